//! Every state of every screen, from fixtures: to be looked at, tested and pictured. The
//! screens are the product's own; nothing of this is in the product.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `scene` | one state of one screen, and how it comes about |
//! | `account` | scenes of sign-in, dashboard, settings, `Manage WABAs` |
//! | `before` | from the choice of the method to Meta's window |
//! | `colleague` | the link for a colleague |
//! | `after` | from Meta's callback to the end |
//! | `stopped` | interrupted, or stuck: each reason |
//! | `odd` | extreme texts from outside |
//! | `records` | what the server would say |
//! | `backend` | what stands for server and network |
//! | `components` | every component |
//! | `appearance` | a dashboard's own look |
//! | `index` | the page that lists them |
//! | `theme` | light and dark |
//! | `tests` | nothing is left out |
//!
//! `#/<name>` shows a scene, `#/<name>?theme=dark&language=hi&appearance=radius:4px` in this theme, language and look, and
//! the address without a name the list. Scripts use `window.gallery`: `scenes` are all names, `show` takes what
//! stands behind `#/`, and `shown` is the one that stands there now, once it is whole.

mod account;
mod after;
#[cfg(test)]
mod agreement;
mod appearance;
mod backend;
mod before;
mod colleague;
mod components;
mod index;
mod odd;
mod records;
mod scene;
mod stopped;
#[cfg(test)]
mod tests;
mod theme;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use any_spawner::Executor;
use contract::time::UnixMillis;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Object};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
// Leptos has one too, but not before something is mounted.
use wasm_bindgen_futures::spawn_local;

use crate::pages;
use crate::shell::{Account, Shared, fetch_language, frame};
use crate::text::{Language, MountLanguage, TextPart};
use crate::ui::Element;
use crate::web::saved::JourneyOwner;
use crate::web::{clock, document, page, window};
use appearance::set_look;
use backend::put;
use scene::{Interaction, Scene};
use theme::set_theme;

/// The element of `gallery.html` that scenes are shown in.
const ROOT: &str = "gallery";

/// The address of the page with every component.
const COMPONENTS: &str = "components";

/// Every scene. `now`: when they are looked at.
fn scenes(now: UnixMillis) -> Vec<Scene> {
    let mut scenes = account::scenes();
    scenes.extend(before::scenes());
    scenes.extend(colleague::scenes(now));
    scenes.extend(after::scenes(now));
    scenes.extend(stopped::scenes());
    scenes.extend(odd::scenes());
    scenes
}

/// Starts the gallery's page.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
    }));
    let Some(root) = document()
        .get_element_by_id(ROOT)
        .and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    backend::stand_in();
    // By `public/boot.js`.
    let chosen = Language::of(&page::page_language()).unwrap_or(Language::ENGLISH);
    // It is there already, where somebody has begun before.
    let _ = Executor::init_wasm_bindgen();
    spawn_local(async move {
        if fetch_language(&backend::api(vec![]), chosen, &TextPart::ALL).await {
            open(root, MountLanguage::new(chosen));
        }
    });
}

fn open(root: web_sys::HtmlElement, spoken: MountLanguage) {
    let names = scenes(clock::now()).into_iter().map(|scene| scene.name);
    let names: Vec<_> = names.chain([COMPONENTS.into()]).collect();
    let told = Object::new();
    put(
        &told,
        "scenes",
        &names.iter().map(JsValue::from).collect::<Array>(),
    );
    put(&window(), "gallery", &told);
    let gallery = Rc::new(Gallery {
        root,
        spoken,
        names,
        told,
        mounted: RefCell::default(),
        turn: Cell::new(0),
    });
    let by_script = Rc::clone(&gallery);
    let show = Closure::<dyn FnMut(String)>::new(move |address: String| by_script.show(&address));
    put(&gallery.told, "show", &show.into_js_value());
    let by_address = move || {
        let hash = window().location().hash().unwrap_or_default();
        gallery.show(hash.trim_start_matches("#/"));
    };
    by_address();
    let again = Closure::<dyn FnMut()>::new(by_address).into_js_value();
    // Fails for no known event name.
    let _ = window().add_event_listener_with_callback("hashchange", again.unchecked_ref());
}

struct Gallery {
    root: web_sys::HtmlElement,
    spoken: MountLanguage,
    names: Vec<String>,
    /// `window.gallery`.
    told: Object,
    /// What is shown. Dropped, it is gone.
    mounted: RefCell<Option<Owner>>,
    /// Counts what was shown, so that what belongs to an earlier one is known.
    turn: Cell<u32>,
}

impl Gallery {
    /// Shows what the address behind `#/` names, in the theme and the language that it asks
    /// for.
    fn show(self: &Rc<Self>, address: &str) {
        self.turn.set(self.turn.get() + 1);
        put(&self.told, "shown", &JsValue::NULL);
        if let Some(owner) = self.mounted.take() {
            owner.cleanup();
        }
        self.root.set_inner_html("");
        forget();
        let (name, query) = address.split_once('?').unwrap_or((address, ""));
        let asked = |key| query.split('&').find_map(|part| part.strip_prefix(key));
        if let Some(theme) = asked("theme=") {
            set_theme(&document(), theme);
        }
        if let Some(look) = asked("appearance=") {
            // What can't be read is no look.
            let look = js_sys::decode_uri_component(look).map(String::from);
            set_look(&document(), &look.unwrap_or_default());
        }
        let language = asked("language=").and_then(Language::of);
        let (gallery, name, turn) = (Rc::clone(self), name.to_owned(), self.turn.get());
        spawn_local(async move {
            if let Some(language) = language {
                // If it can't be fetched, the one before stays.
                if fetch_language(&backend::api(vec![]), language, &TextPart::ALL).await {
                    gallery.spoken.set(language);
                    page::mark_page(language.tag(), language.direction());
                }
            }
            if gallery.turn.get() == turn {
                gallery.show_scene(&name);
            }
        });
    }

    fn show_scene(self: &Rc<Self>, name: &str) {
        let scene = scenes(clock::now())
            .into_iter()
            .find(|scene| scene.name == name);
        match scene {
            Some(scene) => self.play(scene),
            None if name == COMPONENTS => {
                self.mount(components::page);
                self.then(COMPONENTS.into(), vec![]);
            }
            None => {
                let names = self.names.clone();
                self.mount(move || index::page(&names));
            }
        }
    }

    fn play(self: &Rc<Self>, scene: Scene) {
        let Scene {
            name,
            account,
            route,
            journey,
            answers,
            network,
            interactions,
        } = scene;
        self.mount(move || {
            let api = backend::api(answers);
            api.requests().pretend(network);
            let shared = Shared::start(api);
            match account {
                Account::SignedIn(session) => shared.signed_in(session),
                other => shared.account.set(other),
            }
            shared.router.route.set(route);
            if let (Some(journey), Some(session)) = (journey, shared.session()) {
                shared.run(JourneyOwner::Account(session.account.id), (journey, vec![]));
            }
            frame(shared, pages::page)
        });
        self.then(name, interactions);
    }

    fn mount(&self, view: impl FnOnce() -> Element + 'static) {
        let owner = Owner::new();
        owner.with(|| {
            self.spoken.provide();
            view().mount(&self.root);
        });
        self.mounted.replace(Some(owner));
    }

    /// When the present task has ended, the customer acts, each time in a task of its own and
    /// as soon as there is something to act on; then the scene is whole.
    fn then(self: &Rc<Self>, name: String, mut interactions: Vec<Interaction>) {
        let gallery = Rc::clone(self);
        let turn = self.turn.get();
        let next = move || {
            if gallery.turn.get() != turn {
                return;
            }
            if interactions.is_empty() {
                // Once the focus has moved, too.
                let told = gallery.told.clone();
                Timeout::new(0, move || put(&told, "shown", &name.into())).forget();
            } else {
                if interact(&interactions[0]) {
                    interactions.remove(0);
                }
                gallery.then(name, interactions);
            }
        };
        Timeout::new(0, next).forget();
    }
}

/// Whether there was something to act on.
fn interact(act: &Interaction) -> bool {
    let (Interaction::Type(selector, _) | Interaction::Press(selector)) = act;
    let Some(element) = document().query_selector(selector).ok().flatten() else {
        return false;
    };
    match act {
        Interaction::Type(_, words) => {
            put(&element, "value", &(*words).into());
            // As the browser's own it goes up: a field may be listened to from around it.
            let how = web_sys::EventInit::new();
            how.set_bubbles(true);
            let input = web_sys::Event::new_with_event_init_dict("input", &how);
            // Fails where an event is being dispatched already: none is.
            input.is_ok_and(|input| element.dispatch_event(&input).is_ok())
        }
        Interaction::Press(_) => {
            element.unchecked_ref::<web_sys::HtmlElement>().click();
            true
        }
    }
}

/// What an earlier scene has kept.
fn forget() {
    for storage in [window().session_storage(), window().local_storage()] {
        if let Ok(Some(storage)) = storage {
            // Nothing is kept where nothing can be cleared.
            let _ = storage.clear();
        }
    }
}
