//! One state of one screen.

use contract::problem::Problem;
use journey::Journey;
use journey::state::{Party, Sdk, ServerConnection, State, Tab};
use serde::Serialize;

use super::records;
use crate::shell::Account;
use crate::web::network::Network;
use crate::web::router::Route;

/// One state of one screen, and how it comes about.
pub struct Scene {
    /// Its address in the gallery: `#/` and this.
    pub name: String,
    /// Who is signed in.
    pub account: Account,
    /// Where they are.
    pub route: Route,
    /// Where their onboarding stands, if they are at one.
    pub journey: Option<Journey>,
    /// What the server answers to each path. To all others: nothing, as if it can't be
    /// reached.
    pub answers: Vec<(&'static str, Answer)>,
    /// How requests fare.
    pub network: Network,
    /// What the customer does, where a state is the page's own.
    pub interactions: Vec<Interaction>,
}

/// What the server answers.
pub enum Answer {
    /// Not yet.
    Never,
    /// This, as JSON.
    Body(String),
    /// It refuses.
    Refused(Problem),
}

impl Answer {
    /// A body of the contract.
    pub fn of(body: &impl Serialize) -> Self {
        Self::Body(serde_json::to_string(body).unwrap_or_default())
    }
}

/// An interaction of the customer with an element, which is named by a CSS selector.
pub enum Interaction {
    /// Types this into a field.
    Type(&'static str, &'static str),
    /// Presses.
    Press(&'static str),
}

impl Scene {
    /// A screen of somebody who is signed in and has numbers.
    pub fn at(name: impl Into<String>, route: Route) -> Self {
        Self {
            name: name.into(),
            account: Account::SignedIn(records::session(false)),
            route,
            journey: None,
            answers: vec![],
            network: Network::Fine,
            interactions: vec![],
        }
    }

    /// A state of a journey, where Meta's script is there and this tab has the attempt.
    pub fn of(name: impl Into<String>, state: State) -> Self {
        let journey = Journey {
            sdk: Sdk::Ready,
            tab: Tab::Ours,
            connection: ServerConnection::Live,
            party: Party::Customer,
            draft: None,
            state,
        };
        let route = match journey.state.onboarding() {
            Some(record) => Route::Attempt(record.id.clone()),
            None => match journey.view().prepare_step() {
                Some(step) => Route::Prepare(step),
                None => Route::Onboarding,
            },
        };
        Self {
            journey: Some(journey),
            ..Self::at(name, route)
        }
    }

    /// With another account.
    pub fn with(self, account: Account) -> Self {
        Self { account, ..self }
    }

    /// Where the journey has come by other ways.
    pub fn but(mut self, change: impl FnOnce(&mut Journey)) -> Self {
        if let Some(journey) = &mut self.journey {
            change(journey);
        }
        self
    }

    /// Where the server answers this to this path of the API.
    pub fn answered(mut self, path: &'static str, answer: Answer) -> Self {
        self.answers.push((path, answer));
        self
    }

    /// Where requests fare so.
    pub fn over(self, network: Network) -> Self {
        Self { network, ..self }
    }

    /// After the customer has done this.
    pub fn after(mut self, interactions: impl IntoIterator<Item = Interaction>) -> Self {
        self.interactions.extend(interactions);
        self
    }
}

/// A variant's name as part of an address: `WindowBlocked` is `window-blocked`.
pub fn kebab(variant: impl std::fmt::Debug) -> String {
    let name = format!("{variant:?}");
    let name = name.split(['(', ' ', '{']).next().unwrap_or_default();
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}
