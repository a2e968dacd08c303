//! Elements, put together from few kinds of parts.
//!
//! The `view!` macro gives each piece of a page a type of its own, and with it a copy of
//! the code that builds, changes and removes it. Here all elements are of one type, so
//! that code is there once: what a customer downloads is far less (the measure stands in
//! `docs/dependencies.md`).

use std::borrow::Cow;

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;

/// What stands in a text: from the catalogue, or made of it.
pub type Words = Cow<'static, str>;

/// An element in the making.
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of this tag.
pub fn el(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: vec![],
        children: vec![],
    }
}

/// An element of this tag and class.
pub fn styled(tag: &'static str, class: &'static str) -> Element {
    el(tag).attr("class", class)
}

/// A paragraph, or another element that holds a text and nothing else.
pub fn text(tag: &'static str, class: &'static str, words: impl Into<Words>) -> Element {
    styled(tag, class).text(words)
}

impl Element {
    /// With this attribute.
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
    pub fn text(self, words: impl Into<Words>) -> Self {
        self.child(words.into().into_any())
    }

    /// With a text that follows the state.
    pub fn live_text(self, words: impl Fn() -> Words + Send + 'static) -> Self {
        let words: Box<dyn FnMut() -> Words + Send> = Box::new(words);
        self.child(words.into_any())
    }

    /// With this in it, after what is in it already.
    pub fn child(mut self, child: impl Into<AnyView>) -> Self {
        self.children.push(child.into());
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
        let key = Memo::new(move |_| key());
        let part: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || {
            let key = key.get();
            match untrack(|| view(key)) {
                Some(element) => element.into(),
                None => ().into_any(),
            }
        });
        self.child(part.into_any())
    }

    /// Called in the click's own task.
    pub fn on_click(self, pressed: impl Fn() + 'static) -> Self {
        self.on_click_event(move |_| pressed())
    }

    /// Called in the click's own task, with the click.
    pub fn on_click_event(self, pressed: impl Fn(ev::MouseEvent) + 'static) -> Self {
        let pressed: Box<dyn FnMut(ev::MouseEvent)> = Box::new(pressed);
        self.attribute(on(ev::click, pressed).into_any_attr())
    }

    /// A form, sent by its button or by the Enter key. The browser sends nothing itself.
    pub fn on_submit(self, sent: impl Fn() + 'static) -> Self {
        let sent: Box<dyn FnMut(ev::SubmitEvent)> = Box::new(move |event: ev::SubmitEvent| {
            event.prevent_default();
            sent();
        });
        self.attr("novalidate", "")
            .attribute(on(ev::submit, sent).into_any_attr())
    }

    /// A text field: what stands in it, and what is typed.
    pub fn typed(
        self,
        value: impl Fn() -> String + Send + 'static,
        typed: impl Fn(String) + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> String + Send> = Box::new(value);
        let typed: Box<dyn FnMut(ev::Event)> =
            Box::new(move |event| typed(event_target_value(&event)));
        self.attribute(prop("value", value).into_any_attr())
            .attribute(on(ev::input, typed).into_any_attr())
    }

    /// A checkbox: whether it is checked, and what is chosen.
    pub fn checked(
        self,
        checked: impl Fn() -> bool + Send + 'static,
        chosen: impl Fn(bool) + 'static,
    ) -> Self {
        let checked: Box<dyn FnMut() -> bool + Send> = Box::new(checked);
        let chosen: Box<dyn FnMut(ev::Event)> =
            Box::new(move |event| chosen(event_target_checked(&event)));
        self.attribute(prop("checked", checked).into_any_attr())
            .attribute(on(ev::change, chosen).into_any_attr())
    }

    fn attribute(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }
}

impl From<Element> for AnyView {
    fn from(element: Element) -> Self {
        custom(element.tag)
            .child(element.children)
            .add_any_attr(element.attributes)
            .into_any()
    }
}
