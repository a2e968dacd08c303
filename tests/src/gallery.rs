//! The gallery: every state of every screen from fixtures, in a browser of its own. No
//! server of the product's and no stand-in.

use std::path::Path;

use axum::Router;
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::browser::{Browser, Engine, TestInputs, ask};
use crate::run::BrowserPermit;
use crate::wait::{Check, until};
use crate::{Failure, Outcome};

/// The address at which the fonts for pictures are served.
pub(crate) const FONTS: &str = "/fonts";

/// Loads the scripts that come when a customer first needs them: a scene looks the same whichever were shown before it.
const LOAD: &str = "
    const [done] = arguments;
    Promise.all(['/lazy/phone.js', '/lazy/copy.js'].map((path) => import(path)))
        .then(() => done(null), (why) => done(`${why}`));
";

/// Visits the gallery in a test.
pub fn visit<F: AsyncFnOnce(&Gallery) -> Outcome>(test: F) {
    let _permit = BrowserPermit::take();
    let visited = Runtime::new().map_err(Into::into).and_then(|runtime| {
        runtime.block_on(async {
            let inputs = TestInputs::from_env()?;
            let bundle = inputs
                .gallery
                .clone()
                .ok_or("DOUBLETICK_GALLERY is not set")?;
            let gallery = Gallery::open(&inputs, &bundle).await?;
            let ended = test(&gallery).await;
            gallery.close().await.and(ended)
        })
    });
    visited.unwrap_or_else(|why: Failure| panic!("{why}"));
}

/// The gallery in a browser.
pub struct Gallery {
    /// The way to drive it.
    pub driver: WebDriver,
    browser: Browser,
    files: JoinHandle<()>,
    /// The browser's profile: goes with it.
    _profile: TempDir,
}

impl Gallery {
    /// Opens the gallery that was built into this folder.
    pub async fn open(inputs: &TestInputs, bundle: &Path) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = format!("http://{}/", listener.local_addr()?);
        let mut service = Router::new().fallback_service(ServeDir::new(bundle));
        if let Some(fonts) = &inputs.fonts {
            service = service.nest_service(FONTS, ServeDir::new(fonts));
        }
        let files = tokio::spawn(async move {
            // Ends with its task.
            let _ = axum::serve(listener, service).await;
        });
        let profile = tempfile::tempdir()?;
        let browser = Browser::start(inputs, profile.path()).await?;
        let driver = browser.driver();
        stop_the_clock(&driver).await?;
        driver.goto(address).await?;
        let loaded = driver.execute_async(LOAD, vec![]).await?;
        if let Some(why) = loaded.convert::<Option<String>>()? {
            return Err(why.into());
        }
        Ok(Self {
            driver,
            browser,
            files,
            _profile: profile,
        })
    }

    /// The names of all scenes.
    pub async fn scenes(&self) -> Outcome<Vec<String>> {
        until("the gallery", async || {
            let names: Option<Vec<String>> =
                ask(&self.driver, "return window.gallery?.scenes", vec![]).await?;
            Ok(names.map_or(Check::NotYet(String::new()), Check::Met))
        })
        .await
    }

    /// Shows a scene, and waits until it is whole.
    pub async fn show(&self, name: &str) -> Outcome {
        self.show_with(name, "").await
    }

    /// The same with what else the address asks for, such as `?language=ar`.
    pub async fn show_with(&self, name: &str, query: &str) -> Outcome {
        // It may still be loading.
        self.scenes().await?;
        // Not by the address: Chromium bears 200 of those in 10 seconds.
        let go = "window.gallery.show(arguments[0] + arguments[1])";
        let about = vec![json!(name), json!(query)];
        self.driver.execute(go, about).await?;
        until(name, async || {
            let shown: Option<String> =
                ask(&self.driver, "return window.gallery.shown", vec![]).await?;
            Ok(match shown {
                Some(shown) if shown == name => Check::Met(()),
                shown => Check::NotYet(shown.unwrap_or_default()),
            })
        })
        .await
    }

    /// Ends it.
    pub async fn close(self) -> Outcome {
        self.files.abort();
        self.browser.quit().await
    }
}

/// The page's clock stands still, in UTC, the day before the scenes' times: what a scene says of them
/// is always the same. Firefox can't be told to.
async fn stop_the_clock(driver: &WebDriver) -> Outcome {
    if Engine::PRESENT == Engine::Firefox {
        return Ok(());
    }
    let cdp = driver.cdp();
    let clock = json!({ "source": include_str!("js/clock.js") });
    cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", clock)
        .await?;
    let zone = json!({ "timezoneId": "UTC" });
    cdp.send_raw("Emulation.setTimezoneOverride", zone).await?;
    Ok(())
}
