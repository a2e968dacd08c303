//! The effect loop: carries out the journey's effects, and feeds events in.
//!
//! Events go up in a callback ([`Driver::send`]), the state comes down in a signal
//! ([`Driver::journey`]). One effect, one function: `effects`.

mod effects;

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use contract::ids::OnboardingId;
use gloo_timers::callback::Timeout;
use journey::{Effect, Event, Journey, Saved, State, update};
use leptos::prelude::*;

use crate::api::{Api, Stream};
use crate::host::{Host, HostEvent, HostEventDetail};
use crate::signup::Meta;
use crate::text::MountLanguage;
use crate::web::clock;
use crate::web::saved::{self, JourneyOwner};
use crate::web::tab_lock::TabLock;

/// A journey under way in this page. `Copy`, for closures.
#[derive(Clone, Copy, PartialEq)]
pub struct Driver {
    runtime: StoredValue<Rc<Runtime>, LocalStorage>,
    /// The journey as it is.
    pub journey: RwSignal<Journey>,
}

/// Where a journey runs.
struct Runtime {
    /// The owner of the journey: what is kept in the browser is kept for them alone.
    whose: JourneyOwner,
    /// Whether anything may be kept for them: nothing while they are signed out.
    may_keep: Box<dyn Fn() -> bool>,
    api: Api,
    spoken: MountLanguage,
    /// Who is told what becomes of it.
    host: Option<Host>,
    journey: RwSignal<Journey>,
    /// Events that came while another was being carried out. Each gets its own turn:
    /// none is lost, none overtakes.
    queue: RefCell<VecDeque<Event>>,
    busy: Cell<bool>,
    meta: RefCell<Option<Meta>>,
    stream: RefCell<Option<Stream>>,
    tab: RefCell<Option<TabLock>>,
    code_overdue: RefCell<Option<Timeout>>,
    /// When Meta called back, by [`clock::monotonic_ms`].
    code_came: Cell<f64>,
}

/// A journey that runs, whichever page is shown: Meta answers to it alone.
#[derive(Clone)]
pub struct Running {
    whose: JourneyOwner,
    /// The way to it.
    pub driver: Driver,
    owner: Owner,
}

/// A journey that runs, as those see it who are there before the code of journeys is fetched.
/// Behind a `dyn`: a field of the type itself would have that code linked into the first chunk.
pub trait RunningJourney: Any {
    /// Whether its page may be left, and it goes on: Meta answers to it, or its form is nowhere
    /// else while nobody is signed in.
    fn outlives_its_page(&self, signed_in: bool) -> bool;

    /// This account is signed in again, or another one: a form goes on as after a reload, by what
    /// is kept now; what is another account's ends. Whether it has ended.
    fn ends_for(&self, account: &JourneyOwner) -> bool;

    /// Ends it, with all that it holds.
    fn end(&self);
}

impl Running {
    /// Starts a journey, which ends with the app, or by [`Self::end`].
    pub fn start(
        app: &Owner,
        (api, host): (Api, Option<Host>),
        whose: JourneyOwner,
        may_keep: impl Fn() -> bool + 'static,
        begun: (Journey, Vec<Effect>),
    ) -> Self {
        let owner = app.child();
        let may_keep = Box::new(may_keep);
        let driver = owner.with(|| Driver::start((api, host), whose.clone(), may_keep, begun));
        Self {
            whose,
            driver,
            owner,
        }
    }

    /// Whether it is theirs, and of this attempt where one is named.
    pub fn is(&self, whose: &JourneyOwner, id: Option<&OnboardingId>) -> bool {
        self.whose == *whose
            && id.is_none_or(|id| {
                let journey = self.driver.journey.get_untracked();
                journey.state.onboarding().is_some_and(|o| o.id == *id)
            })
    }
}

impl RunningJourney for Running {
    fn outlives_its_page(&self, signed_in: bool) -> bool {
        // Where the whole app is unmounted, the journey may have ended before its page.
        self.driver
            .journey
            .try_get_untracked()
            .is_none_or(|journey| {
                journey.awaits_meta() || (!signed_in && journey.state.onboarding().is_none())
            })
    }

    fn ends_for(&self, account: &JourneyOwner) -> bool {
        let Some(runtime) = self.driver.runtime.try_get_value() else {
            return true;
        };
        if self.whose == *account {
            runtime.keep();
        } else if self.whose != JourneyOwner::Colleague {
            return true;
        }
        let journey = self.driver.journey.try_get_untracked();
        journey.is_none_or(|journey| journey.state.onboarding().is_none())
    }

    fn end(&self) {
        self.owner.cleanup();
    }
}

impl Driver {
    /// Starts a journey. It ends, with all that it holds, when the reactive owner of
    /// the caller does.
    fn start(
        (api, host): (Api, Option<Host>),
        whose: JourneyOwner,
        may_keep: Box<dyn Fn() -> bool>,
        (journey, effects): (Journey, Vec<Effect>),
    ) -> Self {
        let journey = RwSignal::new(journey);
        let runtime = Rc::new(Runtime {
            whose,
            may_keep,
            api,
            spoken: MountLanguage::current(),
            host,
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
        runtime.tell();
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
                self.code_came.set(clock::monotonic_ms());
            }
            // The page that it belonged to may be gone.
            let Some(journey) = self.journey.try_get_untracked() else {
                break;
            };
            let was = journey.customer_view().phase();
            let (journey, effects) = update(journey, event);
            let moved = was != journey.customer_view().phase();
            // Pages follow in a task of their own: rendering delays no launch and no code.
            self.journey.set(journey);
            for effect in effects {
                self.carry_out(effect);
            }
            self.keep();
            if moved {
                self.tell();
            }
        }
        self.busy.set(false);
    }

    fn keep(&self) {
        if let Some(journey) = self.journey.try_get_untracked()
            && (self.may_keep)()
        {
            // In a dashboard an end is not gone on with: who comes again begins anew.
            let over = self.host.is_some() && matches!(journey.state, State::Connected(_));
            let saved = Saved::of(&journey);
            saved::keep(&self.whose, (!over).then_some(&saved));
        }
    }

    /// Tells the dashboard where its customer has come to.
    fn tell(&self) {
        if let (Some(host), Some(journey)) = (self.host, self.journey.try_get_untracked()) {
            let view = journey.customer_view();
            host.tell(HostEvent::of(&view), &HostEventDetail::of(&view));
        }
    }
}

/// Sends an event to a runtime that may be gone by now.
fn send_to(runtime: &Weak<Runtime>, event: Event) {
    if let Some(runtime) = runtime.upgrade() {
        runtime.send(event);
    }
}
