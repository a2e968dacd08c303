//! A colleague with admin rights does Meta's part, by a link.

use std::time::Duration;

use contract::onboarding::{
    Colleague, CopyTemplates, CutOverTime, Onboarding, PinBody, SetCutOver, Stage,
};
use contract::platform::ApiScope;
use contract::problem::Problem;
use contract::secret::Invitation;
use contract::session::{OpenLink, Session};
use contract::signup::{Address, BrowserEvent};
use contract::time::UnixMillis;
use contract::wabas::Wabas;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use reqwest::Method;
use server::operate;

use crate::common::customer::{read, report};
use crate::common::{ASHA, BALA, Customer, World, must, number};
use crate::platform::Platform;

/// Asha has recorded an attempt, and made a link.
async fn invited(world: &World) -> (Customer, Onboarding, String) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let link = link(&asha, &onboarding).await.unwrap();
    (asha, onboarding, link)
}

async fn link(asha: &Customer, onboarding: &Onboarding) -> Result<String, Problem> {
    let path = format!("/onboardings/{}/colleague", onboarding.id);
    let link = asha.ask::<Address>(&path).await?.url;
    let (page, token) = link.split_once('#').unwrap();
    assert!(page.ends_with("/colleague"), "{page}");
    Ok(token.to_owned())
}

/// Somebody opens a link in a browser that knows nothing of us.
async fn opens(world: &World, token: &str) -> Result<(Customer, Onboarding), Problem> {
    let mut ravi = Customer::new(&world.base(), BALA);
    let invitation = Invitation::parse(token).unwrap();
    let request = ravi.request(Method::POST, "/colleague");
    let response = request.json(&OpenLink { invitation }).send().await.unwrap();
    if let Some(cookie) = response.headers().get("set-cookie") {
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        ravi.cookie = client::session_of(&response);
    }
    let onboarding = read(response).await?;
    Ok((ravi, onboarding))
}

/// The onboarding as its customer sees it.
async fn at(asha: &Customer, onboarding: &Onboarding) -> Onboarding {
    let path = format!("/onboardings/{}", onboarding.id);
    asha.get(&path).await.unwrap()
}

async fn takes_back(asha: &Customer, onboarding: &Onboarding) -> Onboarding {
    let path = format!("/onboardings/{}/colleague", onboarding.id);
    let answer = asha.request(Method::DELETE, &path).send().await.unwrap();
    answer.json().await.unwrap()
}

#[tokio::test]
async fn a_colleague_does_metas_part_and_the_customer_sees_the_number_move() {
    let world = World::start().await;
    let (asha, onboarding, token) = invited(&world).await;
    let (ravi, seen) = opens(&world, &token).await.unwrap();
    assert_eq!(
        (&seen.id, &seen.number),
        (&onboarding.id, &onboarding.number)
    );
    let there: Onboarding = ravi.get("/colleague").await.unwrap();
    assert_eq!(there.stage, Stage::AwaitingSignup);
    assert_eq!(at(&asha, &onboarding).await.colleague, Colleague::Here);

    let path = format!("/onboardings/{}/events", onboarding.id);
    let _: () = ravi.post(&path, &BrowserEvent::Launched).await.unwrap();
    let done = ravi
        .through_window(&world, &onboarding, SignupOptions::default())
        .await;
    assert_eq!(done.stage, Stage::Finalizing);
    asha.sees_connected(&onboarding).await;
    assert_eq!(at(&asha, &onboarding).await.colleague, Colleague::Done);
    // What came of it is not theirs to see.
    let seen: Onboarding = ravi.get("/colleague").await.unwrap();
    assert_eq!((seen.stage, seen.steps), (Stage::Finalizing, vec![]));

    let audit_log = operate::onboarding(&world.config, onboarding.reference.as_str());
    let audit_log = audit_log.await.unwrap();
    for line in [
        "a link was made",
        "the link was opened",
        "came back from Meta with a code",
    ] {
        assert!(audit_log.contains(line), "no {line} in {audit_log}");
    }
    assert!(!audit_log.contains(&token));
}

#[tokio::test]
async fn a_colleague_may_do_metas_part_and_nothing_else() {
    let world = World::start().await;
    let (asha, onboarding, token) = invited(&world).await;
    let other = asha.record(&number("unverified")).await.unwrap();
    let (ravi, _) = opens(&world, &token).await.unwrap();
    assert_eq!(
        ravi.get::<Session>("/session").await,
        Err(Problem::SignedOut)
    );
    assert_eq!(ravi.get::<Wabas>("/wabas").await, Err(Problem::SignedOut));
    let of = |what: &str| format!("/onboardings/{}{what}", onboarding.id);
    for path in ["/abandon", "/retry", "/check", "/colleague"] {
        let asked = ravi.ask::<serde_json::Value>(&of(path)).await;
        assert_eq!(asked, Err(Problem::SignedOut), "{path}");
    }
    let all = CopyTemplates::default();
    let copied = ravi.post::<Onboarding>(&of("/templates"), &all).await;
    assert_eq!(copied, Err(Problem::SignedOut));
    let pin = ravi.ask::<PinBody>(&of("/pin/reveal")).await;
    assert!(matches!(pin, Err(Problem::SignedOut)));
    let another = format!("/onboardings/{}", other.id);
    let seen = ravi.get::<Onboarding>(&another).await;
    assert_eq!(seen, Err(Problem::SignedOut));
    let page: Address = ravi.ask(&of("/full-page")).await.unwrap();
    assert!(page.url.contains("dialog/oauth"));
}

#[tokio::test]
async fn a_colleague_reads_who_asks_them_and_nobody_else_does() {
    let world = World::start().await;
    let (asha, onboarding, token) = invited(&world).await;
    let (ravi, seen) = opens(&world, &token).await.unwrap();
    assert_eq!(seen.invited_by.as_deref(), Some(ASHA));
    let again: Onboarding = ravi.get("/colleague").await.unwrap();
    assert_eq!(again.invited_by.as_deref(), Some(ASHA));
    let path = format!("/onboardings/{}", onboarding.id);
    let shown: Onboarding = ravi.get(&path).await.unwrap();
    assert_eq!(shown.invited_by.as_deref(), Some(ASHA));
    let mut follower = ravi.follow(&onboarding).await;
    let first = must("the first news", follower.next()).await.unwrap();
    assert_eq!(first.invited_by.as_deref(), Some(ASHA));
    // Something changes: what is told then says it too.
    let later = SetCutOver {
        cut_over: CutOverTime::At(UnixMillis(server::clock::now().0 + 3_600_000)),
    };
    let changed: Onboarding = asha
        .post(&format!("{path}/cut-over"), &later)
        .await
        .unwrap();
    assert_eq!(changed.invited_by, None);
    let news = must("news", follower.next()).await.unwrap();
    assert_eq!(news.version, changed.version);
    assert_eq!(news.invited_by.as_deref(), Some(ASHA));
    assert_eq!(at(&asha, &onboarding).await.invited_by, None);

    // The platform names its people.
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let meena = platform.person("acct_1", "Meena Rao").await;
    let onboarding = meena.record(&number("unverified")).await.unwrap();
    let link = link(&meena, &onboarding).await.unwrap();
    let (_, seen) = opens(&world, &link).await.unwrap();
    assert_eq!(seen.invited_by.as_deref(), Some("Meena Rao"));
    assert_eq!(at(&meena, &onboarding).await.invited_by, None);
}

#[tokio::test]
async fn a_link_that_is_taken_back_ends_what_was_opened_with_it() {
    let world = World::start().await;
    let (asha, onboarding, token) = invited(&world).await;
    let (ravi, _) = opens(&world, &token).await.unwrap();
    let mut follower = ravi.follow(&onboarding).await;
    must("the first news", follower.next()).await.unwrap();
    assert_eq!(
        takes_back(&asha, &onboarding).await.colleague,
        Colleague::Nobody
    );
    must("the stream's end", async {
        while follower.next().await.is_some() {}
    })
    .await;
    assert_eq!(
        ravi.get::<Onboarding>("/colleague").await,
        Err(Problem::SignedOut)
    );
    assert_eq!(opens(&world, &token).await.err(), Some(Problem::SignedOut));
    let number = onboarding.number.as_str();
    let signup = complete_signup(world.sandbox.origin(), number, SignupOptions::default()).await;
    let path = format!("/onboardings/{}/signup", onboarding.id);
    let handed = ravi
        .post::<Onboarding>(&path, &report(&signup.unwrap()))
        .await;
    assert_eq!(handed.err(), Some(Problem::SignedOut));
    assert_eq!(world.acts(), [] as [&str; 0]);
}

#[tokio::test]
async fn a_newer_link_takes_the_place_of_the_older() {
    let world = World::start().await;
    let (asha, onboarding, older) = invited(&world).await;
    let newer = link(&asha, &onboarding).await.unwrap();
    assert_eq!(opens(&world, &older).await.err(), Some(Problem::SignedOut));
    assert!(opens(&world, &newer).await.is_ok());
}

#[tokio::test]
async fn a_link_ends_by_itself_and_with_its_attempt() {
    let world = World::with(|_, config| config.timeouts.invitation_valid = Duration::ZERO).await;
    let (_, _, late) = invited(&world).await;
    assert_eq!(opens(&world, &late).await.err(), Some(Problem::SignedOut));

    let world = World::start().await;
    let (asha, onboarding, token) = invited(&world).await;
    let (ravi, _) = opens(&world, &token).await.unwrap();
    let path = format!("/onboardings/{}/abandon", onboarding.id);
    asha.ask::<Onboarding>(&path).await.unwrap();
    assert_eq!(
        ravi.get::<Onboarding>("/colleague").await,
        Err(Problem::SignedOut)
    );
}

#[tokio::test]
async fn a_link_is_made_for_metas_part_by_its_customer_alone() {
    let world = World::start().await;
    let (asha, onboarding, _) = invited(&world).await;
    let bala = Customer::signed_in(&world, BALA).await;
    assert_eq!(link(&bala, &onboarding).await, Err(Problem::NotFound));
    let moved = asha
        .through_window(&world, &onboarding, SignupOptions::default())
        .await;
    asha.sees_connected(&moved).await;
    assert_eq!(link(&asha, &onboarding).await, Err(Problem::Conflict));
}

#[tokio::test]
async fn links_are_guessed_and_opened_a_few_times_and_no_more() {
    let world = World::with(|_, config| config.timeouts.otp_misses_per_address = 3).await;
    let (_, _, token) = invited(&world).await;
    // A right one counts for none.
    for _ in 0..10 {
        assert!(opens(&world, &token).await.is_ok());
    }
    let crowd = opens(&world, &token).await.err();
    assert!(matches!(crowd, Some(Problem::TooMany { .. })), "{crowd:?}");
    for _ in 0..3 {
        assert_eq!(opens(&world, "guess").await.err(), Some(Problem::SignedOut));
    }
    let guessed = opens(&world, "guess").await.err();
    assert!(
        matches!(guessed, Some(Problem::TooMany { .. })),
        "{guessed:?}"
    );
}
