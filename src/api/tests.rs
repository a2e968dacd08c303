//! Requests and what their answers mean, in a real browser: `crates/dom/README.md`.

use std::cell::RefCell;
use std::rc::Rc;

use contract::ids::OnboardingId;
use contract::problem::Problem;
use journey::RequestFailure;
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
        ..Connection::default()
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
    let version = request.headers().get(contract::version::VERSION_HEADER);
    assert_eq!(version, Ok(Some(contract::version::VERSION.into())));
}

/// The codes that a dashboard was told, when this was answered twice to a question for the configuration, and
/// once to one for what the account has.
async fn told(status: u16, config: &'static str, wabas: &'static str) -> Vec<String> {
    let codes: Rc<RefCell<Vec<String>>> = Rc::default();
    let noted = Rc::clone(&codes);
    let tell = Closure::<dyn FnMut(JsValue)>::new(move |told: JsValue| {
        let text = |name: &str| js_sys::Reflect::get(&told, &name.into()).ok()?.as_string();
        assert_eq!(text("name").as_deref(), Some("error"));
        assert!(text("message").is_some_and(|message| message.contains(VERSION)));
        noted.borrow_mut().extend(text("code"));
    });
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"tell".into(), &tell.into_js_value()).expect("it is set");
    let answers = RefCell::new(vec![wabas, config, config]);
    let fetch = Closure::<dyn FnMut(Request) -> Promise>::new(move |_| {
        answer(status, answers.borrow_mut().pop().unwrap_or_default())
    });
    let api = Api::new(Connection {
        fetch: Some(fetch.into_js_value().unchecked_into()),
        host: Some(Rc::new(options.unchecked_into())),
        ..Connection::default()
    });
    let _ = (api.config().await, api.config().await, api.wabas().await);
    codes.take()
}

const VERSION: &str = contract::version::VERSION;

#[wasm_bindgen_test]
async fn a_dashboard_is_told_once_what_is_newer_than_we_are_and_that_versions_do_not_fit() {
    let config = |contract: &str| {
        let of =
            r#"{"app_id":"1","methods":[],"graph_version":"v25.0","sdk_url":"https://a.example""#;
        let whole = format!(r#"{of},"extra_origin":null{contract}}}"#);
        &*Box::leak(whole.into_boxed_str())
    };
    let served = format!(r#","contract":{{"version":"{VERSION}","oldest":"{VERSION}"}}"#);
    let fits = config(&served);
    let none = r#"{"wabas":[],"unfinished":[]}"#;
    assert_eq!(told(200, fits, none).await, Vec::<String>::new());
    let too_new = config(r#","contract":{"version":"2999-01-01","oldest":"2999-01-01"}"#);
    for other in [config(""), too_new] {
        assert_eq!(told(200, other, none).await, ["version_unsupported"]);
    }
    let refused = r#"{"problem":{"VersionUnsupported":{"oldest":"2999-01-01"}},"reference":null}"#;
    assert_eq!(told(400, refused, refused).await, ["version_unsupported"]);
    let newer = r#"{"problem":{"Newer":{"of":1}},"reference":null}"#;
    assert_eq!(told(400, newer, newer).await, ["unknown_value"]);
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
async fn a_refusal_says_why_and_what_support_finds_it_by() {
    let (api, _) = host(|| answer(401, r#"{"problem":"SignedOut","reference":"DT-1"}"#));
    assert_eq!(api.session().await, Ok(None));
    let refused = api.wabas().await.expect_err("it was refused");
    let by = |reference: &str, problem| RequestFailure::Refused {
        problem,
        reference: Some(reference.to_owned()),
    };
    assert_eq!(refused, by("DT-1", Problem::SignedOut));
    // Where the body has none, the header has.
    let (api, _) = host(|| answer(500, r#"{"problem":"Internal"}"#));
    let refused = api.wabas().await.expect_err("it was refused");
    assert_eq!(refused, by("DT-header", Problem::Internal));
    assert_eq!(refused.support_reference(), Some("DT-header"));
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
        assert_eq!(failed, RequestFailure::Unreachable);
    }
}

#[wasm_bindgen_test]
async fn an_answer_of_another_shape_is_a_fault_of_ours() {
    let (api, _) = host(|| answer(200, r#"{"wabas":7}"#));
    let failed = api.wabas().await.expect_err("it can't be read");
    assert_eq!(failed, RequestFailure::refused(Problem::Internal));
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
        first_answers: Some(first.clone()),
        ..Connection::default()
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
