//! The browser module: compiled by cargo, taken apart into chunks by `wasm_split_cli_support`, joined with
//! JavaScript by wasm-bindgen, made smaller by wasm-opt; its scripts made one by esbuild.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use super::esbuild;
use super::lazy_scripts::LazyScripts;
use crate::error::Error;
use crate::files;
use crate::process;
use crate::project::{MODULE, Project, WASM};
use crate::setup::Tools;

/// The chunk that is there from the first, as wasm-bindgen names it.
const MAIN: &str = "main";

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

/// Compiles it, where cargo finds that something changed: to which file.
pub fn compile(project: &Project, scripts: &LazyScripts) -> Result<PathBuf, Error> {
    let mut cargo = process::cargo();
    cargo
        .current_dir(&project.root)
        .args(["rustc", "--profile", "wasm-release", "--target", WASM])
        .args(["--package", MODULE, "--bin", MODULE, "--features", "split"])
        // What the module is taken apart by. The last link alone needs it.
        .args(["--", "-Clink-args=--emit-relocs"])
        .envs(scripts.variables());
    if let Some(flags) = short_paths(project) {
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    let mend = "cargo says above what it lacks: the network, to fetch crates, or what the compiler names. Then run this again";
    process::run(&mut cargo, "compiling the browser module", Some(mend))?;
    let folder = project.target.join(WASM).join("wasm-release");
    Ok(folder.join(format!("{MODULE}.wasm")))
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
pub fn finish(project: &Project, tools: &Tools, compiled: &Path) -> Result<Module, Error> {
    let work = project.target.join("module");
    files::empty_folder(&work)?;
    let chunks = split(compiled, &work)?;
    bindings(tools, &work)?;
    let folder = work.join("served");
    files::empty_folder(&folder)?;
    let mut names = vec![format!("{MAIN}_bg.wasm")];
    names.extend(chunks);
    let scripts = [work.join(format!("{MAIN}.js")), work.join(LINKS)];
    let mut texts = [files::read(&scripts[0])?, files::read(&scripts[1])?];
    let mut served = Vec::new();
    for name in names {
        let optimized = optimize(tools, &work.join(&name))?;
        let stem = stem(&name);
        let new = format!("{stem}-{}.wasm", files::content_hash(&optimized));
        files::write(&folder.join(&new), optimized)?;
        texts = texts.map(|text| text.replace(&name, &new));
        served.push(new);
    }
    for (script, text) in scripts.iter().zip(texts) {
        files::write(script, text)?;
    }
    let joined = work.join("joined.js");
    let options = [
        "--bundle",
        "--format=esm",
        // wasm-bindgen names the script of links once for each function that it takes from it.
        "--log-override:duplicate-object-key=silent",
    ];
    esbuild::run(project, tools, &scripts[0], &joined, &options)?;
    let text = files::read(&joined)?;
    let script = format!("app-{}.js", files::content_hash(text.as_bytes()));
    files::write(&folder.join(&script), text)?;
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

/// Takes the compiled module apart: the names of the chunks, which lie beside the main module.
fn split(compiled: &Path, work: &Path) -> Result<Vec<String>, Error> {
    let module = fs::read(compiled).map_err(Error::path("read", compiled))?;
    let main = work.join(format!("{MAIN}.wasm"));
    let link = format!("./{LINKS}");
    let script = format!("./{MAIN}.js");
    let mut options = Options::new(&module);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &script;
    let made = transform(options)
        .map_err(|error| Error::file(compiled, format!("can't be split: {error:#}")))?;
    let name = |chunk: PathBuf| Some(chunk.file_name()?.to_str()?.to_owned());
    let mut names: Vec<String> = made.split_modules.into_iter().filter_map(name).collect();
    names.sort();
    Ok(names)
}

/// The script by which the main module and JavaScript call each other.
fn bindings(tools: &Tools, work: &Path) -> Result<(), Error> {
    Ok(process::run(
        process::command(tools.wasm_bindgen.join("wasm-bindgen"))
            // Chunks import what the linker exports, by the names that it has there.
            .args(["--target", "web", "--keep-lld-exports", "--no-demangle"])
            .args(["--no-typescript", "--out-name", MAIN, "--out-dir"])
            .arg(work)
            .arg(work.join(format!("{MAIN}.wasm"))),
        "joining the browser module and JavaScript",
        None,
    )?)
}

/// The same module, smaller.
fn optimize(tools: &Tools, module: &Path) -> Result<Vec<u8>, Error> {
    let optimized = module.with_extension("optimized.wasm");
    process::run(
        process::command(tools.binaryen.join("wasm-opt"))
            .arg("--quiet")
            .args(FEATURES)
            .args(PASSES)
            .arg("-o")
            // Beside what it is made of, which still has the names of its functions.
            .arg(&optimized)
            .arg(module),
        &format!("optimizing {}", module.display()),
        None,
    )?;
    fs::read(&optimized).map_err(Error::path("read", &optimized))
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
