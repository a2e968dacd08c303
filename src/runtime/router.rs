//! The address bar, a projection of the state: a small router over the history API. In a
//! dashboard it is the dashboard's, but for what is under the path that it gave us.

use contract::ids::OnboardingId;
use wasm_bindgen::JsValue;

use super::Value;
use super::browser::{self, window};
use crate::host::{Happening, Host, Particulars};

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
    host: Option<Host>,
}

impl Route {
    /// Whether it is a place of onboarding.
    fn is_onboarding(&self) -> bool {
        matches!(self, Self::Onboarding | Self::Attempt(_))
    }
}

impl Router {
    /// Starts at the address bar's place and follows the back and forward buttons. In a
    /// dashboard it starts with onboarding, unless the address bar names another place.
    pub fn start(host: Option<Host>) -> Self {
        let router = Self {
            route: Value::new(Route::Onboarding),
            host,
        };
        let Some(base) = router.base() else {
            return router;
        };
        let here = move || {
            let path = window().location().pathname().unwrap_or_default();
            let path = path.strip_prefix(&*base).unwrap_or_default();
            match Route::parse(path) {
                Route::Dashboard | Route::Unknown if host.is_some() => Route::Onboarding,
                route => route,
            }
        };
        router.route.set(here());
        let on_pop = move |_| {
            let here = here();
            // Another link is opened at the place of the one before: it begins anew.
            if here == Route::Colleague && browser::fragment().is_some() {
                // Fails for no page that is shown.
                let _ = window().location().reload();
            }
            router.route.set(here);
        };
        browser::listen("popstate", Box::new(on_pop));
        router
    }

    /// The path that our own places come after, where the address bar is ours.
    fn base(self) -> Option<String> {
        match self.host {
            None => Some(String::new()),
            Some(host) => host.wishes()?.base_path(),
        }
    }

    /// A place's address. In a dashboard's address bar there is none: then it is the page's.
    pub fn address(self, route: &Route) -> String {
        let base = self.base();
        base.map_or(String::new(), |base| [&*base, &route.path()].concat())
    }

    /// Goes to a place, as a link does.
    pub fn go(self, route: Route) {
        let from = self.route.now();
        if from == route {
            return;
        }
        self.write(&route, true);
        let leaves = from.is_onboarding() && !route.is_onboarding();
        self.route.set(route);
        if let Some(host) = self.host.filter(|_| leaves) {
            host.tell(Happening::Closed, &Particulars::default());
        }
    }

    /// Shows another address for the same place: no step for the back button.
    pub fn show(self, route: &Route) {
        self.write(route, false);
        self.route.set(route.clone());
    }

    /// Writes a place into the address bar, where that is ours: as a step for the back
    /// button, or in the place of what is there.
    #[inline(never)]
    fn write(self, route: &Route, step: bool) {
        let (Some(_), Ok(history)) = (self.base(), window().history()) else {
            return;
        };
        let mut address = self.address(route);
        if self.host.is_some() {
            // It may mean something to the dashboard.
            address += &window().location().search().unwrap_or_default();
        }
        // A browser that limits the calls leaves the address behind, and nothing else.
        let _ = match step {
            true => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
            false => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
        };
    }
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
