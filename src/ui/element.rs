//! Elements, put straight into the document, and parts of them that follow the state.
//!
//! Of Leptos the reactive half is used, and not its views: those make a tree of their own
//! beside the document's, and its code weighs on every customer (the measure stands in
//! `docs/dependencies.md`). All elements are of one type, so what builds, changes and removes
//! them is there once.

use std::any::Any;
use std::borrow::Cow;
use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

use crate::host::Host;
use crate::runtime::browser::document;
use crate::runtime::later::Script;

/// What stands in a text: from the catalogue, or made of it.
pub type Words = Cow<'static, str>;

/// An element. What it follows and listens to ends with the reactive owner that it was made
/// under.
pub struct Element(web_sys::Element);

/// An element of this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    let element = document().create_element(tag);
    Element(element.unwrap_or_else(|_| unreachable!("every tag of ours is a name")))
}

/// An element of this tag and class.
#[inline(never)]
pub fn styled(tag: &'static str, class: &'static str) -> Element {
    el(tag).attr("class", class)
}

/// A paragraph, or another element that holds a text and nothing else.
#[inline(never)]
pub fn text(tag: &'static str, class: &'static str, words: impl Into<Words>) -> Element {
    styled(tag, class).text(words)
}

/// A text from outside: a name that somebody chose, what Meta says. It keeps to its place whatever it
/// is made of (`style/base.css`), and the whole of it is its title.
#[inline(never)]
pub fn outside(class: &'static str, words: String) -> Element {
    text("bdi", class, words.clone()).attr("title", words)
}

impl Element {
    /// Puts it into an element of the page, after what is in it.
    pub fn mount(&self, into: &web_sys::Element) {
        put(into, &self.0);
    }

    /// With this attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<Words>) -> Self {
        // Every attribute of ours has a name that can be set.
        let _ = self.0.set_attribute(name, &value.into());
        self
    }

    /// With this attribute, as long as there is a value for it. It is set when the value
    /// changes, and left alone in between: the browser sets some of them itself, such as `open`.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + 'static,
    ) -> Self {
        follow_attribute(&self.0, name, Box::new(value));
        self
    }

    /// With this text after what is in it already.
    #[inline(never)]
    pub fn text(self, words: impl Into<Words>) -> Self {
        put(&self.0, &document().create_text_node(&words.into()));
        self
    }

    /// With a text that follows the state.
    pub fn live_text(self, words: impl Fn() -> Words + Send + 'static) -> Self {
        let text = document().create_text_node("");
        put(&self.0, &text);
        follow(Box::new(move || text.set_text_content(Some(&words()))));
        self
    }

    /// With this in it, after what is in it already.
    #[inline(never)]
    pub fn child(self, child: Element) -> Self {
        put(&self.0, &child.0);
        self
    }

    /// With all of these in it: a list, or what may be there or not.
    pub fn children(self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// With a part that is made anew whenever its key changes. `key` follows the
    /// state; `view` is called for each new key and follows nothing by itself.
    pub fn live<K: Clone + PartialEq + Send + Sync + 'static>(
        self,
        key: impl Fn() -> K + Send + Sync + 'static,
        view: impl Fn(K) -> Option<Element> + Send + 'static,
    ) -> Self {
        part(
            &self.0,
            Box::new(move || Key(Arc::new(key()))),
            Box::new(move |key| match key.downcast_ref() {
                Some(key) => view(K::clone(key)),
                // Not reached: every key of this part is a `K`.
                None => None,
            }),
        );
        self
    }

    /// With a script, which is fetched for it now.
    pub fn fetch(self, script: &Script) -> Self {
        script.fetch(&self.0);
        self
    }

    /// The same in a region that is spoken when something comes into it. It is there before:
    /// of a region that comes with its words many screen readers say nothing.
    pub fn spoken<K: Clone + PartialEq + Send + Sync + 'static>(
        self,
        key: impl Fn() -> K + Send + Sync + 'static,
        view: impl Fn(K) -> Option<Element> + Send + 'static,
    ) -> Self {
        self.child(el("div").attr("role", "status").live(key, view))
    }

    /// Called in the click's own task.
    pub fn on_click(self, pressed: impl Fn() + 'static) -> Self {
        self.on("click", move |_| pressed())
    }

    /// A form, sent by its button or by the Enter key. The browser sends nothing itself.
    pub fn on_submit(self, sent: impl Fn() + 'static) -> Self {
        self.attr("novalidate", "").on("submit", move |event| {
            event.prevent_default();
            sent();
        })
    }

    /// A text field: what stands in it, and what is typed.
    pub fn typed(
        self,
        value: impl Fn() -> String + Send + 'static,
        typed: impl Fn(String) + 'static,
    ) -> Self {
        self.live_property("value", move || value().into())
            .on("input", move |event| typed(event_target_value(&event)))
    }

    /// A checkbox: whether it is checked, and what is chosen.
    pub fn checked(
        self,
        checked: impl Fn() -> bool + Send + 'static,
        chosen: impl Fn(bool) + 'static,
    ) -> Self {
        self.live_property("checked", move || checked().into())
            .on("change", move |event| chosen(event_target_checked(&event)))
    }

    /// Called when this event happens, in the event's own task, and on behalf of what the
    /// element was made for.
    pub fn on(self, name: &'static str, happened: impl Fn(Event) + 'static) -> Self {
        listen_here(&self.0, name, Box::new(happened));
        self
    }

    fn live_property(
        self,
        name: &'static str,
        value: impl Fn() -> JsValue + Send + 'static,
    ) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            // Every property of ours can be set.
            let _ = js_sys::Reflect::set(&element, &name.into(), &value());
        }));
        self
    }
}

/// Puts a node at the end of an element.
#[inline(never)]
fn put(into: &web_sys::Element, node: &web_sys::Node) {
    // Fails for no node that was made a moment ago.
    let _ = into.append_child(node);
}

/// See [`Element::live_attr`]: here once for all that is followed.
#[inline(never)]
fn follow_attribute(
    element: &web_sys::Element,
    name: &'static str,
    value: Box<dyn Fn() -> Option<&'static str>>,
) {
    let element = element.clone();
    let mut last = None;
    follow(Box::new(move || {
        let value = value();
        if last == value {
            return;
        }
        last = value;
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }));
}

/// Makes a change now, and again whenever what it reads changes.
#[inline(never)]
fn follow(mut change: Box<dyn FnMut()>) {
    keep(Box::new(RenderEffect::new(move |_: Option<()>| change())));
}

/// Keeps something for as long as the present reactive owner.
fn keep(something: Box<dyn Any>) {
    let kept = SendWrapper::new(something);
    on_cleanup(move || drop(kept));
}

/// A listener, which ends when it is dropped.
struct Listener {
    element: web_sys::Element,
    name: &'static str,
    happened: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let happened = self.happened.as_ref().unchecked_ref();
        // Fails for no known event name.
        let _ = self
            .element
            .remove_event_listener_with_callback(self.name, happened);
    }
}

/// See [`Element::on`]: here once for all that happens.
#[inline(never)]
fn listen_here(element: &web_sys::Element, name: &'static str, happened: Box<dyn Fn(Event)>) {
    let host = Host::here();
    let happened = move |event| {
        Host::enter(host);
        happened(event);
    };
    listen(element, name, Box::new(happened));
}

#[inline(never)]
fn listen(element: &web_sys::Element, name: &'static str, happened: Box<dyn FnMut(Event)>) {
    let happened = Closure::wrap(happened);
    let callback = happened.as_ref().unchecked_ref();
    // See above.
    let _ = element.add_event_listener_with_callback(name, callback);
    let element = element.clone();
    keep(Box::new(Listener {
        element,
        name,
        happened,
    }));
}

/// What a part is made of, whatever its type: one memo type for all parts.
#[derive(Clone)]
struct Key(Arc<dyn AnyKey>);

trait AnyKey: Any + Send + Sync {
    fn equals(&self, other: &dyn Any) -> bool;
}

impl<K: PartialEq + Send + Sync + 'static> AnyKey for K {
    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.0;
        self.0.equals(other)
    }
}

type Keyed = Box<dyn Fn() -> Key + Send + Sync>;
type Made = Box<dyn Fn(&dyn Any) -> Option<Element> + Send>;

fn part(of: &web_sys::Element, key: Keyed, view: Made) {
    let key = Memo::new(move |_| key());
    let host = Host::here();
    // It stands before this, which shows nothing.
    let place = document().create_text_node("");
    put(of, &place);
    let mut shown: Option<web_sys::Element> = None;
    // What the element before followed has ended by then: it was made under this effect.
    follow(Box::new(move || {
        let key = key.get();
        Host::enter(host);
        let next = untrack(|| view(&*key.0));
        let old = shown.take();
        let focus = old.as_ref().and_then(focus_in);
        if let Some(old) = old {
            old.remove();
        }
        if let (Some(Element(next)), Some(parent)) = (next, place.parent_node()) {
            // Fails for no node that was made a moment ago.
            let _ = parent.insert_before(&next, Some(&place));
            if let Some(way) = focus {
                focus_again(&next, &way);
            }
            shown = Some(next);
        }
    }));
}

/// Where the focus is in an element that is about to go: how many stand before it, and before
/// each element around it.
fn focus_in(element: &web_sys::Element) -> Option<Vec<u32>> {
    let mut at = match element.matches(":focus") {
        Ok(true) => element.clone(),
        _ => element.query_selector(":focus").ok()??,
    };
    let mut way = vec![];
    while at != *element {
        let mut before = 0;
        let mut sibling = at.previous_element_sibling();
        while let Some(other) = sibling {
            before += 1;
            sibling = other.previous_element_sibling();
        }
        way.push(before);
        at = at.parent_element()?;
    }
    Some(way)
}

/// Keyboard and screen reader stay where they were: at the same place of what has come
/// instead. A screen's heading takes the focus by itself.
fn focus_again(element: &web_sys::Element, way: &[u32]) -> Option<()> {
    if element.query_selector("h1").ok()?.is_some() {
        return None;
    }
    let mut at = element.clone();
    for before in way.iter().rev() {
        at = at.first_element_child()?;
        for _ in 0..*before {
            at = at.next_element_sibling()?;
        }
    }
    // What can't be focused leaves it nowhere, as it was.
    at.unchecked_into::<web_sys::HtmlElement>().focus().ok()
}
