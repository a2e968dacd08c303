//! The browser module: compiled by cargo, taken apart into chunks by `wasm_split_cli_support`, joined with
//! JavaScript by wasm-bindgen, made smaller by wasm-opt; its scripts made one by esbuild.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_split_cli_support::{Options, transform};
use xshell::cmd;

use super::esbuild;
use super::lazy_scripts::LazyScripts;
use crate::files;
use crate::project::{MODULE, Project, WASM};
use crate::setup::Tools;

/// The chunk that is there from the first, as wasm-bindgen names it.
const MAIN: &str = "main";

/// The program that shows every state of every screen.
const GALLERY: &str = "gallery";

/// The script that fetches chunks, as the module calls it.
const LINKS: &str = "__wasm_split.js";

/// What wasm-opt is asked to do: another order of blocks, then two rounds for size. The low memory is the
/// far end of Rust's stack, which holds nothing at a known place.
const PASSES: [&str; 5] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
];

/// What Rust's target uses of WebAssembly. The main module says it by itself, chunks don't.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The module, ready to be served: all of its files lie in one folder, each under a name made of its content.
pub struct Module {
    /// The folder.
    pub folder: PathBuf,
    /// The script that starts it, and fetches its chunks from beside itself.
    pub script: String,
    /// The WebAssembly that the script starts.
    pub main: String,
    /// What is fetched when it is wanted.
    pub chunks: Vec<String>,
}

/// Compiles it, if cargo finds that something changed, and returns the file.
pub fn compile(project: &Project, scripts: &LazyScripts) -> Result<PathBuf> {
    let flags = short_paths(project).map(|f| ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", f));
    let package = ["--package", MODULE, "--bin", MODULE, "--features", "split"];
    // Relocations are what the module is split by. The last link alone needs them.
    cmd!(
        project.sh,
        "cargo rustc --profile wasm-release --target {WASM} {package...} -- -Clink-args=--emit-relocs"
    )
    .envs(scripts.variables())
    .envs(flags)
    .run()?;
    let folder = project.target.join(WASM).join("wasm-release");
    Ok(folder.join(format!("{MODULE}.wasm")))
}

/// Compiles the gallery, and returns the file: one module, as a page in development has it.
pub fn compile_gallery(project: &Project) -> Result<PathBuf> {
    let gallery = ["--bin", GALLERY, "--features", "gallery"];
    cmd!(
        project.sh,
        "cargo build --package {MODULE} {gallery...} --target {WASM}"
    )
    .run()?;
    let folder = project.target.join(WASM).join("debug");
    Ok(folder.join(format!("{GALLERY}.wasm")))
}

/// Joins the compiled gallery with JavaScript in this folder. Returns the names of its script and its WebAssembly.
pub fn join_gallery(
    project: &Project,
    tools: &Tools,
    compiled: &Path,
    folder: &Path,
) -> Result<(&'static str, &'static str)> {
    let bindgen = tools.wasm_bindgen.join("wasm-bindgen");
    cmd!(
        project.sh,
        "{bindgen} --target web --no-typescript --out-name {GALLERY} --out-dir {folder} {compiled}"
    )
    .run()?;
    Ok(("gallery.js", "gallery_bg.wasm"))
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

/// Makes of the compiled module what is served.
pub fn finish(project: &Project, tools: &Tools, compiled: &Path) -> Result<Module> {
    let sh = &project.sh;
    let work = project.target.join("module");
    files::empty_folder(sh, &work)?;
    let chunks = split(project, compiled, &work)?;
    // The script by which the main module and JavaScript call each other. Chunks import what the linker
    // exports, by the names that it has there.
    let bindgen = tools.wasm_bindgen.join("wasm-bindgen");
    let input = work.join(format!("{MAIN}.wasm"));
    let names = ["--keep-lld-exports", "--no-demangle", "--no-typescript"];
    cmd!(
        sh,
        "{bindgen} --target web {names...} --out-name {MAIN} --out-dir {work} {input}"
    )
    .run()?;
    let folder = work.join("served");
    let scripts = [work.join(format!("{MAIN}.js")), work.join(LINKS)];
    let mut texts = [sh.read_file(&scripts[0])?, sh.read_file(&scripts[1])?];
    let mut served = Vec::new();
    for name in [format!("{MAIN}_bg.wasm")].into_iter().chain(chunks) {
        // Beside what it is made of, which still has the names of its functions.
        let (module, optimized) = (work.join(&name), work.join(format!("optimized-{name}")));
        let wasm_opt = tools.npm.join(".bin/wasm-opt");
        cmd!(
            sh,
            "{wasm_opt} --quiet {FEATURES...} {PASSES...} -o {optimized} {module}"
        )
        .run()?;
        let optimized = sh.read_binary_file(&optimized)?;
        let new = format!("{}-{}.wasm", stem(&name), files::content_hash(&optimized));
        sh.write_file(folder.join(&new), optimized)?;
        texts = texts.map(|text| text.replace(&name, &new));
        served.push(new);
    }
    for (script, text) in scripts.iter().zip(texts) {
        sh.write_file(script, text)?;
    }
    let joined = work.join("joined.js");
    let options = [
        "--bundle",
        "--format=esm",
        // wasm-bindgen names the script of links once for each function that it takes from it.
        "--log-override:duplicate-object-key=silent",
    ];
    esbuild(project, tools, &scripts[0], &joined, &options)?;
    let text = sh.read_file(&joined)?;
    let script = format!("app-{}.js", files::content_hash(text.as_bytes()));
    sh.write_file(folder.join(&script), text)?;
    let main = served.remove(0);
    Ok(Module {
        folder,
        script,
        main,
        chunks: served,
    })
}

/// What a file of the tools' is called when it is served: `split_settings.wasm` as `settings`.
fn stem(name: &str) -> &str {
    let name = name.split('.').next().unwrap_or(name);
    match name.strip_suffix("_bg") {
        Some(_) => "app",
        None => name.strip_prefix("split_").unwrap_or(name),
    }
}

/// Splits the compiled module, and returns the names of the chunks, which lie beside the main module.
fn split(project: &Project, compiled: &Path, work: &Path) -> Result<Vec<String>> {
    let module = project.sh.read_binary_file(compiled)?;
    let main = work.join(format!("{MAIN}.wasm"));
    let link = format!("./{LINKS}");
    let script = format!("./{MAIN}.js");
    let mut options = Options::new(&module);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &script;
    let made = transform(options).map_err(|error| anyhow::anyhow!("{error:#}"));
    let made = made.context("the module can't be split")?;
    let name = |chunk: PathBuf| Some(chunk.file_name()?.to_str()?.to_owned());
    let mut names: Vec<String> = made.split_modules.into_iter().filter_map(name).collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_served_under_plain_names() {
        assert_eq!(stem("main_bg.wasm"), "app");
        assert_eq!(stem("split_settings.wasm"), "settings");
        assert_eq!(stem("chunk_2.wasm"), "chunk_2");
    }
}
