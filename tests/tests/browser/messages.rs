//! What is said to our page: by Meta's window, in every form and order, and by others.

use browser_tests::account::heading;
use browser_tests::browser::Engine;
use browser_tests::forged_messages::Forger;
use browser_tests::text::{ANYTHING, meta, trouble};
use browser_tests::world::e164;
use browser_tests::{Customer, MetaWindow, Outcome, World, browser_test};
use meta_sandbox::calls;
use meta_sandbox::{Screen, SdkBehaviour, SignupPart};
use serde_json::{Value, json};

/// Into Meta's window, which is open and listens to the stand-in.
async fn in_the_window(world: &World, name: &str) -> Outcome {
    world.asha.go_to_meta(name).await?;
    let shown = async |meta: &MetaWindow| meta.see_screen(Screen::Profile).await;
    world.asha.in_meta_window(shown).await
}

fn session(event: &str, data: &Value) -> Value {
    json!({ "type": "WA_EMBEDDED_SIGNUP", "event": event, "data": data })
}

#[browser_test]
async fn what_meta_adds_one_day_is_shown_as_unknown_and_the_window_goes_on(
    world: &World,
    asha: &Customer,
) -> Outcome {
    in_the_window(world, "happy").await?;
    world
        .sandbox
        .post_message(session("PAUSE", &json!({})).to_string());
    asha.see(&meta::UNKNOWN_EVENT).await?;
    assert!(!asha.sees("PAUSE").await?, "no name of a message is shown");
    asha.check_layout("55-unknown-event").await?;
    let step = json!({ "current_step": "NEW_SCREEN" });
    world
        .sandbox
        .post_message(session("CANCEL", &step).to_string());
    asha.see(&meta::heard_cancel_at("NEW_SCREEN")).await?;
    // An object, as was seen in the wild.
    let error = json!({ "error_message": "No permission.", "error_id": 131, "session_id": "s1" });
    world.sandbox.post_message(session("ERROR", &error));
    asha.see(&meta::heard_error("No permission.", ANYTHING))
        .await?;
    asha.finish_at_meta("happy").await?;
    world.expect_moved("happy").await
}

#[browser_test]
async fn an_error_is_told_with_its_code_and_session_although_the_window_is_left(
    world: &World,
    asha: &Customer,
) -> Outcome {
    in_the_window(world, "closes-window").await?;
    let error =
        json!({ "error_message": "No permission.", "error_code": "131", "session_id": "s-17" });
    world
        .sandbox
        .post_message(session("CANCEL", &error).to_string());
    asha.see(&meta::heard_error("No permission.", ANYTHING))
        .await?;
    asha.in_meta_window(async |meta| meta.close().await).await?;
    asha.see_screen(&trouble::META_ERROR).await?;
    asha.see(&format!(
        "{} \u{b7} {} \u{b7} {}",
        trouble::meta_said("No permission."),
        trouble::code("131"),
        trouble::session("s-17")
    ))
    .await
}

#[browser_test]
async fn what_others_say_to_the_page_is_not_heard(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    let finish = session(
        "FINISH",
        &json!({ "phone_number_id": "1", "waba_id": "2", "business_id": "3" }),
    );
    for forger in [
        Forger::Page,
        Forger::Frame,
        // Meta's own origin, and yet not its window; then another origin.
        Forger::Window(asha.meta().to_owned()),
        Forger::Window(asha.meta().replace("127.0.0.1", "localhost")),
    ] {
        asha.forge_message(&forger, &finish).await?;
        asha.forge_message(&forger, &json!(finish.to_string()))
            .await?;
    }
    asha.see(&heading::IN_META).await?;
    assert!(!asha.sees(&meta::FINISHED).await?);
    assert_eq!(world.sandbox.graph_calls(), []);
    asha.finish_at_meta("happy").await?;
    world.expect_moved("happy").await
}

/// Finishes in Meta's window, of which this part is held back until the page has shown
/// these words.
async fn finishes_without(world: &World, part: SignupPart, words: &str) -> Outcome {
    let asha = &world.asha;
    let number = e164("happy")?;
    asha.go_to_meta("happy").await?;
    world.sandbox.withhold(Some(part));
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Done).await?;
        meta.press("finish").await
    })
    .await?;
    asha.see(words).await?;
    world.sandbox.withhold(None);
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    Ok(())
}

#[browser_test]
async fn the_message_may_come_long_before_the_code(world: &World) -> Outcome {
    finishes_without(world, SignupPart::Code, &meta::FINISHED).await
}

#[browser_test]
async fn the_code_may_come_long_before_the_message(world: &World) -> Outcome {
    finishes_without(world, SignupPart::Message, &heading::CONNECTED).await
}

#[browser_test]
async fn what_comes_twice_counts_once(world: &World) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::CallsBackTwice);
    let asha = &world.asha;
    let number = e164("happy")?;
    asha.go_to_meta("happy").await?;
    asha.in_meta_window(async |meta| meta.walk(number, Screen::Done).await)
        .await?;
    let finish = world.sandbox.finish_message(number).ok_or("no finish")?;
    world.sandbox.post_message(finish.clone());
    world.sandbox.post_message(finish);
    asha.see(&meta::FINISHED).await?;
    asha.finish_at_meta("happy").await?;
    world.expect_moved("happy").await
}

#[browser_test]
async fn a_code_that_came_is_nowhere_to_be_found_afterwards(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.move_up_to_register("happy").await?;
    let code = world.meta_proxy.newest_code().ok_or("no code")?;
    assert!(
        !asha.stored_values().await?.contains(&code),
        "in the browser"
    );
    assert!(!asha.address().await?.as_str().contains(&code));
    if Engine::PRESENT == Engine::Chromium {
        let complaints = asha.console_errors().await?.concat();
        assert!(!complaints.contains(&code), "in the console");
    }
    let logged = String::from_utf8_lossy(&world.server.log()).into_owned();
    assert!(!logged.contains(&code), "in the server's log");
    world.meta_proxy.release();
    asha.see_screen(&heading::CONNECTED).await
}
