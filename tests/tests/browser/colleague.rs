//! A colleague with admin rights does Meta's part, by a link.

use browser_tests::account::{LAUNCH, LAUNCH_AGAIN, heading};
use browser_tests::stage::e164;
use browser_tests::{Customer, Outcome, Stage, play};
use meta_sandbox::Screen;

const OFFER: &str = "Somebody else is the admin?";
const MAKE: &str = "Make a link";
const OVER: &str = "This link does not work any more";
const DONE: &str = "Thank you, your part is done";

/// Asha has prepared the number, and makes a link. Where it leads.
async fn makes_a_link(asha: &Customer) -> Outcome<String> {
    asha.get_ready("happy").await?;
    asha.press(OFFER).await?;
    asha.press(MAKE).await?;
    asha.see("Nobody has opened the link yet. It works until")
        .await?;
    let link = asha.to_copy().await?;
    let token = link
        .split_once("/colleague#")
        .ok_or("no token in the link")?;
    Ok(format!("/colleague#{}", token.1))
}

/// Ravi, at a browser of his own, opens it.
async fn opens(stage: &Stage, link: &str) -> Outcome<Customer> {
    let ravi = stage.second_device().await?;
    ravi.open(link).await?;
    Ok(ravi)
}

#[test]
fn a_colleague_does_metas_part_and_the_customer_sees_the_number_move() {
    play(async |stage| {
        let asha = &stage.asha;
        let link = makes_a_link(asha).await?;
        asha.look_over("90-link-for-a-colleague").await?;
        asha.press("Copy").await?;
        asha.see("Copied").await?;

        let ravi = opens(stage, &link).await?;
        ravi.come_to(heading::READY).await?;
        ravi.see("A colleague asks you to do Meta's part").await?;
        ravi.see(e164("happy")?).await?;
        assert_eq!(ravi.address().await?.fragment(), None);
        assert!(!ravi.kept().await?.contains(&link));
        assert!(!ravi.can_press("Dashboard").await?);
        assert!(!ravi.can_press("Start over").await?);
        ravi.look_over("91-colleague").await?;
        asha.see("Your colleague has opened the link.").await?;
        ravi.launch(LAUNCH).await?;
        ravi.finish_at_meta("happy").await?;
        ravi.come_to(DONE).await?;
        ravi.look_over("92-colleague-is-done").await?;
        ravi.reload().await?;
        ravi.come_to(DONE).await?;
        stage.has_moved("happy").await
    });
}

#[test]
fn a_colleague_who_leaves_metas_window_goes_there_again() {
    play(async |stage| {
        let link = makes_a_link(&stage.asha).await?;
        let ravi = opens(stage, &link).await?;
        ravi.come_to(heading::READY).await?;
        ravi.launch(LAUNCH).await?;
        let number = e164("happy")?;
        ravi.in_metas_window(async |meta| {
            meta.walk(number, Screen::Portfolio).await?;
            meta.press("cancel").await
        })
        .await?;
        ravi.come_to("You left Meta's window before the end")
            .await?;
        ravi.launch(LAUNCH_AGAIN).await?;
        ravi.finish_at_meta("happy").await?;
        ravi.come_to(DONE).await?;
        stage.has_moved("happy").await
    });
}

#[test]
fn a_colleague_is_not_thanked_for_an_attempt_that_is_given_up() {
    play(async |stage| {
        let asha = &stage.asha;
        let link = makes_a_link(asha).await?;
        let ravi = opens(stage, &link).await?;
        ravi.come_to(heading::READY).await?;
        asha.press("Start over").await?;
        asha.come_to(heading::METHOD).await?;
        ravi.come_to(OVER).await?;
        ravi.see("was taken back or given up").await?;
        assert!(!ravi.can_press(LAUNCH).await?);
        Ok(())
    });
}

#[test]
fn a_colleague_whose_link_ends_in_metas_window_is_not_asked_to_sign_in() {
    play(async |stage| {
        let asha = &stage.asha;
        let link = makes_a_link(asha).await?;
        let ravi = opens(stage, &link).await?;
        ravi.come_to(heading::READY).await?;
        ravi.launch(LAUNCH).await?;
        asha.press("Take the link back").await?;
        ravi.come_to(OVER).await?;
        ravi.finish_at_meta("happy").await?;
        ravi.come_to(OVER).await?;
        assert!(!ravi.sees("signed out").await?);
        assert!(!ravi.sees("Sign in").await?);
        Ok(())
    });
}

#[test]
fn a_link_that_is_taken_back_ends_at_once() {
    play(async |stage| {
        let asha = &stage.asha;
        let link = makes_a_link(asha).await?;
        let ravi = opens(stage, &link).await?;
        ravi.come_to(heading::READY).await?;
        asha.press("Take the link back").await?;
        ravi.see("It is too old, was taken back").await?;
        assert!(!ravi.can_press(LAUNCH).await?);
        ravi.open(&link).await?;
        ravi.come_to(OVER).await?;
        ravi.look_over("93-link-is-over").await?;
        asha.see(MAKE).await?;
        assert_eq!(stage.sandbox.graph_calls(), []);
        Ok(())
    });
}
