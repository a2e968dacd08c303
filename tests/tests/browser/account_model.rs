//! Numbers that we join another provider on, and that may have moved or not.

use browser_tests::account::heading;
use browser_tests::stage::e164;
use browser_tests::{Outcome, Stage, play};
use meta_sandbox::{AccountEvent, ServedBy};

const KEEP: &str = "Keep both: both send and receive, and both bill you";
const REMOVE: &str = "Remove it: only DoubleTick sends, receives and bills";
const REMOVED: &str = "I have removed it";
const ONE_THING_LEFT: &str = "One thing left";
const STEPS: &str = "Open Partners, and remove your old provider there.";

/// Brings a number to its end.
async fn ends(stage: &Stage, name: &str) -> Outcome {
    stage.asha.go_to_meta(name).await?;
    stage.asha.finish_at_meta(name).await?;
    stage.asha.come_to(heading::CONNECTED).await
}

fn is_removed_at_meta(stage: &Stage, name: &str) -> Outcome {
    let event = AccountEvent::OldPartnerRemoved;
    match stage.sandbox.happen(e164(name)?, event) {
        true => Ok(()),
        false => Err("there is no such partner".into()),
    }
}

#[test]
pub fn a_number_that_is_joined_asks_what_becomes_of_its_old_provider() {
    play(async |stage| {
        let name = "joined";
        let asha = &stage.asha;
        asha.get_ready(name).await?;
        asha.see("or adds DoubleTick to it.").await?;
        asha.launch(browser_tests::account::LAUNCH).await?;
        asha.finish_at_meta(name).await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.see(ONE_THING_LEFT).await?;
        asha.see("Meta added DoubleTick to the number and left your old provider on it.")
            .await?;
        asha.see("With DoubleTick and your old provider").await?;
        asha.see("Your old provider: Meta doesn't tell us whether it still has access")
            .await?;
        asha.see(STEPS).await?;
        assert!(!asha.sees("No longer has access").await?);
        assert!(!asha.can_press("Show the PIN").await?, "none was set");
        asha.look_over("110-joined").await?;
        assert_eq!(stage.acts(), ["subscribed_apps"]);
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::Both);

        asha.check(KEEP).await?;
        browser_tests::wait::until("the choice to be kept", async || {
            Ok(match asha.sees(ONE_THING_LEFT).await? {
                true => browser_tests::wait::Look::NotYet(ONE_THING_LEFT.to_owned()),
                false => browser_tests::wait::Look::Seen(()),
            })
        })
        .await?;
        assert!(!asha.sees(STEPS).await?);
        assert!(!asha.sees("Cancel the plan").await?);
        asha.look_over("111-joined-keeps-both").await?;
        asha.reload().await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.see(KEEP).await?;
        assert!(asha.has_checked(KEEP).await?);

        asha.check(REMOVED).await?;
        asha.see("You told us that you removed it.").await?;
        assert!(!asha.sees("With DoubleTick and your old provider").await?);
        asha.look_over("112-joined-removed-by-word").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn an_old_provider_that_is_removed_is_told_to_be_gone() {
    play(async |stage| {
        let name = "joined-old-app-stays";
        ends(stage, name).await?;
        let asha = &stage.asha;
        asha.see("Your old provider: Meta shows these apps on this account.")
            .await?;
        asha.see("Old Provider Inc.").await?;
        asha.see(ONE_THING_LEFT).await?;
        assert!(asha.has_checked(REMOVE).await?);
        asha.look_over("113-joined-still-listed").await?;
        asha.press("Ask Meta again").await?;
        asha.see("Old Provider Inc.").await?;
        is_removed_at_meta(stage, name)?;
        let gone = "Your old provider: Not listed: Meta shows no app but DoubleTick's";
        asha.press_until("Ask Meta again", gone).await?;
        asha.see("With DoubleTick").await?;
        assert!(!asha.sees(ONE_THING_LEFT).await?);
        assert!(!asha.sees(STEPS).await?);
        asha.look_over("114-joined-gone").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn a_number_whose_pin_may_be_older_says_so() {
    play(async |stage| {
        let name = "joined-pending";
        ends(stage, name).await?;
        let asha = &stage.asha;
        asha.see("Meta's reports don't show whether your old provider still has access.")
            .await?;
        asha.see("Meta may have kept the PIN that it had before.")
            .await?;
        assert!(!asha.sees("Your new two-step verification PIN").await?);
        asha.look_over("115-unclear").await?;
        asha.press("Show the PIN").await?;
        asha.see("Write it down now. It is not shown again.")
            .await?;
        asha.see("Meta may have kept the PIN that it had before.")
            .await?;
        asha.reload().await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.see("It was shown before.").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn ids_of_the_new_model_tell_that_a_number_is_joined() {
    play(async |stage| {
        ends(stage, "joined-ids").await?;
        stage
            .asha
            .see("Meta added DoubleTick to the number and left your old provider on it.")
            .await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn a_number_that_was_live_by_itself_is_in_doubt() {
    play(async |stage| {
        ends(stage, "joined-late").await?;
        let asha = &stage.asha;
        asha.see("Meta's reports don't show whether your old provider still has access.")
            .await?;
        assert!(!asha.can_press("Show the PIN").await?, "none was set");
        assert_eq!(stage.acts(), ["subscribed_apps"]);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn a_window_that_asks_for_the_number_first_moves_it_as_ever() {
    play(async |stage| {
        ends(stage, "number-first").await?;
        let asha = &stage.asha;
        asha.see("Your old provider: No longer has access.").await?;
        assert!(!asha.sees(ONE_THING_LEFT).await?);
        stage.has_moved("number-first").await
    });
}
