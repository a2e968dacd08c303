//! Themes, a host's own tokens, widths, and that nothing moves while it loads.

use browser_tests::browser::ask;
use browser_tests::gallery::Gallery;
use browser_tests::layout::{self, Theme};
use browser_tests::pictures::{self, Look, compare};
use browser_tests::wait::{Check, until};
use browser_tests::{Outcome, browser_test, run};
use serde_json::json;

/// A screen with a primary button.
const SCENE: &str = "welcome";

/// What an element computes for a property.
const COMPUTED: &str =
    "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";

/// How far the list of countries is below what stands in its field's row, in CSS pixels.
const UNDER: &str = "
    const { top } = document.querySelector('.countries').getBoundingClientRect();
    return [...document.querySelectorAll('.phone-row > :is(.button, .input)')]
        .map((part) => top - part.getBoundingClientRect().bottom);
";

/// What may move at most, in the web's own measure, where 0.1 counts as good.
const STILL: f64 = 0.02;

#[browser_test(engines = chromium, because = media_emulation)]
async fn the_theme_is_the_browsers_unless_an_attribute_says_another(gallery: &Gallery) -> Outcome {
    gallery.show(SCENE).await?;
    let paper = async || computed(gallery, ".app", "backgroundColor").await;
    layout::set_theme(&gallery.driver, Some(Theme::Light)).await?;
    let light = paper().await?;
    layout::set_theme(&gallery.driver, Some(Theme::Dark)).await?;
    let dark = paper().await?;
    assert_ne!(light, dark);
    for (theme, is) in [("light", &light), ("dark", &dark), ("auto", &dark)] {
        set_theme(gallery, theme).await?;
        assert_eq!(&paper().await?, is, "{theme} where dark is preferred");
    }
    layout::set_theme(&gallery.driver, Some(Theme::Light)).await?;
    set_theme(gallery, "dark").await?;
    assert_eq!(paper().await?, dark, "dark where light is preferred");
    Ok(())
}

async fn set_theme(gallery: &Gallery, theme: &str) -> Outcome {
    let set = "document.documentElement.dataset.theme = arguments[0]";
    gallery.driver.execute(set, vec![json!(theme)]).await?;
    Ok(())
}

#[browser_test(engines = chromium, because = media_emulation)]
async fn a_hosts_own_tokens_are_followed(gallery: &Gallery) -> Outcome {
    gallery.show(SCENE).await?;
    // Without motion, or colours are on their way.
    layout::set_theme(&gallery.driver, Some(Theme::Light)).await?;
    let tokens = [
        ("--doubletick-accent", "rgb(110, 30, 160)"),
        ("--doubletick-on-accent", "rgb(255, 250, 200)"),
        ("--doubletick-font", "Georgia, serif"),
        ("--doubletick-radius", "3px"),
        ("--doubletick-paper", "rgb(250, 240, 230)"),
    ];
    for (token, value) in tokens {
        let set = "document.documentElement.style.setProperty(arguments[0], arguments[1])";
        let about = vec![json!(token), json!(value)];
        gallery.driver.execute(set, about).await?;
    }
    for (element, property, value) in [
        (".primary", "backgroundColor", "rgb(110, 30, 160)"),
        (".primary", "color", "rgb(255, 250, 200)"),
        (".app", "backgroundColor", "rgb(250, 240, 230)"),
        (".app", "fontFamily", "Georgia, serif"),
        (".card", "borderTopLeftRadius", "3px"),
        (".primary", "borderTopLeftRadius", "2px"),
    ] {
        let computed = computed(gallery, element, property).await?;
        assert_eq!(computed, value, "{element} {property}");
    }
    Ok(())
}

async fn computed(gallery: &Gallery, element: &str, property: &str) -> Outcome<String> {
    let about = vec![json!(element), json!(property)];
    ask(&gallery.driver, COMPUTED, about).await
}

#[browser_test(engines = chromium, because = narrow_window)]
async fn no_scene_is_wider_than_a_narrow_phone_in_any_language(gallery: &Gallery) -> Outcome {
    layout::set_viewport(&gallery.driver, 360, 740).await?;
    let mut wide = Vec::new();
    for language in ["en", "hi", "bn", "es", "pt-BR", "id", "ar"] {
        let query = format!("?language={language}");
        for name in gallery.scenes().await? {
            gallery.show_with(&name, &query).await?;
            let what = format!("{name} in {language}");
            let fits = layout::fits(&gallery.driver, &what).await;
            wide.extend(fits.err().map(|why| why.to_string()));
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
    Ok(())
}

/// Of the texts from outside on a page: how many lines the longest has, whether one of them lets out
/// what is drawn in it, and how long the longest title is.
const OUTSIDE: &str = "
    const all = [...document.querySelectorAll('bdi[title]')];
    const styled = all.map((element) => [element, getComputedStyle(element)]);
    return [
        Math.max(...styled.map(([element, style]) => element.clientHeight / parseFloat(style.lineHeight))),
        styled.some(([, style]) => style.overflow !== 'hidden' || !style.unicodeBidi.startsWith('isolate')),
        Math.max(...all.map((element) => element.title.length)),
    ];
";

#[browser_test(engines = chromium, because = narrow_window)]
async fn texts_from_outside_keep_to_their_place(gallery: &Gallery) -> Outcome {
    let mut names = gallery.scenes().await?;
    names.retain(|name| name.ends_with("odd-texts"));
    assert!(names.len() > 4, "{names:?}");
    for language in ["en", "ar"] {
        for (width, height) in [(360, 740), (1440, 900)] {
            layout::set_viewport(&gallery.driver, width, height).await?;
            for name in &names {
                gallery
                    .show_with(name, &format!("?language={language}"))
                    .await?;
                let what = format!("{name} in {language} at {width} px");
                layout::fits(&gallery.driver, &what).await?;
                if !["wabas", "connected", "need-pick"]
                    .iter()
                    .any(|page| name.starts_with(page))
                {
                    continue;
                }
                let (lines, lets_out, whole): (f64, bool, usize) =
                    ask(&gallery.driver, OUTSIDE, vec![]).await?;
                assert!(lines < 8.5 && !lets_out, "{what}: {lines} lines");
                assert!(whole > 3_000, "{what}: the whole is to be had");
            }
        }
    }
    Ok(())
}

#[browser_test(engines = chromium, because = narrow_window)]
async fn the_list_of_countries_covers_nothing_of_its_field(gallery: &Gallery) -> Outcome {
    // The button and the number are one under the other, and beside each other.
    for (width, height) in [(360, 740), (1440, 900)] {
        layout::set_viewport(&gallery.driver, width, height).await?;
        gallery.show("sign-in-countries").await?;
        let under: Vec<f64> = ask(&gallery.driver, UNDER, vec![]).await?;
        assert_eq!(under.len(), 2, "{width} px");
        assert!(under.iter().all(|gap| *gap >= 0.0), "{width} px: {under:?}");
    }
    Ok(())
}

/// What changes a screen, if only a little.
const CHANGES: [(&str, &str); 4] = [
    (
        "a button moves",
        "document.querySelector('.primary').style.translate = '0 2px'",
    ),
    (
        "a word is another",
        "const words = document.querySelector('h1').firstChild; words.data = words.data.replace(/[a-z]{3}/, 'xyz')",
    ),
    (
        "a letter is another",
        "const words = document.querySelector('p').firstChild; words.data = words.data.replace('o', 'a')",
    ),
    (
        "a colour is another",
        "document.querySelector('.primary').style.background = '#246'",
    ),
];

#[browser_test(engines = chromium, because = media_emulation)]
async fn a_picture_is_the_same_until_something_changes(gallery: &Gallery) -> Outcome {
    let look = Look {
        width: 360,
        height: 740,
        theme: Theme::Light,
        language: "en",
    };
    let first = pictures::of_scene(gallery, SCENE, &look).await?;
    for (what, change) in CHANGES {
        let again = pictures::of_scene(gallery, SCENE, &look).await?;
        assert!(compare(&first, &again).is_none(), "before {what}");
        gallery.driver.execute(change, vec![]).await?;
        let changed = pictures::of_page(gallery, &look).await?;
        assert!(compare(&first, &changed).is_some(), "{what}");
    }
    Ok(())
}

#[browser_test]
async fn every_screen_of_a_journey_says_which_part_of_the_way_it_is(gallery: &Gallery) -> Outcome {
    let names = gallery.scenes().await?;
    let journeys = [
        "method", "prepare-", "ready-", "in-meta-", "working-", "need-", "stuck-",
    ];
    let mut seen = 0;
    for name in &names {
        if !journeys.iter().any(|part| name.starts_with(part)) {
            continue;
        }
        gallery.show(name).await?;
        let at = "return document.querySelectorAll('.parts > [aria-current=step]').length";
        let marked: u32 = ask(&gallery.driver, at, vec![]).await?;
        assert_eq!(marked, 1, "{name}");
        seen += 1;
    }
    assert!(seen > journeys.len(), "{names:?}");
    Ok(())
}

#[browser_test(engines = chromium, because = layout_shift)]
fn nothing_moves_on_a_phone_from_the_first_byte_to_the_form() {
    nothing_moves(360, 740);
}

#[browser_test(engines = chromium, because = layout_shift)]
fn nothing_moves_on_a_desktop_from_the_first_byte_to_the_form() {
    nothing_moves(1440, 900);
}

fn nothing_moves(width: u32, height: u32) {
    run(async |world| {
        let asha = &world.asha;
        asha.set_viewport(width, height).await?;
        asha.record_layout_shifts().await?;
        asha.start().await?;
        let moved = asha.layout_shifts().await?;
        let all: f64 = moved.iter().map(|(value, _)| value).sum();
        assert!(all <= STILL, "{moved:?}");
        // It saw something at all.
        let shift = "document.querySelector('h1').style.marginBlockStart = '300px'";
        asha.run(shift).await?;
        until("a shift", async || {
            Ok(match asha.layout_shifts().await?.len() > moved.len() {
                true => Check::Met(()),
                false => Check::NotYet(String::new()),
            })
        })
        .await
    });
}
