//! Browsers that let no window, or no script of Meta's, through.

use browser_tests::account::{LAUNCH, LAUNCH_AGAIN, heading};
use browser_tests::text::{meta, page, trouble};
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::{SdkBehaviour, ServedBy};

use crate::pages;

#[browser_test]
pub async fn a_window_that_chromium_blocks_is_told_and_opens_on_the_next_press(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.get_ready("happy").await?;
    // Loaded anew, the page has seen no press of the customer's.
    asha.reload().await?;
    asha.see_screen(&heading::READY).await?;
    asha.press_by_script(&LAUNCH).await?;
    asha.see_screen(&trouble::WINDOW_BLOCKED).await?;
    asha.see(&trouble::WINDOW_BLOCKED_NOW).await?;
    asha.check_layout("60-window-blocked").await?;
    asha.be_alone().await?;
    assert_eq!(world.sandbox.graph_calls(), []);

    asha.launch(&LAUNCH_AGAIN).await?;
    asha.see_screen(&heading::IN_META).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test]
pub async fn a_blocker_that_stays_is_overcome_by_metas_full_page(world: &World) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::WindowBlocked);
    let asha = &world.asha;
    let name = "window-blocked";
    asha.get_ready(name).await?;
    asha.press(&LAUNCH).await?;
    asha.see_screen(&trouble::WINDOW_BLOCKED).await?;
    asha.press(&LAUNCH_AGAIN).await?;
    // The same screen, so the focus stays where the next press is.
    asha.see(&trouble::WINDOW_BLOCKED).await?;
    assert_eq!(world.sandbox.graph_calls(), []);
    asha.press(&meta::FULL_PAGE).await?;
    pages::finishes_on_metas_page(asha, name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}

#[browser_test]
async fn a_script_that_is_slow_is_told_and_recovers_when_it_comes_late(world: &World) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::Held);
    let asha = &world.asha;
    asha.get_ready("happy").await?;
    asha.see(&trouble::SDK_SLOW).await?;
    asha.check_layout("64-script-slow").await?;
    assert!(!asha.can_press(&LAUNCH).await?);
    // It comes after all, and nobody has to press anything.
    world.sandbox.set_sdk(SdkBehaviour::Normal);
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test]
pub async fn a_blocked_script_is_told_before_it_is_needed_and_loads_on_retry(
    world: &World,
) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::Unavailable);
    let asha = &world.asha;
    let name = "sdk-blocked";
    asha.get_ready(name).await?;
    asha.see(&trouble::SDK_BLOCKED).await?;
    assert!(!asha.can_press(&LAUNCH).await?);
    asha.check_layout("61-script-blocked").await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see(&trouble::SDK_BLOCKED).await?;

    world.sandbox.set_sdk(SdkBehaviour::Normal);
    asha.press(&page::TRY_AGAIN).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}

#[browser_test]
pub async fn a_script_of_which_only_the_first_part_loads_opens_nothing(world: &World) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::LoaderOnly);
    let asha = &world.asha;
    asha.get_ready("happy").await?;
    asha.see(&trouble::SDK_BLOCKED).await?;
    assert!(!asha.can_press(&LAUNCH).await?);
    asha.press(&page::TRY_AGAIN).await?;
    asha.see(&trouble::SDK_BLOCKED).await?;
    assert!(!asha.can_press(&LAUNCH).await?);

    world.sandbox.set_sdk(SdkBehaviour::Normal);
    asha.press(&page::TRY_AGAIN).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test]
pub async fn a_script_that_does_nothing_is_noticed_and_replaced_by_a_reload(
    world: &World,
) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::Surrogate);
    let asha = &world.asha;
    asha.get_ready("happy").await?;
    asha.press(&LAUNCH).await?;
    asha.see_screen(&heading::IN_META).await?;
    asha.see(&meta::UNSEEN).await?;
    asha.check_layout("62-window-unseen").await?;
    asha.press(&meta::NO_WINDOW_TITLE).await?;
    asha.press(&meta::WINDOW_GONE).await?;
    asha.see_screen(&trouble::CLOSED).await?;
    world.sandbox.set_sdk(SdkBehaviour::Normal);
    asha.reload().await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}
