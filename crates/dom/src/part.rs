//! Parts of an element that are made anew whenever their key changes.

use std::any::Any;
use std::sync::Arc;

use leptos::prelude::{Get, Memo, untrack};

use crate::element::{Element, follow, put};
use crate::{document, focus};

/// Adds a part, after what is in the element already. See [`Element::live`].
pub(crate) fn add<K: Clone + PartialEq + Send + Sync + 'static>(
    of: &web_sys::Element,
    key: impl Fn() -> K + Send + Sync + 'static,
    view: impl Fn(K) -> Option<Element> + Send + 'static,
) {
    add_untyped(
        of,
        Box::new(move || Key(Arc::new(key()))),
        Box::new(move |key| match key.downcast_ref() {
            Some(key) => view(K::clone(key)),
            // Not reached: every key of this part is a `K`.
            None => None,
        }),
    );
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

type KeyFn = Box<dyn Fn() -> Key + Send + Sync>;
type Render = Box<dyn Fn(&dyn Any) -> Option<Element> + Send>;

#[inline(never)]
fn add_untyped(of: &web_sys::Element, key: KeyFn, view: Render) {
    let key = Memo::new(move |_| key());
    // It stands before this, which shows nothing.
    let place = document().create_text_node("");
    put(of, &place);
    let mut shown: Option<web_sys::Element> = None;
    // What the element before followed has ended by then: it was made under this effect.
    follow(Box::new(move || {
        let key = key.get();
        let next = untrack(|| view(&*key.0));
        let old = shown.take();
        let focus = old.as_ref().and_then(focus::place_in);
        if let Some(old) = old {
            old.remove();
        }
        if let (Some(Element(next)), Some(parent)) = (next, place.parent_node()) {
            // Fails for no node that was made a moment ago.
            let _ = parent.insert_before(&next, Some(&place));
            if let Some(place) = focus {
                focus::restore(&next, &place);
            }
            shown = Some(next);
        }
    }));
}
