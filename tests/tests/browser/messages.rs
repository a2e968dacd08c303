//! What is said to our page: by Meta's window, in every form and order, and by others.

use browser_tests::account::heading;
use browser_tests::browser::Engine;
use browser_tests::forgery::Forger;
use browser_tests::stage::e164;
use browser_tests::{MetasWindow, Outcome, Stage, play};
use meta_sandbox::{Part, Screen, SdkBehaviour};
use serde_json::{Value, json};

/// Into Meta's window, which is open and listens to the stand-in.
async fn in_the_window(stage: &Stage, name: &str) -> Outcome {
    stage.asha.go_to_meta(name).await?;
    let shown = async |meta: &MetasWindow| meta.come_to(Screen::Profile).await;
    stage.asha.in_metas_window(shown).await
}

fn session(event: &str, data: &Value) -> Value {
    json!({ "type": "WA_EMBEDDED_SIGNUP", "event": event, "data": data })
}

#[test]
fn what_meta_adds_one_day_is_shown_as_unknown_and_the_window_goes_on() {
    play(async |stage| {
        let asha = &stage.asha;
        in_the_window(stage, "happy").await?;
        stage.sandbox.say(session("PAUSE", &json!({})).to_string());
        asha.see("It sent a message that we don't know: PAUSE")
            .await?;
        asha.look_over("55-unknown-event").await?;
        let step = json!({ "current_step": "NEW_SCREEN" });
        stage.sandbox.say(session("CANCEL", &step).to_string());
        asha.see("Meta's window was about to be closed at \"NEW_SCREEN\".")
            .await?;
        // An object, as was seen in the wild.
        let error =
            json!({ "error_message": "No permission.", "error_id": 131, "session_id": "s1" });
        stage.sandbox.say(session("ERROR", &error));
        asha.see("Meta reported: No permission.").await?;
        asha.finish_at_meta("happy").await?;
        stage.has_moved("happy").await
    });
}

#[test]
fn an_error_is_told_with_its_code_and_session_although_the_window_is_left() {
    play(async |stage| {
        let asha = &stage.asha;
        in_the_window(stage, "closes-window").await?;
        let error =
            json!({ "error_message": "No permission.", "error_code": "131", "session_id": "s-17" });
        stage.sandbox.say(session("CANCEL", &error).to_string());
        asha.see("Meta reported: No permission.").await?;
        asha.in_metas_window(async |meta| meta.close().await)
            .await?;
        asha.come_to("Meta reported an error").await?;
        asha.see("Meta said: No permission. · Code 131 · Session s-17")
            .await
    });
}

#[test]
fn what_others_say_to_the_page_is_not_heard() {
    play(async |stage| {
        let asha = &stage.asha;
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
        asha.see(heading::IN_META).await?;
        assert!(!asha.sees("Meta says that you are done.").await?);
        assert_eq!(stage.sandbox.graph_calls(), []);
        asha.finish_at_meta("happy").await?;
        stage.has_moved("happy").await
    });
}

/// Finishes in Meta's window, of which this part is held back until the page has shown
/// these words.
async fn finishes_without(stage: &Stage, part: Part, words: &str) -> Outcome {
    let asha = &stage.asha;
    let number = e164("happy")?;
    asha.go_to_meta("happy").await?;
    stage.sandbox.hold_back(Some(part));
    asha.in_metas_window(async |meta| {
        meta.walk(number, Screen::Done).await?;
        meta.press("finish").await
    })
    .await?;
    asha.see(words).await?;
    stage.sandbox.hold_back(None);
    asha.come_to(heading::CONNECTED).await?;
    assert_eq!(stage.acts(), ["subscribed_apps", "register"]);
    Ok(())
}

#[test]
fn the_message_may_come_long_before_the_code() {
    play(async |stage| finishes_without(stage, Part::Code, "Meta says that you are done.").await);
}

#[test]
fn the_code_may_come_long_before_the_message() {
    play(async |stage| finishes_without(stage, Part::Message, heading::CONNECTED).await);
}

#[test]
fn what_comes_twice_counts_once() {
    play(async |stage| {
        stage.sandbox.set_sdk(SdkBehaviour::CallsBackTwice);
        let asha = &stage.asha;
        let number = e164("happy")?;
        asha.go_to_meta("happy").await?;
        asha.in_metas_window(async |meta| meta.walk(number, Screen::Done).await)
            .await?;
        let finish = stage.sandbox.finish_message(number).ok_or("no finish")?;
        stage.sandbox.say(finish.clone());
        stage.sandbox.say(finish);
        asha.see("Meta says that you are done.").await?;
        asha.finish_at_meta("happy").await?;
        stage.has_moved("happy").await
    });
}

#[test]
fn a_code_that_came_is_nowhere_to_be_found_afterwards() {
    play(async |stage| {
        let asha = &stage.asha;
        stage.moves_up_to_the_register("happy").await?;
        let code = stage.line.newest_code().ok_or("no code")?;
        assert!(!asha.kept().await?.contains(&code), "in the browser");
        assert!(!asha.address().await?.as_str().contains(&code));
        if Engine::PRESENT == Engine::Chromium {
            let complaints = asha.complaints().await?.concat();
            assert!(!complaints.contains(&code), "in the console");
        }
        let logged = String::from_utf8_lossy(&stage.server.logged()).into_owned();
        assert!(!logged.contains(&code), "in the server's log");
        stage.line.open();
        asha.come_to(heading::CONNECTED).await
    });
}
