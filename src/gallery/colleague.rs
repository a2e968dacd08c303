//! The link for a colleague with admin rights: as the customer sees it, and as the colleague does.

use contract::onboarding::{Colleague, Onboarding, Origin, Stage, Whereabouts};
use contract::problem::Problem;
use contract::signup::Address;
use contract::time::UnixMillis;
use journey::state::{Ready, State};

use super::before::awaiting;
use super::records::record;
use super::scene::{Answer, Interaction, Scene, kebab};
use crate::shell::Account;
use crate::web::router::Route;

/// What opens the link, in the API.
const OPEN: &str = "/colleague";

/// What makes one.
const MAKE: &str = "/onboardings/ob_7F3K/colleague";

/// The offer, and the first button in it.
const OFFER: &str = ".fold:has(.actions) > summary";
const MAKE_ONE: &str = ".fold .actions > .button";

/// Three days, in milliseconds.
const WORKS: i64 = 3 * 24 * 60 * 60 * 1_000;

/// All of them. `now`: when they are looked at.
pub fn scenes(now: UnixMillis) -> Vec<Scene> {
    let mut scenes = customers(now);
    scenes.extend(colleagues());
    scenes
}

/// The customer's own, beside the button that opens Meta's window.
fn customers(now: UnixMillis) -> Vec<Scene> {
    let with = |name: String, colleague| {
        let mut onboarding = awaiting(Origin::OtherProvider);
        onboarding.colleague = colleague;
        if colleague != Colleague::Nobody {
            onboarding.colleague_until = Some(UnixMillis(now.0 + WORKS));
        }
        Scene::of(name, State::Ready(Ready { onboarding }))
    };
    let link = Answer::of(&Address {
        url: "https://onboarding.example.com/colleague#5e2c0d3f9a".into(),
    });
    let mut scenes: Vec<_> = Colleague::ALL
        .into_iter()
        .map(|colleague| with(["link-", &kebab(colleague)].concat(), colleague))
        .collect();
    scenes.extend([
        with("link-offered".into(), Colleague::Nobody).after([Interaction::Press(OFFER)]),
        with("link-made".into(), Colleague::Invited)
            .answered(MAKE, link)
            .after([Interaction::Press(MAKE_ONE)]),
        with("link-not-made".into(), Colleague::Invited).after([Interaction::Press(MAKE_ONE)]),
    ]);
    scenes
}

/// The screens of a colleague, who has no account.
fn colleagues() -> Vec<Scene> {
    let at = |name: &str, answer| {
        Scene::at(["colleague-", name].concat(), Route::Colleague)
            .with(Account::SignedOut)
            .answered(OPEN, answer)
            .answered("/config", Answer::Never)
    };
    let here = |onboarding: Onboarding| Answer::of(&onboarding);
    let moves = |stage| record(Origin::OtherProvider, Whereabouts::Origin, stage);
    vec![
        at("loading", Answer::Never),
        at("ready", here(awaiting(Origin::OtherProvider))),
        at("done", here(moves(Stage::Finalizing))),
        at("given-up", here(moves(Stage::Abandoned))),
        at("link-over", Answer::Refused(Problem::SignedOut)),
        Scene::at("colleague-unreachable", Route::Colleague).with(Account::SignedOut),
    ]
}
