//! Numbers that are live: their access is taken from us, or they leave DoubleTick.

use browser_tests::account::heading;
use browser_tests::text::{Text, account, finish, page};
use browser_tests::world::e164;
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::calls;
use meta_sandbox::{AccountEvent, Fault, ServedBy};
use serde_json::json;

const GONE: Text = account::NO_WABAS;

/// A customer in Manage WABAs, with a number that is live.
async fn at_wabas(asha: &Customer) -> Outcome {
    asha.sign_in().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.move_without_browser("happy").await?;
    asha.open("/settings/wabas").await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see("+91 98200 00001").await
}

#[browser_test]
async fn a_number_is_removed_after_it_is_said_what_that_means(
    world: &World,
    asha: &Customer,
) -> Outcome {
    at_wabas(asha).await?;
    assert!(!asha.can_press(&account::REMOVE_NOW).await?);
    asha.press(&account::REMOVE).await?;
    asha.see(&account::REMOVE_LEAD).await?;
    asha.check_layout("24-remove-a-number").await?;
    asha.press(&account::REMOVE_NOW).await?;
    asha.see(&GONE).await?;
    assert_eq!(world.number_at_meta("happy")?.served_by, ServedBy::Nobody);
    // So the next provider can take it.
    assert!(world.sandbox.register_elsewhere(e164("happy")?).is_ok());
    Ok(())
}

#[browser_test]
async fn what_meta_refuses_to_take_off_is_told_in_its_words_and_tried_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    at_wabas(asha).await?;
    world.sandbox.queue_fault(Fault {
        body: Some(json!({ "error": { "code": 100, "message": "An open dispute." } })),
        ..Fault::on(calls::DEREGISTER, 400)
    });
    asha.press(&account::REMOVE).await?;
    asha.press(&account::REMOVE_NOW).await?;
    asha.see("An open dispute.").await?;
    asha.check_layout("25-removal-refused").await?;
    // The attempt's page says the same, and not that the number is live.
    asha.press(&account::SEE_NUMBER).await?;
    asha.see_screen(&account::LEAVING).await?;
    asha.see("An open dispute.").await?;
    assert!(!asha.sees(&finish::CONNECTED_LEAD_REGISTERED).await?);
    assert!(!asha.sees(&finish::REMAINS_TITLE).await?);
    asha.press(&finish::DONE).await?;
    asha.press(&account::LEAVE_AGAIN).await?;
    asha.see(&GONE).await
}

#[browser_test]
async fn access_that_was_taken_is_told_and_the_number_is_connected_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    at_wabas(asha).await?;
    let happy = e164("happy")?;
    assert!(
        world
            .sandbox
            .apply_account_event(happy, AccountEvent::PartnerAppUninstalled)
    );
    // The page looks again by itself.
    asha.see(&account::NEEDS_RECONNECTING).await?;
    asha.see(&account::LOST_APP_REMOVED).await?;
    asha.check_layout("26-needs-reconnecting").await?;
    asha.press(&account::RECONNECT).await?;
    // Its access is all that is missing: Meta's window is next.
    asha.see_screen(&heading::READY).await?;
    // Where the attempt is listed, too, it is not said to be with us already.
    asha.open("/settings/wabas").await?;
    asha.see(&page::WHEREABOUTS_RENEWAL).await
}
