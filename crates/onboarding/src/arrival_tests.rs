#![allow(clippy::unwrap_used)]

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::{NumberChoice, NumberReport, Templates};
use contract::signup::{Finish, FinishKind};

use contract::time::UnixMillis;

use super::*;
use crate::samples::record;
use crate::step_log::{Confirmation, CutOver};

const NEW: Account = Account {
    made: AccountAge::ForUs,
    is_source: None,
    names_number: Some(true),
    new_model: false,
};

const OLD: Account = Account {
    made: AccountAge::Before,
    names_number: Some(false),
    ..NEW
};

const UNKNOWN: Account = Account {
    made: AccountAge::NotSaid,
    ..NEW
};

fn evidence(served: ServingOrigin, account: Account) -> Evidence {
    Evidence {
        origin: Origin::OtherProvider,
        served,
        account,
        other_apps: false,
        pin_made_here: served == ServingOrigin::ByRegister,
        had_pin: Some(false),
        has_pin: Some(true),
    }
}

fn live(account: Account) -> Evidence {
    evidence(ServingOrigin::AtFirstLook, account)
}

fn registered(account: Account) -> Evidence {
    evidence(ServingOrigin::ByRegister, account)
}

#[test]
fn the_outcomes_are_told_apart_by_what_meta_reports() {
    let source = Account {
        is_source: Some(true),
        ..UNKNOWN
    };
    let not_source = Account {
        is_source: Some(false),
        ..UNKNOWN
    };
    let named_no_number = Account {
        names_number: Some(false),
        ..UNKNOWN
    };
    let no_message = Account {
        names_number: None,
        ..UNKNOWN
    };
    let with_waac = |account| Account {
        new_model: true,
        ..account
    };
    let late = |account| evidence(ServingOrigin::WithoutUs, account);
    for (case, arrival) in [
        // Live before anything of ours.
        (live(OLD), Arrival::Shared),
        (live(source), Arrival::Shared),
        (live(named_no_number), Arrival::Shared),
        (live(NEW), Arrival::Joined),
        (live(not_source), Arrival::Joined),
        (live(with_waac(UNKNOWN)), Arrival::Joined),
        (live(UNKNOWN), Arrival::Unclear),
        (live(no_message), Arrival::Unclear),
        // An id that was typed by hand is worth less than the account's own age.
        (
            live(Account {
                is_source: Some(false),
                ..OLD
            }),
            Arrival::Shared,
        ),
        // Live at a later look, by nothing that is on record.
        (late(OLD), Arrival::Shared),
        (late(NEW), Arrival::Unclear),
        (late(with_waac(NEW)), Arrival::Joined),
        (
            Evidence {
                other_apps: true,
                ..late(NEW)
            },
            Arrival::Joined,
        ),
        // Registered by us.
        (registered(NEW), Arrival::Registered),
        (registered(UNKNOWN), Arrival::Registered),
        (registered(OLD), Arrival::Registered),
        (registered(source), Arrival::Shared),
        (registered(with_waac(NEW)), Arrival::Joined),
        (
            Evidence {
                other_apps: true,
                ..registered(NEW)
            },
            Arrival::Joined,
        ),
        (
            Evidence {
                other_apps: true,
                ..registered(OLD)
            },
            Arrival::Unclear,
        ),
        // The registration left the PIN as it was, perhaps.
        (
            Evidence {
                had_pin: Some(true),
                ..registered(NEW)
            },
            Arrival::Unclear,
        ),
        (
            Evidence {
                has_pin: Some(false),
                ..registered(NEW)
            },
            Arrival::Unclear,
        ),
        // Meta has asked for the PIN that it had, and was given it.
        (
            Evidence {
                had_pin: Some(true),
                pin_made_here: false,
                ..registered(NEW)
            },
            Arrival::Registered,
        ),
        (
            Evidence {
                had_pin: None,
                has_pin: None,
                ..registered(NEW)
            },
            Arrival::Registered,
        ),
        // Nobody had it before.
        (
            Evidence {
                origin: Origin::New,
                ..registered(with_waac(NEW))
            },
            Arrival::Registered,
        ),
    ] {
        assert_eq!(case.arrival(), arrival, "{case:?}");
    }
}

#[test]
fn an_account_is_made_for_us_since_the_first_attempt_whichever_clock_is_ahead() {
    let first = UnixMillis(1_000_000_000_000);
    let after = |ms| Some(UnixMillis(first.0 + ms));
    for (created_at, made) in [
        (None, AccountAge::NotSaid),
        (after(1), AccountAge::ForUs),
        (after(-crate::observed::CLOCKS_MS), AccountAge::ForUs),
        (after(-crate::observed::CLOCKS_MS - 1), AccountAge::Before),
    ] {
        assert_eq!(AccountAge::at(created_at, first), made, "{created_at:?}");
    }
}

fn report() -> NumberReport {
    serde_json::from_value(serde_json::json!({
        "id": "1", "display_phone_number": "", "verified_name": "", "status": "CONNECTED",
        "quality_rating": "GREEN", "messaging_limit": null,
    }))
    .unwrap()
}

fn connected() -> Connected {
    Connected {
        arrival: Arrival::Registered,
        number: report(),
        before: report(),
        waba_id: WabaId::new("2"),
        waba_name: None,
        templates: Templates::None,
        health: None,
        old_provider: OldProvider::NotSaid,
        old_provider_plan: OldProviderPlan::Remove,
        ticked: vec![],
        pin: PinState::NotSet,
    }
}

/// A number that has come in this way, and what looks at it showed.
fn arrived(served: ServingOrigin, made: AccountAge, seen: LiveObservations) -> Record {
    let mut record = record(Stage::Finalizing);
    record.step_log.hint = Some(Finish {
        phone_number_id: Some(PhoneNumberId::new("1")),
        ..Finish::of(FinishKind::Finish)
    });
    let choice: NumberChoice =
        serde_json::from_value(serde_json::to_value(report()).unwrap()).unwrap();
    record.step_log.assets = Some(Assets {
        waba_id: WabaId::new("2"),
        waba_name: None,
        number: choice,
        before: report(),
        was_live: served == ServingOrigin::AtFirstLook,
        on_business_app: None,
        made,
    });
    record.step_log.cut_over = Some(CutOver {
        at: UnixMillis(1),
        phone_number_id: PhoneNumberId::new("1"),
        arrival: Arrival::Registered,
        served: Some(served),
    });
    record.step_log.pin = (served == ServingOrigin::ByRegister).then_some(PinOrigin::Ours);
    record.step_log.pin_before = Some(false);
    record.step_log.seen = seen;
    record
}

fn seen(apps: &[&str], has_pin: Option<bool>) -> LiveObservations {
    let mut seen = LiveObservations::default();
    seen.add(
        Some(apps.iter().map(|app| (*app).to_owned()).collect()),
        has_pin,
    );
    seen
}

fn concluded(record: &Record) -> (Connected, Whereabouts) {
    let mut connected = connected();
    let whereabouts = conclude(record, &mut connected);
    (connected, whereabouts)
}

#[test]
fn a_number_that_moved_has_left_its_old_provider_and_has_our_pin() {
    let moved = arrived(
        ServingOrigin::ByRegister,
        AccountAge::ForUs,
        seen(&[], Some(true)),
    );
    let (connected, whereabouts) = concluded(&moved);
    assert_eq!(connected.arrival, Arrival::Registered);
    assert_eq!(connected.old_provider, OldProvider::Gone);
    assert_eq!(connected.pin, PinState::ToReveal);
    assert_eq!(whereabouts, Whereabouts::DoubleTick);
    assert!(!connected.may_keep_old_provider());
}

#[test]
fn a_list_with_our_app_alone_says_nothing_of_a_partner_that_has_an_account_of_its_own() {
    let mut joined = arrived(
        ServingOrigin::AtFirstLook,
        AccountAge::ForUs,
        seen(&[], Some(true)),
    );
    let (connected, whereabouts) = concluded(&joined);
    assert_eq!(connected.arrival, Arrival::Joined);
    assert_eq!(connected.old_provider, OldProvider::NotVisible);
    assert_eq!(connected.pin, PinState::NotSet);
    assert_eq!(whereabouts, Whereabouts::Both);
    assert!(connected.awaits_removal());

    for (plan, whereabouts) in [
        (OldProviderPlan::Keep, Whereabouts::Both),
        (OldProviderPlan::Removed, Whereabouts::DoubleTick),
    ] {
        joined.step_log.old_provider_plan = plan;
        let (connected, now) = concluded(&joined);
        assert_eq!(now, whereabouts, "{plan:?}");
        assert_eq!(connected.old_provider, OldProvider::NotVisible, "{plan:?}");
        assert!(!connected.awaits_removal(), "{plan:?}");
    }
}

#[test]
fn an_app_that_was_listed_and_is_no_more_is_gone_and_the_number_stays_joined() {
    let still = seen(&["Old"], Some(true));
    let mut joined = arrived(ServingOrigin::ByRegister, AccountAge::ForUs, still);
    let (connected, whereabouts) = concluded(&joined);
    assert_eq!(connected.arrival, Arrival::Joined);
    let listed = OldProvider::StillSubscribed(vec!["Old".to_owned()]);
    assert_eq!(connected.old_provider, listed);
    assert_eq!(whereabouts, Whereabouts::Both);

    // Meta is silent: what it said stands.
    joined.step_log.seen.add(None, None);
    assert_eq!(concluded(&joined).0.old_provider, listed);
    joined.step_log.seen.add(Some(vec![]), None);
    let (connected, whereabouts) = concluded(&joined);
    assert_eq!(connected.arrival, Arrival::Joined);
    assert_eq!(connected.old_provider, OldProvider::Gone);
    assert_eq!(whereabouts, Whereabouts::DoubleTick);
    assert!(!connected.awaits_removal());
}

#[test]
fn a_pin_is_ours_where_meta_says_so() {
    let (ours, shown, theirs) = (PinOrigin::Ours, PinOrigin::OursShown, PinOrigin::Theirs);
    let (on, off) = (Some(true), Some(false));
    for (origin, before, since, looked_again, state) in [
        (ours, off, on, false, PinState::ToReveal),
        (shown, off, on, true, PinState::Revealed),
        (theirs, on, on, true, PinState::Theirs),
        // Meta does not say: `register` is documented to set it.
        (ours, None, None, false, PinState::ToReveal),
        (ours, off, None, true, PinState::ToReveal),
        // There was one before.
        (ours, on, on, true, PinState::Unsure),
        (shown, on, on, true, PinState::UnsureRevealed),
        // There is none: at first Meta may not know of it yet.
        (ours, off, off, false, PinState::Unsure),
        (ours, off, off, true, PinState::NotSet),
        (theirs, on, off, true, PinState::NotSet),
    ] {
        let mut record = arrived(
            ServingOrigin::ByRegister,
            AccountAge::ForUs,
            seen(&[], since),
        );
        record.step_log.pin = Some(origin);
        record.step_log.pin_before = before;
        if looked_again {
            record.step_log.confirm = Some(Confirmation {
                at: UnixMillis(2),
                can_send: None,
            });
        }
        let told = concluded(&record).0.pin;
        assert_eq!(told, state, "{origin:?} {before:?} {since:?}");
    }
}

#[test]
fn what_was_on_record_before_any_of_this_stands() {
    for arrival in Arrival::ALL {
        let mut record = arrived(
            ServingOrigin::AtFirstLook,
            AccountAge::NotSaid,
            seen(&[], None),
        );
        let came = record.step_log.cut_over.as_mut().unwrap();
        came.served = None;
        let mut connected = connected();
        connected.arrival = arrival;
        conclude(&record, &mut connected);
        assert_eq!(connected.arrival, arrival);
    }
}

#[test]
fn the_old_templates_are_there_where_the_account_is_the_same_and_nowhere_else() {
    for (served, made, source, there) in [
        (ServingOrigin::AtFirstLook, AccountAge::Before, None, true),
        (ServingOrigin::AtFirstLook, AccountAge::ForUs, None, false),
        (ServingOrigin::AtFirstLook, AccountAge::NotSaid, None, false),
        (
            ServingOrigin::AtFirstLook,
            AccountAge::ForUs,
            Some("2"),
            true,
        ),
        (
            ServingOrigin::AtFirstLook,
            AccountAge::ForUs,
            Some("3"),
            false,
        ),
        (ServingOrigin::ByRegister, AccountAge::Before, None, false),
        (
            ServingOrigin::ByRegister,
            AccountAge::NotSaid,
            Some("2"),
            true,
        ),
    ] {
        let mut record = arrived(served, made, LiveObservations::default());
        record.source_waba_id = source.map(WabaId::new);
        let assets = record.step_log.assets.clone().unwrap();
        assert_eq!(
            has_old_templates(&record, &assets),
            there,
            "{served:?} {made:?} {source:?}"
        );
    }
}

/// All that there can be.
fn all() -> Vec<Evidence> {
    const SAID: [Option<bool>; 3] = [None, Some(false), Some(true)];
    const BOTH: [bool; 2] = [false, true];
    let mut all = vec![];
    for origin in Origin::ALL {
        for served in [
            ServingOrigin::AtFirstLook,
            ServingOrigin::WithoutUs,
            ServingOrigin::ByRegister,
        ] {
            for account in accounts() {
                for (other_apps, pin_made_here) in BOTH.map(|a| BOTH.map(|b| (a, b))).concat() {
                    for (had_pin, has_pin) in SAID.map(|had| SAID.map(|has| (had, has))).concat() {
                        all.push(Evidence {
                            origin,
                            served,
                            account,
                            other_apps,
                            pin_made_here,
                            had_pin,
                            has_pin,
                        });
                    }
                }
            }
        }
    }
    all
}

fn accounts() -> Vec<Account> {
    let mut all = vec![];
    for made in [AccountAge::ForUs, AccountAge::Before, AccountAge::NotSaid] {
        for is_source in [None, Some(false), Some(true)] {
            for names_number in [None, Some(false), Some(true)] {
                for new_model in [false, true] {
                    all.push(Account {
                        made,
                        is_source,
                        names_number,
                        new_model,
                    });
                }
            }
        }
    }
    all
}

#[test]
fn no_number_is_told_to_have_moved_that_we_did_not_register_or_that_others_are_on() {
    for case in all() {
        if case.arrival() != Arrival::Registered {
            continue;
        }
        assert_eq!(case.served, ServingOrigin::ByRegister, "{case:?}");
        assert!(!case.other_apps, "{case:?}");
        let had_provider = case.origin == Origin::OtherProvider;
        let in_doubt = case.account.new_model || case.has_pin == Some(false);
        assert!(!had_provider || !in_doubt, "{case:?}");
    }
}

#[test]
fn no_number_is_told_to_have_stayed_in_an_account_that_was_made_in_its_signup() {
    for case in all() {
        if case.arrival() == Arrival::Shared {
            let account = case.account;
            let same = account.is_source == Some(true) || account.made == AccountAge::Before;
            assert!(same || account.names_number == Some(false), "{case:?}");
        }
    }
}

#[test]
fn an_old_provider_is_told_to_be_gone_only_where_that_was_seen() {
    let old = || vec!["Old".to_owned()];
    for arrival in Arrival::ALL {
        for other_apps in [None, Some(vec![]), Some(old())] {
            for had_other_apps in [false, true] {
                let seen = LiveObservations {
                    other_apps: other_apps.clone(),
                    had_other_apps,
                    has_pin: None,
                };
                if old_provider(arrival, &seen) == OldProvider::Gone {
                    assert_eq!(seen.other_apps, Some(vec![]), "{arrival:?} {seen:?}");
                    let alone = matches!(arrival, Arrival::Joined | Arrival::Unclear);
                    assert!(!alone || seen.had_other_apps, "{arrival:?} {seen:?}");
                }
            }
        }
    }
}
