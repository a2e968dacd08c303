//! Sign-in, dashboard, settings, `Manage WABAs`.

use contract::onboarding::{
    Arrival, Connected, GoOn, Health, HealthCause, Need, Origin, Stage, TroubleKind, Whereabouts,
};
use contract::problem::Problem;
use contract::session::{OtpSent, Session};
use contract::wabas::{LostReason, NumberState, NumberStatus, Waba, WabaNumber, Wabas};

use super::records::{
    self, QUIET_HOUR, ending, leaving_refused, lost, number, record, status, trouble, waba,
};
use super::scene::{Answer, Interaction, Scene, kebab};
use crate::shell::Account;
use crate::web::network::Network;
use crate::web::router::Route;

const OTP: &str = "/session/otp";
const SESSION: &str = "/session";
const WABAS: &str = "/wabas";
/// The attempt that connected the number.
const ATTEMPT: &str = "/onboardings/ob_7F3K";
const SUBMIT: &str = "form [type=submit]";

/// The button that opens the list of countries, and the search in it once it is there.
const COUNTRY: &str = ".phone-row > .button";
const SEARCH: &str = ".countries > .input";

/// All of them.
pub fn scenes() -> Vec<Scene> {
    let mut scenes = sign_in();
    scenes.extend(dashboard());
    scenes.push(Scene::at("settings", Route::Settings));
    for network in [Network::Slow, Network::Offline] {
        let name = ["settings-", &kebab(network)].concat();
        scenes.push(Scene::at(name, Route::Settings).over(network));
    }
    let ends = Account::SignedIn(Session {
        ends_in_seconds: 9 * 60 + 30,
        ..records::session(false)
    });
    scenes.push(Scene::at("settings-session-ends", Route::Settings).with(ends));
    scenes.extend(wabas());
    scenes
}

fn sign_in() -> Vec<Scene> {
    let at = |name: &str| Scene::at(name, Route::Dashboard).with(Account::SignedOut);
    let phone = || {
        [
            Interaction::Type("#phone", "+919876543210"),
            Interaction::Press(SUBMIT),
        ]
    };
    let sent = || {
        Answer::of(&OtpSent {
            resend_after_seconds: 30,
            expires_in_seconds: 600,
        })
    };
    let otp = |name: &str| at(name).answered(OTP, sent()).after(phone());
    let entered = || {
        [
            Interaction::Type("#otp", "123456"),
            Interaction::Press(SUBMIT),
        ]
    };
    let refused = |name: &str, problem| {
        otp(name)
            .answered(SESSION, Answer::Refused(problem))
            .after(entered())
    };
    let limited = Problem::TooMany {
        retry_after_seconds: 90,
    };
    vec![
        Scene::at("account-loading", Route::Dashboard).with(Account::Loading),
        Scene::at("account-unreachable", Route::Dashboard).with(Account::Unreachable),
        at("sign-in"),
        at("sign-in-countries").after([
            Interaction::Press(COUNTRY),
            Interaction::Type(SEARCH, "united"),
        ]),
        at("sign-in-sending")
            .answered(OTP, Answer::Never)
            .after(phone()),
        at("sign-in-not-a-number").after([
            Interaction::Type("#phone", "+91 982"),
            Interaction::Press(SUBMIT),
        ]),
        at("sign-in-too-many")
            .answered(OTP, Answer::Refused(limited))
            .after(phone()),
        at("sign-in-unreachable").after(phone()),
        otp("otp"),
        otp("otp-checking")
            .answered(SESSION, Answer::Never)
            .after(entered()),
        otp("otp-not-six-digits")
            .after([Interaction::Type("#otp", "12"), Interaction::Press(SUBMIT)]),
        refused("otp-wrong", Problem::OtpWrong { attempts_left: 3 }),
        refused("otp-expired", Problem::OtpExpired),
    ]
}

fn dashboard() -> Vec<Scene> {
    let at = |name: &str, fresh| {
        Scene::at(name, Route::Dashboard).with(Account::SignedIn(records::session(fresh)))
    };
    let begun = || listed(vec![], vec![Stage::AwaitingSignup]);
    vec![
        at("welcome", true).answered(WABAS, listed(vec![], vec![])),
        at("welcome-loading", true).answered(WABAS, Answer::Never),
        at("welcome-begun", true).answered(WABAS, begun()),
        at("dashboard", false)
            .answered(WABAS, listed(one(), vec![]))
            .answered(ATTEMPT, attempt()),
        at("dashboard-not-told", false).answered(WABAS, listed(one(), vec![])),
        at("dashboard-no-numbers", false).answered(WABAS, listed(vec![], vec![])),
        at("dashboard-lost", false)
            .answered(WABAS, listed(vec![lost(LostReason::AccessExpired)], vec![])),
        at("dashboard-loading", false).answered(WABAS, Answer::Never),
        at("dashboard-begun", false).answered(WABAS, begun()),
        at("dashboard-unreachable", false),
    ]
}

/// What is known of a number that still lacks a payment method.
fn attempt() -> Answer {
    let connected = Connected {
        health: Some(Health {
            causes: vec![HealthCause::PaymentMissing],
            ..records::health("LIMITED")
        }),
        ..records::connected(Arrival::Registered)
    };
    let stage = Stage::Connected(Box::new(connected));
    Answer::of(&record(
        Origin::OtherProvider,
        Whereabouts::DoubleTick,
        stage,
    ))
}

fn one() -> Vec<NumberStatus> {
    vec![status(NumberState::Connected)]
}

fn listed(numbers: Vec<NumberStatus>, unfinished: Vec<Stage>) -> Answer {
    let numbers: Vec<_> = numbers.into_iter().map(number).collect();
    let unfinished = unfinished
        .into_iter()
        .map(|stage| record(Origin::OtherProvider, Whereabouts::Origin, stage));
    Answer::of(&Wabas {
        wabas: match numbers.is_empty() {
            true => vec![],
            false => vec![waba(numbers)],
        },
        unfinished: unfinished.collect(),
    })
}

/// A WABA and a number of which Meta tells nothing.
fn not_told() -> Answer {
    let number = WabaNumber {
        report: records::untold(),
        ..number(status(NumberState::Connected))
    };
    Answer::of(&Wabas {
        wabas: vec![Waba {
            name: None,
            ..waba(vec![number])
        }],
        unfinished: vec![],
    })
}

/// A number that Meta has blocked.
fn blocked() -> Answer {
    let mut number = number(status(NumberState::Connected));
    number.report.status = Some("BANNED".into());
    Answer::of(&Wabas {
        wabas: vec![waba(vec![number])],
        unfinished: vec![],
    })
}

/// A number whose access has expired, and the attempt that is to renew it.
fn begun_to_renew() -> Answer {
    let mut attempt = record(
        Origin::OtherProvider,
        Whereabouts::DoubleTick,
        Stage::AwaitingSignup,
    );
    attempt.renewal = true;
    Answer::of(&Wabas {
        wabas: vec![waba(vec![number(lost(LostReason::AccessExpired))])],
        unfinished: vec![attempt],
    })
}

fn wabas() -> Vec<Scene> {
    let at = |name: String, answer| Scene::at(name, Route::Wabas).answered(WABAS, answer);
    let named = |name: &str, numbers, unfinished| at(name.into(), listed(numbers, unfinished));
    let open = || [Interaction::Press(".asks > .button")];
    let remove = || {
        [
            Interaction::Press(".asks > .button"),
            Interaction::Press(".ask .primary"),
        ]
    };
    let mut scenes = vec![
        at("wabas-loading".into(), Answer::Never),
        Scene::at("wabas-unreachable", Route::Wabas),
        named("wabas-none", vec![], vec![]),
        at("wabas-not-told".into(), not_told()),
        named("wabas-several", [one(), one()].concat(), vec![]),
        named("wabas-removing", one(), vec![]).after(open()),
        named("wabas-remove-sent", one(), vec![])
            .answered("/numbers/106540352242922/leave", Answer::Never)
            .after(remove()),
        named("wabas-remove-failed", one(), vec![]).after(remove()),
        named("wabas-leaving-refused", vec![leaving_refused()], vec![]),
        at("wabas-blocked".into(), blocked()),
        at("wabas-begun-renewal".into(), begun_to_renew()),
        named(
            "wabas-numbers-and-begun",
            one(),
            vec![Stage::AwaitingSignup],
        ),
    ];
    for state in NumberState::ALL {
        let name = ["wabas-", &kebab(state)].concat();
        scenes.push(at(name, listed(vec![status(state)], vec![])));
    }
    for reason in LostReason::ALL {
        let name = ["wabas-lost-", &kebab(reason)].concat();
        scenes.push(at(name, listed(vec![lost(reason)], vec![])));
    }
    scenes.push(named("wabas-access-ends", vec![ending()], vec![]));
    for stage in unfinished() {
        let name = ["wabas-begun-", &kebab(&stage)].concat();
        scenes.push(at(name, listed(vec![], vec![stage])));
    }
    scenes
}

/// Where an attempt can stand that has not ended.
fn unfinished() -> Vec<Stage> {
    vec![
        Stage::AwaitingSignup,
        Stage::Finalizing,
        Stage::Retrying {
            trouble: trouble(TroubleKind::MetaUnavailable),
            at: QUIET_HOUR,
        },
        Stage::Scheduled { at: QUIET_HOUR },
        Stage::NeedsCustomer(Need::EnterPin { wrong: false }),
        Stage::Interrupted {
            trouble: trouble(TroubleKind::TooManyRegistrations),
            go_on: GoOn::Retry,
        },
        Stage::Stuck(trouble(TroubleKind::OurConfiguration)),
    ]
}
