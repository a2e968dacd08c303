use super::*;

const NOW: i64 = 100 * DAY_MS;

fn known(state: NumberState) -> KnownStatus {
    KnownStatus {
        state,
        reason: None,
        access_until: None,
        connected_at: UnixMillis(NOW - 40 * DAY_MS),
        watch: WatchState::default(),
    }
}

const fn lost(reason: LostReason, certain: bool) -> PollResult {
    PollResult::Lost { reason, certain }
}

const PENDING: PollResult = lost(LostReason::NotRegistered, false);
const EXPIRED: PollResult = lost(LostReason::AccessExpired, true);
const GONE: PollResult = lost(LostReason::AccessTaken, false);

/// One look after the other, each as many seconds after the first.
fn looks(mut known: KnownStatus, looks: &[(i64, PollResult)]) -> (KnownStatus, Vec<News>) {
    let mut told = vec![];
    for (seconds, sight) in looks {
        let now = UnixMillis(NOW + seconds * 1000);
        let verdict = judge(
            &known,
            *sight,
            AccessEnd::NotSaid,
            now,
            0.0,
            &Timeouts::default(),
        );
        assert!(verdict.next_look_at > now, "{verdict:?}");
        assert!(verdict.next_look_at.0 <= now.0 + 7 * DAY_MS, "{verdict:?}");
        told.extend(verdict.news);
        known = verdict.now_known;
    }
    (known, told)
}

#[test]
fn one_look_decides_nothing() {
    for sight in [PENDING, EXPIRED, GONE] {
        let (known, told) = looks(
            known(NumberState::Connected),
            &[(0, sight), (60, PollResult::Serves)],
        );
        assert_eq!((known.state, told), (NumberState::Connected, vec![]));
        assert_eq!(known.watch, WatchState::default());
    }
}

#[test]
fn what_lasts_is_believed_with_its_reason() {
    for (seen, reason) in [
        (
            &[(0, PENDING), (20, PENDING), (60, PENDING)][..],
            LostReason::NotRegistered,
        ),
        (
            &[(0, GONE), (20, PENDING), (61, GONE)],
            LostReason::AccessTaken,
        ),
        (&[(0, EXPIRED), (20, EXPIRED)], LostReason::AccessExpired),
    ] {
        let (known, told) = looks(known(NumberState::Connected), seen);
        assert_eq!(known.state, NumberState::NeedsReconnecting, "{seen:?}");
        assert_eq!(told, [News::Lost(reason)], "{seen:?}");
        assert_eq!(known.reason, Some(reason));
    }
}

#[test]
fn looks_in_a_moment_are_one() {
    let many = [(0, PENDING), (1, PENDING), (2, PENDING), (3, PENDING)];
    assert_eq!(looks(known(NumberState::Connected), &many).1, []);
    let many = [(0, EXPIRED), (1, EXPIRED), (2, EXPIRED)];
    assert_eq!(looks(known(NumberState::Connected), &many).1, []);
}

#[test]
fn what_meta_told_by_itself_names_the_reason() {
    let mut told_of = known(NumberState::Connected);
    told_of.watch.told = Some(WebhookEvidence {
        reason: LostReason::AccountDeleted,
        at: UnixMillis(NOW),
    });
    let (after, _) = looks(told_of.clone(), &[(0, GONE), (30, GONE), (60, GONE)]);
    assert_eq!(after.reason, Some(LostReason::AccountDeleted));
    // An end that came by itself is no deletion.
    let (after, _) = looks(told_of, &[(0, EXPIRED), (20, EXPIRED)]);
    assert_eq!(after.reason, Some(LostReason::AccessExpired));
}

#[test]
fn a_number_that_is_registered_nowhere_while_its_app_is_set_up_again_is_told_so() {
    for (told, reason) in [
        (LostReason::Offboarded, LostReason::Offboarded),
        (LostReason::AccessTaken, LostReason::NotRegistered),
    ] {
        let mut told_of = known(NumberState::Connected);
        told_of.watch.told = Some(WebhookEvidence {
            reason: told,
            at: UnixMillis(NOW),
        });
        let (after, _) = looks(told_of, &[(0, PENDING), (30, PENDING), (60, PENDING)]);
        assert_eq!(after.reason, Some(reason));
    }
}

#[test]
fn what_meta_tells_later_names_the_reason_better() {
    let mut gone = known(NumberState::NeedsReconnecting);
    gone.reason = Some(LostReason::AccessTaken);
    gone.watch.told = Some(WebhookEvidence {
        reason: LostReason::AccountDeleted,
        at: UnixMillis(NOW),
    });
    let (after, told) = looks(gone, &[(0, GONE), (9, GONE)]);
    assert_eq!(told, [News::Lost(LostReason::AccountDeleted)]);
    assert_eq!(after.reason, Some(LostReason::AccountDeleted));
    // Of one that an older version stored, the reason is seen.
    let (after, _) = looks(known(NumberState::NeedsReconnecting), &[(0, PENDING)]);
    assert_eq!(after.reason, Some(LostReason::NotRegistered));
}

#[test]
fn a_number_that_serves_again_is_connected_at_once() {
    let mut gone = known(NumberState::NeedsReconnecting);
    gone.reason = Some(LostReason::AccessTaken);
    let (back, told) = looks(gone.clone(), &[(0, PollResult::Serves)]);
    assert_eq!((back.state, back.reason), (NumberState::Connected, None));
    assert_eq!(told, [News::Back]);
    // That it can be read again is enough where access was what was missing.
    let (back, _) = looks(gone.clone(), &[(0, PollResult::Unclear)]);
    assert_eq!(back.state, NumberState::Connected);
    gone.reason = Some(LostReason::NotRegistered);
    let (still, told) = looks(gone, &[(0, PollResult::Unclear), (9, GONE)]);
    assert_eq!(still.reason, Some(LostReason::NotRegistered));
    assert_eq!(told, []);
}

#[test]
fn a_connected_number_is_looked_at_every_day_and_those_looked_at_together_are_not_again() {
    let known = known(NumberState::Connected);
    let next = |jitter| {
        let (now, timeouts) = (UnixMillis(NOW), Timeouts::default());
        let verdict = judge(
            &known,
            PollResult::Serves,
            AccessEnd::Never,
            now,
            jitter,
            &timeouts,
        );
        verdict.next_look_at.0 - NOW
    };
    assert_eq!(next(0.0), DAY_MS);
    assert_eq!(next(1.0), DAY_MS * 9 / 10);
}

#[test]
fn the_end_of_our_access_is_told_30_7_and_1_days_before_it() {
    let end = UnixMillis(NOW + 40 * DAY_MS);
    let mut known = known(NumberState::Connected);
    let (mut now, mut told) = (UnixMillis(NOW), vec![]);
    while now < end {
        let sight = PollResult::Serves;
        let timeouts = Timeouts::default();
        let verdict = judge(&known, sight, AccessEnd::At(end), now, 0.5, &timeouts);
        let left = (end.0 - now.0) as f64 / DAY_MS as f64;
        told.extend(verdict.news.map(|news| (news, left)));
        known = verdict.now_known;
        now = verdict.next_look_at;
    }
    let days: Vec<u32> = told
        .iter()
        .map(|(news, left)| match news {
            News::AccessEnds { days } => {
                assert!(*left > f64::from(*days) - 0.01, "{days}: {left}");
                *days
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(days, [30, 7, 1]);
    // It is looked at a moment after its end.
    assert!(now.0 - end.0 <= 1000, "{now:?} {end:?}");
}

#[test]
fn while_meta_is_silent_what_is_known_stands_and_the_looks_grow_apart() {
    let known = known(NumberState::Connected);
    let timeouts = Timeouts::default();
    let (watch, next) = silent(&known, UnixMillis(NOW), &timeouts);
    assert_eq!(next.0 - NOW, millis(timeouts.status_recheck));
    let later = KnownStatus { watch, ..known };
    let now = UnixMillis(NOW + 600_000);
    let (_, next) = silent(&later, now, &timeouts);
    assert_eq!(next.0 - now.0, 600_000);
}

#[test]
fn what_an_older_version_stored_is_read() {
    assert_eq!(
        serde_json::from_str::<WatchState>("{}").ok(),
        Some(WatchState::default())
    );
}
