//! The page loaded anew at every step: the customer is where they were.

use browser_tests::account::{
    ADVICE, BLOCKING, CLOUD_API, CONSENT, LAUNCH, LAUNCH_AGAIN, NUMBER, SAVE, heading,
};
use browser_tests::text::{account, finish, page, spaced, trouble};
use browser_tests::world::e164;
use browser_tests::{Customer, Failure, Outcome, World, browser_test};

#[browser_test]
async fn a_reload_keeps_method_form_and_attempt(asha: &Customer) -> Outcome {
    asha.sign_in().await?;
    asha.press(&account::GET_STARTED).await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.reload().await?;
    asha.see_screen(&heading::METHOD).await?;

    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill(&NUMBER, "+91 98200 000").await?;
    asha.reload().await?;
    asha.see_screen(&heading::PREPARE).await?;
    assert_eq!(asha.number_in(&NUMBER).await?, "+9198200000");
    asha.enter_number(e164("happy")?).await?;
    asha.check(&BLOCKING[1]).await?;
    asha.reload().await?;
    asha.see_screen(&heading::CHECKS).await?;
    for (label, checked) in [(BLOCKING[0], false), (BLOCKING[1], true)] {
        assert_eq!(asha.is_checked(&label).await?, checked, "{label}");
    }
    asha.check_required().await?;
    asha.check(&ADVICE[2]).await?;
    asha.reload().await?;
    asha.see_screen(&heading::TIPS).await?;
    assert!(asha.is_checked(&ADVICE[2]).await?);
    asha.consent_at_once().await?;
    asha.reload().await?;
    asha.see_screen(&heading::CONSENT).await?;
    assert!(asha.is_checked(&CONSENT).await?);
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.reload().await?;
    asha.see_screen(&heading::READY).await?;
    asha.see("+91 98200 00001").await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test]
async fn a_reload_beside_metas_window_says_so_and_offers_the_window_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.reload().await?;
    asha.see_screen(&trouble::RELOADED).await?;
    asha.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("70-reloaded-beside-metas-window").await?;
    // The old window can't reach the page any more, so they are told to close it.
    asha.in_meta_window(async |meta| meta.close().await).await?;
    asha.be_alone().await?;
    assert_eq!(world.sandbox.graph_calls(), []);

    asha.launch(&LAUNCH_AGAIN).await?;
    asha.see_screen(&heading::IN_META).await?;
    asha.finish_at_meta("happy").await?;
    world.expect_moved("happy").await
}

#[browser_test]
async fn a_reload_while_the_number_moves_finds_it_moving(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.move_up_to_register("happy").await?;
    asha.reload().await?;
    asha.see_screen(&heading::WORKING).await?;
    asha.see(&spaced(&finish::STEP_CUT_OVER, &finish::STEP_STATE_RUNNING))
        .await?;
    asha.see(&page::WHEREABOUTS_MOVING_OTHER_PROVIDER).await?;
    world.meta_proxy.release();
    world.expect_moved("happy").await
}

#[browser_test]
async fn a_reload_shows_the_pin_never_again(asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    // Who leaves before they have seen it finds the way back to it.
    asha.press(&finish::DONE).await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.press(&account::SEE_NUMBER).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.press(&finish::PIN_REVEAL).await?;
    asha.see(&finish::PIN_SHOWN).await?;
    let pin = six_digits(&asha.text().await?)?;

    asha.reload().await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&finish::PIN_WAS_SHOWN).await?;
    assert!(!asha.can_press(&finish::PIN_REVEAL).await?);
    assert!(!asha.sees(&pin).await?);
    Ok(())
}

/// The six digits that stand by themselves.
fn six_digits(text: &str) -> Result<String, Failure> {
    let mut words = text.split_whitespace();
    let pin = words.find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit()));
    pin.map(str::to_owned)
        .ok_or_else(|| "no PIN on the page".into())
}
