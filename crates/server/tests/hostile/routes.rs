//! Odd paths, headers and methods, over all routes.

use std::fs;
use std::net::SocketAddr;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use reqwest::Method;
use serde_json::Value;
use tower::ServiceExt;

use crate::common::{ASHA, Customer, World};
use crate::raw::{Answer, Raw};

/// What must stand before every answer.
const HEADERS: [&str; 6] = [
    "content-security-policy",
    "cross-origin-opener-policy",
    "x-content-type-options",
    "referrer-policy",
    "cache-control",
    "x-request-id",
];

const METHODS: [&str; 10] = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "B'REW",
];

fn is_complete(asked: &str, answer: &Answer) {
    for name in HEADERS {
        let value = answer.header(name);
        assert!(
            value.is_some_and(|value| !value.is_empty()),
            "{asked}: {name} {answer:?}"
        );
    }
    let csp = answer.header(HEADERS[0]).unwrap();
    for part in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ] {
        assert!(csp.contains(part), "{asked}: {csp}");
    }
    assert!(!csp.contains("unsafe-inline"), "{asked}: {csp}");
}

async fn ask(address: SocketAddr, method: &str, path: &str, more: &str) -> Answer {
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nx-doubletick: 1\r\n\
         content-type: application/json\r\ncontent-length: 2\r\n{more}\r\n{{}}"
    );
    Raw::with(address, &request).await.last_answer().await
}

/// What can stand in the place of a name, and what after a whole path.
fn odd() -> Vec<String> {
    let mut odd: Vec<String> = [
        "x",
        "%00",
        "%2e%2e",
        "..",
        "%ff",
        "%0d%0ax:%20y",
        "%F0%9F%98%80",
        "'--",
        "%",
    ]
    .map(str::to_owned)
    .to_vec();
    odd.extend([256, 5_000].map(|many| "a".repeat(many)));
    odd
}

#[tokio::test]
async fn no_route_answers_what_is_odd_by_5xx_or_without_its_headers() {
    let world = World::start().await;
    let address = world.server.address();
    let asha = Customer::signed_in(&world, ASHA).await;
    let document = ask(address, "GET", "/api/openapi.json", "").await;
    is_complete("the document", &document);
    let body = document.text.split_once("\r\n\r\n").unwrap().1;
    let document: Value = serde_json::from_str(body).unwrap();
    let mut routes: Vec<String> = document["paths"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    assert!(routes.len() > 25, "{routes:?}");
    routes.extend(
        [
            "/healthz",
            "/readyz",
            "/api/openapi.json",
            "/api",
            "/nothing",
        ]
        .map(str::to_owned),
    );
    let cookie = format!("cookie: {}\r\n", asha.cookie.as_deref().unwrap());
    for route in &routes {
        // Who signs out on the way is a stranger to what follows.
        let more = if route.contains("/session") {
            ""
        } else {
            &cookie
        };
        let named = route.find('{').zip(route.find('}'));
        let fill = |name: &str| match named {
            Some((from, to)) => [&route[..from], name, &route[to + 1..]].concat(),
            None => route.clone(),
        };
        for method in METHODS {
            let plain = [
                fill("x"),
                fill("x") + "/",
                fill("x") + "?" + &"q=%00&".repeat(800),
            ];
            let named = odd()
                .into_iter()
                .filter(|_| named.is_some())
                .map(|odd| fill(&odd));
            let mut paths: Vec<String> = plain.into_iter().chain(named).collect();
            if method != "GET" && method != "POST" {
                paths.truncate(4);
            }
            for path in paths {
                let asked = format!("{method} {}", path.get(..120).unwrap_or(&path));
                let answer = ask(address, method, &path, more).await;
                // A look at an address on the way to Meta and back uses nothing up.
                let looks = method == "HEAD" && path.contains("/oauth/");
                assert!(answer.status < 500 || looks, "{asked}: {answer:?}");
                // What is no request at all is refused by HTTP itself.
                if !matches!(answer.status, 414 | 431) && answer.header("x-request-id").is_some() {
                    is_complete(&asked, &answer);
                } else {
                    let by_http = matches!(answer.status, 400 | 414 | 431);
                    assert!(
                        by_http && answer.text.ends_with("\r\n\r\n"),
                        "{asked}: {answer:?}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn no_path_of_a_file_answers_5xx_or_leaves_the_folder() {
    let pages = tempfile::tempdir().unwrap();
    let outside = pages.path().join("outside.txt");
    let dir = pages.path().join("pages");
    fs::create_dir_all(dir.join("folder.d/inner")).unwrap();
    fs::write(&outside, "outside").unwrap();
    for (name, text) in [("index.html", "the page"), ("boot.js", "boot")] {
        fs::write(dir.join(name), text).unwrap();
    }
    let world = World::with(|_, config| config.static_dir = Some(dir)).await;
    let address = world.server.address();
    let long = format!("/{}.js", "a".repeat(256));
    let deep = format!("/{}x.js", "a/".repeat(3_000));
    for path in [
        &long,
        &deep,
        "/folder.d",
        "//folder.d",
        "/boot.js/x.js",
        "/%00.js",
        "/boot.js%00.js",
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/%2e%2e%2foutside.txt",
        "/..%5coutside.txt",
        "/folder.d/../../outside.txt",
        "/%ff.js",
    ] {
        for method in ["GET", "HEAD"] {
            let shown = path.get(..60).unwrap_or(path);
            let answer = ask(address, method, path, "").await;
            // What `..` leads out of is no path of ours; where nothing is, is nothing.
            assert_eq!(answer.status, 404, "{method} {shown}: {answer:?}");
            is_complete(shown, &answer);
        }
        let answer = ask(address, "POST", path, "").await;
        assert_eq!(answer.status, 405, "{path}");
        is_complete(path, &answer);
    }
    // An address without an ending is a page's.
    for path in [
        "/folder.d/",
        "/boot.js/",
        &"/a".repeat(200),
        &["/", &"a".repeat(256)].concat(),
    ] {
        let page = ask(address, "GET", path, "").await;
        assert!(page.text.ends_with("the page"), "{page:?}");
    }
}

#[tokio::test]
async fn heads_that_are_too_long_are_refused_and_others_served() {
    let world = World::start().await;
    let address = world.server.address();
    let cookies = format!("cookie: {}\r\n", "a=b; ".repeat(2_000));
    let answer = ask(address, "GET", "/api/v1/session", &cookies).await;
    assert_eq!(answer.status, 401);
    is_complete("many cookies", &answer);
    for more in [
        format!("x-long: {}\r\n", "y".repeat(200_000)),
        "x-many: y\r\n".repeat(2_000),
    ] {
        let answer = ask(address, "GET", "/api/v1/session", &more).await;
        assert_eq!(answer.status, 431);
    }
    let long = format!("/api/v1/session?{}", "q".repeat(70_000));
    let answer = ask(address, "GET", &long, "").await;
    assert!(matches!(answer.status, 414 | 431), "{answer:?}");
}

/// A dashboard that the module is mounted in reads that it may ask again, as of a server that runs.
#[tokio::test]
async fn a_server_that_starts_answers_with_the_headers_of_one_that_runs() {
    let world = World::with(|_, config| {
        config.embed_origins = vec!["https://app.example.com".parse().unwrap()];
    })
    .await;
    let starting = server::http::starting(&world.config, world.server.url());
    for (method, path) in [
        (Method::GET, "/api/v1/session"),
        (Method::POST, "/x"),
        (Method::GET, "/"),
    ] {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ORIGIN, "https://app.example.com")
            .body(Body::empty())
            .unwrap();
        let answer = starting.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        for name in HEADERS {
            assert!(answer.headers().contains_key(name), "{path}: {name}");
        }
        let headers = answer.headers();
        assert_eq!(
            headers["access-control-allow-origin"],
            "https://app.example.com"
        );
        assert_eq!(headers["retry-after"], "1");
        let told = headers["access-control-expose-headers"].to_str().unwrap();
        assert!(told.contains("retry-after"), "{told}");
    }
}
