//! Which of the browser's tabs has an attempt, by the Web Locks API: a lock ends with its
//! tab, however that ends, so no tab has to be asked whether it still lives.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use contract::ids::OnboardingId;
use gloo_timers::callback::Timeout;
use leptos::task::spawn_local;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

/// Milliseconds that a lock may still be that of the page that was here before: a page
/// that is left gives it up a moment later.
const PATIENCE_MS: u32 = 1_000;

/// Milliseconds after which locks that say nothing are none: nobody waits for them for ever.
const SILENCE_MS: u32 = 5_000;

#[wasm_bindgen]
extern "C" {
    // Throws where there are no locks, as outside https.
    #[wasm_bindgen(js_namespace = ["navigator", "locks"], catch)]
    fn request(
        name: &str,
        options: &JsValue,
        granted: &js_sys::Function,
    ) -> Result<js_sys::Promise, JsValue>;
}

/// How a lock is asked for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    /// Now or not at all. Else it is waited for.
    if_available: bool,
    /// Whoever has it loses it.
    steal: bool,
    /// What ends the wait for it.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    signal: JsValue,
}

/// This tab's claim to an attempt. Dropped, it is given up.
pub struct TabLock(Rc<LockRequest>);

type Granted = Closure<dyn FnMut(JsValue) -> JsValue>;

struct LockRequest {
    name: String,
    /// Told `true` when this tab has the attempt, `false` when another one has.
    tell: Box<dyn Fn(bool)>,
    /// Tells what is so unless an answer says otherwise by then.
    patience: RefCell<Option<Timeout>>,
    /// Ends the wait for another tab's.
    waits: RefCell<Option<AbortController>>,
    /// Ends the lock that this tab has.
    release: RefCell<Option<js_sys::Function>>,
    /// What the browser calls when a lock is granted. One that is gone counts as a refusal.
    granted: RefCell<Vec<Granted>>,
}

impl TabLock {
    /// Claims an attempt. While another tab has it, its turn is waited for.
    pub fn hold(id: &OnboardingId, tell: impl Fn(bool) + 'static) -> Self {
        let claim = Rc::new(LockRequest {
            name: ["doubletick-onboarding:", id.as_str()].concat(),
            tell: Box::new(tell),
            patience: RefCell::default(),
            waits: RefCell::default(),
            release: RefCell::default(),
            granted: RefCell::default(),
        });
        claim.tell_later(SILENCE_MS, true);
        claim.ask(true, false);
        Self(claim)
    }

    /// Takes it from the tab that has it.
    pub fn take_over(&self) {
        self.0.ask(false, true);
    }
}

impl Drop for TabLock {
    fn drop(&mut self) {
        if let Some(waits) = self.0.waits.take() {
            waits.abort();
        }
        if let Some(release) = self.0.release.take() {
            // A promise's own function: it does not throw.
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

impl LockRequest {
    fn ask(self: &Rc<Self>, if_available: bool, steal: bool) {
        let weak = Rc::downgrade(self);
        let granted = Granted::new(move |lock: JsValue| match weak.upgrade() {
            Some(claim) => claim.answered(lock.is_null()),
            // Nobody wants it any more.
            None => JsValue::UNDEFINED,
        });
        // The two others are answered at once, and take none.
        let waits = match if_available || steal {
            true => None,
            false => AbortController::new().ok(),
        };
        let options = Options {
            if_available,
            steal,
            signal: waits
                .as_ref()
                .map_or(JsValue::UNDEFINED, |waits| waits.signal().into()),
        };
        if waits.is_some() {
            self.waits.replace(waits);
        }
        let asked = serde_wasm_bindgen::to_value(&options)
            .map_err(JsValue::from)
            .and_then(|options| request(&self.name, &options, granted.as_ref().unchecked_ref()));
        match asked {
            Ok(lock) => {
                self.granted.borrow_mut().push(granted);
                spawn_local(watch(lock, Rc::downgrade(self)));
            }
            // Nothing to tell tabs apart by: the server still takes one code alone.
            Err(_) => (self.tell)(true),
        }
    }

    fn tell_later(self: &Rc<Self>, wait_ms: u32, ours: bool) {
        let claim = Rc::downgrade(self);
        let later = Timeout::new(wait_ms, move || {
            if let Some(claim) = claim.upgrade() {
                (claim.tell)(ours);
            }
        });
        self.patience.replace(Some(later));
    }

    /// The lock was granted, or another tab has it. Says until when it is kept.
    fn answered(self: &Rc<Self>, elsewhere: bool) -> JsValue {
        if elsewhere {
            self.ask(false, false);
            self.tell_later(PATIENCE_MS, false);
            return JsValue::UNDEFINED;
        }
        self.patience.replace(None);
        (self.tell)(true);
        js_sys::Promise::new(&mut |release, _| {
            self.release.replace(Some(release));
        })
        .into()
    }
}

/// A lock that ends by an `AbortError` was taken over. By another error there are none.
async fn watch(lock: js_sys::Promise, claim: Weak<LockRequest>) {
    let Err(error) = JsFuture::from(lock).await else {
        return;
    };
    let Some(claim) = claim.upgrade() else { return };
    let taken = error
        .dyn_ref::<web_sys::DomException>()
        .is_some_and(|error| error.name() == "AbortError");
    (claim.tell)(!taken);
    if taken {
        claim.ask(false, false);
    }
}
