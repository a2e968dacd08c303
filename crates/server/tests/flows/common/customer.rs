//! Customers who use the server as the browser does.

pub use client::{Follower, new_onboarding as new, report};
use contract::onboarding::{Connected, Need, NewOnboarding, Onboarding, Stage, Trouble};
use contract::phone::PhoneNumber;
use contract::problem::{ErrorBody, Problem};
use contract::secret::Otp;
use contract::session::{OtpSent, SendOtp, Session, SignIn};
use meta_sandbox::window_client::{Signup, SignupOptions, complete_signup};
use reqwest::{Client, Method as Verb, RequestBuilder, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{PATIENCE, World, must};

/// A customer at their browser.
pub struct Customer {
    pub http: Client,
    pub base: String,
    pub cookie: Option<String>,
    /// The token of a session that the platform opened.
    pub token: Option<String>,
    pub phone: PhoneNumber,
}

impl Customer {
    /// At the server with this address.
    pub fn new(base: &str, phone: &str) -> Self {
        Self {
            http: server::graph::http_client(PATIENCE).unwrap(),
            base: base.to_owned(),
            cookie: None,
            token: None,
            phone: PhoneNumber::parse(phone).unwrap(),
        }
    }

    pub async fn signed_in(world: &World, phone: &str) -> Self {
        let mut customer = Self::new(&world.base(), phone);
        let _: OtpSent = customer.ask_otp().await.unwrap();
        customer.sign_in(&world.otp_to(phone)).await.unwrap();
        customer
    }

    /// The same customer at a server that was started anew.
    pub fn at(mut self, world: &World) -> Self {
        self.base = world.base();
        self
    }

    pub async fn ask_otp(&self) -> Result<OtpSent, Problem> {
        let phone = self.phone.clone();
        self.post("/session/otp", &SendOtp { phone }).await
    }

    pub async fn sign_in(&mut self, otp: &str) -> Result<Session, Problem> {
        let phone = self.phone.clone();
        let otp = Otp::parse(otp).unwrap();
        let request = self.request(Verb::POST, "/session");
        let response = request.json(&SignIn { phone, otp }).send().await.unwrap();
        if let Some(cookie) = client::session_of(&response) {
            self.cookie = Some(cookie);
        }
        read(response).await
    }

    /// Signs out, after which the session is no more.
    pub async fn sign_out(&self) {
        let request = self.request(Verb::DELETE, "/session");
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::NO_CONTENT);
        let over = self.get::<Session>("/session").await;
        assert_eq!(over, Err(Problem::SignedOut));
    }

    /// A request as our page makes it.
    pub fn request(&self, verb: Verb, path: &str) -> RequestBuilder {
        let request = client::request(&self.http, &self.base, verb, path, self.cookie.as_deref());
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Problem> {
        read(self.request(Verb::GET, path).send().await.unwrap()).await
    }

    pub async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, Problem> {
        read(
            self.request(Verb::POST, path)
                .json(body)
                .send()
                .await
                .unwrap(),
        )
        .await
    }

    /// A request without a body.
    pub async fn ask<T: DeserializeOwned>(&self, path: &str) -> Result<T, Problem> {
        read(self.request(Verb::POST, path).send().await.unwrap()).await
    }

    pub async fn record(&self, number: &PhoneNumber) -> Result<Onboarding, Problem> {
        self.post("/onboardings", &new(number)).await
    }

    /// Records an attempt, goes through Meta's window, and hands over what it left behind.
    pub async fn moves(&self, world: &World, number: &PhoneNumber) -> Onboarding {
        let onboarding = self.record(number).await.unwrap();
        self.through_window(world, &onboarding, SignupOptions::default())
            .await
    }

    /// The same, for an attempt that says more than the number.
    pub async fn moves_as(&self, world: &World, new: &NewOnboarding) -> Onboarding {
        let onboarding: Onboarding = self.post("/onboardings", new).await.unwrap();
        self.through_window(world, &onboarding, SignupOptions::default())
            .await
    }

    /// Goes through Meta's window, and hands over what it left behind.
    pub async fn through_window(
        &self,
        world: &World,
        onboarding: &Onboarding,
        options: SignupOptions,
    ) -> Onboarding {
        let number = onboarding.number.as_str();
        let signup = complete_signup(world.sandbox.origin(), number, options)
            .await
            .unwrap();
        self.hand_over(onboarding, &signup).await.unwrap()
    }

    pub async fn hand_over(
        &self,
        onboarding: &Onboarding,
        signup: &Signup,
    ) -> Result<Onboarding, Problem> {
        let path = format!("/onboardings/{}/signup", onboarding.id);
        self.post(&path, &report(signup)).await
    }

    /// Listens to the onboarding's stream.
    pub async fn follow(&self, onboarding: &Onboarding) -> Follower {
        let path = format!("/onboardings/{}/stream", onboarding.id);
        let response = self.request(Verb::GET, &path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        Follower::of(response)
    }

    /// Waits for this to be said of the onboarding.
    pub async fn sees(
        &self,
        onboarding: &Onboarding,
        what: &str,
        so: impl Fn(&Onboarding) -> bool,
    ) -> Onboarding {
        let mut follower = self.follow(onboarding).await;
        must(what, async {
            loop {
                let news = follower.next().await.expect("the stream goes on");
                if so(&news) {
                    return news;
                }
            }
        })
        .await
    }

    /// Waits for the number to be live.
    pub async fn sees_connected(&self, onboarding: &Onboarding) -> Connected {
        let connected = |seen: &Onboarding| matches!(seen.stage, Stage::Connected(_));
        match self.sees(onboarding, "connected", connected).await.stage {
            Stage::Connected(connected) => *connected,
            other => panic!("{other:?}"),
        }
    }

    /// Waits to be asked.
    pub async fn sees_need(&self, onboarding: &Onboarding) -> Need {
        let asked = |seen: &Onboarding| matches!(seen.stage, Stage::NeedsCustomer(_));
        match self.sees(onboarding, "asked", asked).await.stage {
            Stage::NeedsCustomer(need) => need,
            other => panic!("{other:?}"),
        }
    }

    /// Waits for it to stop.
    pub async fn sees_interrupted(&self, onboarding: &Onboarding) -> Trouble {
        let stopped = |seen: &Onboarding| matches!(seen.stage, Stage::Interrupted { .. });
        match self.sees(onboarding, "interrupted", stopped).await.stage {
            Stage::Interrupted { trouble, .. } => trouble,
            other => panic!("{other:?}"),
        }
    }
}

/// An answer.
pub async fn read<T: DeserializeOwned>(response: Response) -> Result<T, Problem> {
    let answer = read_whole(response).await;
    answer.expect("the answer has an end")
}

/// An answer; `None` where it was cut off.
pub async fn read_whole<T: DeserializeOwned>(response: Response) -> Option<Result<T, Problem>> {
    let (status, text) = (response.status(), response.text().await.ok()?);
    Some(parse(status, &text))
}

fn parse<T: DeserializeOwned>(status: StatusCode, text: &str) -> Result<T, Problem> {
    if status.is_success() {
        // What answers nothing is read as `null`.
        let text = if text.is_empty() { "null" } else { text };
        return Ok(serde_json::from_str(text).unwrap());
    }
    let body: ErrorBody = serde_json::from_str(text).unwrap();
    Err(body.problem)
}
