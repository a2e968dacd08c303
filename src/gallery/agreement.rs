//! What one page says of a number agrees with what it says beside it, and with every other page.

use contract::onboarding::{
    Arrival, Connected, GoOn, Need, OldProvider, OldProviderPlan, Onboarding, Origin, PinState,
    Stage, Step, StepState, TroubleKind, Whereabouts,
};
use contract::wabas::{LostReason, NumberState};
use journey::view::{RemainingTask, StepMark, next_steps};

use super::records::{self, QUIET_HOUR, lost, status, trouble};
use crate::text::{self, account, colleague, finish, meta};

/// Every stage that an attempt can be in before its end.
fn stages() -> Vec<Stage> {
    let mut stages = vec![
        Stage::AwaitingSignup,
        Stage::Finalizing,
        Stage::Scheduled { at: QUIET_HOUR },
        Stage::NeedsCustomer(Need::EnterPin { wrong: false }),
    ];
    for kind in TroubleKind::ALL {
        let trouble = trouble(kind);
        stages.extend([
            Stage::Retrying {
                trouble: trouble.clone(),
                at: QUIET_HOUR,
            },
            Stage::Interrupted {
                trouble: trouble.clone(),
                go_on: GoOn::Retry,
            },
            Stage::Stuck(trouble),
        ]);
    }
    stages
}

fn attempts(whereabouts: Whereabouts, renewal: bool) -> Vec<Onboarding> {
    let all = |origin| {
        stages().into_iter().map(move |stage| Onboarding {
            renewal,
            ..records::record(origin, whereabouts, stage)
        })
    };
    Origin::ALL.into_iter().flat_map(all).collect()
}

#[test]
fn what_only_renews_access_does_not_move_and_is_not_there_yet() {
    for attempt in attempts(Whereabouts::DoubleTick, true) {
        let stage = &attempt.stage;
        let is = text::whereabouts(&attempt);
        assert!(is != text::WHEREABOUTS_DOUBLE_TICK, "{stage:?}");
        assert!(
            is != text::WHEREABOUTS_DOUBLE_TICK_BUSINESS_APP,
            "{stage:?}"
        );
        assert!(text::safe(&attempt) != text::SAFE_DOUBLE_TICK, "{stage:?}");
        let title = finish::working_title(attempt.origin, attempt.renewal);
        assert!(title != finish::WORKING_TITLE_OTHER_PROVIDER, "{stage:?}");
    }
    // Once it was asked of Meta, it does.
    for attempt in attempts(Whereabouts::Moving, true) {
        let plain = Onboarding {
            renewal: false,
            ..attempt.clone()
        };
        assert!(text::whereabouts(&attempt) == text::whereabouts(&plain));
    }
}

#[test]
fn where_renewing_access_is_not_enough_nothing_says_that_it_is() {
    let moves = Stage::Interrupted {
        trouble: trouble(TroubleKind::RenewalMoves),
        go_on: GoOn::Retry,
    };
    let asks = Stage::NeedsCustomer(Need::EnterPin { wrong: false });
    for stage in [moves, asks] {
        let attempt = Onboarding {
            renewal: true,
            ..records::record(Origin::OtherProvider, Whereabouts::DoubleTick, stage)
        };
        assert!(text::whereabouts(&attempt) == account::NEEDS_RECONNECTING);
        assert!(text::safe(&attempt) == text::SAFE_UNCHANGED);
    }
}

#[test]
fn a_number_of_another_account_is_not_said_to_be_where_it_was() {
    for attempt in attempts(Whereabouts::Origin, false) {
        let stopped_by = match &attempt.stage {
            Stage::Interrupted { trouble, .. } | Stage::Stuck(trouble) => Some(trouble.kind),
            _ => None,
        };
        let elsewhere = stopped_by == Some(TroubleKind::NumberElsewhere);
        let is = text::whereabouts(&attempt) == text::WHEREABOUTS_ELSEWHERE;
        assert_eq!(is, elsewhere, "{:?}", attempt.stage);
        let safe = text::safe(&attempt) == text::SAFE_UNCHANGED;
        assert_eq!(safe, elsewhere, "{:?}", attempt.stage);
    }
}

#[test]
fn what_goes_on_by_itself_asks_nobody_for_anything() {
    for kind in TroubleKind::ALL {
        let told = text::trouble::meanwhile(kind).detail;
        for asks in ["ry again", "ress ", "pen Meta", "Our team", "support"] {
            assert!(!told.contains(asks), "{kind:?}: {}", &*told);
        }
    }
}

#[test]
fn how_a_number_stands_is_said_in_the_same_words_by_strip_title_and_list() {
    let mut standings = vec![status(NumberState::Leaving), records::leaving_refused()];
    standings.extend(LostReason::ALL.into_iter().map(lost));
    for standing in standings {
        let title = account::standing(&standing);
        let connected = Box::new(records::connected(Arrival::Registered));
        let stage = Stage::Connected(connected);
        let mut attempt = records::record(Origin::OtherProvider, Whereabouts::DoubleTick, stage);
        attempt.number_status = Some(standing.clone());
        assert!(title == Some(text::whereabouts(&attempt)), "{standing:?}");
        // Nobody is told to reconnect what they can't.
        let may = standing.renewable || standing.begins_again();
        let told = title == Some(account::NEEDS_RECONNECTING);
        assert!(may || !told, "{standing:?}");
    }
    assert!(account::standing(&status(NumberState::Connected)).is_none());
}

fn ends() -> Vec<Connected> {
    let mut ends = vec![];
    for arrival in Arrival::ALL {
        for plan in OldProviderPlan::ALL {
            for pin in PinState::ALL {
                for old_provider in [OldProvider::Gone, OldProvider::NotVisible] {
                    ends.push(Connected {
                        old_provider,
                        old_provider_plan: plan,
                        ticked: vec![],
                        pin,
                        ..records::connected(arrival)
                    });
                }
            }
        }
    }
    ends
}

/// What is still to be done, as far as Meta reports.
fn listed(end: &Connected, record: &Onboarding) -> Vec<RemainingTask> {
    let steps = next_steps(end, record, false).into_iter();
    let open = steps.filter(|step| step.mark != StepMark::Reported);
    open.map(|step| step.task).collect()
}

#[test]
fn what_remains_is_what_is_still_to_be_done() {
    for origin in Origin::ALL {
        for end in ends() {
            let stage = Stage::Connected(Box::new(end.clone()));
            let moved = records::record(origin, Whereabouts::DoubleTick, stage);
            let renewed = Onboarding {
                renewal: true,
                ..moved.clone()
            };
            let paid = Onboarding {
                steps: records::steps(Step::CreditLine, StepState::Done),
                ..moved.clone()
            };
            let list = listed(&end, &renewed);
            for once in [
                RemainingTask::AddPaymentMethod,
                RemainingTask::CheckTemplates,
                RemainingTask::ChangeWabaId,
                RemainingTask::CancelOldPlan,
            ] {
                assert!(!list.contains(&once), "{end:?}: {once:?}");
            }
            let list = listed(&end, &paid);
            assert!(!list.contains(&RemainingTask::AddPaymentMethod), "{end:?}");
            let list = listed(&end, &moved);
            let removes = list.contains(&RemainingTask::EndOldAccess);
            assert_eq!(removes, end.awaits_removal(), "{end:?}");
            let cancels = list.contains(&RemainingTask::CancelOldPlan);
            let keeps = end.old_provider_plan == OldProviderPlan::Keep;
            assert!(!(cancels && keeps), "{end:?}");
        }
    }
}

#[test]
fn a_payment_method_is_asked_for_where_it_is_theirs_to_add() {
    use contract::onboarding::HealthCause::PaymentMissing;
    assert!(finish::cause(PaymentMissing, false) == finish::WANTS_PAYMENT);
    assert!(finish::cause(PaymentMissing, true) == finish::CAUSE_OTHER);
}

#[test]
fn who_begins_again_while_a_signup_is_looked_for_is_not_told_that_it_is_their_turn() {
    let stage = Stage::AwaitingSignup;
    let mut attempt = records::record(Origin::New, Whereabouts::Origin, stage);
    assert!(account::stage(&attempt) == account::STAGE_AWAITING_SIGNUP);
    attempt.looking_until = Some(QUIET_HOUR);
    assert!(account::stage(&attempt) == account::STAGE_FINALIZING_RETRYING);
}

/// These are read where nothing has moved, or may.
#[test]
fn no_sentence_takes_for_granted_what_is_not_so_everywhere() {
    for words in [meta::READY_LEAD_RENEWAL, account::LOST_ACCESS_EXPIRED] {
        assert!(!words.contains("minutes"), "{}", &*words);
    }
    // There need be no provider, nor a move.
    assert!(!finish::PIN_LEAD.contains("present provider"));
    assert!(!finish::PIN_LEAD.contains("move"));
    // Where access is renewed, or the number is in the app, no code may come.
    assert!(colleague::LEAD.contains("any code Meta sends"));
    assert!(!colleague::DONE.contains("moves"));
}
