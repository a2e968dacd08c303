//! Carries out the journey's effects, and feeds events in.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `browser` | the few raw things that are wanted of a browser |
//! | `effects` | one effect, one function |
//! | `json` | JSON as our types, and back |
//! | `language` | the language that the page speaks |
//! | `router` | the address bar, a projection of the state |
//! | `tab` | which of the browser's tabs has an attempt |
//! | `value` | a value that pages follow |
//!
//! Events go up in a callback ([`Driver::send`]), the state comes down in a [`Value`]
//! ([`Driver::journey`]).

pub mod browser;
mod effects;
pub mod json;
mod language;
pub mod router;
mod tab;
mod value;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use contract::ids::OnboardingId;
use contract::phone::PhoneNumber;
use gloo_timers::callback::Timeout;
use journey::{Effect, Event, Journey, Saved, update};
use leptos::prelude::*;

use crate::api::Stream;
use crate::signup::Meta;
use browser::Keep;
pub use language::{keep_language, use_language};
pub use value::Value;

/// A journey under way in this page. `Copy`, for closures.
#[derive(Clone, Copy, PartialEq)]
pub struct Driver {
    runtime: StoredValue<Rc<Runtime>, LocalStorage>,
    /// The journey as it is.
    pub journey: Value<Journey>,
}

/// Where a journey runs.
struct Runtime {
    /// Whose journey it is: what is kept in the browser is kept for them alone.
    account: PhoneNumber,
    journey: Value<Journey>,
    /// Events that came while another was being carried out. Each gets its own turn:
    /// none is lost, none overtakes.
    queue: RefCell<VecDeque<Event>>,
    busy: Cell<bool>,
    meta: RefCell<Option<Meta>>,
    stream: RefCell<Option<Stream>>,
    tab: RefCell<Option<tab::Tab>>,
    code_overdue: RefCell<Option<Timeout>>,
    /// When Meta called back, by [`browser::monotonic_ms`].
    code_came: Cell<f64>,
}

/// A journey that runs, whichever page is shown: Meta answers to it alone.
#[derive(Clone)]
pub struct Running {
    account: PhoneNumber,
    /// The way to it.
    pub driver: Driver,
    owner: Owner,
}

impl Running {
    /// Starts a journey, which ends with the app, or by [`Self::end`].
    pub fn start(app: &Owner, account: PhoneNumber, begun: (Journey, Vec<Effect>)) -> Self {
        let owner = app.child();
        let driver = owner.with(|| Driver::start(account.clone(), begun));
        Self {
            account,
            driver,
            owner,
        }
    }

    /// Whether it is this account's, and of this attempt where one is named.
    pub fn is(&self, account: &PhoneNumber, id: Option<&OnboardingId>) -> bool {
        self.account == *account
            && id.is_none_or(|id| {
                let journey = self.driver.journey.now();
                journey.state.onboarding().is_some_and(|o| o.id == *id)
            })
    }

    /// Ends it, with all that it holds.
    pub fn end(&self) {
        self.owner.cleanup();
    }
}

impl Driver {
    /// Starts a journey. It ends, with all that it holds, when the reactive owner of
    /// the caller does.
    fn start(account: PhoneNumber, (journey, effects): (Journey, Vec<Effect>)) -> Self {
        let journey = Value::new(journey);
        let runtime = Rc::new(Runtime {
            account,
            journey,
            queue: RefCell::default(),
            busy: Cell::new(false),
            meta: RefCell::default(),
            stream: RefCell::default(),
            tab: RefCell::default(),
            code_overdue: RefCell::default(),
            code_came: Cell::new(0.0),
        });
        runtime.keep();
        for effect in effects {
            runtime.carry_out(effect);
        }
        runtime.drain();
        let runtime = StoredValue::new_local(runtime);
        on_cleanup(move || {
            // Listener, stream and timers end here, whoever else still holds the runtime.
            if let Some(runtime) = runtime.try_get_value() {
                runtime.meta.replace(None);
                runtime.stream.replace(None);
                runtime.tab.replace(None);
                runtime.code_overdue.replace(None);
            }
        });
        Self { runtime, journey }
    }

    /// Feeds an event in. Its effects begin before this returns, so that a click's
    /// effect happens in the click's own task.
    pub fn send(self, event: Event) {
        // The page may be gone when a late event comes.
        if let Some(runtime) = self.runtime.try_get_value() {
            runtime.send(event);
        }
    }
}

impl Runtime {
    fn send(self: &Rc<Self>, event: Event) {
        self.queue.borrow_mut().push_back(event);
        self.drain();
    }

    fn drain(self: &Rc<Self>) {
        // An effect that brings its event at once comes back in here.
        if self.busy.replace(true) {
            return;
        }
        loop {
            let next = self.queue.borrow_mut().pop_front();
            let Some(event) = next else { break };
            if matches!(event, Event::CodeArrived(_)) {
                self.code_came.set(browser::monotonic_ms());
            }
            // The page that it belonged to may be gone.
            let Some(journey) = self.journey.try_now() else {
                break;
            };
            let (journey, effects) = update(journey, event);
            // Pages follow in a task of their own: rendering delays no launch and no code.
            self.journey.set(journey);
            for effect in effects {
                self.carry_out(effect);
            }
            self.keep();
        }
        self.busy.set(false);
    }

    fn keep(&self) {
        if let Some(journey) = self.journey.try_now() {
            keep_saved(&self.account, Some(&Saved::of(&journey)));
        }
    }
}

/// Sends an event to a runtime that may be gone by now.
fn send_to(runtime: &Weak<Runtime>, event: Event) {
    if let Some(runtime) = runtime.upgrade() {
        runtime.send(event);
    }
}

/// What was kept of this account's journey: in this tab, or else in another one, whose
/// window of Meta's is not this one's.
pub fn saved(account: &PhoneNumber) -> Option<Saved> {
    let key = key(account);
    let of_another_tab = || match browser::kept(Keep::Browser, &key)? {
        Saved::Attempt { id, .. } => Some(Saved::Attempt { id, in_meta: false }),
        saved => Some(saved),
    };
    browser::kept(Keep::Tab, &key).or_else(of_another_tab)
}

/// Keeps what is to survive a reload, or nothing.
pub fn keep_saved(account: &PhoneNumber, saved: Option<&Saved>) {
    for place in [Keep::Tab, Keep::Browser] {
        browser::keep(place, &key(account), saved);
    }
}

fn key(account: &PhoneNumber) -> String {
    ["doubletick-onboarding:", account.as_str()].concat()
}
