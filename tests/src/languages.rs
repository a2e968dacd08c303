//! The languages that a customer reads, and what is fetched for them.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::By;

use crate::Outcome;
use crate::browser::ask;
use crate::customer::Customer;

/// How the page is marked, and which languages' texts it has fetched so far.
const SPOKEN: &str = r#"
    const texts = performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname);
    return {
        language: document.documentElement.lang,
        direction: document.documentElement.dir,
        fetched: [...new Set(texts.filter((path) => path.startsWith("/text-")).map((path) => path.split("/").pop().replace("-rest.txt", ".txt")))],
        menu: document.querySelector("select")?.selectedOptions[0].textContent ?? "",
    };
"#;

/// What the page speaks.
#[derive(Debug, Deserialize, PartialEq, Eq)]
pub struct PageLanguage {
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// Which way it is written.
    pub direction: String,
    /// The files of texts that were fetched since the page was loaded: of each language the first of its two, which stands for both.
    pub fetched: Vec<String>,
    /// What the menu of languages says.
    pub menu: String,
}

impl Customer {
    /// Their browser says from now on that they read these languages, such as `hi-IN,hi`.
    pub async fn accept_languages(&self, languages: &str) -> Outcome {
        self.steps.note(format!("reads {languages}"));
        let agent: String = ask(&self.driver, "return navigator.userAgent;", vec![]).await?;
        let how = json!({ "userAgent": agent, "acceptLanguage": languages });
        self.send("Emulation.setUserAgentOverride", how).await
    }

    /// Chooses the language with this name from the menu.
    pub async fn choose_language(&self, name: &str) -> Outcome {
        self.steps.note(format!("choose {name}"));
        let option = By::XPath(format!(
            "//select[@id='language']/option[normalize-space()='{name}']"
        ));
        Ok(self.driver.find(option).await?.click().await?)
    }

    /// What the page speaks.
    pub async fn page_language(&self) -> Outcome<PageLanguage> {
        ask(&self.driver, SPOKEN, vec![]).await
    }

    /// Files whose address ends so can't be fetched any more.
    pub async fn block_file(&self, ending: &str) -> Outcome {
        self.steps.note(format!("can't fetch {ending}"));
        self.send("Network.enable", json!({})).await?;
        let urls = json!({ "urls": [format!("*{ending}")] });
        self.send("Network.setBlockedURLs", urls).await
    }

    async fn send(&self, command: &str, how: Value) -> Outcome {
        self.driver.cdp().send_raw(command, how).await?;
        Ok(())
    }
}
