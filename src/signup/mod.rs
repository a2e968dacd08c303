//! Meta's Embedded Signup behind one typed door: all JS interop with Meta lives
//! here, and becomes [`Event`]s.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `sdk` | Meta's script: loading it, and `FB` itself |
//! | `launch` | the call that opens Meta's window, and the eye on that window |
//! | `thrown` | what the script or the page throws, in words and told to the dashboard |
//! | `windows` | what is known of Meta's windows, and where events go |
//! | `listener` | the session message, with its origin and source checked |
//!
//! Source: "Embedded Signup: Implementation".

mod launch;
mod listener;
mod sdk;
mod thrown;
mod windows;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use contract::config::BrowserConfig;
use contract::onboarding::Method;
use gloo_timers::callback::Interval;
use journey::Event;
use journey::origin::TrustedOrigins;
use journey::state::SdkTrouble;

use windows::{Emit, MetasWindow, Windows};

use crate::host::Host;
use crate::web::lifetime::Lifetime;

/// Milliseconds between two looks at Meta's window: longer than its script takes to call
/// back for a window that was closed.
const WATCH_MS: u32 = 2_000;

/// Meta, as far as this page deals with it. Dropped, it leaves no listener.
pub struct Meta {
    config: BrowserConfig,
    /// The dashboard whose page Meta's script comes into, where there is one.
    host: Option<Host>,
    /// How long the mount lives.
    lifetime: Lifetime,
    emit: Emit,
    /// Meta's windows.
    windows: Windows,
    /// Counts the launches: what an older window leaves behind says nothing of the newer.
    launches: Rc<Cell<u32>>,
    /// Looks whether it is still there.
    watch: RefCell<Option<Interval>>,
    _listener: listener::Listener,
    loading: RefCell<Option<sdk::Loading>>,
}

impl Meta {
    /// Starts to listen to Meta. Loads nothing yet.
    pub fn new(
        config: BrowserConfig,
        (host, lifetime): (Option<Host>, Lifetime),
        emit: impl Fn(Event) + 'static,
    ) -> Self {
        let emit: Emit = Rc::new(emit);
        let windows = Windows::default();
        let origins = TrustedOrigins {
            extra: config.extra_origin.clone(),
        };
        Self {
            _listener: listener::Listener::start(origins, Rc::clone(&windows), Rc::clone(&emit)),
            config,
            host,
            lifetime,
            emit,
            windows,
            launches: Rc::default(),
            watch: RefCell::new(None),
            loading: RefCell::new(None),
        }
    }

    /// Loads Meta's script, unless the page has it. Ends in `SdkReady` or `SdkMissing`.
    pub fn load_sdk(&self) {
        let again = self.loading.take().is_some();
        let around = (self.host, self.lifetime.clone());
        match sdk::Loading::start(&self.config, around, again, Rc::clone(&self.emit)) {
            Ok(loading) => {
                self.loading.replace(Some(loading));
            }
            Err(thrown) => {
                thrown::tell(self.host, "The page refuses Meta's script", &thrown);
                (self.emit)(Event::SdkMissing(SdkTrouble::Forbidden));
            }
        }
    }

    /// Calls `FB.login`, at once. Ends in one of the window's events, then in Meta's.
    pub fn launch(&self, method: Method) {
        let Some(method) = self.config.methods.iter().find(|m| m.method == method) else {
            return (self.emit)(Event::SdkThrew("method not configured".into()));
        };
        let (emit, launches) = (Rc::clone(&self.emit), Rc::clone(&self.launches));
        let this = launches.get() + 1;
        launches.set(this);
        let heard: Emit = Rc::new(move |event| {
            let left = matches!(event, Event::NoCode(_));
            if !(left && launches.get() != this) {
                emit(event);
            }
        });
        let event = match launch::login(&self.config, method, heard) {
            launch::OpenOutcome::Opened(window) => {
                self.watch(window.clone());
                // An older one may still be open, and be the one that they go on in.
                self.windows.borrow_mut().seen.push(window);
                Event::WindowOpened
            }
            launch::OpenOutcome::Blocked => Event::WindowBlocked,
            launch::OpenOutcome::Unseen => {
                self.windows.borrow_mut().unseen = true;
                Event::WindowUnseen
            }
            launch::OpenOutcome::Threw(thrown) => {
                thrown::tell(
                    self.host,
                    "Meta's script failed when it was called",
                    &thrown,
                );
                Event::SdkThrew(thrown::words(&thrown))
            }
        };
        (self.emit)(event);
    }

    /// Brings Meta's window to the front, if the browser lets us.
    pub fn show_window(&self) {
        if let Some(window) = self.windows.borrow().seen.last() {
            // Fails for a window that is gone, of which `watch` tells.
            let _ = window.focus();
        }
    }

    /// Tells when Meta's window is seen to be gone. Meta's script calls back by itself
    /// then, as a rule.
    fn watch(&self, window: MetasWindow) {
        let emit = Rc::clone(&self.emit);
        let mut told = false;
        let look = Interval::new(WATCH_MS, move || {
            let gone = window.is_gone();
            if gone && !told {
                told = true;
                emit(Event::WindowClosed);
            }
        });
        self.watch.replace(Some(look));
    }
}
