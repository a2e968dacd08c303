use super::*;

fn three() -> (Connections, ClientTimeouts) {
    let timeouts = ClientTimeouts::new(&Timeouts::default());
    (Connections::new(3, timeouts), timeouts)
}

#[tokio::test]
async fn who_is_waited_for_longest_gives_way_and_work_never_does() {
    let (all, _) = three();
    let places = [all.admit().await, all.admit().await, all.admit().await];
    let phases = [Phase::Working, Phase::Idle, Phase::Idle];
    for (slot, phase) in places.iter().zip(phases) {
        slot.connection.enter(phase);
    }
    let [working, oldest, younger] = places;
    let gives_way = async {
        oldest.connection.closed().await;
        drop(oldest);
    };
    let (newcomer, ()) = tokio::join!(all.admit(), gives_way);
    for kept in [&working, &younger, &newcomer] {
        assert!(!kept.connection.close.is_cancelled());
    }
}

#[tokio::test]
async fn at_the_end_work_is_waited_for_and_strangers_are_not() {
    let (all, timeouts) = three();
    let slot = all.admit().await;
    for phase in [Phase::Working, Phase::TakenOver] {
        assert_eq!(timeouts.longest_at_end(phase), None);
    }
    slot.connection.enter(Phase::Working);
    all.close_overdue(true);
    assert!(!slot.connection.close.is_cancelled());
    slot.connection.enter(Phase::Idle);
    slot.connection.lock().1 -= Duration::from_secs(1);
    all.close_overdue(true);
    assert!(slot.connection.close.is_cancelled());
}
