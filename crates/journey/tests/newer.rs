//! A newer server says what this version does not know: the attempt is followed all the same, and the
//! customer gets what is known, and the way to a page that knows more.

#![allow(clippy::unwrap_used)]

mod common;

use contract::onboarding::*;
use contract::time::UnixMillis;
use contract::wabas::NumberState;
use journey::state::{Journey, Reason, State};
use journey::view::{CodeNotice, NumberPlace};
use journey::{Action, Event, View, update};

use common::{connected, lost, onboarding, trouble};

fn page(record: Onboarding) -> Journey {
    Journey::resume_attempt(record, false).0
}

fn verify(purpose: VerificationPurpose) -> Stage {
    Stage::NeedsCustomer(Need::VerifyNumber {
        purpose,
        number: common::choice(),
        sent: None,
        trouble: None,
    })
}

/// What no screen can be made of, and whether it is known to be the customer's turn.
fn beyond() -> Vec<(Onboarding, bool)> {
    let of = |stage| onboarding(stage, 2);
    let unknown_origin = |stage| Onboarding {
        origin: Origin::Unrecognized,
        ..of(stage)
    };
    let mut unknown_state = lost(false, 2);
    let status = unknown_state.number_status.as_mut().unwrap();
    status.state = NumberState::Unrecognized;
    let go_on = |go_on| Stage::Interrupted {
        trouble: trouble(TroubleKind::CodeExpired),
        go_on,
    };
    vec![
        (of(Stage::Unrecognized), false),
        (of(Stage::NeedsCustomer(Need::Unrecognized)), true),
        (of(verify(VerificationPurpose::Unrecognized)), true),
        (of(go_on(GoOn::Unrecognized)), true),
        (unknown_origin(Stage::AwaitingSignup), true),
        (unknown_origin(go_on(GoOn::Relaunch)), true),
        (
            unknown_origin(Stage::Stuck(trouble(TroubleKind::OurFault))),
            false,
        ),
        (unknown_state, false),
    ]
}

#[test]
fn what_no_screen_can_be_made_of_asks_for_another_page_and_is_followed() {
    for (record, customers_turn) in beyond() {
        let start = page(onboarding(Stage::Finalizing, 1));
        let (journey, _) = update(start, Event::Progress(record.clone()));
        for journey in [journey, page(record.clone())] {
            let View::Newer(newer) = journey.view() else {
                panic!("{record:?}: {:?}", journey.view());
            };
            assert_eq!(newer.customers_turn, customers_turn, "{record:?}");
            assert_eq!(newer.record, &record);
            let offered = [Action::Reload, Action::CallSupport];
            assert_eq!(journey.actions(), offered, "{record:?}");
            assert_eq!(journey.view().phase(), "newer");
            // Nothing is begun on a guess.
            for press in [
                Event::LaunchPressed,
                Event::FullPagePressed,
                Event::StartOverPressed,
            ] {
                let (after, _) = update(journey.clone(), press);
                assert_eq!(after.state, journey.state);
            }
            // What is known again is shown again.
            let known = onboarding(Stage::Connected(Box::new(connected())), 3);
            let (after, _) = update(journey, Event::Progress(known));
            assert!(matches!(after.state, State::Connected(_)), "{after:?}");
        }
    }
}

#[test]
fn a_trouble_that_is_not_known_stops_where_it_stops() {
    let kind = TroubleKind::Unrecognized;
    let stopped = |go_on| Stage::Interrupted {
        trouble: trouble(kind),
        go_on,
    };
    let again = page(onboarding(stopped(GoOn::Retry), 1));
    assert!(again.actions().contains(&Action::Retry));
    assert_eq!(again.view().stop_reason(), Some("Unrecognized"));
    let State::Interrupted(interrupted) = &again.state else {
        panic!("{again:?}");
    };
    assert!(matches!(&interrupted.reason, Reason::Server { trouble, .. } if trouble.kind == kind));
    let stuck = Trouble {
        step: Step::Unrecognized,
        ..trouble(kind)
    };
    let stuck = page(onboarding(Stage::Stuck(stuck), 1));
    assert!(matches!(stuck.view(), View::Stuck(_)));
    for offered in [Action::CallSupport, Action::Retry] {
        assert!(stuck.actions().contains(&offered), "{offered:?}");
    }
    let retrying = Stage::Retrying {
        trouble: trouble(kind),
        at: UnixMillis(1),
    };
    let retrying = page(onboarding(retrying, 1));
    assert!(retrying.actions().contains(&Action::WaitForServer));
}

#[test]
fn a_number_whose_place_is_not_known_is_neither_here_nor_there_and_not_given_up() {
    let record = Onboarding {
        whereabouts: Whereabouts::Unrecognized,
        ..onboarding(Stage::Stuck(trouble(TroubleKind::OurFault)), 1)
    };
    let journey = page(record);
    let line = journey.surroundings().number.unwrap();
    assert_eq!(line.place, NumberPlace::Unknown);
    assert!(!journey.may_start_over());
}

#[test]
fn what_is_not_known_of_a_live_number_leaves_the_rest() {
    let result = Connected {
        arrival: Arrival::Unrecognized,
        templates: Templates::Unrecognized,
        old_provider: OldProvider::Unrecognized,
        old_provider_plan: OldProviderPlan::Unrecognized,
        ticked: vec![],
        pin: PinState::Unrecognized,
        ..connected()
    };
    let journey = page(onboarding(Stage::Connected(Box::new(result)), 1));
    let View::Connected(view) = journey.view() else {
        panic!("{:?}", journey.view());
    };
    assert!(view.serves());
    assert_eq!(view.pin, None);
    // That it is to end is said by the customer alone.
    assert!(!view.result.awaits_removal());
}

#[test]
fn a_code_that_came_by_a_way_that_is_not_known_can_be_entered() {
    let stage = Stage::NeedsCustomer(Need::VerifyNumber {
        purpose: VerificationPurpose::Registration,
        number: common::choice(),
        sent: Some(VerificationSent {
            method: CodeMethod::Unrecognized,
            resend_at: UnixMillis(1),
            attempts_left: 2,
        }),
        trouble: Some(TroubleKind::Unrecognized),
    });
    let journey = page(onboarding(stage, 1));
    let View::VerifyNumber(view) = journey.view() else {
        panic!("{:?}", journey.view());
    };
    assert!(view.takes_code());
    assert!(matches!(view.notice(), Some(CodeNotice::Sent { .. })));
    assert_eq!(view.rejected(), Some(TroubleKind::Unrecognized));
}
