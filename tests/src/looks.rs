//! Whether a screen fits a narrow phone; pictures of it.

use std::env;
use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Outcome;
use crate::browser::ask;
use crate::customer::Customer;

/// The narrowest phone that counts.
const PHONE: u32 = 360;
/// A usual desktop.
const DESKTOP: u32 = 1440;

/// How wide and long the page is, and what sticks out of the window.
const EXTENT: &str = r#"
    const wide = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")]
        .filter((e) => e.getBoundingClientRect().right > wide + 1)
        .map((e) => `${e.tagName}.${e.className} "${e.innerText?.slice(0, 40)}"`);
    const root = document.scrollingElement;
    return { scrolls: root.scrollWidth > wide, length: root.scrollHeight, out };
"#;

#[derive(Deserialize)]
struct Extent {
    scrolls: bool,
    length: u32,
    out: Vec<String>,
}

impl Customer {
    /// The present screen fits a narrow phone: nothing scrolls sideways. Where
    /// `SCREENSHOTS_DIR` is set, it is pictured there, narrow and wide, light and dark.
    pub async fn look_over(&self, name: &str) -> Outcome {
        self.diary.note(format!("look over {name}"));
        self.be_wide(PHONE, 740).await?;
        self.fits(name).await?;
        if let Some(folder) = env::var_os("SCREENSHOTS_DIR") {
            let folder = PathBuf::from(folder);
            fs::create_dir_all(&folder)?;
            for (width, height) in [(PHONE, 740), (DESKTOP, 900)] {
                self.be_wide(width, height).await?;
                let length = self.extent().await?.length.max(height);
                for scheme in ["light", "dark"] {
                    self.emulate("setEmulatedMedia", schemed(scheme)).await?;
                    let picture = self.picture(width, length).await?;
                    fs::write(folder.join(format!("{name}-{width}-{scheme}.png")), picture)?;
                }
            }
            self.emulate("setEmulatedMedia", json!({ "features": [] }))
                .await?;
        }
        self.emulate("clearDeviceMetricsOverride", json!({})).await
    }

    /// Sits at a screen of this size from now on.
    pub async fn be_wide(&self, width: u32, height: u32) -> Outcome {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.emulate("setDeviceMetricsOverride", size).await
    }

    /// Nothing of this screen scrolls sideways at the width that it has now.
    pub async fn fits(&self, name: &str) -> Outcome {
        let extent = self.extent().await?;
        if !extent.scrolls {
            return Ok(());
        }
        let out = extent.out;
        Err(format!("{name} scrolls sideways: {out:?}").into())
    }

    async fn extent(&self) -> Outcome<Extent> {
        ask(&self.driver, EXTENT, vec![]).await
    }

    async fn picture(&self, width: u32, length: u32) -> Outcome<Vec<u8>> {
        let all = json!({
            "format": "png",
            "captureBeyondViewport": true,
            "clip": { "x": 0, "y": 0, "width": width, "height": length, "scale": 1 },
        });
        let answer = self
            .driver
            .cdp()
            .send_raw("Page.captureScreenshot", all)
            .await?;
        let picture = answer["data"].as_str().ok_or("no picture")?;
        Ok(BASE64_STANDARD.decode(picture)?)
    }

    async fn emulate(&self, what: &str, how: Value) -> Outcome {
        let command = format!("Emulation.{what}");
        self.driver.cdp().send_raw(&command, how).await?;
        Ok(())
    }
}

/// Without motion, or the picture shows colours on their way from one scheme to the other.
fn schemed(scheme: &str) -> Value {
    json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ] })
}
