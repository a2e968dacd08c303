//! Whether a screen fits a narrow phone, and can be used by everybody; pictures of it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Outcome;
use crate::browser::{Engine, ask};
use crate::customer::Customer;

/// The narrowest phone that counts.
pub(crate) const PHONE: u32 = 360;
/// A usual desktop.
const DESKTOP: u32 = 1440;

/// What a customer may prefer.
pub(crate) const SCHEMES: [&str; 2] = ["light", "dark"];

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
    /// The present screen fits a narrow phone: nothing scrolls sideways. axe-core finds nothing
    /// wrong with it. Where `SCREENSHOTS_DIR` is set, it is pictured there, narrow and wide, light
    /// and dark.
    ///
    /// Firefox can neither be that narrow nor be told what the customer prefers: there it fits the
    /// window that it has.
    pub async fn look_over(&self, name: &str) -> Outcome {
        self.diary.note(format!("look over {name}"));
        if Engine::PRESENT == Engine::Firefox {
            return self.fits(name).await;
        }
        self.be_wide(PHONE, 740).await?;
        self.fits(name).await?;
        if let Some(folder) = env::var_os("SCREENSHOTS_DIR") {
            self.take_pictures(&PathBuf::from(folder), name).await?;
        }
        self.look_at(name).await
    }

    async fn take_pictures(&self, folder: &Path, name: &str) -> Outcome {
        fs::create_dir_all(folder)?;
        for (width, height) in [(PHONE, 740), (DESKTOP, 900)] {
            self.be_wide(width, height).await?;
            let length = self.extent().await?.length.max(height);
            for scheme in SCHEMES {
                self.prefer(Some(scheme)).await?;
                let picture = self.picture(width, length).await?;
                fs::write(folder.join(format!("{name}-{width}-{scheme}.png")), picture)?;
            }
        }
        Ok(())
    }

    /// Prefers light or dark from now on; and no motion, or what is looked at would be on its way
    /// from one to the other. `None`: as the browser is set.
    pub async fn prefer(&self, scheme: Option<&str>) -> Outcome {
        let features = scheme.map_or(json!([]), |scheme| {
            json!([
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ])
        });
        self.emulate("setEmulatedMedia", json!({ "features": features }))
            .await
    }

    /// Sits at the window's own size again.
    pub async fn be_as_wide_as_the_window(&self) -> Outcome {
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
