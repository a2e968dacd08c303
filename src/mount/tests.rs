//! The whole app in a dashboard's page, in a real browser: `crates/dom/README.md`.

use std::cell::RefCell;
use std::rc::Rc;

use contract::BASE_PATH;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, Request, Response};

use super::{mount, set_up, unmount};
use crate::text::{Language, prepare};
use crate::web::{document, window};

wasm_bindgen_test_configure!(run_in_browser);

const SESSION: &str = r#"{"phone":"+919820000001","fresh":true,"ends_in_seconds":3600}"#;

/// A dashboard with an element for us.
struct Dashboard {
    root: HtmlElement,
    /// The names of what it was told.
    told: Rc<RefCell<Vec<String>>>,
    number: usize,
}

impl Dashboard {
    /// One in this language, whose backend answers this to who asks for the session.
    async fn mounted(language: &str, texts: &str, session: &'static str) -> Self {
        set_up();
        // What another test has begun is not gone on with.
        for storage in [window().session_storage(), window().local_storage()] {
            storage
                .expect("storage")
                .expect("storage")
                .clear()
                .expect("it is cleared");
        }
        let root = document().create_element("div").expect("a div");
        let root: HtmlElement = root.unchecked_into();
        let body = document().body().expect("a body");
        body.append_child(&root).expect("a body takes a div");
        let told = Rc::<RefCell<Vec<String>>>::default();
        let noted = Rc::clone(&told);
        let tell = Closure::<dyn FnMut(Object)>::new(move |what: Object| {
            let name = Reflect::get(&what, &"name".into()).expect("it has a name");
            noted.borrow_mut().push(name.as_string().expect("a text"));
        });
        let fetch = Closure::<dyn FnMut(Request) -> Promise>::new(move |request: Request| {
            let url = request.url();
            let body = match url.split_once(BASE_PATH).map(|(_, path)| path) {
                Some("/session") => session,
                _ => return Promise::reject(&js_sys::TypeError::new("no network")),
            };
            let response = Response::new_with_opt_str(Some(body)).expect("a response");
            Promise::resolve(&JsValue::from(response))
        });
        let options = Object::new();
        for (name, value) in [
            ("language", language.into()),
            ("texts", texts.into()),
            ("backend", "https://backend.example".into()),
            ("addNumber", false.into()),
            ("tellsWho", false.into()),
            ("tell", tell.into_js_value()),
            ("fetch", fetch.into_js_value()),
            ("open", JsValue::NULL),
        ] {
            Reflect::set(&options, &name.into(), &value).expect("a plain object");
        }
        let number = mount(root.clone(), Some(options.unchecked_into()), None);
        TimeoutFuture::new(50).await;
        Self { root, told, number }
    }

    fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }
}

impl Drop for Dashboard {
    fn drop(&mut self) {
        unmount(self.number);
        self.root.remove();
    }
}

const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));
const HINDI: &str = include_str!(concat!(env!("OUT_DIR"), "/hi.txt"));

#[wasm_bindgen_test]
async fn a_dashboard_is_told_what_happens_and_shows_the_first_screen() {
    let dashboard = Dashboard::mounted("en", ENGLISH, SESSION).await;
    let told = dashboard.told.borrow().clone();
    assert_eq!(told, ["signed-in", "choosing-method"]);
    let english = Language::of("en").expect("there is one");
    assert!(
        dashboard
            .text()
            .contains(prepare::PARTS[0].words_in(english))
    );
    let root = dashboard.root.clone();
    drop(dashboard);
    assert_eq!(root.inner_html(), "");
}

#[wasm_bindgen_test]
async fn each_mount_speaks_its_own_language() {
    let english = Dashboard::mounted("en", ENGLISH, SESSION).await;
    let hindi = Dashboard::mounted("hi", HINDI, SESSION).await;
    let word = |tag| prepare::PARTS[0].words_in(Language::of(tag).expect("there is one"));
    assert_ne!(word("en"), word("hi"));
    assert!(english.text().contains(word("en")), "{}", english.text());
    assert!(hindi.text().contains(word("hi")), "{}", hindi.text());
    // What the first one shows from now on is in its own language too.
    let choice: HtmlElement = english
        .root
        .query_selector("button, input")
        .ok()
        .flatten()
        .expect("there is something to press")
        .unchecked_into();
    choice.click();
    TimeoutFuture::new(50).await;
    assert!(english.text().contains(word("en")), "{}", english.text());
    assert!(!english.text().contains(word("hi")), "{}", english.text());
}
