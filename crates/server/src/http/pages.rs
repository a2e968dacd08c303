//! The built browser module, with every file that was compressed beforehand sent so.

use std::io;
use std::path::PathBuf;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower_http::services::{ServeDir, ServeFile};

/// Digits of the content hash that the build puts in a name, at least. Trunk leaves leading zeros
/// out of its 16, so that one build in 16 has fewer; fewer than these, one in 16^7.
const HASH_DIGITS: usize = 10;

/// Serves the files of this folder, and its `index.html` for every page's address.
pub fn router(dir: PathBuf) -> Router {
    Router::new().fallback(page).with_state(dir)
}

async fn page(State(dir): State<PathBuf>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = request.uri().path().to_owned();
    // A missing asset must not be answered by a page: a script that is HTML fails in a way
    // that nobody understands.
    let served = if is_asset(&path) {
        let mut files = ServeDir::new(&dir)
            .precompressed_br()
            .append_index_html_on_directories(false);
        match files.try_call(request).await {
            Ok(served) => served.into_response(),
            Err(error) => failed(&error).into_response(),
        }
    } else {
        let mut page = ServeFile::new(dir.join("index.html")).precompressed_br();
        match page.try_call(request).await {
            Ok(served) => served.into_response(),
            Err(error) => failed(&error).into_response(),
        }
    };
    let found = served.status().is_success() || served.status() == StatusCode::NOT_MODIFIED;
    let cache = if found && is_hashed(&path) {
        "public, max-age=31536000, immutable"
    } else {
        // Asked about at every load, so that a new build is seen at once.
        "no-cache"
    };
    let mut response = served;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

/// No file can have such a name, or it can't be read now, which is ours to put right.
fn failed(error: &io::Error) -> StatusCode {
    use io::ErrorKind::{InvalidFilename, InvalidInput, IsADirectory, NotADirectory, NotFound};
    match error.kind() {
        InvalidFilename | InvalidInput | IsADirectory | NotADirectory | NotFound => {
            StatusCode::NOT_FOUND
        }
        _ => {
            tracing::error!(%error, "a file can't be read");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// Whether the address is a file's: its last part has an ending.
fn is_asset(path: &str) -> bool {
    let last = path.rsplit('/').next();
    last.is_some_and(|name| name.contains('.'))
}

/// Whether a part of the address holds its content's hash, as in `name-<hash>_bg.wasm`:
/// such a name never means other content.
fn is_hashed(path: &str) -> bool {
    path.split('/').any(|part| {
        part.split('-').skip(1).any(|after| {
            let digits = after.bytes().take_while(u8::is_ascii_hexdigit).count();
            let next = after.as_bytes().get(digits);
            digits >= HASH_DIGITS && matches!(next, None | Some(b'.' | b'_'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_their_contents_hash_are_kept_for_ever() {
        for (path, hashed) in [
            ("/doubletick-onboarding-1a2b3c4d5e6f7a8b_bg.wasm", true),
            ("/doubletick-onboarding-1a2b3c4d5e6f7a8b.js", true),
            ("/doubletick-onboarding-2a7500b8cc9763.js", true),
            ("/snippets/part-1a2b3c4d5e6f7a8b/inline0.js", true),
            ("/index.html", false),
            ("/boot.js", false),
            ("/onboarding/1a2b3c4d5e6f7a8b1a2b3c4d5e6f7a8b", false),
            ("/some-decade.css", false),
        ] {
            assert_eq!(is_hashed(path), hashed, "{path}");
        }
    }
}
