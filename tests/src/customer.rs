//! What a customer does, and finds, in our page.

use std::sync::Mutex;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;
use thirtyfour::prelude::*;
use url::Url;

use crate::browser::ask;
use crate::steps::StepLog;
use crate::tabs::Tabs;
use crate::text::shows;
use crate::wait::{Check, until};
use crate::{Failure, Outcome};

const FINDS: &str = include_str!("js/page.js");

/// A customer at their browser.
pub struct Customer {
    pub(crate) driver: WebDriver,
    /// Our page's window.
    pub(crate) page: WindowHandle,
    /// Meta's window, the one that was opened last.
    pub(crate) meta_window: Mutex<Option<WindowHandle>>,
    /// Our page's window, and what other tabs of ours there are.
    pub(crate) tabs: Tabs,
    /// The server, as browsers reach it.
    pub(crate) base: String,
    /// Meta, which also keeps the inbox.
    pub(crate) meta: String,
    /// What they did so far.
    pub steps: StepLog,
}

#[derive(Deserialize)]
struct Place {
    heading: String,
    focused: bool,
    title: String,
}

#[derive(Deserialize)]
struct Told {
    words: String,
    focused: bool,
    invalid: bool,
}

impl Customer {
    /// At a browser that shows nothing yet.
    pub async fn at(driver: WebDriver, base: String, meta: String) -> Outcome<Self> {
        let page = driver.window().await?;
        Ok(Self {
            driver,
            tabs: Tabs::of(page.clone()),
            page,
            meta_window: Mutex::new(None),
            base,
            meta,
            steps: StepLog::default(),
        })
    }

    /// Goes to an address of ours, such as `/settings`.
    pub async fn open(&self, path: &str) -> Outcome {
        self.steps.note(format!("open {path}"));
        let address = format!("{}{path}", self.base);
        Ok(self.driver.goto(address).await?)
    }

    /// Goes to a link of ours that differs from the present address behind the `#` alone. The browser stays on
    /// its page then, which loads itself anew: until it has, the same words may stand there as before.
    pub async fn open_in_place(&self, link: &str) -> Outcome {
        let _: Value = self.ask("window.isOld = true; return null;").await?;
        self.open(link).await?;
        until("another page", async || {
            let is_old: bool = self.ask("return window.isOld === true;").await?;
            Ok(match is_old {
                false => Check::Met(()),
                true => Check::NotYet("the page from before".to_owned()),
            })
        })
        .await
    }

    /// Where Meta is, whose origin our page trusts.
    pub fn meta(&self) -> &str {
        &self.meta
    }

    /// What stands in the address bar.
    pub async fn address(&self) -> Outcome<Url> {
        Ok(self.driver.current_url().await?)
    }

    /// Loads the page anew.
    pub async fn reload(&self) -> Outcome {
        self.steps.note("reload");
        Ok(self.driver.refresh().await?)
    }

    /// Loads the page anew, each time until it shows the first words, until it shows the second
    /// ones too.
    pub async fn reload_until(&self, loaded: &str, words: &str) -> Outcome {
        self.steps.note(format!("reload until {words}"));
        until(words, async || {
            self.driver.refresh().await?;
            self.see(loaded).await?;
            Ok(match self.sees(words).await? {
                true => Check::Met(()),
                false => Check::NotYet(self.text().await?),
            })
        })
        .await
    }

    /// The browser's own back button.
    pub async fn go_back(&self) -> Outcome {
        self.steps.note("back");
        Ok(self.driver.back().await?)
    }

    /// The browser's own forward button.
    pub async fn go_forward(&self) -> Outcome {
        self.steps.note("forward");
        Ok(self.driver.forward().await?)
    }

    /// The session is gone: it has run out, or was ended in another tab.
    pub async fn clear_session_cookie(&self) -> Outcome {
        self.steps.note("the session is gone");
        Ok(self.driver.delete_cookie("doubletick_session").await?)
    }

    /// All that our page keeps in the browser.
    pub async fn stored_values(&self) -> Outcome<String> {
        let script = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);";
        ask(&self.driver, script, vec![]).await
    }

    /// Presses the button or link with these words on it, as soon as it can be pressed.
    pub async fn press(&self, words: &str) -> Outcome {
        self.steps.note(format!("press {words}"));
        until(&format!("a press of \"{words}\""), async || {
            self.press_now(words).await
        })
        .await
    }

    /// Presses it, if it can be pressed at this moment.
    async fn press_now(&self, words: &str) -> Outcome<Check<()>> {
        let Some(button) = self.find("pressable", words).await? else {
            return Ok(Check::NotYet(self.text().await?));
        };
        if button.attr("aria-disabled").await?.as_deref() == Some("true") {
            return Ok(Check::NotYet("it is busy".to_owned()));
        }
        button.click().await?;
        Ok(Check::Met(()))
    }

    /// Presses the button with these words, as often as it is there to be pressed, until these
    /// others are there.
    pub async fn press_until(&self, words: &str, sentence: &str) -> Outcome {
        self.steps.note(format!("press {words} until {sentence}"));
        until(&format!("\"{sentence}\" by \"{words}\""), async || {
            let text = self.text().await?;
            if shows(&text, sentence) {
                return Ok(Check::Met(()));
            }
            // The page may have moved on since.
            self.press_now(words).await?;
            Ok(Check::NotYet(text))
        })
        .await
    }

    /// Enters a time into the field with this label: so many minutes from now.
    pub async fn set_time(&self, label: &str, minutes: i32) -> Outcome {
        self.steps
            .note(format!("set {label} to now and {minutes} minutes"));
        until(&format!("a field \"{label}\" to set"), async || {
            let about = vec![json!("moment"), json!(label), json!(minutes)];
            let set: bool = ask(&self.driver, FINDS, about).await?;
            Ok(if set {
                Check::Met(())
            } else {
                Check::NotYet("no such field".to_owned())
            })
        })
        .await
    }

    /// Types into the field with this label, in the place of what is there.
    pub async fn fill(&self, label: &str, text: &str) -> Outcome {
        self.steps.note(format!("fill {label}"));
        until(&format!("a field \"{label}\" to fill"), async || {
            let field = self.field(label).await?;
            field.send_keys(Key::Control + "a").await?;
            field.send_keys(Key::Delete + "").await?;
            field.send_keys(text).await?;
            Ok(Check::Met(()))
        })
        .await
    }

    /// Checks the box with this label.
    pub async fn check(&self, label: &str) -> Outcome {
        self.steps.note(format!("check {label}"));
        until(&format!("a box \"{label}\" to check"), async || {
            let field = self.field(label).await?;
            if field.is_selected().await? {
                return Ok(Check::Met(()));
            }
            field.click().await?;
            Ok(Check::NotYet("not checked".to_owned()))
        })
        .await
    }

    /// Whether the box with this label is checked.
    pub async fn is_checked(&self, label: &str) -> Outcome<bool> {
        Ok(self.field(label).await?.is_selected().await?)
    }

    /// Waits for the box with this label, checked.
    pub async fn see_checked(&self, label: &str) -> Outcome {
        self.steps.note(format!("see {label} checked"));
        until(&format!("the box \"{label}\" checked"), async || {
            Ok(match self.is_checked(label).await? {
                true => Check::Met(()),
                false => Check::NotYet("not checked".to_owned()),
            })
        })
        .await
    }

    /// Opens the inbox of this phone, and reads where the newest message's link leads that has one.
    pub async fn newest_link_in_inbox(&self, phone: &str) -> Outcome<Url> {
        self.steps.note(format!("open the inbox of {phone}"));
        let mut inbox = Url::parse(&self.meta)?.join("/inbox")?;
        inbox.query_pairs_mut().append_pair("to", phone);
        self.driver.goto(inbox.as_str()).await?;
        until("a message with a link", async || {
            let script = "return document.querySelector('[data-testid=inbox-link]')?.href ?? '';";
            let link: String = self.ask(script).await?;
            Ok(match link.is_empty() {
                true => Check::NotYet(self.text().await?),
                false => Check::Met(Url::parse(&link)?),
            })
        })
        .await
    }

    /// What stands in the field with this label.
    pub async fn field_value(&self, label: &str) -> Outcome<String> {
        Ok(self.field(label).await?.value().await?.unwrap_or_default())
    }

    /// Waits for a screen: its heading, with the focus on it, and the page's title.
    pub async fn see_screen(&self, heading: &str) -> Outcome {
        self.steps.note(format!("come to {heading}"));
        until(&format!("the screen \"{heading}\""), async || {
            let at: Place = self.find_out("place", "").await?;
            if at.heading != heading {
                return Ok(Check::NotYet(format!(
                    "{}: {}",
                    at.heading,
                    self.text().await?
                )));
            }
            if !at.focused {
                let focus: String = self.find_out("focus", "").await?;
                return Ok(Check::NotYet(format!("it, with the focus at \"{focus}\"")));
            }
            if !at.title.starts_with(heading) {
                return Ok(Check::NotYet(format!("it, titled {}", at.title)));
            }
            Ok(Check::Met(()))
        })
        .await
    }

    /// Waits for words anywhere on the page.
    pub async fn see(&self, words: &str) -> Outcome {
        self.steps.note(format!("see {words}"));
        until(&format!("\"{words}\" on the page"), async || {
            let text = self.text().await?;
            Ok(if shows(&text, words) {
                Check::Met(())
            } else {
                Check::NotYet(text)
            })
        })
        .await
    }

    /// Whether words stand anywhere on the page now.
    pub async fn sees(&self, words: &str) -> Outcome<bool> {
        Ok(shows(&self.text().await?, words))
    }

    /// The browser has no cookie of this page's site any more.
    pub async fn clear_cookies(&self) -> Outcome {
        self.steps.note("the browser loses its cookies");
        self.driver.delete_all_cookies().await?;
        Ok(())
    }

    /// Whether a button or link with these words could be pressed now.
    pub async fn can_press(&self, words: &str) -> Outcome<bool> {
        Ok(self.find("pressable", words).await?.is_some())
    }

    /// Waits for a sentence by the field with this label, which has the focus and is said to be
    /// wrong.
    pub async fn see_field_error(&self, label: &str, sentence: &str) -> Outcome {
        self.steps.note(format!("be told at {label}: {sentence}"));
        until(
            &format!("\"{sentence}\" at \"{label}\", focused"),
            async || {
                let told: Option<Told> = self.find_out("told", label).await?;
                let told = told.ok_or_else(|| no_field(label))?;
                let Told {
                    words,
                    focused,
                    invalid,
                } = told;
                Ok(if shows(&words, sentence) && focused && invalid {
                    Check::Met(())
                } else {
                    Check::NotYet(format!("{words} (focused: {focused}, invalid: {invalid})"))
                })
            },
        )
        .await
    }

    /// The description of a term, in a list of facts.
    pub async fn fact(&self, term: &str) -> Outcome<String> {
        let fact: Option<String> = self.find_out("fact", term).await?;
        fact.ok_or_else(|| format!("no {term} among the facts").into())
    }

    /// Where the link with these words leads.
    pub async fn link_target(&self, words: &str) -> Outcome<String> {
        let link = self.find("pressable", words).await?;
        let link = link.ok_or_else(|| format!("no link \"{words}\""))?;
        let address = link.attr("href").await?;
        address.ok_or_else(|| format!("\"{words}\" leads nowhere").into())
    }

    /// Where a button or link stands: the share of the window that is left of it, and the
    /// share that is above it.
    pub async fn position_of(&self, words: &str) -> Outcome<(f64, f64)> {
        let place: Option<(f64, f64)> = self.find_out("position", words).await?;
        place.ok_or_else(|| format!("no \"{words}\" to press").into())
    }

    /// Presses a button by a script. To the browser that is nobody's wish: it opens no
    /// window for it.
    pub async fn press_by_script(&self, words: &str) -> Outcome {
        self.steps.note(format!("press {words} by a script"));
        until(&format!("a press of \"{words}\""), async || {
            let pressed: bool = self.find_out("press", words).await?;
            Ok(if pressed {
                Check::Met(())
            } else {
                Check::NotYet(self.text().await?)
            })
        })
        .await
    }

    /// From now on each page runs this script before its own, as in a browser that is another one.
    pub async fn run_before_each_page(&self, script: &str) -> Outcome {
        self.steps.note("another browser");
        let cdp = self.driver.cdp();
        cdp.send_raw("Page.enable", ()).await?;
        let source = json!({ "source": script });
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        Ok(())
    }

    /// From now on the browser lets no request through whose address is like this, as
    /// `*.wasm`. None: it lets all through again.
    pub async fn block(&self, addresses: &[&str]) -> Outcome {
        self.steps.note(format!("block {addresses:?}"));
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.enable", ()).await?;
        let blocked = json!({ "urls": addresses });
        cdp.send_raw("Network.setBlockedURLs", blocked).await?;
        Ok(())
    }

    /// The browser has no network from now on, as in a laptop that is closed; or has it again.
    pub async fn set_offline(&self, offline: bool) -> Outcome {
        self.steps.note(format!("offline: {offline}"));
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.enable", ()).await?;
        let conditions = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        cdp.send_raw("Network.emulateNetworkConditions", conditions)
            .await?;
        Ok(())
    }

    /// Each answer takes so many milliseconds longer from now on.
    pub async fn set_latency(&self, latency: u32) -> Outcome {
        self.steps.note(format!("slow by {latency} ms"));
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.enable", ()).await?;
        let conditions = json!({
            "offline": false, "latency": latency, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        cdp.send_raw("Network.emulateNetworkConditions", conditions)
            .await?;
        Ok(())
    }

    /// Looks at the page as it would be printed from now on, or as it is on the screen.
    pub async fn emulate_print(&self, paper: bool) -> Outcome {
        let media = json!({ "media": if paper { "print" } else { "" } });
        let cdp = self.driver.cdp();
        cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// The page's title.
    pub async fn title(&self) -> Outcome<String> {
        Ok(self.driver.title().await?)
    }

    /// What a "Copy" button on the page copies.
    pub async fn copied_text(&self) -> Outcome<String> {
        self.find_out("copied", "").await
    }

    /// What the browser's console holds of errors since it was last asked: scripts that
    /// failed, and what the page's own security policy refused. Chromium's: Firefox's driver does
    /// not tell.
    pub async fn console_errors(&self) -> Outcome<Vec<String>> {
        let entries = self.driver.browser_log().await?.into_iter();
        let severe = entries.filter(|entry| entry.level == "SEVERE");
        Ok(severe.map(|entry| entry.message).collect())
    }

    /// What a script says of the page.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        ask(&self.driver, script, vec![]).await
    }

    /// The browser's own tools, for what no page can say.
    pub fn devtools(&self) -> thirtyfour::cdp::Cdp {
        self.driver.cdp()
    }

    /// All the words in the mount with this number on the page, from 0 on.
    pub async fn text_in(&self, mount: usize) -> Outcome<String> {
        let about = vec![json!("text_in"), json!(mount)];
        ask(&self.driver, FINDS, about).await
    }

    /// Waits for words in the mount with this number.
    pub async fn see_in(&self, mount: usize, words: &str) -> Outcome {
        self.steps.note(format!("see {words} in mount {mount}"));
        until(&format!("\"{words}\" in mount {mount}"), async || {
            let text = self.text_in(mount).await?;
            Ok(match shows(&text, words) {
                true => Check::Met(()),
                false => Check::NotYet(text),
            })
        })
        .await
    }

    /// All the words on the page.
    pub async fn text(&self) -> Outcome<String> {
        self.find_out("text", "").await
    }

    pub(crate) async fn field(&self, label: &str) -> Outcome<WebElement> {
        let field = self.find("field", label).await?;
        field.ok_or_else(|| no_field(label))
    }

    async fn find(&self, what: &str, name: &str) -> Outcome<Option<WebElement>> {
        let found = self.driver.execute(FINDS, about(what, name)).await?;
        Ok(match found.json() {
            Value::Null => None,
            _ => Some(found.element()?),
        })
    }

    pub(crate) async fn find_out<T: DeserializeOwned>(&self, what: &str, name: &str) -> Outcome<T> {
        ask(&self.driver, FINDS, about(what, name)).await
    }
}

fn about(what: &str, name: &str) -> Vec<Value> {
    // Of a page's text all spaces are alike (`js/page.js`).
    vec![json!(what), json!(name.replace('\u{a0}', " "))]
}

fn no_field(label: &str) -> Failure {
    format!("no field is labelled \"{label}\"").into()
}
