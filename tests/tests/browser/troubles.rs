//! Codes and Graph calls that fail.

use browser_tests::account::{LAUNCH_AGAIN, heading};
use browser_tests::stage::e164;
use browser_tests::{Props, Recovery, play, play_with};
use meta_sandbox::{Screen, ServedBy};
use server::Timeouts;

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn a_code_that_comes_before_its_message_is_enough() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("message-late").await?;
        stage.line.hold("register");
        asha.finish_at_meta("message-late").await?;
        asha.come_to(heading::WORKING).await?;
        stage.line.open();
        stage.has_moved("message-late").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn a_code_that_is_too_old_costs_no_second_signup() {
    play(async |stage| {
        let asha = &stage.asha;
        stage.line.hold("system_user_access_tokens");
        asha.go_to_meta("code-expired").await?;
        asha.finish_at_meta("code-expired").await?;
        asha.come_to(heading::WORKING).await?;
        asha.look_over("107-found-without-its-code").await?;
        stage.line.open();
        stage.has_moved_without_its_code("code-expired").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn a_code_that_never_comes_costs_no_second_signup() {
    play_with(soon_looked_for(Recovery::On), async |stage| {
        let asha = &stage.asha;
        stage.line.hold("system_user_access_tokens");
        asha.go_to_meta("code-lost").await?;
        asha.finish_at_meta("code-lost").await?;
        asha.see("Meta says that you are done").await?;
        stage.line.open();
        stage.has_moved_without_its_code("code-lost").await
    });
}

/// A code that does not come is soon taken for lost.
pub fn soon_looked_for(recovery: Recovery) -> Props {
    Props {
        timeouts: Some(|timeouts| timeouts.code_wait = Timeouts::for_tests().code_wait),
        recovery,
        ..Props::default()
    }
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn where_nothing_can_be_found_a_code_that_is_too_old_is_told_and_the_window_opens_again() {
    play_with(soon_looked_for(Recovery::Off), async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("code-expired").await?;
        asha.finish_at_meta("code-expired").await?;
        asha.come_to("Meta's confirmation could not be used any more")
            .await?;
        asha.see("Your number is safe: we have not moved it, and have changed nothing at your present provider.")
            .await?;
        asha.look_over("100-code-expired").await?;
        assert_eq!(stage.acts(), [""; 0]);
        asha.launch(LAUNCH_AGAIN).await?;
        asha.come_to(heading::IN_META).await?;
        let number = e164("code-expired")?;
        asha.in_metas_window(async |meta| meta.walk(number, Screen::Information).await)
            .await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn where_nothing_can_be_found_a_code_that_never_comes_is_told_and_the_window_opens_again() {
    play_with(soon_looked_for(Recovery::Off), async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("code-lost").await?;
        asha.finish_at_meta("code-lost").await?;
        asha.see("Meta says that you are done.").await?;
        asha.come_to("Meta's confirmation did not reach us").await?;
        asha.look_over("101-code-lost").await?;
        assert_eq!(stage.acts(), [""; 0]);
        assert_eq!(stage.at_meta("code-lost")?.served_by, ServedBy::OldProvider);
        asha.launch(LAUNCH_AGAIN).await?;
        asha.come_to(heading::IN_META).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn metas_trouble_is_told_and_outlasted() {
    // As often as it takes: the test ends the trouble, not the server's patience.
    let props = Props {
        timeouts: Some(|timeouts| timeouts.retry_times = u32::MAX),
        ..Props::default()
    };
    play_with(props, async |stage| {
        let asha = &stage.asha;
        stage.line.trouble("subscribed_apps");
        asha.go_to_meta("graph-errors").await?;
        asha.finish_at_meta("graph-errors").await?;
        asha.come_to(heading::WORKING).await?;
        asha.see("We don't have Meta's answer yet. Meta does not answer, or has not done what we asked. You don't have to do anything. Your number is safe: we have not moved it, and have changed nothing at your present provider. We try again by ourselves at ")
            .await?;
        assert_eq!(
            stage.at_meta("graph-errors")?.served_by,
            ServedBy::OldProvider
        );
        stage.line.open();
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.at_meta("graph-errors")?.register_calls, 1);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn an_answer_of_meta_that_is_lost_costs_no_second_registration() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("register-answer-lost").await?;
        asha.finish_at_meta("register-answer-lost").await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.at_meta("register-answer-lost")?.register_calls, 1);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn two_step_verification_that_is_on_is_turned_off_and_tried_again() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("two-step-on").await?;
        asha.finish_at_meta("two-step-on").await?;
        asha.come_to("Two-step verification is still on").await?;
        asha.see("Your number is safe: we have not moved it, and have changed nothing at your present provider.")
            .await?;
        asha.look_over("102-two-step-verification").await?;
        stage.sandbox.settle(e164("two-step-on")?);
        asha.press("Try again").await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.at_meta("two-step-on")?.register_calls, 2);
        Ok(())
    });
}
