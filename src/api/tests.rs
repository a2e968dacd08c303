//! Requests and what their answers mean, in a real browser: `crates/dom/README.md`.

use std::cell::RefCell;
use std::rc::Rc;

use contract::ids::OnboardingId;
use contract::problem::Problem;
use journey::Failure;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Request, Response, ResponseInit};

use super::{Api, Connection};
use crate::web::network::Network;

wasm_bindgen_test_configure!(run_in_browser);

type Asked = Rc<RefCell<Vec<Request>>>;

/// A host whose `fetch` answers this to everything, and what it was asked.
fn host(answer: impl Fn() -> Promise + 'static) -> (Api, Asked) {
    let asked = Asked::default();
    let noted = Rc::clone(&asked);
    let fetch = Closure::<dyn FnMut(Request) -> Promise>::new(move |request| {
        noted.borrow_mut().push(request);
        answer()
    });
    let api = Api::new(Connection {
        backend: "https://backend.example".into(),
        fetch: Some(fetch.into_js_value().unchecked_into()),
        open: None,
        first_answers: None,
    });
    (api, asked)
}

fn answer(status: u16, body: &str) -> Promise {
    let init = ResponseInit::new();
    init.set_status(status);
    let headers = web_sys::Headers::new().expect("headers");
    headers.set("x-request-id", "DT-header").expect("a header");
    init.set_headers(&headers);
    let body = (!body.is_empty()).then_some(body);
    let response = Response::new_with_opt_str_and_init(body, &init).expect("a response");
    Promise::resolve(&JsValue::from(response))
}

#[wasm_bindgen_test]
async fn a_request_goes_to_the_hosts_backend_with_what_the_server_wants() {
    let (api, asked) = host(|| answer(204, ""));
    let id = OnboardingId::new("ob/1");
    let done = api.take_link_back(&id).await;
    assert!(done.is_ok_and(|body| body.is_undefined()));
    let request = asked.borrow_mut().remove(0);
    assert_eq!(request.method(), "DELETE");
    let url = "https://backend.example/api/v1/onboardings/ob%2F1/colleague";
    assert_eq!(request.url(), url);
    let header = request.headers().get(contract::CSRF_HEADER);
    assert_eq!(header, Ok(Some("1".into())));
}

#[wasm_bindgen_test]
async fn a_body_is_sent_as_json() {
    let (api, asked) = host(|| answer(200, "{}"));
    let invitation = contract::secret::Invitation::parse(&"a".repeat(43)).expect("it is one");
    let _ = api.linked(Some(invitation)).await;
    let request = asked.borrow_mut().remove(0);
    let kind = request.headers().get("content-type");
    assert_eq!(kind, Ok(Some("application/json".into())));
    let body = JsFuture::from(request.text().expect("a body")).await;
    let text = body.expect("it is there").as_string().expect("a text");
    assert_eq!(text, format!(r#"{{"invitation":"{}"}}"#, "a".repeat(43)));
}

#[wasm_bindgen_test]
async fn a_refusal_says_why() {
    let (api, _) = host(|| answer(401, r#"{"problem":"SignedOut","reference":"DT-1"}"#));
    assert_eq!(api.session().await, Ok(None));
    let refused = api.wabas().await.expect_err("it was refused");
    assert_eq!(refused, Failure::Refused(Problem::SignedOut));
}

#[wasm_bindgen_test]
async fn what_is_no_answer_of_ours_is_none() {
    // A load balancer's own page; a network that is gone; a wrapped `fetch` that throws what is no error.
    let gone: [fn() -> Promise; 3] = [
        || answer(502, "<html>Bad Gateway</html>"),
        || Promise::reject(&js_sys::TypeError::new("no network")),
        || Promise::reject(&"odd".into()),
    ];
    for answer in gone {
        let (api, _) = host(answer);
        let failed = api.config().await.expect_err("there was no answer");
        assert_eq!(failed, Failure::Unreachable);
    }
}

#[wasm_bindgen_test]
async fn an_answer_of_another_shape_is_a_fault_of_ours() {
    let (api, _) = host(|| answer(200, r#"{"wabas":7}"#));
    let failed = api.wabas().await.expect_err("it can't be read");
    assert_eq!(failed, Failure::Refused(Problem::Internal));
}

#[wasm_bindgen_test]
async fn a_request_counts_as_under_way_until_it_ends() {
    let (api, _) = host(|| answer(200, r#"{"unfinished":[]}"#));
    assert!(api.unfinished().await.is_ok());
    assert_eq!(api.requests().network(), Network::Fine);
}

/// A backend at the page's own origin, with these answers on their way already, by address.
fn own_page(first: &js_sys::Map, fetched: impl Fn() -> Promise + 'static) -> (Api, Asked) {
    let asked = Asked::default();
    let noted = Rc::clone(&asked);
    let fetch = Closure::<dyn FnMut(Request) -> Promise>::new(move |request| {
        noted.borrow_mut().push(request);
        fetched()
    });
    let api = Api::new(Connection {
        backend: "https://backend.example".into(),
        fetch: Some(fetch.into_js_value().unchecked_into()),
        open: None,
        first_answers: Some(first.clone()),
    });
    (api, asked)
}

const SESSION: &str = "https://backend.example/api/v1/session";

#[wasm_bindgen_test]
async fn a_first_answer_is_taken_once() {
    let first = js_sys::Map::new();
    first.set(&SESSION.into(), &answer(401, r#"{"problem":"SignedOut"}"#));
    let (api, asked) = own_page(&first, || answer(401, r#"{"problem":"SignedOut"}"#));
    assert_eq!(api.session().await, Ok(None));
    assert_eq!(asked.borrow().len(), 0, "it was there");
    assert_eq!(api.session().await, Ok(None));
    assert_eq!(asked.borrow().len(), 1, "the next time it is asked for");
}

#[wasm_bindgen_test]
async fn a_first_answer_that_failed_is_asked_for_anew() {
    let first = js_sys::Map::new();
    let failed = Promise::reject(&"no network".into());
    first.set(&SESSION.into(), &failed);
    let (api, asked) = own_page(&first, || answer(401, r#"{"problem":"SignedOut"}"#));
    assert_eq!(api.session().await, Ok(None));
    assert_eq!(asked.borrow().len(), 1);
}
