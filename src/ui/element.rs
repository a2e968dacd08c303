//! Elements, put together from few kinds of parts.
//!
//! The `view!` macro gives each piece of a page a type of its own, and with it a copy of
//! the code that builds, changes and removes it. Here all elements are of one type, so
//! that code is there once: what a customer downloads is far less (the measure stands in
//! `docs/dependencies.md`).

use std::any::Any;
use std::borrow::Cow;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::html::property::prop;
use leptos::wasm_bindgen::JsValue;

/// What stands in a text: from the catalogue, or made of it.
pub type Words = Cow<'static, str>;

/// An element in the making. Boxed, as it is handed on with every call of a chain.
pub struct Element(Box<Making>);

struct Making {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Making {
        tag,
        attributes: vec![],
        children: vec![],
    }))
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
    /// With this attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<Words>) -> Self {
        self.attribute(custom_attribute(name, value.into()).into_any_attr())
    }

    /// With this attribute, as long as there is a value for it.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> Option<&'static str> + Send> = Box::new(value);
        self.attribute(custom_attribute(name, value).into_any_attr())
    }

    /// With this text after what is in it already.
    #[inline(never)]
    pub fn text(self, words: impl Into<Words>) -> Self {
        self.child(words.into().into_any())
    }

    /// With a text that follows the state.
    pub fn live_text(self, words: impl Fn() -> Words + Send + 'static) -> Self {
        let words: Box<dyn FnMut() -> Words + Send> = Box::new(words);
        self.child(words.into_any())
    }

    /// With this in it, after what is in it already.
    #[inline(never)]
    pub fn child(mut self, child: impl Into<AnyView>) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// With all of these in it: a list, or what may be there or not.
    pub fn children<C: Into<AnyView>>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// With a part that is made anew whenever its key changes. `key` follows the
    /// state; `view` is called for each new key and follows nothing by itself.
    pub fn live<K: Clone + PartialEq + Send + Sync + 'static>(
        self,
        key: impl Fn() -> K + Send + Sync + 'static,
        view: impl Fn(K) -> Option<Element> + Send + 'static,
    ) -> Self {
        let part = part(
            Box::new(move || Key(Arc::new(key()))),
            Box::new(move |key| match key.downcast_ref() {
                Some(key) => view(K::clone(key)),
                // Not reached: every key of this part is a `K`.
                None => None,
            }),
        );
        self.child(part)
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

    /// Called when this event happens, in the event's own task.
    pub fn on(self, name: &'static str, happened: impl Fn(ev::Event) + 'static) -> Self {
        let happened: Box<dyn FnMut(ev::Event)> = Box::new(happened);
        self.attribute(on(Custom::<ev::Event>::new(name), happened).into_any_attr())
    }

    fn live_property(
        self,
        name: &'static str,
        value: impl Fn() -> JsValue + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> JsValue + Send> = Box::new(value);
        self.attribute(prop(name, value).into_any_attr())
    }

    #[inline(never)]
    fn attribute(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }
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

fn part(key: Keyed, view: Made) -> AnyView {
    let key = Memo::new(move |_| key());
    let part: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || {
        let key = key.get();
        match untrack(|| view(&*key.0)) {
            Some(element) => element.into(),
            None => ().into_any(),
        }
    });
    part.into_any()
}

impl From<Element> for AnyView {
    fn from(Element(making): Element) -> Self {
        custom(making.tag)
            .child(making.children)
            .add_any_attr(making.attributes)
            .into_any()
    }
}
