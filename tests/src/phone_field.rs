//! What a customer does in the field of a phone number.

use thirtyfour::prelude::*;

use crate::Outcome;
use crate::customer::Customer;
use crate::wait::{Check, until};

impl Customer {
    /// Empties the field with this label, and stays in it until it can tell countries apart.
    pub async fn turn_to(&self, label: &str) -> Outcome {
        self.fill(label, "").await?;
        until(&format!("countries at \"{label}\""), async || {
            let upgraded: bool = self.find_out("upgraded", label).await?;
            Ok(match upgraded {
                true => Check::Met(()),
                false => Check::NotYet("a plain field".to_owned()),
            })
        })
        .await
    }

    /// What stands in the field with this label, and where the caret is in it.
    pub async fn caret(&self, label: &str) -> Outcome<(String, usize)> {
        let found: Option<(String, usize)> = self.find_out("caret", label).await?;
        found.ok_or_else(|| format!("no field {label}").into())
    }

    /// Waits until the field with this label shows this.
    pub async fn see_value(&self, label: &str, text: &str) -> Outcome {
        until(&format!("\"{text}\" in \"{label}\""), async || {
            let (shown, _) = self.caret(label).await?;
            Ok(if shown == text {
                Check::Met(())
            } else {
                Check::NotYet(shown)
            })
        })
        .await
    }

    /// The option that the list of countries is at, as a screen reader tells it.
    pub async fn active_option(&self) -> Outcome<String> {
        let option: Option<String> = self.find_out("option", "").await?;
        option.ok_or_else(|| "no option is told".into())
    }

    /// The countries that the list shows, as they are written there.
    pub async fn listed_options(&self) -> Outcome<Vec<String>> {
        self.find_out("options", "").await
    }

    /// The number in the field with this label, however it is written.
    pub async fn number_in(&self, label: &str) -> Outcome<String> {
        let shown = self.field_value(label).await?;
        Ok(shown.replace([' ', '-', '(', ')'], ""))
    }

    /// What has the focus, by its words or its label.
    pub async fn focus(&self) -> Outcome<String> {
        self.find_out("focus", "").await
    }

    /// Hits a key so many times.
    pub async fn hit_times(&self, key: Key, times: usize) -> Outcome {
        for _ in 0..times {
            self.hit(key.clone()).await?;
        }
        Ok(())
    }
}
