//! Starting, looking into and stopping a sandbox.

mod messaging;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::{any, get, post};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;

use crate::app_state::{self, AppState};
use crate::config::{SandboxConfig, WebhookTarget};
use crate::sdk::{self, SdkBehaviour};
use crate::state::{
    AccountEvent, Business, Fault, GraphCall, NumberView, RegisterElsewhereError, SandboxState,
    Shared, TemplateStatus,
};
use crate::window::SignupPart;
use crate::window_client::Signup;
use crate::{catalogue, chat, control, graph, pages, smtp, webhooks, window};

/// How long an answer under way may hold a shutdown up.
const SHUTDOWN_PATIENCE: Duration = Duration::from_secs(1);

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address could not be taken.
    #[error("cannot listen: {0}")]
    Listen(#[from] io::Error),
    /// The client for webhooks could not be made.
    #[error("cannot make an HTTP client: {0}")]
    Client(#[from] reqwest::Error),
}

/// A sandbox that is serving. Dropped, it stops as well.
#[derive(Debug)]
pub struct RunningSandbox {
    app: Arc<AppState>,
    /// Dropped, it ends the serving.
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
}

/// Binds and serves in a task of its own.
pub async fn start(config: SandboxConfig) -> Result<RunningSandbox, StartError> {
    let http = app_state::client()?;
    let listener = TcpListener::bind(config.listen).await?;
    let origin = origin(listener.local_addr()?);
    let mail = TcpListener::bind(config.smtp_listen).await?;
    let smtp = mail.local_addr()?;
    let app = Arc::new(AppState {
        state: Shared::new(SandboxState::new(config)),
        sdk: watch::Sender::new(SdkBehaviour::Normal),
        origin,
        smtp,
        http,
    });
    let (stop, stopped) = oneshot::channel::<()>();
    let router = router(Arc::clone(&app));
    let stopping = Arc::clone(&app);
    let mail_app = Arc::clone(&app);
    let (ended, has_ended) = oneshot::channel::<()>();
    let served = tokio::spawn(async move {
        // Kept connections are closed too, so that who calls after the end is refused. A dropped
        // sandbox drops the sender, which counts as a word to stop.
        let stopped = async move {
            let _ = stopped.await;
            // A script that is held back would wait for ever.
            stopping.sdk.send_replace(SdkBehaviour::Unavailable);
            let _ = ended.send(());
        };
        let taking_mail = smtp::serve(mail, mail_app);
        let serving = axum::serve(listener, router).with_graceful_shutdown(stopped);
        let patience = async move {
            let _ = has_ended.await;
            tokio::time::sleep(SHUTDOWN_PATIENCE).await;
        };
        tokio::select! {
            _ = serving => {}
            () = taking_mail => {}
            () = patience => {}
        }
    });
    Ok(RunningSandbox { app, stop, served })
}

impl RunningSandbox {
    /// Where it is: `http://127.0.0.1:8090`.
    pub fn origin(&self) -> &str {
        &self.app.origin
    }

    /// The Graph calls so far, oldest first, without secrets.
    pub fn graph_calls(&self) -> Vec<GraphCall> {
        self.app.state.lock().calls.clone()
    }

    /// Every secret that it has given out or been brought so far: codes, tokens, one-time passwords,
    /// PINs, our app's own. For a test that looks for them where they must not be.
    pub fn secrets(&self) -> Vec<String> {
        self.app.state.lock().all_secrets().into_iter().collect()
    }

    /// A business that is new to WhatsApp signs up at once, with a portfolio of its own and this
    /// number, in E.164 form and not one of the catalogue. Its code lives from now on. For loads of
    /// many customers, who can't all walk through the window.
    pub fn complete_signup_directly(&self, phone: &str) -> Option<Signup> {
        let completed = self.app.state.lock().complete_signup_directly(phone)?;
        webhooks::deliver_queued(&self.app);
        Some(Signup {
            code: Some(completed.code),
            message: Some(completed.message.to_string()),
            redirect: None,
        })
    }

    /// The person who signs in for the portfolio that owns this number of the catalogue, by the id
    /// that our app knows them by.
    pub fn person_id(&self, phone: &str) -> Option<String> {
        let e164 = catalogue::normalize(phone)?;
        let state = self.app.state.lock();
        state.business_of(&e164).map(Business::person_id)
    }

    /// A number as Meta sees it now.
    pub fn number(&self, phone: &str) -> Option<NumberView> {
        let e164 = catalogue::normalize(phone)?;
        self.app.state.lock().view(&e164)
    }

    /// Where webhooks go from now on: for a target that was started later than the sandbox.
    pub fn set_webhook(&self, target: Option<WebhookTarget>) {
        self.app.state.lock().config.webhook = target;
    }

    /// How the SDK script behaves from now on.
    pub fn set_sdk(&self, behaviour: SdkBehaviour) {
        self.app.sdk.send_replace(behaviour);
    }

    /// How many loads of the SDK script are held back now ([`SdkBehaviour::Held`]).
    pub fn held_script_requests(&self) -> usize {
        self.app.sdk.receiver_count()
    }

    /// Every window that is open now posts this to its page at its next look, after what was said
    /// before: a string as Meta documents it, an object as seen in the wild. A window that opens
    /// later does not.
    pub fn post_message(&self, message: impl Into<Value>) {
        self.app.state.lock().injected_messages.push(message.into());
    }

    /// Which part of a finished signup windows keep back from now on, with the window open;
    /// `None` lets it go. A window looks when it comes to its last screen.
    pub fn withhold(&self, part: Option<SignupPart>) {
        self.app.state.lock().withheld = part;
    }

    /// The session message of this number's last finished signup, which its window posts from its
    /// last screen: for a test that has it said once more.
    pub fn finish_message(&self, phone: &str) -> Option<String> {
        let e164 = catalogue::normalize(phone)?;
        let state = self.app.state.lock();
        state.histories.get(&e164)?.finish_message.clone()
    }

    /// Queues a fault for coming Graph calls.
    pub fn queue_fault(&self, fault: Fault) {
        self.app.state.lock().queue_fault(fault);
    }

    /// Coming Graph calls are answered as these say ([`crate::answer_variants`]). Whether there are any
    /// with this name.
    pub fn apply_answer_variant(&self, name: &str) -> bool {
        self.app.state.lock().apply_answer_variant(name)
    }

    /// Calls meet no fault any more that was queued before.
    pub fn clear_faults(&self) {
        self.app.state.lock().faults.clear();
    }

    /// The customer has removed what was in the way of this number (two-step verification off,
    /// name approved, portfolio put right). Whether the number is in the catalogue.
    pub fn settle(&self, phone: &str) -> bool {
        control::settle_number(&mut self.app.state.lock(), phone)
    }

    /// Something happens to the account that holds this number, and our webhook is told. Whether
    /// there is such an account.
    pub fn apply_account_event(&self, phone: &str, event: AccountEvent) -> bool {
        control::apply_account_event(&self.app, phone, event)
    }

    /// Meta has checked a template of this number's account again, and our webhook is told.
    /// Whether there is such a template.
    pub fn check_template(&self, phone: &str, name: &str, status: TemplateStatus) -> bool {
        control::check_template(&self.app, phone, name, status)
    }

    /// Another provider registers this number as one that is on no platform, which it is only
    /// once it was deregistered.
    pub fn register_elsewhere(&self, phone: &str) -> Result<(), RegisterElsewhereError> {
        let e164 = catalogue::normalize(phone).ok_or(RegisterElsewhereError::Unknown)?;
        self.app.state.lock().register_elsewhere(&e164)
    }

    /// Whether our app is subscribed to the webhooks of this WABA.
    pub fn is_subscribed_to(&self, waba_id: &str) -> bool {
        self.app.state.lock().is_subscribed_to(waba_id)
    }

    /// Stops serving, once the answers under way are given.
    pub async fn shutdown(self) {
        drop(self.stop);
        // It fails only if serving panicked, which has ended it as well.
        let _ = self.served.await;
    }
}

/// What a browser on this machine calls the address.
fn origin(mut address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        address.set_ip(Ipv4Addr::LOCALHOST.into());
    }
    format!("http://{address}")
}

fn router(app: Arc<AppState>) -> Router {
    Router::new()
        .route("/", get(pages::first))
        .route("/inbox", get(pages::inbox))
        .route("/inbox.json", get(control::inbox))
        .route("/sms/send", post(control::send_sms))
        .route("/sandbox/pages.css", get(pages::style))
        .route("/sandbox/first.js", get(pages::first_script))
        .route("/sandbox/inbox.js", get(pages::inbox_script))
        .route("/sandbox/calls.json", get(control::calls))
        .route("/sandbox/numbers.json", get(control::numbers))
        .route("/sandbox/webhooks.json", get(control::deliveries))
        .route("/sandbox/faults", post(control::add_fault))
        .route("/sandbox/answers", post(control::apply_answer_variant))
        .route("/sandbox/sdk", post(control::set_sdk))
        .route("/sandbox/say", post(control::post_message))
        .route("/sandbox/hold", post(control::withhold))
        .route("/sandbox/settle", post(control::settle))
        .route("/sandbox/account", post(control::account))
        .route("/sandbox/template", post(control::template))
        .route("/sandbox/webhook", post(control::set_webhook))
        .route("/sandbox/messages", post(chat::write))
        .route("/sandbox/messages.json", get(chat::messages))
        .route("/sandbox/chat.js", get(pages::chat_script))
        .route("/sandbox/subscriptions", post(control::set_webhook_fields))
        .route("/sandbox/reset", post(control::reset))
        .route("/en_US/sdk.js", get(sdk::script))
        .route("/signup-window/{file}", get(window::asset))
        .route("/signup-window/api/sessions", post(window::open))
        .route("/signup-window/api/sessions/{id}", post(window::walk))
        .route(
            "/signup-window/api/sessions/{id}/handed-over",
            post(window::handed_over),
        )
        .route("/signup-window/api/sessions/{id}/more", get(window::more))
        .route("/{version}/dialog/oauth", get(window::dialog))
        .route("/{version}/{*path}", any(graph::handle))
        .layer(map_response(never_cached))
        .with_state(app)
}

/// Nothing here may be remembered by a browser: a test changes it from one load to the next.
async fn never_cached(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
