//! Meta's script in a dashboard's page: what it throws, what it does not define, and the dashboard's own use of it.

use browser_tests::account::{LAUNCH, LAUNCH_AGAIN, heading};
use browser_tests::text::{meta, page as words, trouble};
use browser_tests::wait::{Check, until};
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::SdkBehaviour;
use serde_json::{Value, json};

use crate::embedding::prepares;
use crate::leaves_nothing::{gets_ready, in_a_page_that_counts, page, shows};

/// What the dashboard was told by `onError`.
async fn told_error(asha: &Customer, nth: usize) -> Outcome<[String; 3]> {
    until("an error", async || {
        let errors: Vec<[String; 3]> = page(asha, "test.told.errors").await?;
        Ok(match errors.into_iter().nth(nth) {
            Some(error) => Check::Met(error),
            None => Check::NotYet("none came".to_owned()),
        })
    })
    .await
}

#[browser_test(options = in_a_page_that_counts())]
async fn what_metas_script_throws_is_a_screen_and_is_told_with_its_cause(
    world: &World,
    asha: &Customer,
) -> Outcome {
    shows(world).await?;
    // Without a call of `fbAsyncInit`, which nobody here waits for.
    let throws = "test.script({ init() {}, login() { throw new RangeError('login broke'); } })";
    page::<Value>(asha, throws).await?;
    gets_ready(asha).await?;
    let scripts = [
        (throws, "login broke", "RangeError: login broke"),
        (
            "test.script({ init() { throw 'init broke'; }, login() {} })",
            "init broke",
            "init broke",
        ),
        ("test.script(undefined)", "", "TypeError"),
    ];
    let mut label = &LAUNCH;
    for (at, (script, words, cause)) in scripts.into_iter().enumerate() {
        page::<Value>(asha, script).await?;
        asha.press(label).await?;
        // The same screen again leaves the focus where it is.
        asha.see(&trouble::SDK_FAILED).await?;
        let [code, message, thrown] = told_error(asha, at).await?;
        assert_eq!(code, "meta_script_failed");
        assert!(message.contains(words), "{message}");
        assert!(thrown.starts_with(cause), "{thrown}");
        label = &LAUNCH_AGAIN;
    }
    let events: Vec<String> = page(asha, "test.told.events").await?;
    assert_eq!(
        events.last().map(String::as_str),
        Some("interrupted SdkFailed")
    );
    // The ways on: without a window, and once more.
    assert!(asha.can_press(&meta::FULL_PAGE).await?);
    let address = json!(format!("{}/en_US/sdk.js", world.sandbox.origin()));
    let load = format!("(delete window.FB, import({address}).then(() => typeof FB.login))");
    assert_eq!(page::<String>(asha, &load).await?, "function");
    asha.launch(label).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    let faults: Vec<String> = page(asha, "test.told.faults").await?;
    assert_eq!(faults, [""; 0]);
    Ok(())
}

#[browser_test(options = in_a_page_that_counts())]
async fn a_script_that_defines_nothing_is_told_and_can_be_tried_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    shows(world).await?;
    world.sandbox.set_sdk(SdkBehaviour::Empty);
    gets_ready(asha).await?;
    for nth in 0..2 {
        asha.see(&trouble::SDK_BLOCKED).await?;
        let [code, message, _] = told_error(asha, nth).await?;
        assert_eq!(code, "meta_script_failed");
        assert!(message.contains("no FB"), "{message}");
        if nth == 1 {
            world.sandbox.set_sdk(SdkBehaviour::Normal);
        }
        asha.press(&words::TRY_AGAIN).await?;
    }
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

/// What the dashboard's own use of Meta's script has come to: the apps that it was told, and how often it called back.
async fn own_use(asha: &Customer, apps: &[&str], called: u32) -> Outcome {
    until("the dashboard's own use of the script", async || {
        let seen: Value = page(asha, "test.seen()").await?;
        let is = seen["apps"] == json!(apps) && seen["called"] == json!(called);
        Ok(match is && seen["callbackIsOurs"] == json!(true) {
            true => Check::Met(()),
            false => Check::NotYet(seen.to_string()),
        })
    })
    .await
}

/// The app of the dashboard.
const ITS_APP: &str = "600000000000600";

#[browser_test(options = in_a_page_that_counts())]
async fn a_dashboard_that_loads_metas_script_after_ours_is_called_back_by_it(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.dashboard()?.visit(asha, "/own-sdk.html").await?;
    until("the page's script", async || {
        let there: bool = page(asha, "window.test !== undefined").await?;
        Ok(match there {
            true => Check::Met(()),
            false => Check::NotYet("it is not there".to_owned()),
        })
    })
    .await?;
    // Nothing of the dashboard's is there yet.
    page::<Value>(asha, "(test.forget(), test.mount(), 0)").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::METHOD).await?;
    prepares(asha).await?;
    let is_ready = "typeof window.FB?.login";
    until("our script", async || {
        let there: String = page(asha, is_ready).await?;
        Ok(match there == "function" {
            true => Check::Met(()),
            false => Check::NotYet(there),
        })
    })
    .await?;
    let address = json!(format!("{}/en_US/sdk.js", world.sandbox.origin()));
    page::<Value>(asha, &format!("(test.define(), test.load({address}), 0)")).await?;
    own_use(asha, &[ITS_APP], 1).await?;
    // Its second script is none that calls back.
    page::<Value>(asha, &format!("(test.load({address}), 0)")).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    own_use(asha, &[ITS_APP, meta_sandbox::DEMO_APP_ID, ITS_APP], 1).await
}
