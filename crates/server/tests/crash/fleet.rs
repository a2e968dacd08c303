//! Servers as processes of their own, on one database, and Meta's stand-in beside them.

use std::io::Write;
use std::net::TcpListener;
use std::process::Stdio;

use axum::http::StatusCode;
use meta_sandbox::{RunningSandbox, SandboxConfig, ServedBy};
use server::Timeouts;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::common::database::Database;
use crate::common::receiver::{Answer, Receiver, delivers_to};
use crate::common::{self, must};
use crate::load::End;

const DATABASE: &str = "CRASH_DATABASE_URL";
const META: &str = "CRASH_META";
const LISTEN: &str = "CRASH_LISTEN";
const PLATFORM: &str = "CRASH_PLATFORM";

/// What a started server says.
const UP: &str = "the server to be killed is up";

/// Meta's stand-in, and the database of the servers.
pub struct Meta {
    pub sandbox: RunningSandbox,
    pub database: Database,
    pub platform: Receiver,
}

impl Meta {
    pub async fn start() -> Self {
        let demo = SandboxConfig::demo(([127, 0, 0, 1], 0).into());
        let platform = Receiver::start().await;
        platform.answers(|_, _| one_of_five_is_refused(Duration::ZERO));
        Self {
            sandbox: meta_sandbox::start(demo).await.unwrap(),
            database: Database::make().await,
            platform,
        }
    }

    /// Whether several servers may work on the database.
    pub fn is_shared(&self) -> bool {
        self.database.url().starts_with("postgres")
    }

    /// Meta says the same of the number: ours by one cut-over, or where it was by none.
    pub fn agrees(&self, number: &str, end: End) {
        let seen = self.sandbox.number(number).unwrap();
        // Those that Meta carried out, under whichever id.
        let (ours, effects) = match end {
            End::Connected => (true, 1),
            End::Limited => (false, 0),
        };
        assert_eq!(seen.register_calls, effects, "{number}, {end:?}");
        assert_eq!(seen.served_by == ServedBy::DoubleTick, ours, "{number}");
        let path = format!("/{}/register", seen.phone_number_id.unwrap());
        let calls = self.sandbox.graph_calls();
        let asked = calls.iter().filter(|call| call.path == path).count();
        assert!(asked <= 3, "{number}: {asked} cut-overs were asked");
    }
}

/// What the platform answers after this long.
pub fn one_of_five_is_refused(after: Duration) -> Answer {
    let status = match rand::random_range(0..5) {
        0 => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::NO_CONTENT,
    };
    Answer::After(after, status)
}

/// Some servers on one database.
pub struct Fleet {
    servers: Vec<(String, Child)>,
    database_url: String,
    meta: String,
    platform: String,
    last_start: Duration,
}

impl Fleet {
    pub async fn start(meta: &Meta, size: usize) -> Self {
        let mut fleet = Self {
            servers: Vec::new(),
            database_url: meta.database.url().to_owned(),
            meta: meta.sandbox.origin().to_owned(),
            platform: meta.platform.url().to_owned(),
            last_start: Duration::ZERO,
        };
        for _ in 0..size {
            let free = TcpListener::bind("127.0.0.1:0").unwrap();
            let address = free.local_addr().unwrap().to_string();
            drop(free);
            let server = fleet.spawn(&address).await;
            fleet.servers.push((address, server));
        }
        fleet
    }

    pub fn size(&self) -> usize {
        self.servers.len()
    }

    pub fn addresses(&self) -> Vec<String> {
        let addresses = self.servers.iter().map(|(address, _)| address.clone());
        addresses.collect()
    }

    /// Kills one, and starts another one in its place.
    pub async fn kill(&mut self, which: usize) {
        // SIGKILL.
        self.servers[which].1.kill().await.unwrap();
        let address = self.servers[which].0.clone();
        let began = Instant::now();
        self.servers[which].1 = self.spawn(&address).await;
        self.last_start = began.elapsed();
    }

    /// How long the server that was started last took to come up.
    pub fn last_start(&self) -> Duration {
        self.last_start
    }

    async fn spawn(&self, address: &str) -> Child {
        let mut server = Command::new(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "a_server_to_be_killed",
                "--nocapture",
            ])
            .env(DATABASE, &self.database_url)
            .env(META, &self.meta)
            .env(LISTEN, address)
            .env(PLATFORM, &self.platform)
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut said = BufReader::new(server.stdout.take().unwrap()).lines();
        must("a server that is up", async {
            while let Some(line) = said.next_line().await.unwrap() {
                if line.contains(UP) {
                    return;
                }
            }
            panic!("the server ended: {:?}", server.try_wait());
        })
        .await;
        server
    }
}

/// Serves until it is killed. In a process of its own.
pub fn serve() {
    let told = |name: &str| std::env::var(name).expect("started by the tests beside it");
    let (database_url, meta, listen) = (told(DATABASE), told(META), told(LISTEN));
    let demo = SandboxConfig::demo(([127, 0, 0, 1], 0).into());
    let mut config = common::config(&demo, &database_url);
    common::at(&mut config, &meta);
    delivers_to(&mut config, &told(PLATFORM));
    config.listen = listen.parse().unwrap();
    config.timeouts = Timeouts {
        // So that a code that died with its process is given up soon.
        code_valid: Duration::from_secs(2),
        graph_timeout: Duration::from_secs(2),
        // So that an attempt that died with its process is made again soon.
        event_timeout: Duration::from_millis(500),
        ..Timeouts::for_tests()
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(server::start(config)).unwrap();
    println!("{UP} at {}", server.address());
    std::io::stdout().flush().unwrap();
    runtime.block_on(std::future::pending::<()>());
}
