//! What stands for server and network: `fetch` as the scene answers it.

use contract::BASE_PATH;
use contract::ids::Reference;
use contract::problem::{ErrorBody, Problem};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Request, Response, ResponseInit};

use super::records::REFERENCE;
use super::scene::Answer;
use crate::api::{Api, Connection};
use crate::web::window;

type Answers = Vec<(&'static str, Answer)>;

/// Takes the place of the history: a scene's address is the gallery's.
pub fn stand_in() {
    if let Ok(history) = window().history() {
        for name in ["pushState", "replaceState"] {
            put(&history, name, &Function::new_no_args(""));
        }
    }
}

/// A backend that answers so. To all other paths of the API: nothing, as if it can't be reached.
pub fn api(answers: Answers) -> Api {
    let fetch = Closure::<dyn FnMut(Request) -> Promise>::new(move |request: Request| {
        let url = request.url();
        let Some((_, path)) = url.split_once(BASE_PATH) else {
            // The languages' files are the page's own.
            return window().fetch_with_request(&request);
        };
        let answer = answers.iter().find(|(of, _)| *of == path);
        promise(answer.map(|(_, answer)| answer))
    });
    // A stream of which nothing is heard, and no trouble either.
    let silent = "return Object.assign(new EventTarget(), { readyState: 0, close() {} })";
    Api::new(Connection {
        fetch: Some(fetch.into_js_value().unchecked_into()),
        open: Some(Function::new_no_args(silent)),
        ..Default::default()
    })
}

fn promise(answer: Option<&Answer>) -> Promise {
    match answer {
        None => Promise::reject(&js_sys::TypeError::new("no network")),
        Some(Answer::Never) => Promise::new(&mut |_, _| ()),
        Some(Answer::Body(text)) => response(200, text),
        Some(Answer::Refused(problem)) => response(400, &error(problem)),
    }
}

fn error(problem: &Problem) -> String {
    let body = ErrorBody {
        problem: problem.clone(),
        reference: Some(Reference::new(REFERENCE)),
    };
    serde_json::to_string(&body).unwrap_or_default()
}

fn response(status: u16, text: &str) -> Promise {
    let init = ResponseInit::new();
    init.set_status(status);
    let Ok(response) = Response::new_with_opt_str_and_init(Some(text), &init) else {
        return Promise::reject(&js_sys::TypeError::new("no answer"));
    };
    // Its text is there at once, so that a scene is whole when the present task has ended.
    let text = Promise::resolve(&JsValue::from(text));
    put(
        &response,
        "text",
        &Closure::once_into_js(move || text).unchecked_into(),
    );
    Promise::resolve(&JsValue::from(response))
}

/// Sets a property of an object that takes any.
pub fn put(object: &Object, name: &str, value: &JsValue) {
    // Fails for frozen objects alone.
    let _ = Reflect::set(object, &name.into(), value);
}
