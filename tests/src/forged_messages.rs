//! Messages to our page that do not come from Meta's window, whatever they say.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::Outcome;
use crate::browser::ask;
use crate::customer::Customer;
use crate::wait::{Check, until};

/// Who posts a message to our page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forger {
    /// The page itself.
    Page,
    /// A frame in it, of its own origin.
    Frame,
    /// Another window that our page opened, at this address, such as
    /// [`Customer::meta`]'s: of an origin that our page trusts, and yet not Meta's window.
    Window(String),
}

/// Counts what is like the message, so that a test knows when the page was handed it.
const LISTEN: &str = r#"
    const like = JSON.stringify(arguments[0]);
    window.forgedHeard = 0;
    window.addEventListener("message", (event) => {
        if (JSON.stringify(event.data) === like) window.forgedHeard += 1;
    });
"#;
const HEARD: &str = "return window.forgedHeard > 0;";

const FRAME: &str = r#"
    const frame = document.createElement("iframe");
    frame.id = "forger";
    frame.hidden = true;
    document.body.append(frame);
"#;
/// To a window that knows who opened it.
const LINK: &str = r#"
    const link = document.createElement("a");
    link.id = "forger";
    link.href = arguments[0];
    link.target = "_blank";
    link.rel = "opener";
    link.textContent = "to the forger";
    document.body.prepend(link);
"#;
const NO_FORGER: &str = r#"document.getElementById("forger")?.remove();"#;

impl Customer {
    /// Has somebody else than Meta's window post this to our page, a string or an object, and
    /// waits until the page was handed it. Our page must not believe it.
    pub async fn forge_message(&self, by: &Forger, message: &Value) -> Outcome {
        self.steps.note(format!("forged by {by:?}: {message}"));
        self.driver.execute(LISTEN, vec![message.clone()]).await?;
        match by {
            Forger::Page => self.post_from("window", message).await?,
            Forger::Frame => {
                self.driver.execute(FRAME, vec![]).await?;
                let frame = self.driver.find(By::Id("forger")).await?;
                frame.enter_frame().await?;
                self.post_from("parent", message).await?;
                self.driver.enter_default_frame().await?;
            }
            Forger::Window(address) => self.speak_in_window(address, message).await?,
        }
        until("the forged message at the page", async || {
            let heard: bool = ask(&self.driver, HEARD, vec![]).await?;
            Ok(if heard {
                Check::Met(())
            } else {
                Check::NotYet("nothing came".to_owned())
            })
        })
        .await?;
        self.driver.execute(NO_FORGER, vec![]).await?;
        Ok(())
    }

    /// Opens a window by a click, or the browser blocks it, and speaks from there.
    async fn speak_in_window(&self, address: &str, message: &Value) -> Outcome {
        let here = self.driver.window().await?;
        let before = self.driver.windows().await?;
        self.driver.execute(LINK, vec![json!(address)]).await?;
        self.driver.find(By::Id("forger")).await?.click().await?;
        let opened = until("the forger's window", async || {
            let windows = self.driver.windows().await?;
            let opened = windows.into_iter().find(|window| !before.contains(window));
            Ok(opened.map_or_else(|| Check::NotYet("no window".to_owned()), Check::Met))
        })
        .await?;
        self.driver.switch_to_window(opened).await?;
        until("the forger's page", async || {
            let now = self.driver.current_url().await?;
            Ok(if now.as_str().starts_with(address) {
                Check::Met(())
            } else {
                Check::NotYet(now.to_string())
            })
        })
        .await?;
        self.post_from("opener", message).await?;
        self.driver.close_window().await?;
        self.driver.switch_to_window(here).await?;
        Ok(())
    }

    async fn post_from(&self, to: &str, message: &Value) -> Outcome {
        let post = format!("{to}.postMessage(arguments[0], '*');");
        self.driver.execute(post, vec![message.clone()]).await?;
        Ok(())
    }
}
