//! What a dashboard's page holds of the module once it is unmounted, at whatever it was: nothing. And nothing that it
//! began reaches the page afterwards.

use browser_tests::account::{LAUNCH, heading};
use browser_tests::text::{account, finish, spaced, trouble};
use browser_tests::wait::{Check, until};
use browser_tests::{ASHA, Customer, Kind, Outcome, World, WorldOptions, browser_test};
use meta_sandbox::{SdkBehaviour, calls};
use serde_json::Value;

use crate::embedding::prepares;

pub fn in_a_page_that_counts() -> WorldOptions {
    WorldOptions {
        dashboard: Some(Kind::Hard),
        ..WorldOptions::default()
    }
}

/// What the page counts.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
pub struct Counted {
    listeners: Vec<String>,
    timers: u32,
    intervals: u32,
    requests: Vec<String>,
}

impl Counted {
    /// What ends by itself, sooner or later.
    fn pending(&self) -> u32 {
        self.timers + self.intervals + self.requests.len() as u32
    }
}

pub async fn page<T: serde::de::DeserializeOwned>(asha: &Customer, script: &str) -> Outcome<T> {
    asha.ask(&format!("return {script};")).await
}

async fn counted(asha: &Customer) -> Outcome<Counted> {
    page(asha, "test.count()").await
}

/// Waits until the page counts so.
async fn counts(asha: &Customer, what: &str, so: impl Fn(&Counted) -> bool) -> Outcome<Counted> {
    until(what, async || {
        let counted = counted(asha).await?;
        Ok(match so(&counted) {
            true => Check::Met(counted),
            false => Check::NotYet(format!("{counted:?}")),
        })
    })
    .await
}

/// The page, before anything is mounted in it.
pub async fn shows(world: &World) -> Outcome<Counted> {
    let asha = &world.asha;
    world.dashboard()?.visit(asha, "/guest.html").await?;
    until("the page's script", async || {
        let there: bool = page(asha, "window.test !== undefined").await?;
        Ok(match there {
            true => Check::Met(()),
            false => Check::NotYet("it is not there".to_owned()),
        })
    })
    .await?;
    counted(asha).await
}

pub async fn mounts(asha: &Customer) -> Outcome {
    page::<Value>(asha, "test.mount()").await.map(drop)
}

/// Unmounts it where something of it is under way, and finds the page as it was before.
async fn leaves_nothing(asha: &Customer, at: &str, before: &Counted) -> Outcome {
    let at_work = counted(asha).await?;
    assert!(at_work.pending() > 0, "{at}: {at_work:?}");
    let left: Counted = page(asha, "test.leave()").await?;
    assert_eq!(&left, before, "{at}");
    let faults: Vec<String> = page(asha, "test.told.faults").await?;
    assert_eq!(faults, [""; 0], "{at}");
    Ok(())
}

#[browser_test(engines = chromium, because = request_blocking, options = in_a_page_that_counts())]
async fn unmounted_before_somebody_is_signed_in_it_leaves_nothing(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let before = shows(world).await?;
    // The module's own files go on to be downloaded: for whatever is mounted next.
    let left: Counted = page(asha, "(test.mount(), test.leave())").await?;
    assert_eq!((left.timers, left.intervals), (0, 0), "{left:?}");
    counts(asha, "its files", |counted| counted.pending() == 0).await?;
    page::<Value>(asha, "test.preload()").await?;

    // An answer is awaited.
    asha.set_latency(3_000).await?;
    mounts(asha).await?;
    let asks = |counted: &Counted| counted.requests.iter().any(|url| url.ends_with("/session"));
    counts(asha, "a request", asks).await?;
    leaves_nothing(asha, "while an answer is awaited", &before).await?;
    asha.set_latency(0).await?;

    asha.block(&["*/api/*"]).await?;
    mounts(asha).await?;
    asha.see_screen(&account::UNREACHABLE).await?;
    leaves_nothing(asha, "while the server is asked again", &before).await?;
    asha.block(&[]).await?;

    mounts(asha).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.fill(&account::YOUR_PHONE, ASHA).await?;
    asha.press(&account::SEND_OTP).await?;
    asha.see_screen(&account::ENTER_OTP).await?;
    counts(asha, "the seconds", |counted| counted.intervals > 0).await?;
    leaves_nothing(asha, "while seconds are counted", &before).await
}

/// In the page, up to where Meta's window is next.
pub async fn gets_ready(asha: &Customer) -> Outcome {
    mounts(asha).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::METHOD).await?;
    prepares(asha).await
}

#[browser_test(engines = chromium, because = request_blocking, options = in_a_page_that_counts())]
async fn unmounted_on_the_way_to_a_live_number_it_leaves_nothing(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let before = shows(world).await?;
    page::<Value>(asha, "test.preload()").await?;
    world.sandbox.set_sdk(SdkBehaviour::Unavailable);
    asha.block(&["*/events"]).await?;
    gets_ready(asha).await?;
    asha.see(&trouble::SDK_BLOCKED).await?;
    leaves_nothing(
        asha,
        "while the server is told of it, again and again",
        &before,
    )
    .await?;

    asha.block(&[]).await?;
    world.sandbox.set_sdk(SdkBehaviour::Held);
    mounts(asha).await?;
    asha.see_screen(&heading::READY).await?;
    counts(asha, "the stream", |counted| !counted.requests.is_empty()).await?;
    leaves_nothing(asha, "while Meta's script is looked for", &before).await?;
    world.sandbox.set_sdk(SdkBehaviour::Normal);

    mounts(asha).await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    world.meta_proxy.hold(calls::REGISTER);
    asha.finish_at_meta("happy").await?;
    let runs = spaced(&finish::STEP_CUT_OVER, &finish::STEP_STATE_RUNNING);
    asha.see(&runs).await?;
    leaves_nothing(asha, "while a number moves", &before).await?;
    // It moves all the same, and is found again.
    world.meta_proxy.release();
    mounts(asha).await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(options = in_a_page_that_counts())]
async fn what_metas_window_says_to_a_module_that_is_gone_reaches_nobody(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let before = shows(world).await?;
    page::<Value>(asha, "test.preload()").await?;
    gets_ready(asha).await?;
    asha.launch(&LAUNCH).await?;
    asha.see_screen(&heading::IN_META).await?;
    let left: Counted = page(asha, "test.leave()").await?;
    assert_eq!((left.timers, left.requests.len()), (0, 0), "{left:?}");
    // Meta's script is still there, and calls back.
    asha.finish_at_meta("happy").await?;
    let left = counts(asha, "its script", |counted| counted.pending() == 0).await?;
    assert_eq!(left, before);
    let faults: Vec<String> = page(asha, "test.told.faults").await?;
    assert_eq!(faults, [""; 0]);
    Ok(())
}
