//! The address bar, a projection of the state: a small router over the History API.

use contract::ids::OnboardingId;
use journey::state::PrepareStep;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{location, window};

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
    /// `/onboarding/prepare/{step}`: a step of the preparation.
    Prepare(PrepareStep),
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
            ["onboarding", "prepare", step] => {
                PrepareStep::named(step).map_or(Self::Unknown, Self::Prepare)
            }
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
            Self::Prepare(step) => ["/onboarding/prepare/", step.name()].concat(),
            Self::Attempt(id) => ["/onboarding/", id.as_str()].concat(),
        }
    }
}

impl Route {
    /// Whether it is a place of onboarding.
    fn is_onboarding(&self) -> bool {
        matches!(self, Self::Onboarding | Self::Prepare(_) | Self::Attempt(_))
    }
}

/// How the address bar is used.
pub struct AddressBar {
    /// The path that our own places come after. `None`: the address bar is not ours.
    pub base: Option<String>,
    /// The place that the app starts at where the address names none.
    pub home: Route,
    /// The place to start at, whatever the address names.
    pub start: Option<Route>,
    /// Whether the address's query is kept.
    pub keeps_query: bool,
    /// Called when the customer leaves onboarding by a way of ours.
    pub left_onboarding: Box<dyn Fn()>,
}

/// The present place, and the way to another. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Router {
    /// Where the customer is.
    pub route: RwSignal<Route>,
    bar: StoredValue<AddressBar, LocalStorage>,
}

impl Router {
    /// Starts at the address bar's place and follows the back and forward buttons. It ends with the
    /// present reactive owner.
    pub fn start(bar: AddressBar) -> Self {
        let router = Self {
            route: RwSignal::new(Route::Onboarding),
            bar: StoredValue::new_local(bar),
        };
        let here = router.here();
        let is_ours = here.is_some();
        if let Some(here) = here {
            router.route.set(here);
        }
        let start = router.bar.try_with_value(|bar| bar.start.clone());
        if let Some(start) = start.flatten() {
            router.show(&start);
        }
        if !is_ours {
            return router;
        }
        let on_pop = move |_| {
            let Some(here) = router.here() else { return };
            // Another link is opened at the place of the one before: it begins anew.
            if here == Route::Colleague && location::fragment().is_some() {
                // Fails for no page that is shown.
                let _ = window().location().reload();
            }
            router.route.set(here);
        };
        dom::listen(&window(), "popstate", Box::new(on_pop));
        router
    }

    /// The address bar's place, where the address bar is ours.
    fn here(self) -> Option<Route> {
        let path = window().location().pathname().unwrap_or_default();
        let here = self.bar.try_with_value(|bar| {
            let path = path.strip_prefix(bar.base.as_deref()?).unwrap_or_default();
            Some(match Route::parse(path) {
                Route::Dashboard | Route::Unknown if bar.home != Route::Dashboard => {
                    bar.home.clone()
                }
                route => route,
            })
        });
        here?
    }

    /// A place's address. Where the address bar is not ours there is none: then it is the page's.
    pub fn address(self, route: &Route) -> String {
        let base = self.bar.try_with_value(|bar| bar.base.clone()).flatten();
        base.map_or(String::new(), |base| [&*base, &route.path()].concat())
    }

    /// Goes to a place, as a link does.
    pub fn go(self, route: Route) {
        let from = self.route.get_untracked();
        if from == route {
            return;
        }
        self.write(&route, true);
        let leaves = from.is_onboarding() && !route.is_onboarding();
        self.route.set(route);
        if leaves {
            self.bar.try_with_value(|bar| (bar.left_onboarding)());
        }
    }

    /// Shows another address for the same place: no step for the back button.
    pub fn show(self, route: &Route) {
        self.write(route, false);
        self.route.set(route.clone());
    }

    /// Goes back a step, as the browser's button does.
    pub fn back(self) {
        if let Ok(history) = window().history() {
            // Fails in no page that is shown.
            let _ = history.back();
        }
    }

    /// Writes a place into the address bar, where that is ours: as a step for the back
    /// button, or in the place of what is there.
    #[inline(never)]
    fn write(self, route: &Route, step: bool) {
        let bar = |bar: &AddressBar| bar.base.as_ref().map(|_| bar.keeps_query);
        let (Some(keeps_query), Ok(history)) =
            (self.bar.try_with_value(bar).flatten(), window().history())
        else {
            return;
        };
        let mut address = self.address(route);
        if keeps_query {
            address += &window().location().search().unwrap_or_default();
        }
        // What a dashboard's own router keeps there is the dashboard's.
        let state = history.state().unwrap_or(JsValue::NULL);
        // A browser that limits the calls leaves the address behind, and nothing else.
        let _ = match step {
            true => history.push_state_with_url(&state, "", Some(&address)),
            false => history.replace_state_with_url(&state, "", Some(&address)),
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
            Route::Prepare(PrepareStep::Number),
            Route::Prepare(PrepareStep::Consent),
            Route::Attempt(OnboardingId::new("ob_1")),
        ] {
            assert_eq!(Route::parse(&route.path()), route);
        }
        assert_eq!(Route::parse("/onboarding/1/2"), Route::Unknown);
    }
}
