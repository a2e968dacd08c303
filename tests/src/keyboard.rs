//! What a customer does without a mouse, in our page and in Meta's window: Tab, Space, Enter and
//! the arrows, and letters. Nothing is clicked, and no script moves the focus.

use serde::Deserialize;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use thirtyfour::{TypingData, WebDriver};

use crate::Outcome;
use crate::browser::ask;
use crate::customer::Customer;
use crate::meta_window::MetaWindow;
use crate::wait::{Check, until};

/// More than any screen has.
const STOPS: usize = 60;

/// What has the focus in Meta's window, by the stand-in's test ids, and what stands in it.
const AT_META: &str = r#"
    const { dataset, value } = document.activeElement;
    return { name: dataset.testid ?? "", value: value ?? "" };
"#;

/// Where the focus is in our page.
#[derive(Debug, Deserialize)]
struct Stop {
    /// The name of what has it.
    name: String,
    /// Why a customer could not see that it has.
    unseen: Option<String>,
}

#[derive(Deserialize)]
struct AtMeta {
    name: String,
    value: String,
}

impl Customer {
    /// Moves the focus with the Tab key until what has these words, or this label, has it.
    pub async fn tab_to(&self, words: &str) -> Outcome {
        self.steps.note(format!("tab to {words}"));
        self.move_focus_to(words, None).await
    }

    /// The same backwards, with Shift held.
    pub async fn tab_back_to(&self, words: &str) -> Outcome {
        self.steps.note(format!("tab back to {words}"));
        self.move_focus_to(words, Some(Key::Shift)).await
    }

    /// Wherever it comes on the way, the customer sees where it is.
    async fn move_focus_to(&self, words: &str, held: Option<Key>) -> Outcome {
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            match &held {
                Some(held) => hit_with(&self.driver, held, Key::Tab).await?,
                None => self.hit(Key::Tab).await?,
            }
            // A browser scrolls there in a frame of its own.
            let stop = until("a focus that is in sight", async || {
                let stop: Stop = self.find_out("stop", "").await?;
                Ok(match &stop.unseen {
                    Some(why) => Check::NotYet(format!("{why}, at \"{}\"", stop.name)),
                    None => Check::Met(stop),
                })
            })
            .await?;
            if stop.name == words {
                return Ok(());
            }
            passed.push(stop.name);
        }
        Err(format!("Tab does not come to \"{words}\", but to {passed:?}").into())
    }

    /// Hits keys, wherever the focus is.
    pub async fn hit(&self, keys: impl Into<TypingData>) -> Outcome {
        hit(&self.driver, keys).await
    }
}

impl MetaWindow {
    /// Moves the focus with the Tab key until this control has it. Says what stands in it.
    pub(crate) async fn tab_to(&self, id: &str) -> Outcome<String> {
        for _ in 0..STOPS {
            let at: AtMeta = ask(&self.driver, AT_META, vec![]).await?;
            if at.name == id {
                return Ok(at.value);
            }
            hit(&self.driver, Key::Tab).await?;
        }
        Err(format!("Tab does not come to {id} in Meta's window").into())
    }

    /// Chooses from a list with the arrow keys.
    pub(crate) async fn arrow_to(&self, id: &str, value: &str) -> Outcome {
        for _ in 0..STOPS {
            if self.tab_to(id).await? == value {
                return Ok(());
            }
            hit(&self.driver, Key::Down).await?;
        }
        Err(format!("the arrows do not come to {value} in {id}").into())
    }

    /// Types into a field, in the place of what is there.
    pub(crate) async fn type_into(&self, id: &str, text: &str) -> Outcome {
        self.tab_to(id).await?;
        hit_with(&self.driver, &Key::Control, "a").await?;
        hit(&self.driver, text).await
    }

    /// Hits Enter, wherever the focus is. Where that closes the window, it may be gone before
    /// the key is up: Firefox says so.
    pub(crate) async fn enter(&self) -> Outcome {
        let enter = self.driver.action_chain().send_keys(Key::Enter);
        match enter.perform().await {
            Err(error) if matches!(*error, WebDriverErrorInner::NoSuchWindow(_)) => Ok(()),
            done => Ok(done?),
        }
    }
}

async fn hit(driver: &WebDriver, keys: impl Into<TypingData>) -> Outcome {
    let keys = driver.action_chain().send_keys(keys);
    Ok(keys.perform().await?)
}

/// Hits keys while another one is held.
async fn hit_with(driver: &WebDriver, held: &Key, keys: impl Into<TypingData>) -> Outcome {
    let held = held.value();
    let keys = driver.action_chain().key_down(held).send_keys(keys);
    Ok(keys.key_up(held).perform().await?)
}
