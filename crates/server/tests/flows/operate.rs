//! What an operator does while a server runs: new keys, a backup, the audit log of an attempt.

use meta_sandbox::calls;
use std::path::Path;

use contract::onboarding::{Arrival, Onboarding, PinBody};
use meta_sandbox::Fault;
use secrecy::ExposeSecret;
use server::operate::{self, rotation};
use server::seal::{Kind, SealKey, Sealer};

use crate::common::{ASHA, Customer, World, number, rotated, until};

/// Longer than any test: the answer never comes.
const NEVER_MS: u64 = 24 * 3600 * 1000;

/// Meta carries the next such call out, and its answer never comes.
fn holds_answer(world: &World, path: &str) {
    world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: NEVER_MS,
        ..Fault::on(path, 500)
    });
}

async fn is_asked(world: &World, path: &str) {
    until(path, || {
        let calls = world.sandbox.graph_calls();
        calls.iter().any(|call| call.path.contains(path))
    })
    .await;
}

#[tokio::test]
async fn what_is_sealed_anew_opens_with_the_new_key_alone() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let moved = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&moved).await;
    let waiting = asha.moves(&world, &number("pin-mismatch")).await;
    asha.sees_need(&waiting).await;
    let world = world.die_and_restart_with(rotated).await;

    let first = operate::rotate_keys(&world.config).await.unwrap();
    // Two tokens, and the PIN that was made for each number.
    assert_eq!(first.sealed_anew, 4);
    let again = operate::rotate_keys(&world.config).await.unwrap();
    assert_eq!(again.sealed_anew, 0);

    let new_key_alone = Sealer::new(SealKey::new("new", [7; 32]), vec![]);
    let world = world
        .die_and_restart_with(|config| config.sealer = new_key_alone.clone())
        .await;
    let asha = asha.at(&world);
    let reveal = format!("/onboardings/{}/pin/reveal", moved.id);
    asha.ask::<PinBody>(&reveal).await.unwrap();
    let store = world.store().await;
    let kept = store.onboarding(&waiting.id).await.unwrap().unwrap();
    let sealed = kept.token_sealed.unwrap();
    let token = new_key_alone.open(&waiting.id, Kind::Token, &sealed);
    assert!(token.unwrap().expose_secret().starts_with("EAA"));
}

#[tokio::test]
async fn a_move_that_is_under_way_while_keys_are_rotated_goes_on() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: 300,
        ..Fault::on(calls::REGISTER, 200)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    is_asked(&world, calls::REGISTER).await;
    let mut config = world.config.clone();
    rotated(&mut config);
    let sealed = operate::rotate_keys(&config).await.unwrap().sealed_anew;
    assert_eq!(sealed, 2);
    // A server that does not know the new key says so, and loses nothing by it.
    let world = world.die_and_restart_with(rotated).await;
    asha.at(&world).sees_connected(&onboarding).await;
    let registers = world
        .acts()
        .iter()
        .filter(|act| *act == calls::REGISTER)
        .count();
    assert_eq!(registers, 1);
}

#[tokio::test]
async fn what_a_server_writes_meanwhile_does_not_bring_the_old_key_back() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let store = world.store().await;
    let mut read_before = store.onboarding(&onboarding.id).await.unwrap().unwrap();
    let mut config = world.config.clone();
    rotated(&mut config);
    operate::rotate_keys(&config).await.unwrap();
    let now = server::clock::now();
    let before = read_before.clone();
    let saved = store
        .save_onboarding(&before, &mut read_before, &[], now, None)
        .await;
    assert!(
        saved.is_err(),
        "it was read before, and holds the old key's"
    );
}

#[tokio::test]
async fn what_no_key_opens_is_told_by_its_reference() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let stranger = Sealer::new(SealKey::new("new", [7; 32]), vec![]);
    let store = world.store().await;
    let rotated = rotation::rotate(&store, &stranger).await.unwrap();
    assert_eq!(rotated.sealed_anew, 0);
    let refused = rotated.complete().unwrap_err().to_string();
    assert!(refused.contains(onboarding.reference.as_str()), "{refused}");
    assert!(refused.contains("the key `test`"), "{refused}");
}

fn kept_lines(audit_log: &str) -> Vec<&str> {
    let is_kept = |line: &&str| !line.starts_with("At it now");
    audit_log.lines().filter(is_kept).collect()
}

#[tokio::test]
async fn the_audit_log_of_a_move_is_found_by_its_reference() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let typed = onboarding.reference.as_str().to_lowercase();
    let audit_log = operate::onboarding(&world.config, &typed).await.unwrap();
    let by_id = operate::onboarding(&world.config, onboarding.id.as_str()).await;
    // The process that was at it may have gone in between.
    assert_eq!(kept_lines(&by_id.unwrap()), kept_lines(&audit_log));
    for told in [
        ASHA,
        onboarding.number.as_str(),
        "At DoubleTick: it was registered here.",
        "nobody: the number works",
        "by this attempt",
        "CutOver: Registered",
        "/register: 200 in ",
    ] {
        assert!(audit_log.contains(told), "{told}\n{audit_log}");
    }
    // In the order in which it happened.
    let lines = [
        "Exchange: done",
        "Inspect: ",
        "Assets: ",
        "Subscribe: ",
        "CutOver: ",
    ];
    let places: Vec<_> = lines
        .iter()
        .map(|line| audit_log.rfind(line).unwrap())
        .collect();
    assert!(places.is_sorted(), "{audit_log}");
    assert!(
        operate::onboarding(&world.config, "DT-0000-0000")
            .await
            .is_err()
    );
}

/// The server goes, its database is put back to the copy, and another server starts.
async fn restored(world: World, copy: &Path) -> World {
    let file = world.database_file().unwrap();
    world
        .die_and_restart_with(|_| {
            for more in ["-wal", "-shm"] {
                let beside = format!("{}{more}", file.display());
                let gone = std::fs::remove_file(&beside);
                assert!(gone.is_ok() || !Path::new(&beside).exists(), "{beside}");
            }
            // Moved, as the README says: what the dead process may still hold is another file.
            let beside = file.with_extension("restored");
            std::fs::copy(copy, &beside).unwrap();
            std::fs::rename(&beside, &file).unwrap();
        })
        .await
}

/// A backup is made while Meta's answer to this call is awaited, the move goes on to its end,
/// and then the database is lost.
async fn backed_up_while_waiting_for(path: &str) -> Option<(World, Customer, Onboarding)> {
    let world = World::start().await;
    if world.database_file().is_none() {
        let folder = tempfile::tempdir().unwrap();
        let refused = operate::backup(&world.config, &folder.path().join("copy")).await;
        let words = refused.unwrap_err().to_string();
        assert!(words.contains("pg_dump"), "{words}");
        return None;
    }
    let asha = Customer::signed_in(&world, ASHA).await;
    holds_answer(&world, path);
    let onboarding = asha.moves(&world, &number("happy")).await;
    is_asked(&world, path).await;
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.sqlite");
    let made = operate::backup(&world.config, &copy).await.unwrap();
    assert_eq!(made.bytes, std::fs::metadata(&copy).unwrap().len());
    let again = operate::backup(&world.config, &copy).await;
    assert!(
        again.is_err(),
        "a backup never goes in the place of another"
    );

    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    asha.sees_connected(&onboarding).await;
    let world = restored(world, &copy).await;
    let asha = asha.at(&world);
    Some((world, asha, onboarding))
}

#[tokio::test]
async fn a_backup_from_before_the_cut_over_ends_connected_too() {
    let Some((world, asha, onboarding)) = backed_up_while_waiting_for(calls::SUBSCRIBED_APPS).await
    else {
        return;
    };
    let connected = asha.sees_connected(&onboarding).await;
    // What was registered after the backup is found as it is. That we did it is not on record any
    // more, so no more is claimed.
    assert_eq!(connected.arrival, Arrival::Unclear);
    let registers = world
        .acts()
        .iter()
        .filter(|act| *act == calls::REGISTER)
        .count();
    assert_eq!(registers, 1);
}

#[tokio::test]
async fn a_backup_from_the_middle_of_the_cut_over_ends_connected_too() {
    let Some((world, asha, onboarding)) = backed_up_while_waiting_for(calls::REGISTER).await else {
        return;
    };
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.arrival, Arrival::Registered);
    let registers = world
        .acts()
        .iter()
        .filter(|act| *act == calls::REGISTER)
        .count();
    assert_eq!(registers, 1);
    let reveal = format!("/onboardings/{}/pin/reveal", onboarding.id);
    asha.ask::<PinBody>(&reveal).await.unwrap();
}

#[tokio::test]
async fn a_copy_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::start().await;
    if world.database_file().is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.sqlite");
    operate::backup(&world.config, &copy).await.unwrap();
    let mode = std::fs::metadata(&copy).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn no_database_makes_no_backup_and_no_database() {
    let folder = tempfile::tempdir().unwrap();
    let (nowhere, copy) = (folder.path().join("none"), folder.path().join("copy"));
    let url = format!("sqlite://{}?mode=rwc", nowhere.display());
    let made = server::store::backup::sqlite(&url.into(), &copy).await;
    assert!(made.is_err());
    assert!(!nowhere.exists() && !copy.exists());
}
