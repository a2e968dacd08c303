//! Other users of the machine read our files: phones are in them in the clear.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::common::{ASHA, Customer, World};
use crate::database::works;

/// Files of a folder that others than their owner may open.
fn open_to_others(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.metadata().unwrap().permissions().mode() & 0o077 != 0)
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect()
}

#[tokio::test]
async fn what_the_server_and_its_commands_write_is_their_owners_alone() {
    let world = World::start().await;
    let Some(file) = world.database_file() else {
        return;
    };
    let folder = file.parent().unwrap();
    let asha = Customer::signed_in(&world, ASHA).await;
    works(&world, &asha).await;
    let copy = folder.join("copy.db");
    server::operate::backup(&world.config, &copy).await.unwrap();
    for file in [
        "test.sqlite",
        "test.sqlite-wal",
        "test.sqlite.lock",
        "copy.db",
    ] {
        assert!(folder.join(file).exists(), "{file}");
    }
    assert_eq!(open_to_others(folder), [""; 0]);
}

#[tokio::test]
async fn files_of_an_older_version_are_taken_from_others_at_the_start() {
    let world = World::start().await;
    let Some(file) = world.database_file() else {
        return;
    };
    let folder = file.parent().unwrap().to_owned();
    let asha = Customer::signed_in(&world, ASHA).await;
    let world = world
        .die_and_restart_with(|_| {
            for entry in fs::read_dir(&folder).unwrap() {
                let public = Permissions::from_mode(0o644);
                fs::set_permissions(entry.unwrap().path(), public).unwrap();
            }
        })
        .await;
    works(&world, &asha.at(&world)).await;
    assert_eq!(open_to_others(&folder), [""; 0]);
}

/// An operator's command may be the first to open it.
#[tokio::test]
async fn a_store_that_is_opened_without_a_server_makes_private_files() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/x.db?mode=rwc", folder.path().display());
    let store = server::store::Store::connect(&url.into()).await.unwrap();
    assert_eq!(open_to_others(folder.path()), [""; 0]);
    store.close().await;
}
