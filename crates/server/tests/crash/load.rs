//! Customers who move numbers while servers die: each asks again when nobody answers, as a
//! browser does.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use contract::ids::OnboardingId;
use contract::onboarding::{GoOn, NewOnboarding, Onboarding, Origin, Stage, TroubleKind};
use contract::phone::PhoneNumber;
use contract::problem::Problem;
use contract::session::OtpSent;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use reqwest::StatusCode;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::task::JoinSet;

use crate::common::{self, customer};
use crate::fleet::Meta;

/// Between two looks, and before another try where nobody answered.
const PAUSE: Duration = Duration::from_millis(20);

/// How long something may take once no server is killed any more.
const PATIENCE: Duration = Duration::from_secs(150);

/// The time until something counts as stuck. While servers are killed nothing does: it is the kills that say how
/// far a customer gets, and how long they take differs from machine to machine.
struct Patience {
    calm: Arc<AtomicBool>,
    ends: Instant,
}

impl Patience {
    fn of(calm: &Arc<AtomicBool>) -> Self {
        Self {
            calm: Arc::clone(calm),
            ends: Instant::now() + PATIENCE,
        }
    }

    /// Fails with these words where there is none left.
    fn is_left(&mut self, stuck: impl FnOnce() -> String) {
        if !self.calm.load(Ordering::Relaxed) {
            self.ends = Instant::now() + PATIENCE;
        } else if Instant::now() > self.ends {
            panic!("{}", stuck());
        }
    }
}

/// A customer whose browser reaches one of several servers.
pub struct Customer {
    addresses: Vec<String>,
    at: usize,
    inner: common::Customer,
    /// Whether the servers are left alone now.
    calm: Arc<AtomicBool>,
}

impl Customer {
    pub fn new(addresses: Vec<String>, phone: &str) -> Self {
        let base = format!("http://{}", addresses[0]);
        Self {
            addresses,
            at: 0,
            inner: common::Customer::new(&base, phone),
            calm: Arc::new(AtomicBool::new(true)),
        }
    }

    /// A customer who is patient until this says that the servers are left alone.
    fn patient_until(self, calm: &Arc<AtomicBool>) -> Self {
        let calm = Arc::clone(calm);
        Self { calm, ..self }
    }

    pub async fn sign_in(&mut self, meta: &Meta) {
        let sent: OtpSent = self.inner.ask_otp().await.unwrap();
        assert!(sent.expires_in_seconds > 0);
        let inbox = meta.sandbox.sms_to(self.inner.phone.as_str());
        let otp = inbox.last().unwrap().code.clone().unwrap();
        self.inner.sign_in(&otp).await.unwrap();
    }

    /// Asks until somebody answers.
    async fn asks<T: DeserializeOwned>(
        &mut self,
        verb: reqwest::Method,
        path: &str,
        body: Option<&(impl Serialize + Sync)>,
    ) -> Result<T, Problem> {
        let mut patience = Patience::of(&self.calm);
        loop {
            let mut request = self.inner.request(verb.clone(), path);
            if let Some(body) = body {
                request = request.json(body);
            }
            match request.send().await {
                // One that has not come up yet says so.
                Ok(answer) if answer.status() == StatusCode::SERVICE_UNAVAILABLE => {}
                Ok(answer) => {
                    if let Some(read) = customer::read_whole(answer).await {
                        return read;
                    }
                }
                // Another server may be there.
                Err(_) => self.next_server(),
            }
            patience.is_left(|| format!("nobody answers {path}"));
            tokio::time::sleep(PAUSE).await;
        }
    }

    fn next_server(&mut self) {
        self.at = (self.at + 1) % self.addresses.len();
        self.inner.base = format!("http://{}", self.addresses[self.at]);
    }

    async fn looks(&mut self, id: &OnboardingId) -> Onboarding {
        let path = format!("/onboardings/{id}");
        let none = None::<&()>;
        self.asks(reqwest::Method::GET, &path, none).await.unwrap()
    }

    pub async fn records(&mut self, new: &NewOnboarding) -> OnboardingId {
        let verb = reqwest::Method::POST;
        let recorded: Result<Onboarding, _> = self.asks(verb, "/onboardings", Some(new)).await;
        recorded.unwrap().id
    }

    /// Goes through Meta's window, and hands over what it left behind.
    pub async fn through_window(
        &mut self,
        meta: &Meta,
        id: &OnboardingId,
        number: &PhoneNumber,
        options: SignupOptions,
    ) {
        let signup = complete_signup(meta.sandbox.origin(), number.as_str(), options).await;
        let report = customer::report(&signup.unwrap());
        let path = format!("/onboardings/{id}/signup");
        let verb = reqwest::Method::POST;
        let taken: Result<Onboarding, _> = self.asks(verb, &path, Some(&report)).await;
        // A code that is not wanted any more is no harm: what it stands at says how it goes on.
        drop(taken);
    }

    /// Does what is asked of them until the number is live, or has to wait until tomorrow.
    pub async fn sees_the_end(
        &mut self,
        meta: &Meta,
        id: &OnboardingId,
        number: &PhoneNumber,
    ) -> End {
        let mut patience = Patience::of(&self.calm);
        loop {
            let seen = self.looks(id).await;
            patience.is_left(|| format!("{number} ({id}) stays {:?}", seen.stage));
            match seen.stage {
                Stage::Connected(_) => return End::Connected,
                // Each of three servers died between its note that it is about to ask and
                // the asking: how many were asked is not known, so no more are.
                Stage::Interrupted { trouble, .. }
                    if trouble.kind == TroubleKind::TooManyRegistrations =>
                {
                    return End::Limited;
                }
                Stage::AwaitingSignup
                | Stage::Interrupted {
                    go_on: GoOn::Relaunch,
                    ..
                } => {
                    let options = SignupOptions::default();
                    self.through_window(meta, id, number, options).await;
                }
                Stage::Interrupted { .. } => {
                    let path = format!("/onboardings/{id}/retry");
                    let verb = reqwest::Method::POST;
                    let again: Result<Onboarding, _> = self.asks(verb, &path, None::<&()>).await;
                    drop(again);
                }
                _ => {}
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// Where a number came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It is live with us.
    Connected,
    /// It is where it was: enough cut-overs were noted for a day.
    Limited,
}

/// Customers who move one number after the other, while servers are killed.
pub struct Load {
    customers: JoinSet<Vec<(String, End)>>,
    over: Arc<AtomicBool>,
}

impl Load {
    pub async fn start(meta: &Arc<Meta>, addresses: Vec<String>, customers: usize) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let numbers = Arc::new(AtomicUsize::new(0));
        let mut set = JoinSet::new();
        for place in 0..customers {
            let phone = format!("+91987600{place:04}");
            let mut customer = Customer::new(addresses.clone(), &phone).patient_until(&over);
            customer.sign_in(meta).await;
            let (meta, over) = (Arc::clone(meta), Arc::clone(&over));
            let numbers = Arc::clone(&numbers);
            set.spawn(async move {
                let mut ended = Vec::new();
                while !over.load(Ordering::Relaxed) {
                    let number = numbers.fetch_add(1, Ordering::Relaxed);
                    let number = PhoneNumber::parse(&format!("+91983{number:07}")).unwrap();
                    let new = NewOnboarding {
                        origin: Origin::New,
                        ..customer::new(&number)
                    };
                    let id = customer.records(&new).await;
                    let end = customer.sees_the_end(&meta, &id, &number).await;
                    ended.push((number.as_str().to_owned(), end));
                }
                ended
            });
        }
        Self {
            customers: set,
            over,
        }
    }

    /// Lets each customer end what they are at. The numbers, and where each came to.
    pub async fn ends(self) -> Vec<(String, End)> {
        self.over.store(true, Ordering::Relaxed);
        self.customers.join_all().await.concat()
    }
}
