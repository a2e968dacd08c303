//! What a customer does in Meta's window. Its words are Meta's, so it is found by the
//! stand-in's test ids.

use meta_sandbox::Screen;
use serde::Deserialize;
use thirtyfour::prelude::*;

use crate::Outcome;
use crate::browser::{ask, close_window};
use crate::steps::StepLog;
use crate::wait::{Check, until};

/// The screen, once it is drawn and waits for the customer.
const SCREEN: &str = r#"
    const main = document.getElementById("screen");
    const waits = main && main.getAttribute("aria-busy") !== "true" && main.querySelector("form");
    return {
        screen: waits ? main.dataset.screen : null,
        says: document.getElementById("window-error")?.innerText ?? "",
    };
"#;

/// Meta's window, open and driven.
pub struct MetaWindow {
    pub(crate) driver: WebDriver,
    hand: Hand,
    /// Meta.
    origin: String,
    steps: StepLog,
}

/// What the customer works it with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hand {
    Mouse,
    Keyboard,
}

#[derive(Deserialize)]
struct Shown {
    screen: Option<Screen>,
    says: String,
}

#[derive(Deserialize)]
struct Sms {
    code: Option<String>,
}

impl MetaWindow {
    pub(crate) fn new(driver: WebDriver, origin: String, steps: StepLog) -> Self {
        Self {
            driver,
            hand: Hand::Mouse,
            origin,
            steps,
        }
    }

    /// The same window, worked without a mouse.
    pub fn by_keyboard(&self) -> Self {
        Self {
            driver: self.driver.clone(),
            hand: Hand::Keyboard,
            origin: self.origin.clone(),
            steps: self.steps.clone(),
        }
    }

    /// Walks to this screen with this number, and through all that come before it, as a
    /// customer does who follows our guide.
    pub async fn walk(&self, number: &str, to: Screen) -> Outcome {
        self.steps.note(format!("Meta's window: to {to:?}"));
        loop {
            let screen = self.screen().await?;
            if screen == to {
                return Ok(());
            }
            match screen {
                Screen::Profile => self.choose(number).await?,
                Screen::Number => self.fill("phone", number).await?,
                Screen::Otp => {
                    let code = newest_code(&self.origin, number).await?;
                    self.fill("otp", &code).await?;
                }
                _ => {}
            }
            self.press(main_button(screen)).await?;
            self.leave(screen).await?;
        }
    }

    /// Signs in as the owner of this number, whatever the window says to that.
    pub async fn sign_in_as(&self, number: &str) -> Outcome {
        self.see_screen(Screen::Profile).await?;
        self.choose(number).await?;
        self.press(main_button(Screen::Profile)).await
    }

    /// Walks to the last screen and presses its button. The window closes by itself.
    pub async fn finish(&self, number: &str) -> Outcome {
        self.walk(number, Screen::Done).await?;
        self.press("finish").await
    }

    /// The screen that is shown.
    pub async fn screen(&self) -> Outcome<Screen> {
        until("a screen of Meta's window", async || {
            let shown = self.shown().await?;
            Ok(match shown.screen {
                Some(screen) => Check::Met(screen),
                None => Check::NotYet(shown.says),
            })
        })
        .await
    }

    /// Waits for this screen.
    pub async fn see_screen(&self, screen: Screen) -> Outcome {
        until(&format!("{screen:?} in Meta's window"), async || {
            let shown = self.shown().await?;
            Ok(if shown.screen == Some(screen) {
                Check::Met(())
            } else {
                Check::NotYet(format!("{:?} {}", shown.screen, shown.says))
            })
        })
        .await
    }

    /// Waits for the window to say this.
    pub async fn see_error(&self, words: &str) -> Outcome {
        until(&format!("Meta's window says \"{words}\""), async || {
            let shown = self.shown().await?;
            Ok(if shown.screen.is_some() && shown.says.contains(words) {
                Check::Met(())
            } else {
                Check::NotYet(shown.says)
            })
        })
        .await
    }

    /// The step that the screen says it is, such as "Step 3 of 10".
    pub async fn step(&self) -> Outcome<String> {
        let step = self.driver.find(By::Id("guide-step")).await?;
        Ok(step.text().await?)
    }

    /// Presses a button.
    pub async fn press(&self, id: &str) -> Outcome {
        self.steps.note(format!("Meta's window: press {id}"));
        if self.hand == Hand::Keyboard {
            self.tab_to(id).await?;
            return self.enter().await;
        }
        Ok(self.control(id).await?.click().await?)
    }

    /// Types into a field, in the place of what is there.
    pub async fn fill(&self, id: &str, text: &str) -> Outcome {
        if self.hand == Hand::Keyboard {
            return self.type_into(id, text).await;
        }
        let field = self.control(id).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Closes the window, as its frame's own button does. The page in it is not asked.
    pub async fn close(&self) -> Outcome {
        self.steps.note("Meta's window: closed");
        close_window(&self.driver).await
    }

    /// Who brings a number that the stand-in does not list signs in as whoever is suggested.
    async fn choose(&self, number: &str) -> Outcome {
        if meta_sandbox::by_e164(number).is_none() {
            return Ok(());
        }
        if self.hand == Hand::Keyboard {
            return self.arrow_to("profile-number", number).await;
        }
        let option = format!("[data-testid=profile-number] option[value=\"{number}\"]");
        Ok(self.driver.find(By::Css(option)).await?.click().await?)
    }

    /// Waits until the window shows another screen than this one.
    async fn leave(&self, screen: Screen) -> Outcome {
        until(&format!("a way on from {screen:?}"), async || {
            let shown = self.shown().await?;
            Ok(match shown.screen {
                Some(now) if now != screen => Check::Met(()),
                _ => Check::NotYet(shown.says),
            })
        })
        .await
    }

    async fn shown(&self) -> Outcome<Shown> {
        ask(&self.driver, SCREEN, vec![]).await
    }

    async fn control(&self, id: &str) -> Outcome<WebElement> {
        let found = self.driver.find(By::Testid(id)).await;
        found.map_err(|_| format!("Meta's window has no {id} now").into())
    }
}

/// The button of a screen that leads on.
fn main_button(screen: Screen) -> &'static str {
    match screen {
        Screen::Profile => "profile-continue",
        Screen::Information => "information-start",
        Screen::Portfolio => "portfolio-next",
        Screen::Waba => "waba-next",
        Screen::BusinessProfile => "business-profile-next",
        Screen::Number => "number-next",
        Screen::OtherProvider => "other-provider-continue",
        Screen::Otp => "otp-next",
        Screen::AppConfirm => "app-confirm",
        Screen::Permissions => "permissions-confirm",
        Screen::Done => "finish",
    }
}

/// The six digits that a phone got last: what its owner reads there.
pub async fn newest_code(origin: &str, phone: &str) -> Outcome<String> {
    let http = server::graph::http_client(crate::wait::PATIENCE)?;
    until(&format!("a code for {phone}"), async || {
        let asked = http.get(format!("{origin}/inbox.json"));
        let messages: Vec<Sms> = asked.query(&[("to", phone)]).send().await?.json().await?;
        let newest = messages.into_iter().next().and_then(|sms| sms.code);
        Ok(match newest {
            Some(code) => Check::Met(code),
            None => Check::NotYet("no message".to_owned()),
        })
    })
    .await
}

/// Another code than this one.
pub fn another_code(code: &str) -> String {
    let last = if code.ends_with('0') { '1' } else { '0' };
    let mut other = code.to_owned();
    other.pop();
    other.push(last);
    other
}
