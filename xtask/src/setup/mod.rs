//! Fetching what building and testing need. Each step looks first, says what it does and for how long,
//! and leaves nothing half done: running it again is always safe.

mod apt;
mod browser;
mod cache;
mod chromium;
mod components;
mod deny;
mod firefox;
mod library;
mod nginx;
mod postgres;
mod schemathesis;
mod tool;
mod wanted;
mod wasm_target;

use std::path::PathBuf;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

pub use browser::Browser;

use crate::error::Error;
use crate::project::Project;
use crate::text::duration;
use crate::versions::Versions;
use cache::Cache;
use tool::Tool;

/// After this long without a word, a step says that it is still at it.
const PATIENCE: Duration = Duration::from_secs(60);

/// The tools that make the bundle.
#[derive(Debug)]
pub struct Tools {
    /// The program.
    pub trunk: PathBuf,
    /// The folder that wasm-bindgen is in.
    pub wasm_bindgen: PathBuf,
    /// The folder that wasm-opt is in.
    pub binaryen: PathBuf,
    /// The program.
    pub esbuild: PathBuf,
    /// The folder that libphonenumber-js is in.
    pub libraries: PathBuf,
}

/// Makes sure that the bundle can be built.
pub fn build_tools(project: &Project) -> Result<Tools, Error> {
    let versions = Versions::read(project)?;
    wasm_target::ensure(project)?;
    let cache = Cache::new(&project.cache);
    let [phone, binaryen, esbuild, wasm_bindgen, trunk] = wanted::all(&versions);
    let all = [&phone, &binaryen, &esbuild, &wasm_bindgen, &trunk];
    let missing: Vec<_> = all
        .into_iter()
        .filter(|tool| tool.find(&cache).is_none())
        .collect();
    if !missing.is_empty() {
        println!("Set-up: these come into {}, once:", project.cache.display());
        print!("{}", plan(&missing));
    }
    let tools = Tools {
        libraries: phone.ensure(&cache)?,
        binaryen: binaryen.ensure(&cache)?,
        esbuild: esbuild.ensure(&cache)?.join(esbuild.program),
        wasm_bindgen: wasm_bindgen.ensure(&cache)?,
        trunk: trunk.ensure(&cache)?.join(trunk.program),
    };
    println!("Set-up: {} are there.", all.map(Tool::name).join(", "));
    Ok(tools)
}

/// Makes sure that the browser module compiles and that code and dependencies can be checked: the
/// program cargo-deny.
pub fn lint_tools(project: &Project) -> Result<PathBuf, Error> {
    wasm_target::ensure(project)?;
    components::ensure(project)?;
    let program = deny::ensure(&Cache::new(&project.cache))?;
    println!("Set-up: {} is there.", program.display());
    Ok(program)
}

/// Makes sure that there is a Chromium to test in.
pub fn chromium() -> Result<Browser, Error> {
    there(chromium::ensure()?)
}

/// Makes sure that there is a Firefox to test in.
pub fn firefox(project: &Project) -> Result<Browser, Error> {
    there(firefox::ensure(&Cache::new(&project.cache))?)
}

fn there(browser: Browser) -> Result<Browser, Error> {
    println!(
        "Set-up: {} and {} are there.",
        browser.program.display(),
        browser.driver.display()
    );
    Ok(browser)
}

/// Makes sure that there is an axe-core: its script.
pub fn axe(project: &Project) -> Result<PathBuf, Error> {
    let script = library::axe(&Cache::new(&project.cache))?;
    println!("Set-up: {} is there.", script.display());
    Ok(script)
}

/// Makes sure that MDN's browser-compat-data is there: its file.
pub fn compat_data(project: &Project) -> Result<PathBuf, Error> {
    library::compat_data(&Cache::new(&project.cache))
}

/// Makes sure that there is a PostgreSQL to test on: the folder that its programs are in.
pub fn postgres() -> Result<PathBuf, Error> {
    let programs = postgres::ensure()?;
    println!("Set-up: PostgreSQL in {} is there.", programs.display());
    Ok(programs)
}

/// Makes sure that there is an nginx to put before the server: its program.
pub fn nginx() -> Result<PathBuf, Error> {
    let program = nginx::ensure()?;
    println!("Set-up: {} is there.", program.display());
    Ok(program)
}

/// Makes sure that there is a schemathesis: its program.
pub fn schemathesis(project: &Project) -> Result<PathBuf, Error> {
    let program = schemathesis::ensure(&Cache::new(&project.cache))?;
    println!("Set-up: {} is there.", program.display());
    Ok(program)
}

/// What is going to be installed, a line each.
fn plan(missing: &[&Tool]) -> String {
    let line = |tool: &&Tool| {
        format!(
            "  {:<22}{}; {}, {}\n",
            tool.name(),
            tool.purpose,
            tool.source,
            tool.length
        )
    };
    missing.iter().map(line).collect()
}

/// Does one step, saying before what it is and after how long it took.
fn step<T>(what: &str, length: &str, act: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    println!("Set-up: {what}, {length}.");
    let began = Instant::now();
    let done = thread::scope(|scope| {
        let (done, waiting) = mpsc::channel::<()>();
        scope.spawn(move || {
            while waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                println!(
                    "Set-up: still {what}, {} so far.",
                    duration(began.elapsed())
                );
            }
        });
        let result = act();
        drop(done);
        result
    })?;
    println!("Set-up: done in {}.", duration(began.elapsed()));
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_has_a_line_for_each_tool() {
        let versions = Versions {
            trunk: "1.2.3".to_owned(),
            binaryen: "4".to_owned(),
            wasm_bindgen: "0.2.5".to_owned(),
        };
        let tools = wanted::all(&versions);
        let plan = plan(&tools.each_ref());
        assert_eq!(plan.lines().count(), tools.len());
        assert!(plan.contains("\n  wasm-opt 4            makes the module smaller; from npm,"));
    }
}
