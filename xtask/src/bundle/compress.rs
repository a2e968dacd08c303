//! Every file of the bundle compressed once and for all, by brotli.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;

use crate::files;

/// Endings of files that are compressed already.
const COMPRESSED: [&str; 2] = ["br", "png"];

/// Writes `<file>.br` beside every file that becomes smaller by it.
pub fn folder(folder: &Path) -> io::Result<()> {
    for file in files::all(folder).collect::<Vec<_>>() {
        let ending = file.extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default();
        if COMPRESSED.contains(&ending) {
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

/// Compresses a content as [`folder`] does.
pub fn brotli(mut content: &[u8], binary: bool) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        mode: match binary {
            true => BrotliEncoderMode::BROTLI_MODE_GENERIC,
            false => BrotliEncoderMode::BROTLI_MODE_TEXT,
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
    fn what_is_compressed_can_be_read_again_under_the_whole_name() {
        let text = "the same words, ".repeat(100);
        let small = brotli(text.as_bytes(), false).expect("it is in memory");
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut back).expect("it is brotli");
        assert!(small.len() < 100);
        assert_eq!(back, text.as_bytes());
        assert_eq!(compressed_name(Path::new("a/b.js")), Path::new("a/b.js.br"));
    }
}
