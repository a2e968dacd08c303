//! The release bundle: what Trunk makes, with every file compressed once and for all.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;

use crate::error::Error;
use crate::fingerprint;
use crate::process;
use crate::project::Project;
use crate::setup::Tools;
use crate::text::duration;

/// Endings of files that shrink.
const COMPRESSED: &[&str] = &[
    "css",
    "html",
    "js",
    "json",
    "mjs",
    "svg",
    "ts",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Builds the bundle unless the one in `dist/` is made of what is there now.
pub fn ensure(project: &Project, tools: &Tools) -> Result<(), Error> {
    let stamp = project.target.join("bundle.stamp");
    if fs::read_to_string(&stamp).is_ok_and(|was| state(project).is_ok_and(|is| is == was)) {
        println!("The bundle is up to date.");
        return Ok(());
    }
    println!("Building the bundle (a minute or two the first time, much less later).");
    let began = Instant::now();
    remove(&stamp)?;
    let sources = sources(project)?;
    fetch(project)?;
    let mut build = trunk(project, tools)?;
    if let Some(flags) = short_paths(project) {
        build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    build
        .args(["build", "--release", "--cargo-profile", "wasm-release"])
        .arg("--dist")
        .arg(project.dist())
        // It tries to minify what wasm-bindgen writes, and warns that it can't. `minify` below can.
        .args(["--log", "error,trunk=info,trunk::processing::minify=off"]);
    process::run(&mut build, "building the bundle", None)?;
    minify(&project.dist(), tools)?;
    compress(&project.dist()).map_err(Error::io("compress the bundle"))?;
    // The sources as they were before: what changed meanwhile makes the next run build again.
    let state = format!("{sources}\n{}", outcome(project)?);
    fs::write(&stamp, state).map_err(Error::path("write", &stamp))?;
    println!("Built the bundle in {}.", duration(began.elapsed()));
    Ok(())
}

/// Flags by which the module names source files as they are called everywhere, not where they lie on this
/// machine: its size then is the same on all, and it tells nothing of who built it. None where a folder's
/// name has a space, which these flags can't have.
fn short_paths(project: &Project) -> Option<String> {
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let flags = [
        (cargo.join("registry").join("src"), "crates"),
        (project.root.clone(), "."),
    ]
    .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let fine = flags.iter().all(|flag| !flag.contains(char::is_whitespace));
    fine.then(|| flags.join(" "))
}

/// Trunk, with the tools that it calls on its path.
pub fn trunk(project: &Project, tools: &Tools) -> Result<std::process::Command, Error> {
    let mut command = process::command(&tools.trunk);
    command
        .current_dir(&project.root)
        .env(
            "PATH",
            process::path_with(&[&tools.wasm_bindgen, &tools.binaryen])?,
        )
        // It would fetch its own tools from where they are not always reached.
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk reads this as true or false; elsewhere it is set to 1.
        .env_remove("NO_COLOR");
    Ok(command)
}

/// Trunk builds offline, so what the browser module depends on is fetched before.
pub fn fetch(project: &Project) -> Result<(), Error> {
    process::run(
        process::cargo().current_dir(&project.root).args([
            "fetch",
            "--quiet",
            "--target",
            "wasm32-unknown-unknown",
        ]),
        "fetching the browser module's dependencies",
        Some("see what cargo said above; it needs crates.io. Then run this again"),
    )
}

fn state(project: &Project) -> Result<String, Error> {
    Ok(format!("{}\n{}", sources(project)?, outcome(project)?))
}

fn sources(project: &Project) -> Result<String, Error> {
    let compiler = process::capture(process::command("rustc").arg("--version"))?;
    let print = fingerprint::of(&project.root, fingerprint::SOURCES)
        .map_err(Error::io("read the browser module's sources"))?;
    Ok(format!("{} {print}", compiler.trim()))
}

fn outcome(project: &Project) -> Result<String, Error> {
    fingerprint::of(&project.root, &["dist"]).map_err(Error::io("read the bundle"))
}

fn remove(file: &Path) -> Result<(), Error> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::path("remove", file)(error))
        }
        _ => Ok(()),
    }
}

/// Takes the spaces, comments and long names out of scripts and styles.
fn minify(folder: &Path, tools: &Tools) -> Result<(), Error> {
    let mut files = Vec::new();
    fingerprint::collect(folder, &mut files).map_err(Error::io("read the bundle"))?;
    for file in files {
        if ["css", "js"]
            .iter()
            .any(|ending| file.extension().is_some_and(|own| own == *ending))
        {
            process::run(
                process::command(&tools.esbuild)
                    .args(["--minify", "--allow-overwrite", "--log-level=warning"])
                    .arg(format!("--outfile={}", file.display()))
                    .arg(&file),
                &format!("minifying {}", file.display()),
                None,
            )?;
        }
    }
    Ok(())
}

/// Writes `<file>.br` beside every file that becomes smaller by it.
fn compress(folder: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    fingerprint::collect(folder, &mut files)?;
    for file in files {
        let ending = file
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        if !COMPRESSED.contains(&ending) {
            continue;
        }
        let content = fs::read(&file)?;
        let small = brotli(&content, ending == "wasm")?;
        if small.len() < content.len() {
            fs::write(compressed_name(&file), small)?;
        }
    }
    Ok(())
}

/// `app.js` as `app.js.br`.
pub fn compressed_name(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

fn brotli(mut content: &[u8], binary: bool) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        mode: if binary {
            BrotliEncoderMode::BROTLI_MODE_GENERIC
        } else {
            BrotliEncoderMode::BROTLI_MODE_TEXT
        },
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut content, &mut out, &params)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_can_be_read_again() {
        let text = "the same words, ".repeat(100);
        let small = brotli(text.as_bytes(), false).expect("it is in memory");
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut back).expect("it is brotli");
        assert!(small.len() < 100);
        assert_eq!(back, text.as_bytes());
    }

    #[test]
    fn the_compressed_file_keeps_its_whole_name() {
        assert_eq!(
            compressed_name(Path::new("a/app.js")),
            Path::new("a/app.js.br")
        );
    }
}
