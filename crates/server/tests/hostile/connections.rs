//! Connections that are opened and left, and answers that nobody takes.

use std::process::Stdio;
use std::time::Duration;

use reqwest::Method;
use tokio::process::Command;

use crate::common::{ASHA, BALA, Customer, World, must, number};
use crate::process::{self, Surroundings};
use crate::raw::Raw;

/// A question that anybody may ask.
const QUESTION: &str = "GET /api/v1/config HTTP/1.1\r\nhost: localhost\r\n\r\n";

/// Idle, with half a head, with half a body, and after an answer.
async fn strangers(address: std::net::SocketAddr, many: usize) -> Vec<Raw> {
    let body = "POST /api/v1/session HTTP/1.1\r\nhost: localhost\r\nx-doubletick: 1\r\n\
                content-type: application/json\r\ncontent-length: 100\r\n\r\n{";
    let mut all = Vec::new();
    for n in 0..many {
        let text = ["", "GET / HTT", QUESTION, body][n % 4];
        all.push(Raw::with(address, text).await);
    }
    all
}

#[tokio::test]
async fn who_only_holds_connections_keeps_nobody_out() {
    let world = World::with(|_, config| config.connections = Some(64)).await;
    let address = world.server.address();
    // At this rate each of them has its place for a sixth of a second. With as many places as a
    // server has by default, 100,000 connections a second would do the same.
    let attack = tokio::spawn(async move {
        let mut held = std::collections::VecDeque::new();
        loop {
            held.extend(strangers(address, 8).await);
            if held.len() > 200 {
                held.drain(..8);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    // Who comes while the server is full gets in as well.
    Customer::signed_in(&world, BALA).await;
    attack.abort();
}

#[tokio::test]
async fn the_oldest_idle_connection_gives_way_first() {
    let world = World::with(|_, config| config.connections = Some(16)).await;
    let address = world.server.address();
    let mut held = Vec::new();
    for _ in 0..16 {
        let mut raw = Raw::with(address, QUESTION).await;
        assert_eq!(raw.head().await.status, 200);
        held.push(raw);
    }
    let mut newcomer = Raw::with(address, QUESTION).await;
    assert_eq!(newcomer.head().await.status, 200);
    let mut held = held.into_iter();
    held.next().unwrap().until_closed().await;
    for mut raw in held {
        raw.send(QUESTION).await;
        assert_eq!(raw.head().await.status, 200);
    }
}

#[tokio::test]
async fn a_head_that_never_ends_is_cut_off_and_so_is_an_idle_connection() {
    let world = World::with(|_, config| {
        config.timeouts.head_time = Duration::from_millis(300);
        config.timeouts.idle_time = Duration::from_millis(600);
    })
    .await;
    let address = world.server.address();
    let mut silent = Raw::open(address).await;
    assert_eq!(silent.until_closed().await, "");
    let mut half = Raw::with(address, "GET /api/v1/config HTTP/1.1\r\nhost: ").await;
    let trickle = async {
        while !half.has_news() {
            half.send("x").await;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    must("its end", trickle).await;
    let mut idle = Raw::with(address, QUESTION).await;
    assert_eq!(idle.head().await.status, 200);
    idle.until_closed().await;
}

#[tokio::test]
async fn who_does_not_take_an_answer_is_cut_off() {
    let world =
        World::with(|_, config| config.timeouts.answer_stall = Duration::from_millis(300)).await;
    let raw = Raw::open(world.server.address()).await;
    // More than the system keeps on the way.
    let document = "GET /api/openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(50);
    let pipeline = async {
        loop {
            raw.0.writable().await.unwrap();
            match raw.0.try_write(document.as_bytes()) {
                Err(error) if error.kind() != std::io::ErrorKind::WouldBlock => return,
                _ => tokio::time::sleep(Duration::from_millis(1)).await,
            }
        }
    };
    must("its end", pipeline).await;
}

/// A process that may open few files, and more strangers than that.
#[tokio::test]
async fn strangers_leave_files_for_calls_to_meta_and_the_database() {
    let surroundings = Surroundings::start().await;
    let mut command = Command::new("sh");
    surroundings.tell(&mut command);
    let mut server = command
        .arg("-c")
        .arg("ulimit -n 256 && exec \"$0\"")
        .arg(env!("CARGO_BIN_EXE_server"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let base = process::address(&mut server).await;
    let address = base.strip_prefix("http://").unwrap().parse().unwrap();
    let _held = strangers(address, 400).await;
    let (asha, _) = surroundings.moves_a_number(&base).await;
    let asked = asha.request(Method::GET, "/session").send().await.unwrap();
    assert!(asked.status().is_success());
}
