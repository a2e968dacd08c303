//! What a screen reader speaks by itself (live regions), and what moves on the page.

use serde_json::json;

use crate::Outcome;
use crate::browser::ask;
use crate::customer::Customer;
use crate::text::shows;
use crate::wait::{Check, until};

const LISTEN: &str = include_str!("js/spoken.js");
const HEARD: &str = "return window.spoken;";

/// What turns, fades or slides now, and what would on a touch.
const MOVING: &str = r#"
    const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
    const styles = [...document.querySelectorAll("body *")].map((e) => getComputedStyle(e));
    return document.getAnimations().length
        + styles.filter((style) => lasts(style.transitionDuration)).length;
"#;

impl Customer {
    /// From now on, until the page is loaded anew, what live regions say is noted.
    pub async fn record_announcements(&self) -> Outcome {
        self.driver.execute(LISTEN, vec![]).await?;
        Ok(())
    }

    /// What live regions said since.
    pub async fn announcements(&self) -> Outcome<Vec<String>> {
        ask(&self.driver, HEARD, vec![]).await
    }

    /// Waits until a live region says this.
    pub async fn hear_announcement(&self, words: &str) -> Outcome {
        self.steps.note(format!("hear {words}"));
        until(&format!("\"{words}\" spoken"), async || {
            let heard = self.announcements().await?;
            Ok(if heard.iter().any(|said| shows(said, words)) {
                Check::Met(())
            } else {
                Check::NotYet(heard.join(" / "))
            })
        })
        .await
    }

    /// Waits until other words follow these on the page than do now.
    pub async fn see_change_after(&self, words: &str) -> Outcome {
        self.steps.note(format!("see a change after {words}"));
        let follows = async || {
            let text = self.text().await?;
            let (_, after) = text.split_once(words).ok_or("not there")?;
            Ok::<String, crate::Failure>(after.to_owned())
        };
        let now = follows().await?;
        until(&format!("a change after \"{words}\""), async || {
            let then = follows().await?;
            Ok(if then == now {
                Check::NotYet(then)
            } else {
                Check::Met(())
            })
        })
        .await
    }

    /// How many things move on the page, or would on a touch.
    pub async fn moving_elements(&self) -> Outcome<usize> {
        ask(&self.driver, MOVING, vec![]).await
    }

    /// An attribute of the field with this label, empty where there is none.
    pub async fn field_attribute(&self, label: &str, attribute: &str) -> Outcome<String> {
        let field = self.field(label).await?;
        Ok(field.attr(attribute).await?.unwrap_or_default())
    }

    /// Pastes a text where the focus is, as the browser's own menu does.
    pub async fn paste(&self, text: &str) -> Outcome {
        self.steps.note("paste");
        let paste = "document.execCommand('insertText', false, arguments[0]);";
        self.driver.execute(paste, vec![json!(text)]).await?;
        Ok(())
    }
}
