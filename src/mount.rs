//! Mount and unmount. Our own page is mounted as a dashboard is, without options of a host.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use any_spawner::Executor;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::api::{Api, Connection};
use crate::host::{self, Host, HostEvent, HostEventDetail, HostOptions};
use crate::pages;
use crate::shell::fetch_language;
use crate::text::{self, Language, MountLanguage, Text, TextPart};
use crate::ui::{el, styled};
use crate::web::lifetime::Lifetime;
use crate::web::page;

/// One mount.
struct Mount {
    number: usize,
    /// The element that it is in.
    root: HtmlElement,
    /// What a dashboard wants.
    options: Option<Rc<HostOptions>>,
    spoken: MountLanguage,
    /// What is waited for ends with it.
    lifetime: Lifetime,
    /// What is shown, and the dashboard for it. Dropped, it is gone.
    shown: Option<(Owner, Option<Host>)>,
}

thread_local! {
    /// The next one's number: each is given once, so that what comes late means nobody else.
    static NEXT: Cell<usize> = const { Cell::new(0) };
    /// What is mounted: the panic hook, which is one for the module, has to find it.
    static MOUNTS: RefCell<Vec<Mount>> = const { RefCell::new(vec![]) };
}

/// Shows what to do when the module ends by a fault of its own. Once, before anything else.
pub fn set_up() {
    // What tasks and effects run on. It is there already, where somebody has begun before.
    let _ = Executor::init_wasm_bindgen();
    std::panic::set_hook(Box::new(|_info| {
        #[cfg(debug_assertions)]
        leptos::logging::error!("{_info}");
        MOUNTS.with(|mounts| {
            // A fault in the midst of a change to the list: nothing of it can be read.
            let Ok(mounts) = mounts.try_borrow() else {
                return;
            };
            for mount in &*mounts {
                show_crash(&mount.root, mount.spoken.get());
                if let Some(options) = &mount.options {
                    host::tell(options, HostEvent::Crashed, &HostEventDetail::default());
                }
            }
        });
    }));
}

/// Shows that the page has ended, where it was. A panic ends the module for good, so this uses
/// nothing of it but words and elements, and no HTML, which a page may refuse. Before the words are
/// there, what the script shows stays.
fn show_crash(root: &HtmlElement, language: Language) {
    let words = |text: Text| text.words_in(language);
    let what = words(text::CRASHED);
    if what.is_empty() {
        return;
    }
    root.set_text_content(None);
    let again = styled("a", "button primary").attr("href", "");
    styled("main", "page")
        .child(el("h1").text(what))
        .child(el("p").text(words(text::CRASHED_NOW)))
        .child(el("p").child(again.text(words(text::RELOAD))))
        .mount(root);
}

/// Mounts the module into an element, in the place of what is in it. `options` are a
/// dashboard's; none on our own page. `first_answers` are those that its script asked for
/// already, by address: a promise of a response each. Says by which number it is unmounted.
#[wasm_bindgen(skip_typescript)]
pub fn mount(
    root: HtmlElement,
    options: Option<HostOptions>,
    first_answers: Option<js_sys::Map>,
) -> usize {
    let options = options.map(Rc::new);
    // On our own page by `public/boot.js`, which has asked for its texts meanwhile.
    let asked = options
        .as_ref()
        .map_or_else(page::page_language, |options| options.language());
    let language = Language::of(&asked).unwrap_or(Language::ENGLISH);
    let number = NEXT.replace(NEXT.get() + 1);
    let api = Api::new(match &options {
        None => Connection {
            first_answers,
            ..Connection::default()
        },
        Some(options) => Connection {
            backend: options.backend(),
            fetch: Some(options.fetch()),
            open: Some(options.open()),
            host: Some(Rc::clone(options)),
            told: Rc::default(),
            first_answers: None,
        },
    });
    let mount = Mount {
        number,
        root,
        options: options.clone(),
        lifetime: api.lifetime(),
        spoken: MountLanguage::new(language),
        shown: None,
    };
    MOUNTS.with_borrow_mut(|mounts| mounts.push(mount));
    let Some(options) = options else {
        spawn_local(async move {
            // Without its texts there is nothing that could be said here: the script hears of it.
            if !fetch_language(&api, language, &[TextPart::First]).await {
                wasm_bindgen::throw_str(language.tag());
            }
            show(number, api);
        });
        return number;
    };
    // Without texts there would be no word: the package has seen to it that they are here.
    language.learn_all(&options.texts());
    show(number, api);
    number
}

/// Fetches the chunks that a customer comes to first, before anything is mounted. What can't be fetched
/// now is fetched when it is wanted.
#[wasm_bindgen(skip_typescript)]
pub async fn preload() {
    pages::preload().await;
}

fn show(number: usize, api: Api) {
    let found = |mounts: &Vec<Mount>| mounts.iter().position(|mount| mount.number == number);
    let known = MOUNTS.with_borrow(|mounts| {
        let mount = &mounts[found(mounts)?];
        Some((
            mount.root.clone(),
            mount.options.clone(),
            mount.spoken.clone(),
        ))
    });
    let Some((root, options, spoken)) = known else {
        return;
    };
    // The shell that was painted before we came.
    root.set_text_content(None);
    let owner = Owner::new();
    let host = owner.with(|| {
        spoken.provide();
        let host = options.map(|options| Host::provide(root.clone(), options));
        pages::app(api).mount(&root);
        host
    });
    MOUNTS.with_borrow_mut(|mounts| {
        if let Some(place) = found(mounts) {
            mounts[place].shown = Some((owner, host));
        }
    });
}

/// Unmounts it, and ends all that it holds: nothing, where that has happened already.
#[wasm_bindgen(skip_typescript)]
pub fn unmount(number: usize) {
    let mount = MOUNTS.with_borrow_mut(|mounts| {
        let place = mounts.iter().position(|mount| mount.number == number)?;
        Some(mounts.remove(place))
    });
    let Some(mount) = mount else { return };
    mount.lifetime.end();
    if let Some((owner, host)) = mount.shown {
        if let Some(host) = host {
            host.end();
        }
        owner.cleanup();
        mount.root.set_text_content(None);
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
