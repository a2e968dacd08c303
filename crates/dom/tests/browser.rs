//! Elements in a real browser's document. How they are run: `crates/dom/README.md`.

#![cfg(target_arch = "wasm32")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use any_spawner::Executor;
use dom::{Element, el, styled};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A page with an element in it, which ends with the test.
struct Page {
    owner: Owner,
    root: web_sys::Element,
}

impl Page {
    fn of(view: impl FnOnce() -> Element) -> Self {
        // It is there already, where another test ran before.
        let _ = Executor::init_wasm_bindgen();
        let root = document().create_element("div").expect("a div");
        document()
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("a body takes a div");
        let owner = Owner::new();
        owner.with(|| view().mount(&root));
        Self { owner, root }
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).expect("a selector");
        found.map(JsCast::unchecked_into)
    }

    fn html(&self) -> String {
        self.root.inner_html()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.root.remove();
    }
}

/// Effects run in a task of their own.
async fn settle() {
    TimeoutFuture::new(0).await;
}

#[wasm_bindgen_test]
fn an_element_has_what_it_is_given_in_order() {
    let page = Page::of(|| {
        styled("p", "lead")
            .attr("id", "one")
            .text("Hello, ")
            .child(el("b").text("<you>"))
            .children([el("i"), el("u")])
    });
    assert_eq!(
        page.html(),
        r#"<p class="lead" id="one">Hello, <b>&lt;you&gt;</b><i></i><u></u></p>"#
    );
}

#[wasm_bindgen_test]
async fn texts_and_attributes_follow_signals() {
    let (name, busy) = (RwSignal::new("Asha".to_owned()), RwSignal::new(false));
    let page = Page::of(move || {
        el("p")
            .live_attr("aria-busy", move || busy.get().then_some("true"))
            .live_text(move || name.get().into())
    });
    assert_eq!(page.html(), "<p>Asha</p>");
    name.set("Ravi".into());
    busy.set(true);
    settle().await;
    assert_eq!(page.html(), r#"<p aria-busy="true">Ravi</p>"#);
    busy.set(false);
    settle().await;
    assert_eq!(page.html(), "<p>Ravi</p>");
}

#[wasm_bindgen_test]
async fn what_the_browser_sets_of_a_live_attribute_stays_until_the_value_changes() {
    let count = RwSignal::new(0);
    let page =
        Page::of(move || el("details").live_attr("open", move || (count.get() > 1).then_some("")));
    let details = page.find("details").expect("it is there");
    details.set_attribute("open", "").expect("it can be opened");
    count.set(1);
    settle().await;
    assert!(details.has_attribute("open"));
}

#[wasm_bindgen_test]
async fn a_part_is_made_anew_by_its_key_alone_and_keeps_its_place() {
    let (number, made) = (RwSignal::new(1), Rc::new(Cell::new(0)));
    let counted = send_wrapper::SendWrapper::new(Rc::clone(&made));
    let page = Page::of(move || {
        el("p")
            .child(el("i"))
            .live(
                move || number.get() % 2 == 0,
                move |even| {
                    counted.set(counted.get() + 1);
                    even.then(|| el("b"))
                },
            )
            .child(el("u"))
    });
    assert_eq!(page.html(), "<p><i></i><u></u></p>");
    number.set(2);
    settle().await;
    assert_eq!(page.html(), "<p><i></i><b></b><u></u></p>");
    number.set(4);
    settle().await;
    assert_eq!(made.get(), 2);
    number.set(5);
    settle().await;
    assert_eq!(page.html(), "<p><i></i><u></u></p>");
}

#[wasm_bindgen_test]
async fn what_a_replaced_part_followed_has_ended() {
    let (shown, value) = (RwSignal::new(true), RwSignal::new(0));
    let looks = Rc::new(Cell::new(0));
    let counted = send_wrapper::SendWrapper::new(Rc::clone(&looks));
    let _page = Page::of(move || {
        el("div").live(
            move || shown.get(),
            move |shown| {
                let counted = counted.clone();
                shown.then(|| {
                    el("p").live_text(move || {
                        counted.set(counted.get() + 1);
                        value.get().to_string().into()
                    })
                })
            },
        )
    });
    assert_eq!(looks.get(), 1);
    shown.set(false);
    settle().await;
    value.set(1);
    settle().await;
    assert_eq!(looks.get(), 1);
}

#[wasm_bindgen_test]
async fn the_focus_stays_at_its_place_when_a_part_is_replaced() {
    let turn = RwSignal::new(0);
    let page = Page::of(move || {
        el("div").live(
            move || turn.get(),
            |turn| {
                let buttons = [el("button").text("a"), el("button").attr("id", "b")];
                Some(el("p").text(turn.to_string()).children(buttons))
            },
        )
    });
    page.find("#b").expect("it").focus().expect("it takes it");
    turn.set(1);
    settle().await;
    let focused = document().active_element().expect("one has it");
    assert_eq!(focused.id(), "b");
    assert!(page.root.contains(Some(&focused)));
}

#[wasm_bindgen_test]
async fn the_focus_is_left_to_a_new_screens_heading() {
    let turn = RwSignal::new(0);
    let page = Page::of(move || {
        el("div").live(
            move || turn.get(),
            |turn| {
                let screen = el("section").child(el("button").attr("id", "only"));
                Some(match turn {
                    0 => screen,
                    _ => screen.child(el("h1")),
                })
            },
        )
    });
    page.find("#only")
        .expect("it")
        .focus()
        .expect("it takes it");
    turn.set(1);
    settle().await;
    let focused = document().active_element().expect("the body has it");
    assert_eq!(focused.tag_name(), "BODY");
}

#[wasm_bindgen_test]
fn handlers_run_under_the_owner_of_their_element_until_it_ends() {
    #[derive(Clone)]
    struct Answer(u32);
    let heard = Rc::new(RefCell::new(vec![]));
    let told = Rc::clone(&heard);
    let page = Page::of(move || {
        provide_context(Answer(42));
        el("button").on_click(move || {
            told.borrow_mut()
                .push(use_context::<Answer>().map(|answer| answer.0));
        })
    });
    let button = page.find("button").expect("it is there");
    button.click();
    assert_eq!(*heard.borrow(), [Some(42)]);
    page.owner.cleanup();
    button.click();
    assert_eq!(heard.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn a_field_shows_its_value_and_tells_what_is_typed() {
    let typed = RwSignal::new("one".to_owned());
    let page =
        Page::of(move || el("input").typed(move || typed.get(), move |value| typed.set(value)));
    let input: HtmlInputElement = page.find("input").expect("it is there").unchecked_into();
    assert_eq!(input.value(), "one");
    input.set_value("two");
    input
        .dispatch_event(&web_sys::Event::new("input").expect("an event"))
        .expect("it is heard");
    assert_eq!(typed.get_untracked(), "two");
    typed.set("three".into());
    settle().await;
    assert_eq!(input.value(), "three");
}

#[wasm_bindgen_test]
fn a_form_is_sent_by_nothing_but_its_handler() {
    let sent = Rc::new(Cell::new(0));
    let counted = Rc::clone(&sent);
    let page = Page::of(move || {
        el("form")
            .on_submit(move || counted.set(counted.get() + 1))
            .child(el("button").attr("type", "submit"))
    });
    page.find("button").expect("it is there").click();
    assert_eq!(sent.get(), 1);
}

#[wasm_bindgen_test]
async fn a_live_region_is_there_before_its_words() {
    let words = RwSignal::new(None::<&str>);
    let page = Page::of(move || {
        el("div").spoken(
            move || words.get(),
            |words| words.map(|words| el("p").text(words)),
        )
    });
    assert_eq!(page.html(), r#"<div><div role="status"></div></div>"#);
    words.set(Some("Done"));
    settle().await;
    assert!(page.find("[role=status] p").is_some());
}

#[wasm_bindgen_test]
fn a_drawing_is_one_to_the_browser_too() {
    let page = Page::of(|| {
        let shape = dom::svg("circle").attr("r", "4");
        dom::svg("svg").attr("viewBox", "0 0 8 8").child(shape)
    });
    let shape = page
        .root
        .query_selector("svg > circle")
        .expect("a selector");
    // An element of HTML with the same name is drawn by no browser.
    let space = shape.and_then(|shape| shape.namespace_uri());
    assert_eq!(space.as_deref(), Some("http://www.w3.org/2000/svg"));
}
