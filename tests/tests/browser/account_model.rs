//! Numbers that we join another provider on, and that may have moved or not.

use browser_tests::account::heading;
use browser_tests::world::e164;
use browser_tests::{Outcome, World, browser_test};
use meta_sandbox::{AccountEvent, ServedBy};

const KEEP: &str = "Keep both: both send and receive, and both bill you";
const REMOVE: &str = "Remove it: only DoubleTick sends, receives and bills";
const REMOVED: &str = "I have removed it";
const ONE_THING_LEFT: &str = "One thing left";
const STEPS: &str = "Open Partners, and remove your old provider there.";

/// Brings a number to its end.
async fn ends(world: &World, name: &str) -> Outcome {
    world.asha.go_to_meta(name).await?;
    world.asha.finish_at_meta(name).await?;
    world.asha.see_screen(heading::CONNECTED).await
}

fn is_removed_at_meta(world: &World, name: &str) -> Outcome {
    let event = AccountEvent::OldPartnerRemoved;
    match world.sandbox.happen(e164(name)?, event) {
        true => Ok(()),
        false => Err("there is no such partner".into()),
    }
}

#[browser_test]
pub async fn a_number_that_is_joined_asks_what_becomes_of_its_old_provider(
    world: &World,
) -> Outcome {
    let name = "joined";
    let asha = &world.asha;
    asha.get_ready(name).await?;
    asha.see("or adds DoubleTick to it.").await?;
    asha.launch(browser_tests::account::LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(heading::CONNECTED).await?;
    asha.see(ONE_THING_LEFT).await?;
    asha.see("Meta added DoubleTick to the number and left your old provider on it.")
        .await?;
    asha.see("With DoubleTick and your old provider").await?;
    asha.see("Your old provider: Meta doesn't tell us whether it still has access")
        .await?;
    asha.see(STEPS).await?;
    assert!(!asha.sees("No longer has access").await?);
    assert!(!asha.can_press("Show the PIN").await?, "none was set");
    asha.check_layout("110-joined").await?;
    assert_eq!(world.changes_at_meta(), ["subscribed_apps"]);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::Both);

    asha.check(KEEP).await?;
    browser_tests::wait::until("the choice to be kept", async || {
        Ok(match asha.sees(ONE_THING_LEFT).await? {
            true => browser_tests::wait::Check::NotYet(ONE_THING_LEFT.to_owned()),
            false => browser_tests::wait::Check::Met(()),
        })
    })
    .await?;
    assert!(!asha.sees(STEPS).await?);
    assert!(!asha.sees("Cancel the plan").await?);
    asha.check_layout("111-joined-keeps-both").await?;
    asha.reload().await?;
    asha.see_screen(heading::CONNECTED).await?;
    asha.see(KEEP).await?;
    assert!(asha.is_checked(KEEP).await?);

    asha.check(REMOVED).await?;
    asha.see("You told us that you removed it.").await?;
    assert!(!asha.sees("With DoubleTick and your old provider").await?);
    asha.check_layout("112-joined-removed-by-word").await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn an_old_provider_that_is_removed_is_told_to_be_gone(world: &World) -> Outcome {
    let name = "joined-old-app-stays";
    ends(world, name).await?;
    let asha = &world.asha;
    asha.see("Your old provider: Meta shows these apps on this account.")
        .await?;
    asha.see("Old Provider Inc.").await?;
    asha.see(ONE_THING_LEFT).await?;
    assert!(asha.is_checked(REMOVE).await?);
    asha.check_layout("113-joined-still-listed").await?;
    asha.press("Ask Meta again").await?;
    asha.see("Old Provider Inc.").await?;
    is_removed_at_meta(world, name)?;
    let gone = "Your old provider: Not listed: Meta shows no app but DoubleTick's";
    asha.press_until("Ask Meta again", gone).await?;
    asha.see("With DoubleTick").await?;
    assert!(!asha.sees(ONE_THING_LEFT).await?);
    assert!(!asha.sees(STEPS).await?);
    asha.check_layout("114-joined-gone").await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_number_whose_pin_may_be_older_says_so(world: &World) -> Outcome {
    let name = "joined-pending";
    ends(world, name).await?;
    let asha = &world.asha;
    asha.see("Meta's reports don't show whether your old provider still has access.")
        .await?;
    asha.see("Meta may have kept the PIN that it had before.")
        .await?;
    assert!(!asha.sees("Your new two-step verification PIN").await?);
    asha.check_layout("115-unclear").await?;
    asha.press("Show the PIN").await?;
    asha.see("Write it down now. It is not shown again.")
        .await?;
    asha.see("Meta may have kept the PIN that it had before.")
        .await?;
    asha.reload().await?;
    asha.see_screen(heading::CONNECTED).await?;
    asha.see("It was shown before.").await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn ids_of_the_new_model_tell_that_a_number_is_joined(world: &World) -> Outcome {
    ends(world, "joined-ids").await?;
    world
        .asha
        .see("Meta added DoubleTick to the number and left your old provider on it.")
        .await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_number_that_was_live_by_itself_is_in_doubt(world: &World) -> Outcome {
    ends(world, "joined-late").await?;
    let asha = &world.asha;
    asha.see("Meta's reports don't show whether your old provider still has access.")
        .await?;
    assert!(!asha.can_press("Show the PIN").await?, "none was set");
    assert_eq!(world.changes_at_meta(), ["subscribed_apps"]);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_window_that_asks_for_the_number_first_moves_it_as_ever(world: &World) -> Outcome {
    ends(world, "number-first").await?;
    let asha = &world.asha;
    asha.see("Your old provider: No longer has access.").await?;
    assert!(!asha.sees(ONE_THING_LEFT).await?);
    world.expect_moved("number-first").await
}
