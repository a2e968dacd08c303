//! The form before Meta's window.

use browser_tests::account::{ADVICE, BLOCKING, CLOUD_API, CONSENT, LAUNCH, NUMBER, SAVE, heading};
use browser_tests::stage::{e164, number};
use browser_tests::{Outcome, Stage, play};
use contract::onboarding::Stage as Standing;

const UNCHECKED: &str = "Check this first. Meta turns the move down without it.";

/// Nothing of it has reached server or Meta, and Meta's window can't be opened.
async fn nothing_happened(stage: &Stage) -> Outcome {
    assert_eq!(stage.asha.attempts().await?, []);
    assert_eq!(stage.sandbox.graph_calls(), []);
    assert!(!stage.asha.can_press(LAUNCH).await?);
    stage.asha.see(heading::PREPARE).await
}

#[test]
fn nothing_goes_on_before_everything_that_blocks_is_checked() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.press(SAVE).await?;
        asha.be_told_at(NUMBER, "Enter the phone number.").await?;
        asha.fill(NUMBER, e164("happy")?).await?;
        for label in BLOCKING {
            asha.press(SAVE).await?;
            asha.be_told_at(label, UNCHECKED).await?;
            asha.check(label).await?;
        }
        asha.press(SAVE).await?;
        asha.be_told_at(CONSENT, "We need your agreement before anything can move.")
            .await?;
        asha.look_over("40-preparation-without-consent").await?;
        nothing_happened(stage).await?;

        asha.check(CONSENT).await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        let attempts = asha.attempts().await?;
        assert_eq!(attempts.len(), 1);
        assert_eq!(attempts[0].number, number("happy")?);
        assert_eq!(attempts[0].stage, Standing::AwaitingSignup);
        assert_eq!(stage.sandbox.graph_calls(), []);
        Ok(())
    });
}

#[test]
fn a_number_that_is_none_is_told_at_its_field() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.fill_in("happy").await?;
        for (typed, sentence) in [
            ("98200 00001", "Begin with the country code"),
            ("+91 98200 0000l", "A phone number has digits only."),
            ("+91 9820", "This number is too short."),
            // Only the server has the numbering plans.
            (
                "+91 00000 00000",
                "There is no such number in this country.",
            ),
        ] {
            asha.fill(NUMBER, typed).await?;
            asha.press(SAVE).await?;
            asha.be_told_at(NUMBER, sentence).await?;
            assert_eq!(asha.has_filled(NUMBER).await?, typed);
            nothing_happened(stage).await?;
        }
        asha.fill(NUMBER, "(+91) 98200-00001").await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await
    });
}

#[test]
fn the_two_methods_are_there_and_the_way_back_from_them() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.sign_in().await?;
        asha.press("Get Started").await?;
        asha.come_to(heading::METHOD).await?;
        asha.press("Not sure which one?").await?;
        asha.see("Coexistence can't move a number from another provider.")
            .await?;
        asha.look_over("41-method-with-help").await?;
        asha.press("Connect your existing WhatsApp Business number (Coexistence)")
            .await?;
        asha.come_to("Prepare the connection").await?;
        asha.look_over("42-preparation-for-coexistence").await?;
        asha.press("Back").await?;
        asha.come_to(heading::METHOD).await?;
        asha.press(CLOUD_API).await?;
        asha.come_to(heading::PREPARE).await?;
        for label in BLOCKING.into_iter().chain(ADVICE) {
            assert!(!asha.has_checked(label).await?, "{label}");
        }
        assert!(!asha.has_checked(CONSENT).await?, "nobody agrees for them");
        Ok(())
    });
}

#[test]
fn a_number_that_is_at_doubletick_already_is_not_moved_again() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.sign_in().await?;
        asha.come_to(heading::WELCOME).await?;
        asha.move_without_browser("happy").await?;
        asha.open("/onboarding").await?;
        asha.come_to(heading::METHOD).await?;
        asha.press(CLOUD_API).await?;
        asha.come_to(heading::PREPARE).await?;
        asha.fill_in("happy").await?;
        asha.press(SAVE).await?;
        asha.see("This number is connected to your DoubleTick account already.")
            .await?;
        asha.look_over("43-number-already-here").await?;
        assert_eq!(stage.acts(), ["subscribed_apps", "register"]);
        Ok(())
    });
}

#[test]
fn who_starts_over_begins_anew() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.get_ready("happy").await?;
        asha.press("Start over").await?;
        asha.come_to(heading::METHOD).await?;
        asha.press(CLOUD_API).await?;
        asha.come_to(heading::PREPARE).await?;
        assert_eq!(asha.has_filled(NUMBER).await?, "");
        asha.fill_in("message-late").await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        let attempts = asha.attempts().await?;
        let numbers: Vec<_> = attempts.iter().map(|attempt| &attempt.number).collect();
        assert_eq!(numbers, [&number("message-late")?]);
        Ok(())
    });
}

#[test]
fn the_browsers_back_button_leads_out_and_forward_in_again() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.fill(NUMBER, e164("happy")?).await?;
        asha.check(BLOCKING[0]).await?;
        asha.go_back().await?;
        asha.come_to(heading::WELCOME).await?;
        asha.go_forward().await?;
        asha.come_to(heading::PREPARE).await?;
        assert_eq!(asha.has_filled(NUMBER).await?, e164("happy")?);
        assert!(asha.has_checked(BLOCKING[0]).await?);
        // From the front door, too: a form that was begun is gone on with.
        asha.go_back().await?;
        asha.come_to(heading::WELCOME).await?;
        asha.press("Get Started").await?;
        asha.come_to(heading::PREPARE).await?;
        assert_eq!(asha.has_filled(NUMBER).await?, e164("happy")?);
        Ok(())
    });
}
