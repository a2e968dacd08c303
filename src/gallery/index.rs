//! The page that lists the scenes, with one of them in a frame.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::appearance::{chooser, set_look};
use super::theme::set_theme;
use crate::ui::{Element, el, styled};
use crate::web::document;

/// The frame that scenes are shown in.
const STAGE: &str = "stage";

/// The list.
pub fn page(names: &[String]) -> Element {
    let link = |name: &String| {
        let link = el("a")
            .attr("href", ["#/", name].concat())
            .attr("target", STAGE)
            .text(name.clone());
        el("li").child(link)
    };
    let first = names.first().map(String::as_str).unwrap_or_default();
    let frame = el("iframe")
        .attr("id", STAGE)
        .attr("name", STAGE)
        .attr("title", "The scene")
        .attr("src", ["./#/", first].concat());
    let themes = choice("Theme", &["auto", "light", "dark"], |theme| {
        if let Some(inner) = staged() {
            set_theme(&inner, theme);
        }
    });
    let widths = choice("Width", &["100%", "360px", "768px", "1440px"], |width| {
        if let Some(stage) = document().get_element_by_id(STAGE) {
            // Fails for names that can't be an attribute's alone.
            let _ = stage.set_attribute("width", width.trim_end_matches("px"));
        }
    });
    let look = chooser(|look| {
        if let Some(inner) = staged() {
            set_look(&inner, look);
        }
    });
    styled("div", "gallery")
        .child(
            el("nav")
                .child(el("h1").text("Gallery"))
                .child(themes)
                .child(widths)
                .child(look)
                .child(el("ul").children(names.iter().map(link))),
        )
        .child(el("main").child(frame))
}

/// The document in the frame.
fn staged() -> Option<web_sys::Document> {
    let stage = document().get_element_by_id(STAGE)?;
    let inner = Reflect::get(&stage, &"contentDocument".into()).ok()?;
    inner.dyn_into().ok()
}

fn choice(label: &'static str, of: &[&'static str], chosen: fn(&str)) -> Element {
    let options = of.iter().map(|one| el("option").text(*one));
    el("label")
        .text(label)
        .text(" ")
        .child(el("select").children(options).on("change", move |event| {
            chosen(&event_target_value(&event));
        }))
}
