//! Whether a screen fits a narrow phone and can be used by everybody, and what moves on it; pictures
//! of it.

use std::env;
use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::Outcome;
use crate::axe;
use crate::browser::{Engine, ask};
use crate::customer::Customer;
use crate::wait::{Check, until};

/// The narrowest phone that counts.
pub(crate) const PHONE: u32 = 360;
/// A usual desktop.
const DESKTOP: u32 = 1440;

/// How wide and long the page is, and what sticks out of the window.
const EXTENT: &str = r#"
    const wide = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")]
        .filter((e) => e.getBoundingClientRect().right > wide + 1 || e.getBoundingClientRect().left < -1)
        .map((e) => `${e.tagName}.${e.className} "${e.innerText?.slice(0, 40)}"`);
    const root = document.scrollingElement;
    return { scrolls: root.scrollWidth > wide, length: root.scrollHeight, out };
"#;

/// Until the browser has drawn the page anew.
const TWO_FRAMES: &str =
    "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()))";

/// What moves, as the browser sees it.
const SHIFTS: &str = r"
    window.moved = [];
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) {
            const what = shift.sources.map((source) => source.node?.outerHTML?.slice(0, 80));
            window.moved.push([shift.value, what.join()]);
        }
    }).observe({ type: 'layout-shift', buffered: true });
";

#[derive(Deserialize)]
struct Extent {
    scrolls: bool,
    length: u32,
    out: Vec<String>,
}

/// What the browser prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// As CSS has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Customer {
    /// The present screen fits a narrow phone: nothing scrolls sideways. axe-core finds nothing
    /// wrong with it. Where `SCREENSHOTS_DIR` is set, it is pictured there, narrow and wide, light
    /// and dark.
    ///
    /// Firefox can neither be that narrow nor be told what the customer prefers: there it fits the
    /// window that it has.
    pub async fn check_layout(&self, name: &str) -> Outcome {
        self.steps.note(format!("look over {name}"));
        if Engine::PRESENT == Engine::Firefox {
            return self.fits(name).await;
        }
        let (width, height): (u32, u32) =
            ask(&self.driver, "return [innerWidth, innerHeight]", vec![]).await?;
        self.set_viewport(PHONE, 740).await?;
        self.fits(name).await?;
        if let Some(folder) = env::var_os("SCREENSHOTS_DIR") {
            let folder = PathBuf::from(folder);
            fs::create_dir_all(&folder)?;
            for (width, height) in [(PHONE, 740), (DESKTOP, 900)] {
                for theme in [Theme::Light, Theme::Dark] {
                    set_theme(&self.driver, Some(theme)).await?;
                    let picture = picture(&self.driver, width, height).await?;
                    let file = format!("{name}-{width}-{}.png", theme.name());
                    fs::write(folder.join(file), picture)?;
                }
            }
        }
        axe::look_at(&self.driver, name).await?;
        self.set_theme(None).await?;
        self.set_viewport(width, height).await?;
        // A press goes by where Chromium drew the page at first, unless it is scrolled anew.
        self.run("scrollTo(0, 1); scrollTo(0, 0)").await
    }

    /// Prefers this theme, and no motion, from now on; `None`: what the browser does.
    pub async fn set_theme(&self, theme: Option<Theme>) -> Outcome {
        set_theme(&self.driver, theme).await
    }

    /// Sits at a screen of this size from now on.
    pub async fn set_viewport(&self, width: u32, height: u32) -> Outcome {
        set_viewport(&self.driver, width, height).await
    }

    /// From the next page on, on a line with a delay that one sees, notes what moves on it,
    /// whether by the customer's doing or not.
    pub async fn record_layout_shifts(&self) -> Outcome {
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        let slow = json!({
            "offline": false, "latency": 150, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        cdp.send_raw("Network.emulateNetworkConditions", slow)
            .await?;
        let watch = json!({ "source": SHIFTS });
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", watch)
            .await?;
        Ok(())
    }

    /// What has moved, in the web's own measure of it, and what it was.
    pub async fn layout_shifts(&self) -> Outcome<Vec<(f64, String)>> {
        ask(&self.driver, "return window.moved", vec![]).await
    }

    /// Does something to the page that no customer could.
    pub async fn run(&self, script: &str) -> Outcome {
        self.driver.execute(script, vec![]).await?;
        Ok(())
    }

    /// Nothing of this screen scrolls sideways at the width that it has now.
    pub async fn fits(&self, name: &str) -> Outcome {
        fits(&self.driver, name).await
    }
}

/// Nothing scrolls sideways at the width that the screen has now.
pub async fn fits(driver: &WebDriver, name: &str) -> Outcome {
    let extent = extent(driver).await?;
    if !extent.scrolls {
        return Ok(());
    }
    let out = extent.out;
    Err(format!("{name} scrolls sideways: {out:?}").into())
}

/// From now on the screen has this size.
pub async fn set_viewport(driver: &WebDriver, width: u32, height: u32) -> Outcome {
    let size = json!({
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
    });
    emulate(driver, "setDeviceMetricsOverride", size).await?;
    // The page hears of it later, and scrolls in the frame after: what is pressed before that is
    // not where it was.
    until("the screen's new width", async || {
        let now: u32 = ask(driver, "return innerWidth", vec![]).await?;
        Ok(match now == width {
            true => Check::Met(()),
            false => Check::NotYet(now.to_string()),
        })
    })
    .await?;
    driver.execute_async(TWO_FRAMES, vec![]).await?;
    Ok(())
}

/// From now on the browser prefers this theme; `None`: its own. Without motion, or a picture
/// shows colours on their way from one theme to the other.
pub async fn set_theme(driver: &WebDriver, theme: Option<Theme>) -> Outcome {
    let features = theme.map(|theme| {
        json!([
            { "name": "prefers-color-scheme", "value": theme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ])
    });
    let features = features.unwrap_or_else(|| json!([]));
    emulate(driver, "setEmulatedMedia", json!({ "features": features })).await
}

/// A picture of the whole page on a screen of this size, which it has from now on.
pub async fn picture(driver: &WebDriver, width: u32, height: u32) -> Outcome<Vec<u8>> {
    set_viewport(driver, width, height).await?;
    let length = extent(driver).await?.length.max(height);
    let all = json!({
        "format": "png",
        // Where there is nothing beyond it, Chromium moves a page that is read from the right.
        "captureBeyondViewport": length > height,
        "clip": { "x": 0, "y": 0, "width": width, "height": length, "scale": 1 },
    });
    let answer = driver.cdp().send_raw("Page.captureScreenshot", all).await?;
    let picture = answer["data"].as_str().ok_or("no picture")?;
    Ok(BASE64_STANDARD.decode(picture)?)
}

async fn extent(driver: &WebDriver) -> Outcome<Extent> {
    ask(driver, EXTENT, vec![]).await
}

async fn emulate(driver: &WebDriver, what: &str, how: Value) -> Outcome {
    let command = format!("Emulation.{what}");
    driver.cdp().send_raw(&command, how).await?;
    Ok(())
}
