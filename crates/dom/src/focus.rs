//! Where the keyboard's focus goes when a part of the page is replaced.

use wasm_bindgen::JsCast;

/// Where the focus is in an element that is about to go: how many stand before it, and before
/// each element around it.
pub(crate) fn place_in(element: &web_sys::Element) -> Option<Vec<u32>> {
    let mut at = match element.matches(":focus") {
        Ok(true) => element.clone(),
        _ => element.query_selector(":focus").ok()??,
    };
    let mut place = vec![];
    while at != *element {
        let mut before = 0;
        let mut sibling = at.previous_element_sibling();
        while let Some(other) = sibling {
            before += 1;
            sibling = other.previous_element_sibling();
        }
        place.push(before);
        at = at.parent_element()?;
    }
    Some(place)
}

/// Keyboard and screen reader stay where they were: at the same place of what has come
/// instead. Nothing where that has a heading (`h1`): a new screen's heading takes the focus by
/// itself.
pub(crate) fn restore(element: &web_sys::Element, place: &[u32]) -> Option<()> {
    if element.query_selector("h1").ok()?.is_some() {
        return None;
    }
    let mut at = element.clone();
    for before in place.iter().rev() {
        at = at.first_element_child()?;
        for _ in 0..*before {
            at = at.next_element_sibling()?;
        }
    }
    // What can't be focused leaves it nowhere, as it was.
    at.unchecked_into::<web_sys::HtmlElement>().focus().ok()
}
