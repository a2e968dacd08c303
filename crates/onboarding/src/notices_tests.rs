#![allow(clippy::unwrap_used)]

use contract::ids::PhoneNumberId;
use contract::onboarding::{GoOn, NumberChoice, Step, Trouble};
use contract::wabas::NumberStatus;
use proptest::prelude::*;

use super::*;
use crate::samples;
use crate::step_log::{Invitation, TemplateNews};
use crate::watch::WatchState;

const NOW: UnixMillis = UnixMillis(1_795_000_000_000);

fn later(ms: i64) -> UnixMillis {
    UnixMillis(NOW.0 + ms)
}

fn trouble(kind: TroubleKind) -> Trouble {
    Trouble {
        kind,
        step: Step::Assets,
        not_before: None,
    }
}

fn interrupted(kind: TroubleKind) -> Stage {
    Stage::Interrupted {
        trouble: trouble(kind),
        go_on: GoOn::Retry,
    }
}

fn asks_for_pin(wrong: bool) -> Stage {
    Stage::NeedsCustomer(Need::EnterPin { wrong })
}

/// What a change from one stage to another makes, at this time.
fn made(from: Stage, to: Stage, now: UnixMillis) -> Vec<Notice> {
    of_change(&samples::record(from), &samples::record(to), now)
}

fn kinds(notices: &[Notice]) -> Vec<NoticeKind> {
    notices.iter().map(|notice| notice.kind).collect()
}

fn verdict(notice: &Notice, stage: Stage, now: UnixMillis) -> NoticeVerdict {
    notice.verdict(&samples::record(stage), now, &Timeouts::default())
}

/// Stages that an attempt can be in, but for a live number, which has its own tests.
fn stages() -> impl Strategy<Value = Stage> {
    let kinds = [
        TroubleKind::MetaUnavailable,
        TroubleKind::LeftMeta,
        TroubleKind::OurFault,
    ];
    let kind = || prop::sample::select(kinds.to_vec());
    prop_oneof![
        Just(Stage::AwaitingSignup),
        Just(Stage::Finalizing),
        Just(Stage::Abandoned),
        Just(Stage::Left),
        any::<bool>().prop_map(asks_for_pin),
        Just(Stage::NeedsCustomer(Need::PickNumber(vec![]))),
        kind().prop_map(interrupted),
        kind().prop_map(|kind| Stage::Stuck(trouble(kind))),
        (0..3 * HOUR_MS).prop_map(|ms| Stage::Scheduled { at: later(ms) }),
    ]
}

proptest! {
    #[test]
    fn without_a_change_nothing_is_told(stage in stages()) {
        prop_assert_eq!(made(stage.clone(), stage, NOW), vec![]);
    }

    #[test]
    fn what_is_told_is_so_once_it_is_ready_and_waits_until_then(from in stages(), to in stages()) {
        for notice in made(from, to.clone(), NOW) {
            let ready_at = notice.ready_at(&Timeouts::default());
            prop_assert_eq!(verdict(&notice, to.clone(), ready_at), NoticeVerdict::Send);
            let before = UnixMillis(ready_at.0 - 1);
            prop_assert_eq!(verdict(&notice, to.clone(), before), NoticeVerdict::Wait(ready_at));
        }
    }

    #[test]
    fn nothing_is_sent_after_a_stage_that_it_is_not_about(
        from in stages(), to in stages(), next in stages(),
    ) {
        for notice in made(from, to.clone(), NOW) {
            let ready_at = notice.ready_at(&Timeouts::default());
            // What the later stage makes by itself is told in the place of this.
            let same = made(Stage::AwaitingSignup, next.clone(), NOW);
            let says_the_same = same.iter().any(|other| {
                other.kind == notice.kind && other.occurrence == notice.occurrence
            });
            if !says_the_same {
                let verdict = verdict(&notice, next.clone(), ready_at);
                prop_assert!(matches!(verdict, NoticeVerdict::Drop(_)), "{notice:?} in {next:?}");
            }
        }
    }

    #[test]
    fn nothing_is_sent_long_after_it_happened(from in stages(), to in stages()) {
        for notice in made(from, to.clone(), NOW) {
            let verdict = verdict(&notice, to.clone(), later(30 * DAY_MS));
            prop_assert!(matches!(verdict, NoticeVerdict::Drop(_)));
        }
    }
}

#[test]
fn each_stage_that_waits_for_somebody_is_told() {
    for (to, kind) in [
        (asks_for_pin(false), NoticeKind::NeedsYou),
        (
            interrupted(TroubleKind::MetaUnavailable),
            NoticeKind::NeedsYou,
        ),
        (
            Stage::Stuck(trouble(TroubleKind::OurFault)),
            NoticeKind::Stopped,
        ),
        (
            Stage::Scheduled {
                at: later(2 * HOUR_MS),
            },
            NoticeKind::CutOverSoon,
        ),
    ] {
        let made = made(Stage::Finalizing, to.clone(), NOW);
        assert_eq!(kinds(&made), [kind], "{to:?}");
    }
    let on_the_way = made(Stage::AwaitingSignup, Stage::Finalizing, NOW);
    assert_eq!(on_the_way, []);
}

#[test]
fn who_left_metas_window_is_not_told_but_whose_colleague_did_is() {
    let left = || samples::record(interrupted(TroubleKind::LeftMeta));
    let before = samples::record(Stage::AwaitingSignup);
    assert_eq!(of_change(&before, &left(), NOW), []);
    let mut by_colleague = left();
    by_colleague.step_log.invitation = Some(invitation(None));
    let told = of_change(&before, &by_colleague, NOW);
    assert_eq!(kinds(&told), [NoticeKind::NeedsYou]);
}

#[test]
fn the_same_question_is_told_once_within_an_hour_and_again_later() {
    let occurrence = |now| {
        made(Stage::Finalizing, asks_for_pin(true), now)[0]
            .occurrence
            .clone()
    };
    // A wrong answer is not another question.
    assert_eq!(made(asks_for_pin(false), asks_for_pin(true), NOW), []);
    assert_eq!(occurrence(NOW), occurrence(later(60_000)));
    assert_ne!(occurrence(NOW), occurrence(later(HOUR_MS)));
    let another = Stage::NeedsCustomer(Need::ConfirmNumber(NumberChoice {
        id: PhoneNumberId::new("1"),
        display_phone_number: None,
        verified_name: None,
    }));
    assert_ne!(
        made(Stage::Finalizing, another, NOW)[0].occurrence,
        occurrence(NOW)
    );
}

#[test]
fn what_is_stuck_again_by_the_same_was_told() {
    let stuck = || samples::record(Stage::Stuck(trouble(TroubleKind::OurFault)));
    let before = samples::record(Stage::Finalizing);
    let mut again = stuck();
    again.step_log.stuck = Some(crate::step_log::Stuck {
        step: Step::Assets,
        kind: TroubleKind::OurFault,
        since: NOW,
        again: true,
        next_at: None,
        trying: false,
    });
    assert_eq!(
        kinds(&of_change(&before, &stuck(), NOW)),
        [NoticeKind::Stopped]
    );
    assert_eq!(of_change(&before, &again, NOW), []);
}

#[test]
fn a_cut_over_is_told_an_hour_before_it_and_another_time_is_another_one() {
    let scheduled = |hours: i64| Stage::Scheduled {
        at: later(hours * HOUR_MS),
    };
    let [soon] = made(Stage::Finalizing, scheduled(3), NOW)
        .try_into()
        .unwrap();
    assert_eq!(soon.due_at, later(2 * HOUR_MS));
    assert_eq!(
        verdict(&soon, scheduled(3), soon.due_at),
        NoticeVerdict::Send
    );
    let [put_off] = made(scheduled(3), scheduled(5), NOW).try_into().unwrap();
    assert_ne!(put_off.occurrence, soon.occurrence);
    // Of the time before nothing is said any more.
    let verdict = verdict(&soon, scheduled(5), soon.due_at);
    assert!(matches!(verdict, NoticeVerdict::Drop(_)));
    // Who sets a time within the hour knows it.
    assert_eq!(made(Stage::Finalizing, scheduled(1), NOW), []);
    // Who asks for notices only now is told as well.
    assert_eq!(of_choice(&samples::record(scheduled(3)), NOW), Some(soon));
    assert_eq!(of_choice(&samples::record(Stage::Finalizing), NOW), None);
}

fn invitation(done_at: Option<UnixMillis>) -> Invitation {
    Invitation {
        by: None,
        token_hash: String::new(),
        at: NOW,
        until: later(DAY_MS),
        opened_at: None,
        done_at,
    }
}

#[test]
fn a_colleague_who_is_done_is_told_unless_what_comes_after_says_more() {
    let mut before = samples::record(Stage::Finalizing);
    before.step_log.invitation = Some(invitation(None));
    let mut after = before.clone();
    after.step_log.invitation = Some(invitation(Some(NOW)));
    let [done] = of_change(&before, &after, NOW).try_into().unwrap();
    assert_eq!(done.kind, NoticeKind::ColleagueDone);
    let ready_at = done.ready_at(&Timeouts::default());
    let then = |record: &Record| done.verdict(record, ready_at, &Timeouts::default());
    assert_eq!(then(&after), NoticeVerdict::Send);
    after.stage = asks_for_pin(false);
    assert!(matches!(then(&after), NoticeVerdict::Drop(_)));
}

#[test]
fn rejected_templates_of_one_day_are_one_notice() {
    let news = |name: &str, status: &str| TemplateNews {
        id: name.to_owned(),
        name: name.to_owned(),
        language: "en".to_owned(),
        status: status.to_owned(),
        reason: None,
        at: NOW,
    };
    let with = |all: &[TemplateNews]| {
        let mut record = samples::record(Stage::Finalizing);
        record.step_log.template_news = all.to_vec();
        record
    };
    let none = with(&[news("a", "PENDING")]);
    let one = with(&[news("a", "REJECTED")]);
    let two = with(&[news("a", "REJECTED"), news("b", "REJECTED")]);
    let [first] = of_change(&none, &one, NOW).try_into().unwrap();
    let [second] = of_change(&one, &two, later(1)).try_into().unwrap();
    assert_eq!(first.kind, NoticeKind::TemplateRejected);
    assert_eq!(first.occurrence, second.occurrence);
    assert_eq!(of_change(&two, &one, NOW), []);
    // Approved before it was told, it is not told.
    let ready_at = first.ready_at(&Timeouts::default());
    let verdict = first.verdict(&none, ready_at, &Timeouts::default());
    assert!(matches!(verdict, NoticeVerdict::Drop(_)));
}

fn known(state: NumberState, warned: Option<u32>, until: Option<UnixMillis>) -> KnownStatus {
    KnownStatus {
        state,
        reason: None,
        access_until: until,
        connected_at: NOW,
        watch: WatchState {
            warned,
            ..WatchState::default()
        },
    }
}

fn live(state: NumberState, until: Option<UnixMillis>) -> Record {
    let mut record = samples::record(Stage::Finalizing);
    record.number_status = Some(NumberStatus {
        state,
        reason: None,
        refused: None,
        access_until: until,
        renewable: true,
        renewed_by: None,
        platform: None,
    });
    record
}

#[test]
fn the_end_of_our_access_is_told_in_its_last_days_unless_it_was_renewed() {
    let until = later(7 * DAY_MS);
    let at = |warned| known(NumberState::Connected, warned, Some(until));
    assert_eq!(of_status(&at(None), &at(Some(30)), NOW), []);
    let [ending] = of_status(&at(Some(30)), &at(Some(7)), NOW)
        .try_into()
        .unwrap();
    assert_eq!(ending.kind, NoticeKind::AccessEnding);
    assert_eq!(of_status(&at(Some(7)), &at(Some(7)), NOW), []);
    let then = |record: &Record| ending.verdict(record, NOW, &Timeouts::default());
    let connected = live(NumberState::Connected, Some(until));
    assert_eq!(then(&connected), NoticeVerdict::Send);
    let renewed = live(NumberState::Connected, Some(later(60 * DAY_MS)));
    assert!(matches!(then(&renewed), NoticeVerdict::Drop(_)));
}

#[test]
fn a_number_that_is_lost_is_told_unless_it_is_back() {
    let (served, lost) = (
        known(NumberState::Connected, None, None),
        known(NumberState::NeedsReconnecting, None, None),
    );
    let [told] = of_status(&served, &lost, NOW).try_into().unwrap();
    assert_eq!(told.kind, NoticeKind::Disconnected);
    assert_eq!(of_status(&lost, &lost, NOW), []);
    let then = |state| told.verdict(&live(state, None), NOW, &Timeouts::default());
    assert_eq!(then(NumberState::NeedsReconnecting), NoticeVerdict::Send);
    assert!(matches!(
        then(NumberState::Connected),
        NoticeVerdict::Drop(_)
    ));
}

#[test]
fn kinds_are_known_by_their_names() {
    for kind in NoticeKind::ALL {
        assert_eq!(NoticeKind::named(kind.name()), Some(kind));
    }
    assert_eq!(NoticeKind::named("another"), None);
}

#[test]
fn stop_words_are_heard_however_they_are_written_and_nothing_else_is() {
    for stop in [
        "STOP",
        " stop.",
        "Stop!",
        "PARAR",
        "berhenti",
        "बंद करें।",
        "বন্ধ করুন।",
        "থামুন!",
        "إيقاف",
        "(Unsubscribe)",
    ] {
        assert_eq!(reply(stop), Some(Reply::Stop), "{stop}");
    }
    for start in ["START", "Começar", "शुरू करें", "শুরু করুন", "ابدأ"]
    {
        assert_eq!(reply(start), Some(Reply::Start), "{start}");
    }
    for other in [
        "",
        "stop sending my parcels to the shop",
        "yes",
        "12",
        "stopp",
        "👍",
    ] {
        assert_eq!(reply(other), None, "{other}");
    }
}
