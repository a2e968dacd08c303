//! The address bar, a projection of the state: a small router over the history API.

use contract::ids::OnboardingId;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

use super::Value;
use super::browser::{self, window};

/// A place in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`: the dashboard.
    Dashboard,
    /// `/settings`
    Settings,
    /// `/settings/wabas`: Manage WABAs.
    Wabas,
    /// `/onboarding`: before an attempt is on record.
    Onboarding,
    /// `/onboarding/{id}`: an attempt.
    Attempt(OnboardingId),
    /// `/colleague`: Meta's part of an attempt, by a link.
    Colleague,
    /// Anything else.
    Unknown,
}

impl Route {
    /// Reads a path.
    pub fn parse(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Dashboard,
            ["settings"] => Self::Settings,
            ["settings", "wabas"] => Self::Wabas,
            ["onboarding"] => Self::Onboarding,
            ["colleague"] => Self::Colleague,
            ["onboarding", id] => Self::Attempt(OnboardingId::new(*id)),
            _ => Self::Unknown,
        }
    }

    /// Its path.
    pub fn path(&self) -> String {
        match self {
            Self::Dashboard | Self::Unknown => "/".into(),
            Self::Settings => "/settings".into(),
            Self::Wabas => "/settings/wabas".into(),
            Self::Onboarding => "/onboarding".into(),
            Self::Colleague => "/colleague".into(),
            Self::Attempt(id) => ["/onboarding/", id.as_str()].concat(),
        }
    }
}

/// The present place, and the way to another. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Router {
    /// Where the customer is.
    pub route: Value<Route>,
}

impl Router {
    /// Starts at the address bar's place and follows the back and forward buttons.
    pub fn start() -> Self {
        let route = Value::new(here());
        let on_pop = Closure::<dyn FnMut()>::new(move || {
            // Another link is opened at the place of the one before: it begins anew.
            if here() == Route::Colleague && browser::fragment().is_some() {
                // Fails for no page that is shown.
                let _ = window().location().reload();
            }
            route.set(here());
        });
        // Fails for no known event name.
        let _ =
            window().add_event_listener_with_callback("popstate", on_pop.as_ref().unchecked_ref());
        let on_pop = SendWrapper::new(on_pop);
        on_cleanup(move || {
            let _ = window()
                .remove_event_listener_with_callback("popstate", on_pop.as_ref().unchecked_ref());
        });
        Self { route }
    }

    /// Goes to a place, as a link does.
    pub fn go(self, route: Route) {
        if self.route.now() == route {
            return;
        }
        if let Ok(history) = window().history() {
            // A browser that limits the calls leaves the address behind, and nothing else.
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&route.path()));
        }
        self.route.set(route);
    }

    /// Shows another address for the same place: no step for the back button.
    pub fn show(self, route: &Route) {
        if let Ok(history) = window().history() {
            // See `go`.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&route.path()));
        }
        self.route.set(route.clone());
    }
}

fn here() -> Route {
    Route::parse(&window().location().pathname().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_an_address_of_its_own() {
        for route in [
            Route::Dashboard,
            Route::Settings,
            Route::Wabas,
            Route::Onboarding,
            Route::Colleague,
            Route::Attempt(OnboardingId::new("ob_1")),
        ] {
            assert_eq!(Route::parse(&route.path()), route);
        }
        assert_eq!(Route::parse("/onboarding/1/2"), Route::Unknown);
    }
}
