//! A dashboard's own look, tried on the scenes: what its option `appearance` sets.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::{Element, el, styled};
use crate::web::page;

/// The tokens, as the option names them.
pub const TOKENS: [&str; 19] = [
    "accent",
    "onAccent",
    "paper",
    "surface",
    "ink",
    "muted",
    "sunk",
    "line",
    "edge",
    "info",
    "infoSoft",
    "warning",
    "warningSoft",
    "danger",
    "dangerSoft",
    "font",
    "radius",
    "rem",
    "density",
];

/// Looks to begin with, as an address has them.
const LOOKS: [(&str, &str); 4] = [
    ("Ours", ""),
    (
        "Violet, round, roomy",
        "accent:#5b2fc4;onAccent:#fff;radius:1.25rem;density:1.2",
    ),
    (
        "Blue, square, dense",
        "accent:#0b57d0;onAccent:#fff;radius:2px;density:0.8;font:Georgia, serif",
    ),
    (
        "Warm paper",
        "accent:#8a3b12;onAccent:#fff;paper:#fbf5ee;surface:#fffdf9;line:#eadfce",
    ),
];

/// A token as the custom property that it is: `onAccent` as `--doubletick-on-accent`.
fn property(token: &str) -> String {
    let mut property = String::from("--doubletick-");
    for letter in token.chars() {
        if letter.is_ascii_uppercase() {
            property.push('-');
        }
        property.push(letter.to_ascii_lowercase());
    }
    property
}

/// The tokens of an address, such as `accent:#5b2fc4;radius:4px`. What is no token is passed over.
fn read(look: &str) -> Vec<(&'static str, &str)> {
    let pairs = look.split(';').filter_map(|pair| pair.split_once(':'));
    pairs
        .filter_map(|(name, value)| {
            let token = TOKENS.into_iter().find(|token| *token == name.trim())?;
            Some((token, value.trim()))
        })
        .collect()
}

/// Gives a document this look, and takes back what another one has set.
pub fn set_look(document: &web_sys::Document, look: &str) {
    let style = document
        .document_element()
        .and_then(|root| Reflect::get(&root, &"style".into()).ok());
    let Some(style) = style else { return };
    let set =
        Reflect::get(&style, &"setProperty".into()).and_then(|set| set.dyn_into::<Function>());
    let Ok(set) = set else { return };
    let wanted = read(look);
    for token in TOKENS {
        let value = wanted.iter().find(|(name, _)| *name == token);
        let value = value.map_or("", |(_, value)| value);
        // An empty value takes a property away. A value that is none is passed over.
        let _ = set.call2(&style, &property(token).into(), &value.into());
        // In an embedding sizes are made of this token; here they are of the page's own unit.
        if token == "rem" {
            let _ = set.call2(&style, &"font-size".into(), &value.into());
        }
    }
}

/// A look as a dashboard's developer writes it.
fn as_option(look: &str) -> String {
    let tokens = read(look).into_iter();
    let tokens = tokens.map(|(token, value)| format!("{token}: {value:?}"));
    format!(
        "appearance: {{ {} }}",
        tokens.collect::<Vec<_>>().join(", ")
    )
}

/// The part of the gallery's page that chooses a look, and says how it is written. `chosen` is told of each.
pub fn chooser(chosen: impl Fn(&str) + 'static) -> Element {
    let look = RwSignal::new(String::new());
    let values = Rc::new(RefCell::new(TOKENS.map(|_| String::new())));
    let chosen = Rc::new(chosen);
    let show = {
        let values = Rc::clone(&values);
        move || {
            let set = values.borrow();
            let set = TOKENS
                .iter()
                .zip(set.iter())
                .filter(|(_, value)| !value.is_empty());
            let all: Vec<String> = set
                .map(|(token, value)| format!("{token}:{value}"))
                .collect();
            let all = all.join(";");
            chosen(&all);
            look.set(all);
        }
    };
    let presets = {
        let (values, show) = (Rc::clone(&values), show.clone());
        let options = LOOKS.map(|(name, preset)| el("option").attr("value", preset).text(name));
        el("select").children(options).on("change", move |event| {
            let preset = event_target_value(&event);
            let preset = read(&preset);
            *values.borrow_mut() = TOKENS.map(|token| {
                let value = preset.iter().find(|(name, _)| *name == token);
                let value = value.map_or("", |(_, value)| value);
                page::show_value(&["token-", token].concat(), value);
                value.to_owned()
            });
            show();
        })
    };
    let field = |(at, token): (usize, &'static str)| {
        let (values, show) = (Rc::clone(&values), show.clone());
        let input = el("input")
            .attr("id", ["token-", token].concat())
            .on("input", move |event| {
                values.borrow_mut()[at] = event_target_value(&event).replace([';', ':'], "");
                show();
            });
        el("label").text(token).text(" ").child(input)
    };
    styled("details", "looks")
        .child(el("summary").text("Appearance"))
        .child(el("label").text("Look").text(" ").child(presets))
        .children(TOKENS.into_iter().enumerate().map(field))
        .child(el("code").live_text(move || as_option(&look.get()).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_token_that_a_dashboard_may_set_can_be_tried_and_is_documented() {
        let types = include_str!("../../package/index.d.ts");
        let (_, tokens) = types
            .split_once("interface AppearanceTokens {")
            .expect("they are there");
        let (tokens, _) = tokens.split_once("\n}").expect("they end");
        let typed: Vec<&str> = tokens
            .lines()
            .filter_map(|line| line.trim().split_once("?:"))
            .map(|(name, _)| name)
            .collect();
        let mut ours = TOKENS.to_vec();
        let mut theirs = typed.clone();
        ours.sort_unstable();
        theirs.sort_unstable();
        assert_eq!(ours, theirs);
        let docs = include_str!("../../docs/design-system.md");
        for token in TOKENS {
            assert!(docs.contains(&format!("`{}`", property(token))), "{token}");
        }
        for (name, look) in LOOKS {
            let tokens = look.split(';').filter(|pair| !pair.is_empty());
            assert_eq!(tokens.count(), read(look).len(), "{name}");
        }
    }

    #[test]
    fn a_look_is_read_from_an_address_and_written_as_the_option() {
        let look = "onAccent:#fff; radius:4px;colour:red;nothing";
        assert_eq!(read(look), [("onAccent", "#fff"), ("radius", "4px")]);
        assert_eq!(
            as_option(look),
            r##"appearance: { onAccent: "#fff", radius: "4px" }"##
        );
        assert_eq!(property("onAccent"), "--doubletick-on-accent");
    }
}
