//! More tabs of ours in the same browser, with the same cookies.

use std::sync::{Arc, Mutex, PoisonError};

use thirtyfour::WindowHandle;

use crate::Outcome;
use crate::browser::close_window;
use crate::customer::Customer;

/// The tabs of one browser that are ours, and not Meta's. A clone knows the same tabs.
#[derive(Clone, Default)]
pub(crate) struct Tabs(Arc<Mutex<Vec<WindowHandle>>>);

impl Tabs {
    /// With a first tab.
    pub(crate) fn of(first: WindowHandle) -> Self {
        Self(Arc::new(Mutex::new(vec![first])))
    }

    /// Whether a window is one of them.
    pub(crate) fn have(&self, window: &WindowHandle) -> bool {
        self.lock().contains(window)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<WindowHandle>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Customer {
    /// Opens another tab, which shows nothing yet, and stays in this one. What the customer does
    /// in the other, they do by [`Self::in_tab`].
    pub async fn open_tab(&self) -> Outcome<Customer> {
        self.steps.note("another tab");
        let here = self.driver.window().await?;
        let page = self.driver.new_tab().await?;
        self.tabs.lock().push(page.clone());
        self.driver.switch_to_window(here).await?;
        Ok(Self {
            driver: self.driver.clone(),
            page,
            meta_window: Mutex::new(None),
            tabs: self.tabs.clone(),
            base: self.base.clone(),
            meta: self.meta.clone(),
            steps: self.steps.clone(),
        })
    }

    /// Does something in this tab, and comes back to the one where the customer was.
    pub async fn in_tab<T>(&self, act: impl AsyncFnOnce(&Self) -> Outcome<T>) -> Outcome<T> {
        let before = self.driver.window().await?;
        self.driver.switch_to_window(self.page.clone()).await?;
        let came_of_it = act(self).await?;
        self.driver.switch_to_window(before).await?;
        Ok(came_of_it)
    }

    /// Does something in another tab, which stays open, and comes back to this one.
    pub async fn in_another_tab<T>(
        &self,
        act: impl AsyncFnOnce(&Self) -> Outcome<T>,
    ) -> Outcome<T> {
        self.open_tab().await?.in_tab(act).await
    }

    /// Closes this tab, as its own button does, from another one: the driver can't stay in a
    /// tab that is no more.
    pub async fn close_tab(self) -> Outcome {
        self.steps.note("the other tab is closed");
        let page = self.page.clone();
        self.in_tab(async |tab| close_window(&tab.driver).await)
            .await?;
        self.tabs.lock().retain(|tab| *tab != page);
        Ok(())
    }
}
