//! What stands for server and network: `fetch` as the scene answers it.

use std::cell::RefCell;

use contract::BASE_PATH;
use contract::ids::Reference;
use contract::problem::{ErrorBody, Problem};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Response, ResponseInit};

use super::records::REFERENCE;
use super::scene::Answer;
use crate::api;
use crate::web::json::to_json;
use crate::web::window;

type Answers = Vec<(&'static str, Answer)>;

thread_local! {
    static ANSWERS: RefCell<Answers> = RefCell::default();
}

/// From now on this is what the server answers.
pub fn answer_with(answers: Answers) {
    ANSWERS.set(answers);
}

/// Takes the place of `fetch`, and of the history: a scene's address is the gallery's.
pub fn stand_in() {
    let own = Reflect::get(&window(), &"fetch".into()).unwrap_or_default();
    let own = own.unchecked_into::<Function>();
    let fetch = Closure::<dyn FnMut(String) -> Promise>::new(move |url: String| {
        let Some((_, path)) = url.split_once(BASE_PATH) else {
            // The languages' files are the page's own. A `fetch` throws by its promise alone.
            let answer = own.call1(&window(), &url.into()).unwrap_or_default();
            return answer.unchecked_into();
        };
        ANSWERS.with_borrow(|answers| {
            let answer = answers.iter().find(|(of, _)| *of == path);
            promise(answer.map(|(_, answer)| answer))
        })
    });
    put(&window(), "fetch", &fetch.into_js_value());
    // A stream of which nothing is heard, and no trouble either.
    let silent = "return Object.assign(new EventTarget(), { readyState: 0, close() {} })";
    api::connect(api::Connection {
        open: Some(Function::new_no_args(silent)),
        ..Default::default()
    });
    if let Ok(history) = window().history() {
        for name in ["pushState", "replaceState"] {
            put(&history, name, &Function::new_no_args(""));
        }
    }
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
    to_json(&body).unwrap_or_default()
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
