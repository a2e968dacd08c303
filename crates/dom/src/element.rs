//! One type for every element.

use std::any::Any;
use std::borrow::Cow;

use leptos::ev::Event;
use leptos::prelude::{RenderEffect, event_target_checked, event_target_value, on_cleanup};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

use crate::listener::listen;
use crate::{document, part};

/// What stands in a text or an attribute.
pub type Words = Cow<'static, str>;

/// An element. What it follows and listens to ends with the reactive owner that it was made
/// under.
pub struct Element(pub(crate) web_sys::Element);

/// An element of this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    let element = document().create_element(tag);
    Element(element.unwrap_or_else(|_| unreachable!("every tag of ours is a name")))
}

/// An element of an SVG drawing, of this tag: `svg` itself, or what it is made of.
#[inline(never)]
pub fn svg(tag: &'static str) -> Element {
    let element = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
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

impl Element {
    /// The node itself, for what this type has no method for.
    pub fn node(&self) -> &web_sys::Element {
        &self.0
    }

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
        part::add(&self.0, key, view);
        self
    }

    /// The same in a live region (`role="status"`), which screen readers speak when something
    /// comes into it. The region is there before its content: of a region that comes with its
    /// words many screen readers say nothing.
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

    /// Called when this event happens, in the event's own task and under the owner that the
    /// element was made under.
    pub fn on(self, name: &'static str, happened: impl Fn(Event) + 'static) -> Self {
        listen(&self.0, name, Box::new(happened));
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
pub(crate) fn put(into: &web_sys::Element, node: &web_sys::Node) {
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
pub(crate) fn follow(mut change: Box<dyn FnMut()>) {
    keep(Box::new(RenderEffect::new(move |_: Option<()>| change())));
}

/// Keeps something for as long as the present reactive owner.
pub(crate) fn keep(something: Box<dyn Any>) {
    let kept = SendWrapper::new(something);
    on_cleanup(move || drop(kept));
}
