//! No server, for a while.

use browser_tests::account::{BLOCKING, CONSENT, LAUNCH, NUMBER, SAVE, heading};
use browser_tests::play;
use browser_tests::stage::e164;
use browser_tests::wait::{Look, until};
use meta_sandbox::ServedBy;

const UNREACHABLE: &str = "We can't reach DoubleTick. Check your internet connection and try again: nothing that you entered is lost.";

#[test]
fn a_server_that_is_down_while_the_form_is_sent_costs_nothing() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.fill_in("happy").await?;
        stage.server.dies().await?;
        asha.press(SAVE).await?;
        asha.see(UNREACHABLE).await?;
        asha.look_over("80-server-down").await?;
        assert_eq!(asha.has_number(NUMBER).await?, e164("happy")?);
        for label in BLOCKING {
            assert!(asha.has_checked(label).await?, "{label}");
        }
        assert!(asha.has_checked(CONSENT).await?);
        asha.press(SAVE).await?;
        asha.see(UNREACHABLE).await?;

        stage.server.comes_back().await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        assert_eq!(asha.attempts().await?.len(), 1);
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta("happy").await?;
        asha.come_to(heading::CONNECTED).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
fn a_page_that_finds_no_server_says_so_and_goes_on_when_it_is_back() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.get_ready("happy").await?;
        asha.block(&["*/api/*"]).await?;
        asha.reload().await?;
        asha.come_to("We can't reach DoubleTick").await?;
        asha.see("Nothing that you entered is lost").await?;
        asha.look_over("81-no-server-at-start").await?;
        asha.press("Try again").await?;
        asha.come_to("We can't reach DoubleTick").await?;
        // By itself.
        asha.block(&[]).await?;
        asha.come_to(heading::READY).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
fn an_attempt_that_can_not_be_shown_is_shown_on_another_try() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.get_ready("happy").await?;
        asha.press("Dashboard").await?;
        asha.see("Not finished yet").await?;
        asha.block(&["*/api/v1/onboardings/*"]).await?;
        asha.press("Continue").await?;
        asha.come_to("We can't show this right now").await?;
        asha.press("Try again").await?;
        asha.see("We can't show this right now").await?;
        asha.block(&[]).await?;
        asha.press("Try again").await?;
        asha.come_to(heading::READY).await?;
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta("happy").await?;
        stage.has_moved("happy").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
fn a_module_that_does_not_load_is_told() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.block(&["*.wasm"]).await?;
        asha.open("/").await?;
        asha.see("The page could not be loaded").await?;
        asha.see("Your progress is safe: it is kept on our server.")
            .await?;
        asha.look_over("82-module-not-loaded").await?;
        asha.block(&[]).await?;
        asha.press("Reload the page").await?;
        asha.come_to(heading::SIGN_IN).await
    });
}

#[test]
fn a_server_that_dies_while_the_number_moves_is_caught_up_with() {
    play(async |stage| {
        let asha = &stage.asha;
        stage.moves_up_to_the_register("happy").await?;
        stage.server.dies().await?;
        asha.see("We can't reach DoubleTick right now. Nothing is lost")
            .await?;
        asha.look_over("83-server-down-while-it-moves").await?;
        assert_eq!(stage.at_meta("happy")?.served_by, ServedBy::OldProvider);

        stage.line.open();
        stage.server.comes_back().await?;
        stage.has_moved("happy").await
    });
}

#[test]
fn a_server_that_is_down_as_the_code_comes_gets_it_when_it_is_back() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        stage.server.dies().await?;
        asha.finish_at_meta("happy").await?;
        asha.come_to(heading::WORKING).await?;
        assert_eq!(stage.sandbox.graph_calls(), []);
        stage.server.comes_back().await?;
        stage.has_moved("happy").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
fn a_laptop_that_was_closed_catches_up_with_a_number_that_has_moved() {
    play(async |stage| {
        let asha = &stage.asha;
        stage.moves_up_to_the_register("happy").await?;
        asha.be_offline(true).await?;
        stage.line.open();
        until("the number to be live without the page", async || {
            let moved = stage.at_meta("happy")?.served_by == ServedBy::DoubleTick;
            Ok(if moved {
                Look::Seen(())
            } else {
                Look::NotYet("it moves".to_owned())
            })
        })
        .await?;
        asha.be_offline(false).await?;
        stage.has_moved("happy").await
    });
}
