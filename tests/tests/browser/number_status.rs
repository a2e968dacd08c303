//! How a number stands, told live on every open page, and what puts it right; and what is stuck
//! on the way there.

use browser_tests::account::{LAUNCH, LAUNCH_AGAIN, heading};
use browser_tests::text::{ANY_TIME, Text, account, finish, meta, page, spaced, trouble};
use browser_tests::world::e164;
use browser_tests::{Customer, Outcome, Recovery, World, WorldOptions, browser_test, run_with};
use meta_sandbox::AccountEvent;
use meta_sandbox::calls;
use server::Timeouts;

const LOST: Text = account::NEEDS_RECONNECTING;
const STUCK: Text = trouble::OUR_CONFIGURATION;

/// Nothing that is stuck is tried by itself while the customer looks, and no number is doubted in
/// a hurry.
fn patient() -> WorldOptions {
    WorldOptions {
        timeouts: Some(|timeouts| {
            let usual = Timeouts::default();
            timeouts.stuck_min = usual.stuck_min;
            timeouts.status_recheck = usual.status_recheck;
            timeouts.status_doubt = usual.status_doubt;
        }),
        ..WorldOptions::default()
    }
}

async fn moved(world: &World, name: &str) -> Outcome {
    let asha = &world.asha;
    asha.go_to_meta(name).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await
}

/// Goes through Meta's window with the same account as before.
async fn renewed(asha: &Customer, name: &str) -> Outcome {
    asha.see_screen(&heading::READY).await?;
    asha.see(&meta::READY_LEAD_RENEWAL).await?;
    asha.see(&page::WHEREABOUTS_RENEWAL).await?;
    asha.see(&meta::GUIDE_ACCOUNT_RENEWAL).await?;
    assert!(!asha.sees(&meta::GUIDE_ACCOUNT).await?);
    asha.check_layout("113-ready-to-renew").await?;
    asha.launch(&LAUNCH).await?;
    asha.see_screen(&heading::IN_META).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    // Nothing has moved, so nothing is left to be done of a move.
    assert!(!asha.sees(&finish::REMAINS_CANCEL_PLAN).await?);
    asha.see(&finish::REMAINS_TRY).await
}

#[browser_test(engines = chromium, because = server_logic, options = patient())]
pub async fn what_is_stuck_says_who_acts_next_and_is_tried_again_by_the_customer(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("refused-at-first").await?;
    asha.finish_at_meta("refused-at-first").await?;
    asha.see_screen(&STUCK).await?;
    asha.see(&trouble::OUR_CONFIGURATION_NOW).await?;
    asha.see(&finish::stuck_again_at(ANY_TIME)).await?;
    asha.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("110-stuck").await?;
    asha.press_until(&page::TRY_AGAIN, &finish::CONNECTED_LEAD_REGISTERED)
        .await?;
    assert_eq!(world.number_at_meta("refused-at-first")?.register_calls, 1);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
async fn what_is_stuck_goes_on_by_itself_on_the_open_page(asha: &Customer) -> Outcome {
    asha.go_to_meta("refused-at-first").await?;
    asha.finish_at_meta("refused-at-first").await?;
    asha.see_screen(&STUCK).await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(engines = chromium, because = server_logic)]
fn a_code_that_our_configuration_lost_is_brought_again_by_metas_window() {
    // Where the signup can be found without its code, nobody has to bring it again.
    let options = WorldOptions {
        recovery: Recovery::Off,
        ..patient()
    };
    run_with(options, async |world| {
        let asha = &world.asha;
        let body = serde_json::json!({ "error": {
            "code": 100, "error_subcode": 36008, "message": "Error validating verification code." } });
        world.sandbox.queue_fault(meta_sandbox::Fault {
            body: Some(body),
            ..meta_sandbox::Fault::on(calls::EXCHANGE, 400)
        });
        asha.go_to_meta("happy").await?;
        asha.finish_at_meta("happy").await?;
        asha.see_screen(&STUCK).await?;
        asha.see(&finish::STUCK_LAUNCH).await?;
        assert!(!asha.can_press(&page::TRY_AGAIN).await?);
        asha.check_layout("111-stuck-without-a-code").await?;
        // The server takes a code there: what it came to is told.
        asha.launch(&LAUNCH_AGAIN).await?;
        asha.see_screen(&heading::IN_META).await?;
        asha.finish_at_meta("happy").await?;
        world.expect_moved("happy").await
    });
}

#[browser_test(engines = chromium, because = server_logic)]
async fn access_that_is_taken_is_told_on_the_open_page_and_given_back_by_metas_window(
    world: &World,
    asha: &Customer,
) -> Outcome {
    moved(world, "happy").await?;
    // Nobody loads the page anew.
    let gone = AccountEvent::PartnerRemoved;
    assert!(world.sandbox.apply_account_event(e164("happy")?, gone));
    asha.see_screen(&LOST).await?;
    asha.see(&account::LOST_ACCESS_TAKEN).await?;
    assert!(!asha.sees(&finish::CONNECTED_LEAD_REGISTERED).await?);
    // Meta tells us nothing of it any more.
    asha.see(&finish::FACTS_TITLE_LOST).await?;
    assert!(!asha.sees(&finish::FACTS_TITLE).await?);
    asha.check_layout("112-needs-reconnecting").await?;
    asha.press(&account::RECONNECT).await?;
    renewed(asha, "happy").await?;
    assert_eq!(world.number_at_meta("happy")?.register_calls, 1);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
async fn an_app_that_is_set_up_on_another_phone_is_waited_for(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let name = "business-app";
    asha.get_ready_beside_the_app(name).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    let happens = |event| {
        world
            .sandbox
            .apply_account_event(e164(name).unwrap_or_default(), event)
    };
    assert!(happens(AccountEvent::AccountOffboarded));
    asha.see_screen(&account::LOST_OFFBOARDED_TITLE).await?;
    asha.see(&account::LOST_OFFBOARDED).await?;
    assert!(happens(AccountEvent::AccountReconnected));
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn manage_wabas_follows_how_a_number_stands(world: &World, asha: &Customer) -> Outcome {
    asha.sign_in().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.move_without_browser("happy").await?;
    asha.open("/settings/wabas").await?;
    asha.see("+91 98200 00001").await?;
    assert!(
        world
            .sandbox
            .apply_account_event(e164("happy")?, AccountEvent::AccountDeleted)
    );
    // The page looks again by itself.
    asha.see(&account::LOST_ACCOUNT_DELETED).await?;
    asha.see(&LOST).await?;
    asha.press(&account::RECONNECT).await?;
    asha.see_screen(&heading::METHOD).await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn access_that_ends_is_told_and_renewed_and_nothing_moves(
    world: &World,
    asha: &Customer,
) -> Outcome {
    moved(world, "access-ends").await?;
    asha.see(&account::access_ends(ANY_TIME)).await?;
    asha.check_layout("114-access-ends").await?;
    asha.press(&account::RENEW).await?;
    renewed(asha, "access-ends").await?;
    assert!(!asha.can_press(&account::RENEW).await?);
    // What belongs to the number is with the attempt that serves it now.
    assert!(asha.can_press(&finish::PIN_REVEAL).await?);
    assert_eq!(world.number_at_meta("access-ends")?.register_calls, 1);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn access_that_has_ended_is_told_on_the_open_page_and_renewed(
    world: &World,
    asha: &Customer,
) -> Outcome {
    moved(world, "access-expires").await?;
    asha.see_screen(&LOST).await?;
    asha.see(&account::LOST_ACCESS_EXPIRED).await?;
    asha.press(&account::RENEW).await?;
    renewed(asha, "access-expires").await?;
    assert_eq!(world.number_at_meta("access-expires")?.register_calls, 1);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic, options = patient())]
pub async fn a_number_that_is_pending_for_a_moment_stays_connected(
    world: &World,
    asha: &Customer,
) -> Outcome {
    moved(world, "pending-once").await?;
    asha.press_until(&finish::CHECK_AGAIN, &account::STATUS_PENDING)
        .await?;
    assert!(!asha.sees(&LOST).await?);
    asha.press_until(
        &finish::CHECK_AGAIN,
        &spaced(&account::STATUS, &account::STATUS_CONNECTED),
    )
    .await?;
    asha.see(&finish::CONNECTED_LEAD_REGISTERED).await
}
