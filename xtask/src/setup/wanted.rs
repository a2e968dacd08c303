//! The tools that make the bundle.

use super::tool::{Source, Tool};
use crate::versions::Versions;

/// esbuild's version: no file but this one has to name it.
const ESBUILD: &str = "0.28.2";

/// libphonenumber-js's version: no file but this one has to name it.
const LIBPHONENUMBER: &str = "1.13.16";

/// All of them: libphonenumber-js, wasm-opt, esbuild, wasm-bindgen and Trunk; the quick ones first.
pub fn all(versions: &Versions) -> [Tool; 5] {
    [
        Tool {
            package: "libphonenumber-js",
            program: "libphonenumber-js",
            version: LIBPHONENUMBER.to_owned(),
            source: Source::NpmLibrary,
            purpose: "has the numbering plans of all countries",
            length: "about 5 seconds",
        },
        Tool {
            package: "binaryen",
            program: "wasm-opt",
            version: versions.binaryen.clone(),
            source: Source::Npm,
            purpose: "makes the module smaller",
            length: "about 10 seconds",
        },
        // Trunk can minify too, but does not understand what wasm-bindgen writes.
        Tool {
            package: "esbuild",
            program: "esbuild",
            version: ESBUILD.to_owned(),
            source: Source::Npm,
            purpose: "makes scripts and styles smaller",
            length: "about 5 seconds",
        },
        Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: versions.wasm_bindgen.clone(),
            // Its lock file names a crate that was withdrawn.
            source: Source::Crate { locked: false },
            purpose: "joins wasm and JavaScript",
            length: "about 2 minutes on 2 cores",
        },
        Tool {
            package: "trunk",
            program: "trunk",
            version: versions.trunk.clone(),
            source: Source::Crate { locked: true },
            purpose: "makes the page",
            length: "about 5 minutes on 2 cores",
        },
    ]
}
