//! More than one tab, more than one device, and sessions that end meanwhile.

use browser_tests::account::{LAUNCH, LAUNCH_AGAIN, heading};
use browser_tests::text::{Text, account, meta, page, trouble};
use browser_tests::world::e164;
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::calls;
use meta_sandbox::{Screen, ServedBy};

const ELSEWHERE: Text = meta::OTHER_TAB;
const TAKE_OVER: Text = meta::TAKE_OVER;

/// Opens the place of this tab in another one.
async fn same_place(asha: &Customer) -> Outcome<Customer> {
    let path = asha.address().await?.path().to_owned();
    let other = asha.open_tab().await?;
    other.in_tab(async |tab| tab.open(&path).await).await?;
    Ok(other)
}

#[browser_test]
async fn two_tabs_never_open_metas_window_both(world: &World, asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    let other = same_place(asha).await?;
    other
        .in_tab(async |tab| {
            tab.see_screen(&heading::READY).await?;
            tab.see(&ELSEWHERE).await?;
            assert!(!tab.can_press(&LAUNCH).await?);
            tab.check_layout("71-another-tab").await
        })
        .await?;
    asha.launch(&LAUNCH).await?;
    asha.see_screen(&heading::IN_META).await?;
    other
        .in_tab(async |tab| {
            assert!(!tab.can_press(&LAUNCH).await?);
            Ok(())
        })
        .await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    // The other one follows.
    other
        .in_tab(async |tab| tab.see_screen(&heading::CONNECTED).await)
        .await?;
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    Ok(())
}

#[browser_test]
async fn who_takes_over_goes_on_there_and_what_the_old_window_brings_still_counts(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    let other = same_place(asha).await?;
    other
        .in_tab(async |tab| {
            // Its window is open in the other one: nothing was reloaded, nothing is to be
            // closed or given up here.
            tab.see_screen(&heading::READY).await?;
            tab.see(&ELSEWHERE).await?;
            assert!(!tab.can_press(&meta::START_OVER).await?);
            tab.press(&TAKE_OVER).await?;
            tab.see(&LAUNCH).await
        })
        .await?;
    asha.press(&meta::NO_WINDOW_TITLE).await?;
    asha.see(&ELSEWHERE).await?;
    assert!(!asha.can_press(&LAUNCH_AGAIN).await?);
    // The window that is open answers to the tab that opened it.
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    other
        .in_tab(async |tab| tab.see_screen(&heading::CONNECTED).await)
        .await?;
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    Ok(())
}

#[browser_test(engines = chromium, because = script_injection)]
async fn a_browser_whose_locks_never_answer_keeps_nobody_from_metas_window(
    asha: &Customer,
) -> Outcome {
    let silent = "navigator.locks.request = () => new Promise(() => {});";
    asha.run_before_each_page(silent).await?;
    asha.get_ready("happy").await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test]
async fn a_tab_that_closes_leaves_the_attempt_to_the_other(asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    let path = asha.address().await?.path().to_owned();
    let other = asha.open_tab().await?;
    // It is the second one that has it.
    asha.open("/").await?;
    other
        .in_tab(async |tab| {
            tab.open(&path).await?;
            tab.see(&LAUNCH).await
        })
        .await?;
    asha.open(&path).await?;
    asha.see(&ELSEWHERE).await?;
    other.close_tab().await?;
    asha.see(&LAUNCH).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test]
async fn another_device_follows_and_goes_on(world: &World, asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    let phone = world.second_device().await?;
    phone.sign_in().await?;
    phone.see_screen(&heading::WELCOME).await?;
    phone.press(&account::CONTINUE_ATTEMPT).await?;
    phone.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    phone.see_screen(&heading::CONNECTED).await?;
    phone.see("+91 98200 00001").await?;
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    Ok(())
}

#[browser_test]
async fn of_two_devices_that_finish_the_one_that_was_overtaken_says_how_to_go_on(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    let phone = world.second_device().await?;
    phone.sign_in().await?;
    phone.press(&account::CONTINUE_ATTEMPT).await?;
    phone.see_screen(&heading::READY).await?;
    phone.launch(&LAUNCH).await?;
    world.meta_proxy.hold(calls::REGISTER);
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::WORKING).await?;
    // At Meta the number goes into another new WABA, out of the first one's reach.
    phone.finish_at_meta("happy").await?;
    phone.see_screen(&heading::WORKING).await?;
    world.meta_proxy.release();
    for device in [asha, &phone] {
        device.see_screen(&trouble::TOKEN_REFUSED).await?;
        device.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
    }
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::OldProvider
    );
    asha.launch(&LAUNCH_AGAIN).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    phone.see_screen(&heading::CONNECTED).await
}

#[browser_test]
async fn a_session_that_ends_beside_metas_window_is_told_and_nothing_is_lost(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    let number = e164("happy")?;
    asha.in_meta_window(async |meta| meta.walk(number, Screen::Done).await)
        .await?;
    asha.clear_session_cookie().await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&trouble::SIGNED_OUT_MEANWHILE).await?;
    asha.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("72-signed-out-at-the-hand-over").await?;
    assert_eq!(world.sandbox.graph_calls(), []);
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::OldProvider
    );
    asha.press(&account::SIGN_IN_BUTTON).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test]
async fn who_is_signed_out_before_metas_window_is_told_before_it_opens(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.get_ready("happy").await?;
    world.end_sessions().await?;
    asha.see(&page::SIGNED_OUT).await?;
    assert!(
        !asha.can_press(&LAUNCH).await?,
        "its code could not be taken"
    );
    asha.check_layout("73-signed-out-before-meta").await?;
    asha.press(&account::SIGN_IN_BUTTON).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(engines = chromium, because = profile_writes)]
async fn a_browser_that_crashes_while_the_number_moves_finds_it_again(
    world: &mut World,
) -> Outcome {
    world.move_up_to_register("happy").await?;
    world.browser_crashes().await?;
    let asha = &world.asha;
    // Whether it had written its session down by then is chance: here it has not.
    asha.open("/favicon.svg").await?;
    asha.clear_cookies().await?;
    asha.open("/settings/wabas").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see(&account::STAGE_FINALIZING_RETRYING).await?;
    asha.press(&account::CONTINUE_ATTEMPT).await?;
    asha.see_screen(&heading::WORKING).await?;
    world.meta_proxy.release();
    world.expect_moved("happy").await
}
