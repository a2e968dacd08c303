//! A second server on one SQLite file, by whatever name: it would take up what the first one is at.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::Duration;

use secrecy::SecretString;
use server::store::lock::{LockError, lock_database};
use server::{Config, operate};

use crate::common::{ASHA, Customer, World};
use crate::database::works;

/// As long as the second one waits here.
const BRIEFLY: Duration = Duration::from_millis(150);

fn url(path: &Path) -> SecretString {
    format!("sqlite://{}?mode=rwc", path.display()).into()
}

async fn is_refused(name: &str, path: &Path) {
    let held = lock_database(&url(path), BRIEFLY).await;
    assert!(matches!(held, Err(LockError::InUse)), "{name}: {held:?}");
}

#[tokio::test]
async fn a_file_has_one_server_by_whatever_name_it_is_reached() {
    let world = World::start().await;
    let Some(file) = world.database_file() else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    let folder = tempfile::tempdir_in(file.parent().unwrap()).unwrap();
    is_refused("the same", &file).await;

    let link = folder.path().join("link.db");
    symlink(&file, &link).unwrap();
    is_refused("a symlink", &link).await;

    let inside = folder.path().join("inside");
    symlink(file.parent().unwrap(), &inside).unwrap();
    is_refused("a folder's symlink", &inside.join("test.sqlite")).await;

    let up = folder.path().join("..").join("test.sqlite");
    is_refused("another path", &up).await;

    if cfg!(target_os = "linux") {
        let hard = folder.path().join("hard.db");
        fs::hard_link(&file, &hard).unwrap();
        is_refused("a hard link", &hard).await;
        fs::remove_file(&hard).unwrap();

        let mut lock = file.clone().into_os_string();
        lock.push(".lock");
        fs::remove_file(lock).unwrap();
        is_refused("its lock file removed", &file).await;
    }
    // Who tried took nothing from the one that is there.
    works(&world, &asha).await;
}

#[tokio::test]
async fn the_next_server_takes_it_by_another_name_when_the_first_is_gone() {
    let world = World::start().await;
    let Some(file) = world.database_file() else {
        return;
    };
    let link = file.with_extension("link");
    symlink(&file, &link).unwrap();
    let asha = Customer::signed_in(&world, ASHA).await;
    let world = world
        .die_and_restart_with(|config| config.database_url = url(&link))
        .await;
    works(&world, &asha.at(&world)).await;
}

/// Locks of a process are its own: those of SQLite on the file are kept, whoever fails to take it.
#[tokio::test]
async fn a_server_that_is_refused_does_not_undo_sqlites_locks() {
    let world = World::start().await;
    let Some(file) = world.database_file() else {
        return;
    };
    if !cfg!(target_os = "linux") {
        return;
    }
    let locks = || fs::read_to_string("/proc/locks").unwrap();
    let inode = {
        use std::os::unix::fs::MetadataExt;
        format!(":{} ", fs::metadata(&file).unwrap().ino())
    };
    let kept = |locks: &str| {
        let ours = locks.lines().filter(|line| line.contains(&inode));
        ours.filter(|line| line.contains("POSIX")).count()
    };
    let before = kept(&locks());
    assert!(before > 0, "SQLite holds a lock while a connection is open");
    for _ in 0..3 {
        is_refused("the same", &file).await;
    }
    assert!(kept(&locks()) >= before);
}

/// By a hard link SQLite would not find the server's log, and what a command reads or writes would be
/// another database's. A symlink it follows.
#[tokio::test]
async fn an_operators_command_by_a_hard_link_is_refused_while_a_server_runs() {
    let world = World::start().await;
    let Some(file) = world.database_file().filter(|_| cfg!(target_os = "linux")) else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    let folder = tempfile::tempdir_in(file.parent().unwrap()).unwrap();
    let (hard, soft) = (folder.path().join("hard.db"), folder.path().join("soft.db"));
    fs::hard_link(&file, &hard).unwrap();
    symlink(&file, &soft).unwrap();
    let by = |path: &Path| Config {
        database_url: url(path),
        ..world.config.clone()
    };
    let refused = operate::revoke_sessions(&by(&hard), &asha.phone).await;
    let words = refused.unwrap_err().to_string();
    assert!(words.contains("as that server does"), "{words}");
    let copy = folder.path().join("copy.db");
    let refused = operate::backup(&by(&hard), &copy).await;
    assert!(refused.is_err() && !copy.exists());
    let ended = operate::revoke_sessions(&by(&soft), &asha.phone).await;
    assert_eq!(ended.unwrap().sessions, 1);
    operate::backup(&by(&soft), &copy).await.unwrap();
    // Without a server it is a name as any other.
    world.server.shutdown().await;
    operate::retry::list(&Config {
        database_url: url(&hard),
        ..world.config.clone()
    })
    .await
    .unwrap();
}
