//! The program between the tests and a browser: ChromeDriver, or geckodriver.

use std::path::Path;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::Outcome;

/// Times that it is started.
const STARTS: u32 = 3;

/// Starts it on a free port, which it says in a line with these words before the port. It ends
/// when it is dropped. Started anew where it ends at once: the free port that it finds can be
/// another one's by the time that it listens.
pub async fn start(program: &Path, words: &str) -> Outcome<(Child, u16)> {
    for _ in 1..STARTS {
        if let Ok(started) = once(program, words).await {
            return Ok(started);
        }
    }
    once(program, words).await
}

async fn once(program: &Path, words: &str) -> Outcome<(Child, u16)> {
    let mut child = Command::new(program)
        .arg("--port=0")
        // The language of Chromium's own parts, such as a field for date and time.
        .env("LANGUAGE", "en_US")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|why| format!("{}: {why}", program.display()))?;
    let stdout = child.stdout.take().ok_or("a driver without output")?;
    let mut lines = BufReader::new(stdout).lines();
    let port = port(&mut lines, words).await?;
    // Read on, or it stops when nobody does.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok((child, port))
}

async fn port(lines: &mut Lines<BufReader<ChildStdout>>, words: &str) -> Outcome<u16> {
    while let Some(line) = lines.next_line().await? {
        if let Some((_, port)) = line.split_once(words) {
            return Ok(port.trim_end_matches('.').parse()?);
        }
    }
    Err("the browser's driver did not start".into())
}
