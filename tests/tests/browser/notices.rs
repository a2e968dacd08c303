//! Messages to the customer's phone, and where their links lead.

use browser_tests::account::{CONSENT, CUT_OVER_AT, LAUNCH, SAVE, heading};
use browser_tests::text::{finish, notice, prepare};
use browser_tests::wait::{Check, until};
use browser_tests::world::e164;
use browser_tests::{ASHA, ASHA_WRITTEN, Customer, Outcome, World, browser_test};
use contract::ids::OnboardingId;

/// The attempt that the address bar names.
async fn attempt(asha: &Customer) -> Outcome<OnboardingId> {
    let address = asha.address().await?;
    let id = address.path().rsplit('/').next().unwrap_or_default();
    Ok(OnboardingId::new(id))
}

/// Waits until the server knows whether they are wanted.
async fn are_wanted(world: &World, id: &OnboardingId, wanted: bool) -> Outcome {
    let store = world.store().await?;
    until("the server knows of the choice", async || {
        Ok(match store.wants_notices(id).await? == wanted {
            true => Check::Met(()),
            false => Check::NotYet("not yet".to_owned()),
        })
    })
    .await
}

#[browser_test]
pub async fn a_move_that_nobody_watches_is_told_with_a_link_to_its_screen(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let name = "happy";
    let message_me = notice::message_me(ASHA_WRITTEN);
    asha.start().await?;
    asha.enter_number(e164(name)?).await?;
    asha.check_required().await?;
    asha.go_on_to(heading::TIME).await?;
    asha.check(&prepare::CUT_OVER_LATER).await?;
    asha.set_time(&CUT_OVER_AT, 24 * 60).await?;
    asha.go_on_to(heading::CONSENT).await?;
    asha.check(&CONSENT).await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&finish::SCHEDULED_TITLE).await?;
    let id = attempt(asha).await?;
    asha.check(&message_me).await?;
    are_wanted(world, &id, true).await?;
    asha.check_layout("20-scheduled-with-notices").await?;
    asha.reload().await?;
    asha.see_screen(&finish::SCHEDULED_TITLE).await?;
    asha.see_checked(&message_me).await?;

    asha.press(&finish::MOVE_NOW).await?;
    asha.press(&finish::MOVE_NOW_BUTTON).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    // Somewhere else, as on the phone.
    asha.open("/settings").await?;
    let link = asha.newest_link_in_inbox(ASHA).await?;
    assert!(
        link.path().ends_with(&format!("/onboarding/{id}")),
        "{link}"
    );
    asha.open(link.path()).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    world.expect_moved(name).await
}
