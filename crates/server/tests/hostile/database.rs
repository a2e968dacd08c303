//! A database that takes no writes, or is gone: the server says so, answers "later", and goes on by
//! itself when that is over.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use contract::onboarding::Onboarding;
use futures_util::future::join_all;
use reqwest::{Method, StatusCode};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use secrecy::ExposeSecret;
use sqlx::{AnyConnection, Connection, Executor, SqliteConnection};

use crate::common::customer::new;
use crate::common::{ASHA, Customer, World, must, number};

/// Set where a test runs in a process of its own.
const ALONE: &str = "HOSTILE_ALONE";

/// How an address of the server's is answered.
pub async fn status(world: &World, path: &str) -> StatusCode {
    let http = server::graph::http_client(Duration::from_secs(30)).unwrap();
    let answer = http.get(format!("{}{path}", world.base())).send().await;
    answer.unwrap().status()
}

/// Waits for the server to be ready, or not to be.
pub async fn is_ready(world: &World, ready: bool) {
    let wanted = match ready {
        true => StatusCode::OK,
        false => StatusCode::SERVICE_UNAVAILABLE,
    };
    must("that it is ready, or not", async {
        while status(world, "/readyz").await != wanted {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    // Another process would be no better off.
    assert_eq!(status(world, "/healthz").await, StatusCode::OK);
}

/// What writes is told to come again, and not that we failed.
pub async fn answers_later(asha: &Customer) {
    let request = asha.request(Method::POST, "/onboardings");
    let answer = request.json(&new(&number("happy"))).send().await.unwrap();
    let status = answer.status();
    let has_time = answer.headers().contains_key("retry-after");
    let text = answer.text().await.unwrap();
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{text}");
    assert!(has_time, "{text}");
}

/// A move goes through from its beginning to its end.
pub async fn works(world: &World, asha: &Customer) -> Onboarding {
    let moved = asha.moves(world, &number("happy")).await;
    asha.sees_connected(&moved).await;
    moved
}

fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

fn may_write(most: Option<u64>) {
    let hard = getrlimit(Resource::Fsize).maximum;
    let limit = Rlimit {
        current: most.or(hard),
        maximum: hard,
    };
    setrlimit(Resource::Fsize, limit).unwrap();
}

/// No file may grow any more: as on a disk that is full, and for any user.
#[tokio::test]
async fn a_disk_that_takes_nothing_more_is_seen_and_waited_for() {
    if std::env::var_os(ALONE).is_none() {
        // The limit is the whole process', which must not be killed for reaching it.
        let exe = std::env::current_exe().unwrap();
        let name = "database::a_disk_that_takes_nothing_more_is_seen_and_waited_for";
        let alone = Command::new("sh")
            .args(["-c", "trap '' XFSZ; exec \"$0\" --exact \"$1\""])
            .arg(exe)
            .arg(name)
            .env(ALONE, "1")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let told = [alone.stdout, alone.stderr].concat();
        let told = String::from_utf8_lossy(&told);
        assert!(
            alone.status.success() && told.contains("1 passed"),
            "{told}"
        );
        return;
    }
    let world = World::start().await;
    if world.database_file().is_none() {
        return;
    }
    let asha = Customer::signed_in(&world, ASHA).await;
    is_ready(&world, true).await;
    may_write(Some(0));
    is_ready(&world, false).await;
    answers_later(&asha).await;
    may_write(None);
    is_ready(&world, true).await;
    works(&world, &asha).await;
}

/// A small disk of its own, where this user may have one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mounted() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"]);
        let mounted = mount.arg(folder.path()).output().ok()?;
        mounted.status.success().then(|| Self(folder))
    }

    fn filler(&self) -> PathBuf {
        self.0.path().join("filler")
    }

    /// Others take what is left of it.
    fn fill(&self) {
        use std::io::Write;
        let mut filler = fs::File::create(self.filler()).unwrap();
        while filler.write_all(&[0; 4096]).is_ok() {}
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // The server may have its files open still.
        let mut umount = Command::new("umount");
        let _ = umount.arg("--lazy").arg(self.0.path()).output();
    }
}

#[tokio::test]
async fn a_full_disk_is_seen_and_waited_for() {
    let Some(disk) = SmallDisk::mounted() else {
        return;
    };
    let file = disk.0.path().join("x.db");
    let mut on_sqlite = false;
    let world = World::with(|_, config| {
        on_sqlite = config.database_url.expose_secret().starts_with("sqlite:");
        if on_sqlite {
            config.database_url = format!("sqlite://{}?mode=rwc", file.display()).into();
        }
    })
    .await;
    if !on_sqlite {
        return;
    }
    let asha = Customer::signed_in(&world, ASHA).await;
    is_ready(&world, true).await;
    disk.fill();
    is_ready(&world, false).await;
    answers_later(&asha).await;
    fs::remove_file(disk.filler()).unwrap();
    is_ready(&world, true).await;
    works(&world, &asha).await;
    world.server.shutdown().await;
}

/// Another program has it: `BEGIN EXCLUSIVE` on a SQLite file, a lock on the table on PostgreSQL.
async fn locked(world: &World) -> AnyConnection {
    let url = world.config.database_url.expose_secret();
    let mut other = AnyConnection::connect(url).await.unwrap();
    let lock = match world.database_file() {
        Some(_) => "BEGIN EXCLUSIVE",
        None => "BEGIN; LOCK TABLE server_heartbeats, onboardings IN ACCESS EXCLUSIVE MODE",
    };
    other.execute(lock).await.unwrap();
    other
}

#[tokio::test]
async fn a_locked_database_is_seen_and_waited_for() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let mut other = locked(&world).await;
    is_ready(&world, false).await;
    if world.database_file().is_some() {
        answers_later(&asha).await;
    }
    other.execute("ROLLBACK").await.unwrap();
    is_ready(&world, true).await;
    works(&world, &asha).await;
}

/// Asked again and again, of a database that does not answer, it is no load.
#[tokio::test]
async fn health_is_answered_at_once_however_often_it_is_asked() {
    let world = World::start().await;
    let _other = locked(&world).await;
    is_ready(&world, false).await;
    let http = server::graph::http_client(Duration::from_secs(30)).unwrap();
    let ask = || async {
        let answer = http.get(format!("{}/readyz", world.base())).send().await;
        answer.unwrap().status()
    };
    let began = Instant::now();
    let asked = join_all((0..100).map(|_| ask())).await;
    // Shorter than any one look at the database takes just now.
    assert!(began.elapsed() < world.config.timeouts.heartbeat_timeout);
    let told = |status: &StatusCode| *status == StatusCode::SERVICE_UNAVAILABLE;
    assert!(asked.iter().all(told), "{asked:?}");
}

#[tokio::test]
async fn a_database_file_that_is_gone_is_missed_and_nothing_is_written_to_it() {
    let world = World::with(|_, config| {
        config.metrics_listen = Some(([127, 0, 0, 1], 0).into());
    })
    .await;
    let Some(file) = world.database_file() else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    // By this name it can be brought back.
    let spare = beside(&file, ".spare");
    fs::hard_link(&file, &spare).unwrap();
    fs::remove_file(&file).unwrap();
    // At once, not only when it is next looked.
    answers_later(&asha).await;
    is_ready(&world, false).await;
    let metrics = format!("http://{}/metrics", world.server.metrics_address().unwrap());
    must("the metric", async {
        loop {
            let http = server::graph::http_client(Duration::from_secs(5)).unwrap();
            let answer = http.get(&metrics).send().await.unwrap();
            let told = answer.text().await.unwrap();
            // Servers of other tests in this process set it too.
            if told.contains("doubletick_database_file_lost 1") {
                return;
            }
        }
    })
    .await;
    // Nobody made an empty one in its place.
    assert!(!file.exists());
    fs::write(&file, "another one").unwrap();
    is_ready(&world, false).await;
    answers_later(&asha).await;
    fs::rename(&spare, &file).unwrap();
    is_ready(&world, true).await;
    works(&world, &asha).await;
}

/// Its newest changes are in the log: they are not lost when the server is ended as it is told to be.
#[tokio::test]
async fn a_log_that_is_gone_is_missed_and_written_to_the_database_at_the_end() {
    let mut world = World::start().await;
    let Some(file) = world.database_file() else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    let recorded = asha.record(&number("happy")).await.unwrap();
    is_ready(&world, true).await;
    fs::remove_file(beside(&file, "-wal")).unwrap();
    is_ready(&world, false).await;
    world.server.shutdown().await;
    world.server = server::start(world.config.clone()).await.unwrap();
    is_ready(&world, true).await;
    let asha = asha.at(&world);
    let path = format!("/onboardings/{}", recorded.id);
    let found: Onboarding = asha.get(&path).await.unwrap();
    assert_eq!(found.id, recorded.id);
    works(&world, &asha).await;
}

/// What an operator asks beside a server does not take the file from it.
#[tokio::test]
async fn an_operators_commands_leave_the_servers_locks_alone() {
    let world = World::start().await;
    let Some(file) = world.database_file() else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    for _ in 0..3 {
        let copy = tempfile::tempdir().unwrap();
        let to = copy.path().join("copy.db");
        server::operate::backup(&world.config, &to).await.unwrap();
        server::operate::retry::list(&world.config).await.unwrap();
    }
    // As the last one that has it open this would take the log away with it.
    let url = format!("sqlite://{}", file.display());
    let other = SqliteConnection::connect(&url).await.unwrap();
    other.close().await.unwrap();
    is_ready(&world, true).await;
    works(&world, &asha).await;
}
