//! Meta's Embedded Signup behind one typed door: all JS interop with Meta lives
//! here, and becomes [`Event`]s.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `sdk` | Meta's script: loading it, starting it, and `FB` itself |
//! | `launch` | the call that opens Meta's window, and the eye on that window |
//! | `listener` | the session message, with its origin and source checked |
//!
//! Source: "Embedded Signup: Implementation".

mod launch;
mod listener;
mod sdk;

use std::cell::RefCell;
use std::rc::Rc;

use contract::config::BrowserConfig;
use contract::onboarding::Method;
use journey::Event;
use journey::origin::TrustedOrigins;
use journey::state::SdkTrouble;

/// Meta, as far as this page deals with it. Dropped, it leaves no listener.
pub struct Meta {
    config: BrowserConfig,
    emit: Emit,
    /// Meta's window, where it was seen to open.
    window: Rc<RefCell<Option<js_sys::Object>>>,
    _listener: listener::Listener,
    loading: RefCell<Option<sdk::Loading>>,
    callbacks: RefCell<Vec<launch::Callback>>,
}

/// Where events go.
type Emit = Rc<dyn Fn(Event)>;

impl Meta {
    /// Starts to listen to Meta. Loads nothing yet.
    pub fn new(config: BrowserConfig, emit: impl Fn(Event) + 'static) -> Self {
        let emit: Emit = Rc::new(emit);
        let window = Rc::new(RefCell::new(None));
        let origins = TrustedOrigins {
            extra: config.extra_origin.clone(),
        };
        Self {
            _listener: listener::Listener::start(origins, Rc::clone(&window), Rc::clone(&emit)),
            config,
            emit,
            window,
            loading: RefCell::new(None),
            callbacks: RefCell::new(vec![]),
        }
    }

    /// Loads and starts Meta's script. Ends in `SdkReady` or `SdkMissing`.
    pub fn load_sdk(&self) {
        // Before the next one begins, or its end takes away what the next one has set up.
        self.loading.replace(None);
        match sdk::Loading::start(&self.config, Rc::clone(&self.emit)) {
            Ok(loading) => {
                self.loading.replace(Some(loading));
            }
            Err(_) => (self.emit)(Event::SdkMissing(SdkTrouble::Blocked)),
        }
    }

    /// Calls `FB.login`, at once. Ends in one of the window's events, then in Meta's.
    pub fn launch(&self, method: Method) {
        let Some(config) = self.config.methods.iter().find(|m| m.method == method) else {
            return (self.emit)(Event::SdkThrew("method not configured".into()));
        };
        let (callback, sighting) = launch::login(config, Rc::clone(&self.emit));
        // Kept: Meta may call any of them back as long as its window is open.
        self.callbacks.borrow_mut().push(callback);
        let event = match sighting {
            launch::Sighting::Opened(window) => {
                self.window.replace(Some(window));
                Event::WindowOpened
            }
            launch::Sighting::Blocked => Event::WindowBlocked,
            launch::Sighting::Unseen => {
                self.window.replace(None);
                Event::WindowUnseen
            }
            launch::Sighting::Threw(words) => Event::SdkThrew(words),
        };
        (self.emit)(event);
    }
}
