//! The page loaded anew at every step: the customer is where they were.

use browser_tests::account::{
    ADVICE, BLOCKING, CLOUD_API, CONSENT, LAUNCH, LAUNCH_AGAIN, NUMBER, SAVE, heading,
};
use browser_tests::{Customer, Failure, Outcome, World, browser_test};

#[browser_test]
async fn a_reload_keeps_method_form_and_attempt(asha: &Customer) -> Outcome {
    asha.sign_in().await?;
    asha.press("Get Started").await?;
    asha.see_screen(heading::METHOD).await?;
    asha.reload().await?;
    asha.see_screen(heading::METHOD).await?;

    asha.press(CLOUD_API).await?;
    asha.see_screen(heading::PREPARE).await?;
    asha.fill(NUMBER, "+91 98200 000").await?;
    asha.check(BLOCKING[1]).await?;
    asha.check(ADVICE[2]).await?;
    asha.reload().await?;
    asha.see_screen(heading::PREPARE).await?;
    assert_eq!(asha.number_in(NUMBER).await?, "+9198200000");
    for (label, checked) in [
        (BLOCKING[0], false),
        (BLOCKING[1], true),
        (ADVICE[2], true),
        (CONSENT, false),
    ] {
        assert_eq!(asha.is_checked(label).await?, checked, "{label}");
    }

    asha.fill_in("happy").await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await?;
    asha.reload().await?;
    asha.see_screen(heading::READY).await?;
    asha.see("+919820000001").await?;
    asha.launch(LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(heading::CONNECTED).await
}

#[browser_test]
async fn a_reload_beside_metas_window_says_so_and_offers_the_window_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.reload().await?;
    asha.see_screen("The page was reloaded while Meta's window was open")
        .await?;
    asha.see("Your number is safe").await?;
    asha.check_layout("70-reloaded-beside-metas-window").await?;
    // The old window can't reach the page any more, so they are told to close it.
    asha.in_meta_window(async |meta| meta.close().await).await?;
    asha.be_alone().await?;
    assert_eq!(world.sandbox.graph_calls(), []);

    asha.launch(LAUNCH_AGAIN).await?;
    asha.see_screen(heading::IN_META).await?;
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
    asha.see_screen(heading::WORKING).await?;
    asha.see("Connect the number to DoubleTick under way")
        .await?;
    asha.see("Moving to DoubleTick").await?;
    world.meta_proxy.release();
    world.expect_moved("happy").await
}

#[browser_test]
async fn a_reload_shows_the_pin_never_again(asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(heading::CONNECTED).await?;
    // Who leaves before they have seen it finds the way back to it.
    asha.press("Go to Manage WABAs").await?;
    asha.see_screen("Manage WABAs").await?;
    asha.press("PIN, templates and state").await?;
    asha.see_screen(heading::CONNECTED).await?;
    asha.press("Show the PIN").await?;
    asha.see("Write it down now.").await?;
    let pin = six_digits(&asha.text().await?)?;

    asha.reload().await?;
    asha.see_screen(heading::CONNECTED).await?;
    asha.see("It was shown before.").await?;
    assert!(!asha.can_press("Show the PIN").await?);
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
