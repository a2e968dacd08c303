//! Numbers that we join another provider on, and that may have moved or not.

use browser_tests::account::heading;
use browser_tests::text::{Text, finish, labelled, meta, page};
use browser_tests::world::e164;
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::calls;
use meta_sandbox::{AccountEvent, ServedBy};

const KEEP: Text = finish::PLAN_KEEP;
const REMOVE: Text = finish::PLAN_REMOVE;
const REMOVED: Text = finish::PLAN_REMOVED;
const ONE_THING_LEFT: Text = finish::ONE_THING_LEFT;
const STEPS: Text = finish::REMOVE_PARTNER;

/// Brings a number to its end.
async fn ends(world: &World, name: &str) -> Outcome {
    world.asha.go_to_meta(name).await?;
    world.asha.finish_at_meta(name).await?;
    world.asha.see_screen(&heading::CONNECTED).await
}

fn is_removed_at_meta(world: &World, name: &str) -> Outcome {
    let event = AccountEvent::OldPartnerRemoved;
    match world.sandbox.apply_account_event(e164(name)?, event) {
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
    asha.see(&meta::READY_LEAD_OTHER_PROVIDER).await?;
    asha.launch(&browser_tests::account::LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&ONE_THING_LEFT).await?;
    asha.see(&finish::CONNECTED_LEAD_JOINED).await?;
    asha.see(&page::WHEREABOUTS_BOTH).await?;
    asha.see(&labelled(
        &finish::OLD_PROVIDER,
        &finish::OLD_PROVIDER_NOT_VISIBLE,
    ))
    .await?;
    asha.see(&STEPS).await?;
    assert!(!asha.sees(&finish::OLD_PROVIDER_GONE).await?);
    assert!(!asha.can_press(&finish::PIN_REVEAL).await?, "none was set");
    asha.check_layout("110-joined").await?;
    assert_eq!(world.changes_at_meta(), [calls::SUBSCRIBED_APPS]);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::Both);

    asha.check(&KEEP).await?;
    browser_tests::wait::until("the choice to be kept", async || {
        Ok(match asha.sees(&ONE_THING_LEFT).await? {
            true => browser_tests::wait::Check::NotYet(ONE_THING_LEFT.to_string()),
            false => browser_tests::wait::Check::Met(()),
        })
    })
    .await?;
    assert!(!asha.sees(&STEPS).await?);
    assert!(!asha.sees(&finish::REMAINS_CANCEL_PLAN).await?);
    asha.check_layout("111-joined-keeps-both").await?;
    asha.reload().await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&KEEP).await?;
    assert!(asha.is_checked(&KEEP).await?);

    asha.check(&REMOVED).await?;
    asha.see(&finish::REMOVED_NOTE).await?;
    assert!(!asha.sees(&page::WHEREABOUTS_BOTH).await?);
    asha.check_layout("112-joined-removed-by-word").await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn an_old_provider_that_is_removed_is_told_to_be_gone(world: &World) -> Outcome {
    let name = "joined-old-app-stays";
    ends(world, name).await?;
    let asha = &world.asha;
    asha.see(&labelled(
        &finish::OLD_PROVIDER,
        &finish::OLD_PROVIDER_STILL,
    ))
    .await?;
    asha.see("Old Provider Inc.").await?;
    asha.see(&ONE_THING_LEFT).await?;
    assert!(asha.is_checked(&REMOVE).await?);
    asha.check_layout("113-joined-still-listed").await?;
    asha.press(&finish::CHECK_AGAIN).await?;
    asha.see("Old Provider Inc.").await?;
    is_removed_at_meta(world, name)?;
    let gone = labelled(&finish::OLD_PROVIDER, &finish::OLD_PROVIDER_UNLISTED);
    asha.press_until(&finish::CHECK_AGAIN, &gone).await?;
    asha.see(&page::WHEREABOUTS_DOUBLE_TICK).await?;
    assert!(!asha.sees(&ONE_THING_LEFT).await?);
    assert!(!asha.sees(&STEPS).await?);
    asha.check_layout("114-joined-gone").await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_number_whose_pin_may_be_older_says_so(world: &World) -> Outcome {
    let name = "joined-pending";
    ends(world, name).await?;
    let asha = &world.asha;
    asha.see(&finish::CONNECTED_LEAD_UNCLEAR).await?;
    asha.see(&finish::PIN_UNSURE_LEAD).await?;
    assert!(!asha.sees(&finish::PIN_MADE_TITLE).await?);
    asha.check_layout("115-unclear").await?;
    asha.press(&finish::PIN_REVEAL).await?;
    asha.see(&finish::PIN_SHOWN).await?;
    asha.see(&finish::PIN_UNSURE_LEAD).await?;
    asha.reload().await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&finish::PIN_WAS_SHOWN).await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn ids_of_the_new_model_tell_that_a_number_is_joined(world: &World) -> Outcome {
    ends(world, "joined-ids").await?;
    world.asha.see(&finish::CONNECTED_LEAD_JOINED).await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_number_that_was_live_by_itself_is_in_doubt(world: &World) -> Outcome {
    ends(world, "joined-late").await?;
    let asha = &world.asha;
    asha.see(&finish::CONNECTED_LEAD_UNCLEAR).await?;
    assert!(!asha.can_press(&finish::PIN_REVEAL).await?, "none was set");
    assert_eq!(world.changes_at_meta(), [calls::SUBSCRIBED_APPS]);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_window_that_asks_for_the_number_first_moves_it_as_ever(world: &World) -> Outcome {
    ends(world, "number-first").await?;
    let asha = &world.asha;
    asha.see(&labelled(&finish::OLD_PROVIDER, &finish::OLD_PROVIDER_GONE))
        .await?;
    assert!(!asha.sees(&ONE_THING_LEFT).await?);
    world.expect_moved("number-first").await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn what_is_ticked_of_the_next_steps_is_ticked_wherever_the_customer_looks(
    world: &World,
    asha: &Customer,
) -> Outcome {
    ends(world, "happy").await?;
    asha.see(&finish::REMAINS_TITLE).await?;
    asha.check(&finish::REMAINS_CANCEL_PLAN).await?;
    // It is, as soon as the server has it.
    browser_tests::wait::until("the tick to be kept", async || {
        Ok(match asha.is_checked(&finish::REMAINS_CANCEL_PLAN).await? {
            true => browser_tests::wait::Check::Met(()),
            false => browser_tests::wait::Check::NotYet("it is not".to_owned()),
        })
    })
    .await?;
    asha.reload().await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert!(asha.is_checked(&finish::REMAINS_CANCEL_PLAN).await?);
    assert!(!asha.is_checked(&finish::REMAINS_WABA_ID).await?);
    // That the old provider is gone is Meta's to say: there is nothing to tick.
    asha.see(&finish::META_REPORTS_IT).await?;
    asha.check_layout("116-next-steps").await
}
