//! The form before Meta's window.

use browser_tests::account::{
    ADVICE, BLOCKING, CLOUD_API, COEXISTENCE, CONSENT, CUT_OVER_AT, LAUNCH, NUMBER, SAVE,
    SOURCE_WABA, heading,
};
use browser_tests::world::{e164, number};
use browser_tests::{Customer, Outcome, World, browser_test};
use contract::onboarding::Stage;

const UNCHECKED: &str = "Check this first. Meta turns the number down without it.";

/// Nothing of it has reached server or Meta, and Meta's window can't be opened.
async fn nothing_happened(world: &World) -> Outcome {
    assert_eq!(world.asha.attempts().await?, []);
    assert_eq!(world.sandbox.graph_calls(), []);
    assert!(!world.asha.can_press(LAUNCH).await?);
    world.asha.see(heading::PREPARE).await
}

#[browser_test]
async fn nothing_goes_on_before_everything_that_blocks_is_checked(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.start().await?;
    asha.press(SAVE).await?;
    asha.see_field_error(NUMBER, "Enter the phone number.")
        .await?;
    asha.fill(NUMBER, e164("happy")?).await?;
    for label in BLOCKING {
        asha.press(SAVE).await?;
        asha.see_field_error(label, UNCHECKED).await?;
        asha.check(label).await?;
    }
    asha.press(SAVE).await?;
    asha.see_field_error(CONSENT, "We need your agreement before anything can move.")
        .await?;
    asha.check_layout("40-preparation-without-consent").await?;
    nothing_happened(world).await?;

    asha.check(CONSENT).await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await?;
    let attempts = asha.attempts().await?;
    assert_eq!(attempts.len(), 1);
    assert_eq!(attempts[0].number, number("happy")?);
    assert_eq!(attempts[0].stage, Stage::AwaitingSignup);
    assert_eq!(world.sandbox.graph_calls(), []);
    Ok(())
}

#[browser_test]
async fn a_number_that_is_none_is_told_at_its_field(world: &World, asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    for (typed, sentence) in [
        ("+91 98200 0000l", "A phone number has digits only."),
        ("+91 9820", "This number is too short."),
        // The server has the last word.
        (
            "+91 00000 00000",
            "There is no such number in this country.",
        ),
    ] {
        asha.fill(NUMBER, typed).await?;
        asha.press(SAVE).await?;
        asha.see_field_error(NUMBER, sentence).await?;
        let stays = asha.number_in(NUMBER).await?;
        assert_eq!(stays, typed.replace(' ', ""), "it can be corrected");
        nothing_happened(world).await?;
    }
    asha.fill(NUMBER, "(+91) 98200-00001").await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await
}

#[browser_test]
async fn the_two_methods_are_there_and_the_way_back_from_them(asha: &Customer) -> Outcome {
    asha.choose_method().await?;
    asha.press(COEXISTENCE).await?;
    asha.see_screen("Prepare the connection").await?;
    asha.see("Coexistence is not offered in Nigeria and South Africa.")
        .await?;
    asha.check_layout("42-preparation-for-coexistence").await?;
    asha.press("Back").await?;
    asha.see_screen(heading::METHOD).await?;
    asha.press(CLOUD_API).await?;
    asha.see_screen(heading::PREPARE).await?;
    for label in BLOCKING.into_iter().chain(ADVICE) {
        assert!(!asha.is_checked(label).await?, "{label}");
    }
    assert!(!asha.is_checked(CONSENT).await?, "nobody agrees for them");
    Ok(())
}

#[browser_test]
async fn the_questions_lead_to_the_right_card_and_the_wrong_one_says_why(
    asha: &Customer,
) -> Outcome {
    asha.choose_method().await?;
    asha.press("Not sure which one?").await?;
    asha.check("On the Cloud API with another provider").await?;
    asha.see("Can the number take an SMS or a call now?")
        .await?;
    asha.check("Yes").await?;
    asha.see("Right for your number").await?;
    asha.check_layout("41-method-with-questions").await?;
    asha.press(COEXISTENCE).await?;
    asha.see("Choose Cloud API: it moves the number to DoubleTick. Coexistence can't move a number from another provider")
        .await?;
    asha.check_layout("45-wrong-method").await?;
    asha.reload().await?;
    asha.see_screen(heading::METHOD).await?;
    assert!(asha.is_checked("Yes").await?, "the answers are kept");
    asha.press(CLOUD_API).await?;
    asha.see_screen(heading::PREPARE).await?;
    asha.press("Back").await?;

    asha.see_screen(heading::METHOD).await?;
    asha.press("Not sure which one?").await?;
    asha.check("On the WhatsApp Business App, or WhatsApp, on a phone")
        .await?;
    asha.check("Yes").await?;
    asha.press(CLOUD_API).await?;
    asha.see("Choose Coexistence: the app and DoubleTick share the number.")
        .await?;
    asha.press("Go on with Coexistence").await?;
    asha.see_screen("Prepare the connection").await
}

#[browser_test]
async fn what_can_not_be_brought_says_what_to_do(asha: &Customer) -> Outcome {
    asha.choose_method().await?;
    asha.press("Not sure which one?").await?;
    for (today, then, sentence) in [
        ("With DoubleTick already", None, "Nothing has to move."),
        (
            "On the WhatsApp Business App, or WhatsApp, on a phone",
            Some("No"),
            "Save your chats: they are lost",
        ),
        (
            "On the Cloud API with another provider",
            Some("No"),
            "a recorded phone menu can't take it",
        ),
        (
            "Not on WhatsApp",
            Some("No"),
            "ask your phone company for a line that takes SMS or calls",
        ),
    ] {
        asha.check(today).await?;
        if let Some(then) = then {
            asha.check(then).await?;
        }
        asha.see(sentence).await?;
        for card in [CLOUD_API, COEXISTENCE] {
            asha.press(card).await?;
            asha.see(heading::METHOD).await?;
            asha.see(sentence).await?;
        }
    }
    asha.check_layout("46-no-method").await?;
    assert_eq!(asha.attempts().await?, []);
    Ok(())
}

#[browser_test]
async fn who_brings_a_new_number_is_asked_what_concerns_it_alone(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.check(CONSENT).await?;
    asha.check("Not on WhatsApp: it is a new number").await?;
    asha.see("The number can't be used in the WhatsApp apps")
        .await?;
    assert!(
        !asha.is_checked(CONSENT).await?,
        "they agreed to another text"
    );
    for label in [BLOCKING[0], BLOCKING[3], ADVICE[2], ADVICE[3]] {
        assert!(!asha.sees(label).await?, "{label}");
    }
    asha.check_layout("47-preparation-for-a-new-number").await?;
    asha.check("With another provider, on the Cloud API")
        .await?;
    asha.see("messaging at your old provider stops for good")
        .await?;
    asha.see(BLOCKING[0]).await
}

#[browser_test]
async fn a_waba_id_and_a_time_that_are_none_are_told_at_their_fields(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    asha.fill(SOURCE_WABA, "my account").await?;
    asha.press(SAVE).await?;
    asha.see_field_error(SOURCE_WABA, "A WABA ID has digits only")
        .await?;
    asha.fill(SOURCE_WABA, "").await?;
    asha.check("At a quiet hour that I set").await?;
    asha.press(SAVE).await?;
    asha.see_field_error(CUT_OVER_AT, "Enter a time within the next 7 days.")
        .await?;
    // By the server's own clock, whose word is final.
    asha.set_time(CUT_OVER_AT, -24 * 60).await?;
    asha.press(SAVE).await?;
    asha.see_field_error(CUT_OVER_AT, "Enter a time within the next 7 days.")
        .await?;
    asha.check_layout("48-cut-over-time-wrong").await?;
    nothing_happened(world).await?;
    asha.check("As soon as everything is ready").await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await
}

#[browser_test]
async fn a_number_that_is_at_doubletick_already_is_not_moved_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.sign_in().await?;
    asha.see_screen(heading::WELCOME).await?;
    asha.move_without_browser("happy").await?;
    asha.open("/onboarding").await?;
    asha.see_screen(heading::METHOD).await?;
    asha.press(CLOUD_API).await?;
    asha.see_screen(heading::PREPARE).await?;
    asha.fill_in("happy").await?;
    asha.press(SAVE).await?;
    asha.see("This number is connected to your DoubleTick account already.")
        .await?;
    asha.check_layout("43-number-already-here").await?;
    assert_eq!(world.changes_at_meta(), ["subscribed_apps", "register"]);
    Ok(())
}

#[browser_test]
async fn who_starts_over_begins_anew(asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    asha.press("Start over").await?;
    asha.see_screen(heading::METHOD).await?;
    asha.press(CLOUD_API).await?;
    asha.see_screen(heading::PREPARE).await?;
    assert_eq!(asha.field_value(NUMBER).await?, "");
    asha.fill_in("message-late").await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await?;
    let attempts = asha.attempts().await?;
    let numbers: Vec<_> = attempts.iter().map(|attempt| &attempt.number).collect();
    assert_eq!(numbers, [&number("message-late")?]);
    Ok(())
}

#[browser_test]
async fn the_browsers_back_button_leads_out_and_forward_in_again(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.fill(NUMBER, e164("happy")?).await?;
    asha.check(BLOCKING[0]).await?;
    asha.go_back().await?;
    asha.see_screen(heading::WELCOME).await?;
    asha.go_forward().await?;
    asha.see_screen(heading::PREPARE).await?;
    assert_eq!(asha.number_in(NUMBER).await?, e164("happy")?);
    assert!(asha.is_checked(BLOCKING[0]).await?);
    // From the front door, too: a form that was begun is gone on with.
    asha.go_back().await?;
    asha.see_screen(heading::WELCOME).await?;
    asha.press("Get Started").await?;
    asha.see_screen(heading::PREPARE).await?;
    assert_eq!(asha.number_in(NUMBER).await?, e164("happy")?);
    Ok(())
}
