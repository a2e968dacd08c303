//! What a failed test leaves behind.

use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::Outcome;
use crate::browser::{Engine, TestInputs};
use crate::world::World;

/// Keeps what can be kept, and says where.
pub async fn save(inputs: &TestInputs, name: &str, world: &World) -> String {
    let folder = inputs.failures.join(name);
    let mut missing = Vec::new();
    let mut note = |what: &str, kept: Outcome| {
        if let Err(why) = kept {
            missing.push(format!("{what}: {why}"));
        }
    };
    note(
        "the folder",
        fs::create_dir_all(&folder).map_err(Into::into),
    );
    let steps = world.asha.steps.text();
    note("steps", write(&folder, "steps.txt", steps.as_bytes()));
    note("server", write(&folder, "server.log", &world.server.log()));
    let calls = world.sandbox.graph_calls();
    note("calls", write_json(&folder, "meta-calls.json", &calls));
    for (what, path) in [
        ("inbox", "/inbox.json"),
        ("webhooks", "/sandbox/webhooks.json"),
    ] {
        note(what, ask_meta(&folder, world, what, path).await);
    }
    // The console first: what a dead browser showed can't be had, and costs the rest.
    note("console", console(&folder, world).await);
    note("windows", windows(&folder, world).await);
    let gaps = missing.join("; ");
    format!("What it showed is in {} {gaps}", folder.display())
}

async fn console(folder: &Path, world: &World) -> Outcome {
    // Firefox's driver does not tell.
    if Engine::PRESENT == Engine::Firefox {
        return Ok(());
    }
    let entries = world.asha.driver.browser_log().await?;
    let line = |entry: thirtyfour::BrowserLogEntry| format!("{} {}", entry.level, entry.message);
    let lines: Vec<String> = entries.into_iter().map(line).collect();
    write(folder, "console.log", lines.join("\n").as_bytes())
}

async fn windows(folder: &Path, world: &World) -> Outcome {
    let driver = &world.asha.driver;
    for (index, window) in driver.windows().await?.into_iter().enumerate() {
        driver.switch_to_window(window).await?;
        let url = driver.current_url().await?;
        let text = world.asha.text().await?;
        let words = format!("{url}\n\n{text}\n");
        write(folder, &format!("window-{index}.txt"), words.as_bytes())?;
        let picture = driver.screenshot_as_png().await?;
        write(folder, &format!("window-{index}.png"), &picture)?;
    }
    Ok(())
}

async fn ask_meta(folder: &Path, world: &World, what: &str, path: &str) -> Outcome {
    let address = format!("{}{path}", world.sandbox.origin());
    let http = server::graph::http_client(crate::wait::PATIENCE)?;
    let answer = http.get(address).send().await?.bytes().await?;
    write(folder, &format!("meta-{what}.json"), &answer)
}

fn write_json(folder: &Path, name: &str, what: &impl Serialize) -> Outcome {
    write(folder, name, &serde_json::to_vec_pretty(what)?)
}

fn write(folder: &Path, name: &str, what: &[u8]) -> Outcome {
    Ok(fs::write(folder.join(name), what)?)
}
