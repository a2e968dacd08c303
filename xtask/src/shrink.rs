//! Making the bundle's files smaller: fewer letters, then brotli.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;

use crate::error::Error;
use crate::fingerprint;
use crate::process;

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

/// What binaryen is asked to do: another order of blocks, then two rounds for size. Measured as what makes the
/// compressed module smallest. The low memory is the far end of Rust's stack, which holds nothing at a
/// known place.
const PASSES: [&str; 5] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
];

/// Takes out of the module what nobody calls any more.
pub fn optimize(folder: &Path, binaryen: &Path) -> Result<(), Error> {
    let mut files = Vec::new();
    fingerprint::collect(folder, &mut files).map_err(Error::io("read the bundle"))?;
    for file in files {
        if file.extension().is_some_and(|ending| ending == "wasm") {
            process::run(
                process::command(binaryen.join("wasm-opt"))
                    .args(PASSES)
                    .arg("-o")
                    .arg(&file)
                    .arg(&file),
                &format!("optimizing {}", file.display()),
                None,
            )?;
        }
    }
    Ok(())
}

/// Takes the spaces, comments and long names out of scripts and styles.
pub fn minify(folder: &Path, esbuild: &Path) -> Result<(), Error> {
    let mut files = Vec::new();
    fingerprint::collect(folder, &mut files).map_err(Error::io("read the bundle"))?;
    for file in files {
        if ["css", "js"]
            .iter()
            .any(|ending| file.extension().is_some_and(|own| own == *ending))
        {
            process::run(
                process::command(esbuild)
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
pub fn compress(folder: &Path) -> io::Result<()> {
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
