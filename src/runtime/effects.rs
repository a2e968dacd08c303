//! One effect, one function.

use std::rc::{Rc, Weak};

use contract::ids::OnboardingId;
use contract::onboarding::NewOnboarding;
use contract::secret::SignupCode;
use contract::signup::{BrowserEvent, CodeReport, Finish, SignupOutcome};
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use journey::state::SdkTrouble;
use journey::{Answer, Effect, Event, OVERDUE_MS, RequestFailure};
use leptos::task::spawn_local;

use super::{Runtime, send_to};
use crate::api::{Api, StreamEvent};
use crate::signup::Meta;
use crate::web::tab_lock::TabLock;
use crate::web::{clock, location};

/// Milliseconds that another page may take to come up.
const LEAVE_MS: u32 = 20_000;

/// Milliseconds between two tries to tell the server what it must know.
const TELL_AGAIN_MS: u32 = 2_000;

/// Tries to tell the server: half a minute and more.
const TELL_TRIES: u32 = 20;

impl Runtime {
    pub(super) fn carry_out(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::LoadSdk => self.load_sdk(),
            Effect::Record(new) => self.record(new),
            Effect::Launch(method) => match &*self.meta.borrow() {
                Some(meta) => meta.launch(method),
                None => self.send(Event::SdkThrew("no script".into())),
            },
            Effect::HandOver {
                id,
                code,
                finish,
                wait_ms,
            } => self.hand_over(id, code, finish, wait_ms),
            Effect::ReportFinish { id, finish } => self.report_finish(id, finish),
            Effect::AwaitCode => self.await_code(),
            Effect::Tell(id, event) => tell(self.api.clone(), id, event),
            Effect::Follow(id) => self.follow(&id),
            Effect::Hold(id) => {
                let runtime = Rc::downgrade(self);
                self.tab.replace(Some(TabLock::hold(&id, move |ours| {
                    let event = if ours {
                        Event::TabHeld
                    } else {
                        Event::TabElsewhere
                    };
                    send_to(&runtime, event);
                })));
            }
            // The tab is that of the present attempt: there is no other to take over.
            Effect::TakeOver(_) => {
                if let Some(tab) = &*self.tab.borrow() {
                    tab.take_over();
                }
            }
            Effect::ShowWindow => {
                if let Some(meta) = &*self.meta.borrow() {
                    meta.show_window();
                }
            }
            Effect::GoFullPage(id) => self.go_full_page(&id),
            Effect::SendAnswer(id, answer) => self.send_answer(id, answer),
            Effect::Abandon(id) => {
                self.stream.replace(None);
                self.tab.replace(None);
                let api = self.api.clone();
                self.api.lifetime().spawn(async move {
                    // It rests in any case; Manage WABAs shows what it came to.
                    let _ = api.abandon(&id).await;
                });
            }
            Effect::Note(why) => note(why),
        }
    }

    fn load_sdk(self: &Rc<Self>) {
        if let Some(meta) = &*self.meta.borrow() {
            return meta.load_sdk();
        }
        let (runtime, config) = (Rc::downgrade(self), self.api.config());
        self.api.lifetime().spawn(async move {
            let Ok(config) = config.await else {
                return send_to(&runtime, Event::SdkMissing(SdkTrouble::Unreachable));
            };
            let Some(strong) = runtime.upgrade() else {
                return;
            };
            let around = (strong.host, strong.api.lifetime());
            let meta = Meta::new(config, around, move |event| send_to(&runtime, event));
            meta.load_sdk();
            strong.meta.replace(Some(meta));
        });
    }

    fn record(self: &Rc<Self>, mut new: NewOnboarding) {
        // What they agree to stands before them in this language.
        new.consent_text_version.push('/');
        new.consent_text_version.push_str(self.spoken.get().tag());
        let (runtime, created) = (Rc::downgrade(self), self.api.create(&new));
        self.api.lifetime().spawn(async move {
            send_to(&runtime, Event::Recorded(created.await));
        });
    }

    fn hand_over(
        self: &Rc<Self>,
        id: OnboardingId,
        code: SignupCode,
        finish: Option<Finish>,
        wait_ms: u32,
    ) {
        self.code_overdue.replace(None);
        let came = self.code_came.get();
        let age_ms = move || (clock::monotonic_ms() - came).max(0.0) as u32;
        let (runtime, api) = (Rc::downgrade(self), self.api.clone());
        // Nobody else has the code: it is sent to its end, also where the mount ends meanwhile.
        spawn_local(async move {
            if wait_ms > 0 {
                TimeoutFuture::new(wait_ms).await;
            }
            let report = SignupOutcome::Code(CodeReport {
                code,
                age_ms: age_ms(),
                finish,
            });
            let outcome = api.report_signup(&id, report).await;
            let event = Event::HandOverEnded {
                outcome,
                age_ms: age_ms(),
            };
            send_to(&runtime, event);
        });
    }

    fn report_finish(self: &Rc<Self>, id: OnboardingId, finish: Finish) {
        let (runtime, api) = (Rc::downgrade(self), self.api.clone());
        self.api.lifetime().spawn(async move {
            for _ in 0..TELL_TRIES {
                let outcome = SignupOutcome::MessageOnly(finish.clone());
                match api.report_signup(&id, outcome).await {
                    Ok(news) => return send_to(&runtime, Event::Progress(news)),
                    Err(RequestFailure::Unreachable) => TimeoutFuture::new(TELL_AGAIN_MS).await,
                    // The server has gone on without it.
                    Err(RequestFailure::Refused { .. }) => return,
                }
            }
        });
    }

    fn await_code(self: &Rc<Self>) {
        let runtime = Rc::downgrade(self);
        let overdue = Timeout::new(OVERDUE_MS, move || {
            send_to(&runtime, Event::CodeOverdue);
        });
        self.code_overdue.replace(Some(overdue));
    }

    fn go_full_page(self: &Rc<Self>, id: &OnboardingId) {
        let (runtime, in_dashboard) = (Rc::downgrade(self), self.host.is_some());
        let asked = self.api.full_page(id);
        self.api.lifetime().spawn(async move {
            let failure = match asked.await {
                Ok(page) => {
                    location::leave_for(&page.url, in_dashboard);
                    // Still here: the customer, or the browser, has stopped it.
                    TimeoutFuture::new(LEAVE_MS).await;
                    RequestFailure::Unreachable
                }
                Err(failure) => failure,
            };
            send_to(&runtime, Event::FullPageFailed(failure));
        });
    }

    fn follow(self: &Rc<Self>, id: &OnboardingId) {
        let runtime = Rc::downgrade(self);
        let (attempt, api) = (id.clone(), self.api.clone());
        let stream = self.api.follow(id, move |news| {
            let event = match news {
                StreamEvent::Onboarding(onboarding) => Event::Progress(*onboarding),
                StreamEvent::Lost => {
                    tell_if_signed_out(runtime.clone(), &api, &attempt);
                    Event::ConnectionLost
                }
                StreamEvent::Restored => Event::ConnectionRestored,
            };
            send_to(&runtime, event);
        });
        self.stream.replace(Some(stream));
    }

    fn send_answer(self: &Rc<Self>, id: OnboardingId, answer: Answer) {
        let runtime = Rc::downgrade(self);
        let api = &self.api;
        let sent = match answer {
            Answer::Number(number) => api.pick_number(&id, number),
            Answer::SendVerification(method) => api.send_verification(&id, method),
            Answer::Verification(code) => api.verify(&id, code),
            Answer::Pin(pin) => api.send_pin(&id, pin),
            Answer::CutOver(when) => api.set_cut_over(&id, when),
            Answer::GiveUp => api.abandon(&id),
            Answer::Retry => api.retry(&id),
            Answer::CheckAgain => api.check(&id),
            Answer::OldProvider(plan) => api.plan_old_provider(&id, plan),
            Answer::Tick(step, done) => api.tick(&id, step, done),
            Answer::CopyTemplates(wanted) => api.copy_templates(&id, &wanted),
            Answer::RevealPin => return self.reveal_pin(&id),
            Answer::Renew(number) => api.renew_access(&number),
        };
        self.api
            .lifetime()
            .spawn(async move { send_to(&runtime, Event::AnswerEnded(sent.await)) });
    }

    fn reveal_pin(self: &Rc<Self>, id: &OnboardingId) {
        let runtime = Rc::downgrade(self);
        let sent = self.api.reveal_pin(id);
        self.api.lifetime().spawn(async move {
            let pin = sent.await.map(|body| body.pin);
            send_to(&runtime, Event::PinRevealed(pin));
        });
    }
}

/// A stream says only that it is cut. A request says why.
fn tell_if_signed_out(runtime: Weak<Runtime>, api: &Api, attempt: &OnboardingId) {
    let asked = api.onboarding(attempt);
    api.lifetime().spawn(async move {
        if asked.await.is_err_and(|failure| failure.is_signed_out()) {
            send_to(&runtime, Event::SignedOut);
        }
    });
}

/// Told, and told again while the server can't be reached; the customer doesn't wait.
fn tell(api: Api, id: OnboardingId, event: BrowserEvent) {
    api.lifetime().spawn(async move {
        for _ in 0..TELL_TRIES {
            match api.tell(&id, &event).await {
                Err(RequestFailure::Unreachable) => TimeoutFuture::new(TELL_AGAIN_MS).await,
                _ => return,
            }
        }
    });
}

/// For whoever looks at the console while something is odd. No note holds data.
#[allow(unused_variables)]
fn note(why: &'static str) {
    #[cfg(debug_assertions)]
    leptos::logging::debug_warn!("{why}");
}
