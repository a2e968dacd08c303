//! The browser's windows: our page's, and Meta's beside it or in its place.

use std::sync::PoisonError;

use thirtyfour::WindowHandle;

use crate::Outcome;
use crate::customer::Customer;
use crate::meta_window::MetaWindow;
use crate::wait::{Check, until};

impl Customer {
    /// Presses a button that opens Meta's window, and waits for the window.
    pub async fn launch(&self, words: &str) -> Outcome {
        let before = self.driver.windows().await?;
        self.press(words).await?;
        self.see_window_beside(&before).await
    }

    /// The windows that are open.
    pub async fn windows(&self) -> Outcome<Vec<WindowHandle>> {
        Ok(self.driver.windows().await?)
    }

    /// Waits for Meta's window beside these.
    pub async fn see_window_beside(&self, before: &[WindowHandle]) -> Outcome {
        let opened = until("Meta's window", async || {
            let windows = self.driver.windows().await?;
            let opened = windows.into_iter().find(|window| !before.contains(window));
            Ok(match opened {
                Some(opened) => Check::Met(opened),
                None => Check::NotYet(self.text().await?),
            })
        })
        .await?;
        self.go_on_in(opened);
        Ok(())
    }

    /// Meta's window, the one that was opened last.
    pub fn meta_window(&self) -> Outcome<WindowHandle> {
        let opened = self
            .meta_window
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        opened
            .clone()
            .ok_or_else(|| "Meta's window was not opened".into())
    }

    /// Turns to this window of Meta's, and not to the one that was opened last.
    pub fn go_on_in(&self, window: WindowHandle) {
        *self
            .meta_window
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(window);
    }

    /// Does something in Meta's window, and comes back to our page.
    pub async fn in_meta_window<T>(
        &self,
        visit: impl AsyncFnOnce(&MetaWindow) -> Outcome<T>,
    ) -> Outcome<T> {
        let window = self.meta_window()?;
        self.driver.switch_to_window(window).await?;
        let window = MetaWindow::new(self.driver.clone(), self.meta.clone(), self.steps.clone());
        let came_of_it = visit(&window).await?;
        self.driver.switch_to_window(self.page.clone()).await?;
        Ok(came_of_it)
    }

    /// Waits until our page's own window has come to Meta's page, the full-page dialog, and does
    /// something there. At its end it leads back to our page.
    pub async fn in_metas_page<T>(
        &self,
        visit: impl AsyncFnOnce(&MetaWindow) -> Outcome<T>,
    ) -> Outcome<T> {
        until("Meta's page", async || {
            let now = self.address().await?;
            Ok(if now.as_str().starts_with(&self.meta) {
                Check::Met(())
            } else {
                Check::NotYet(format!("{}: {}", now.path(), self.text().await?))
            })
        })
        .await?;
        let page = MetaWindow::new(self.driver.clone(), self.meta.clone(), self.steps.clone());
        visit(&page).await
    }

    /// Waits until there is no window but our own tabs.
    pub async fn be_alone(&self) -> Outcome {
        until("no window but our own", async || {
            let windows = self.driver.windows().await?;
            let others = windows.iter().filter(|window| !self.tabs.have(window));
            Ok(match others.count() {
                0 => Check::Met(()),
                count => Check::NotYet(format!("{count} windows beside our own")),
            })
        })
        .await
    }
}
