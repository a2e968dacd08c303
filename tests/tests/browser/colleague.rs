//! A colleague with admin rights does Meta's part, by a link.

use browser_tests::account::{LAUNCH, LAUNCH_AGAIN, heading};
use browser_tests::text::{ANY_TIME, Text, account, colleague, meta, page, steps, trouble};
use browser_tests::world::{e164, written};
use browser_tests::{ASHA_WRITTEN, Customer, Outcome, World, browser_test};
use meta_sandbox::Screen;

const OFFER: Text = colleague::OFFER;
const MAKE: Text = colleague::MAKE;
const OVER: Text = colleague::OVER_TITLE;
const DONE: Text = colleague::DONE_TITLE;

/// Asha has prepared the number, and makes a link. Where it leads.
async fn makes_a_link(asha: &Customer) -> Outcome<String> {
    asha.get_ready("happy").await?;
    asha.press(&OFFER).await?;
    asha.press(&MAKE).await?;
    asha.see(&colleague::link_unopened(ANY_TIME)).await?;
    let link = asha.copied_text().await?;
    let token = link
        .split_once("/colleague#")
        .ok_or("no token in the link")?;
    Ok(format!("/colleague#{}", token.1))
}

/// Ravi, at a browser of his own, opens it.
async fn opens(world: &World, link: &str) -> Outcome<Customer> {
    let ravi = world.second_device().await?;
    ravi.open(link).await?;
    Ok(ravi)
}

#[browser_test]
async fn a_colleague_does_metas_part_and_the_customer_sees_the_number_move(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let link = makes_a_link(asha).await?;
    asha.check_layout("90-link-for-a-colleague").await?;
    asha.press(&page::COPY).await?;
    asha.see(&page::COPIED).await?;

    let ravi = opens(world, &link).await?;
    ravi.see_screen(&heading::READY).await?;
    ravi.see(&colleague::lead_from(ASHA_WRITTEN)).await?;
    ravi.see(&written("happy")?).await?;
    assert_eq!(ravi.address().await?.fragment(), None);
    assert!(!ravi.stored_values().await?.contains(&link));
    assert!(!ravi.can_press(&account::DASHBOARD).await?);
    assert!(!ravi.can_press(&meta::START_OVER).await?);
    ravi.check_layout("91-colleague").await?;
    asha.see(&colleague::link_opened(ANY_TIME)).await?;
    ravi.launch(&LAUNCH).await?;
    ravi.finish_at_meta("happy").await?;
    ravi.see_screen(&DONE).await?;
    ravi.check_layout("92-colleague-is-done").await?;
    ravi.reload().await?;
    ravi.see_screen(&DONE).await?;
    world.expect_moved("happy").await
}

#[browser_test]
async fn a_colleague_who_leaves_metas_window_goes_there_again(world: &World) -> Outcome {
    let link = makes_a_link(&world.asha).await?;
    let ravi = opens(world, &link).await?;
    ravi.see_screen(&heading::READY).await?;
    ravi.launch(&LAUNCH).await?;
    let number = e164("happy")?;
    ravi.in_meta_window(async |meta| {
        meta.walk(number, Screen::Portfolio).await?;
        meta.press("cancel").await
    })
    .await?;
    ravi.see_screen(&trouble::CANCELLED).await?;
    ravi.launch(&LAUNCH_AGAIN).await?;
    ravi.finish_at_meta("happy").await?;
    ravi.see_screen(&DONE).await?;
    world.expect_moved("happy").await
}

#[browser_test]
async fn a_colleague_is_not_thanked_for_an_attempt_that_is_given_up(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let link = makes_a_link(asha).await?;
    let ravi = opens(world, &link).await?;
    ravi.see_screen(&heading::READY).await?;
    asha.give_up(&meta::START_OVER).await?;
    asha.see_screen(&heading::METHOD).await?;
    ravi.see_screen(&OVER).await?;
    ravi.see(&colleague::OVER).await?;
    assert!(!ravi.can_press(&LAUNCH).await?);
    Ok(())
}

#[browser_test]
async fn a_colleague_whose_link_ends_in_metas_window_is_not_asked_to_sign_in(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let link = makes_a_link(asha).await?;
    let ravi = opens(world, &link).await?;
    ravi.see_screen(&heading::READY).await?;
    ravi.launch(&LAUNCH).await?;
    asha.press(&colleague::TAKE_BACK).await?;
    asha.press(&steps::TAKE_BACK_YES).await?;
    ravi.see_screen(&OVER).await?;
    ravi.finish_at_meta("happy").await?;
    ravi.see_screen(&OVER).await?;
    assert!(!ravi.sees(&page::SIGNED_OUT).await?);
    assert!(!ravi.sees(&account::SIGN_IN_BUTTON).await?);
    Ok(())
}

#[browser_test]
async fn a_link_that_is_taken_back_ends_at_once(world: &World, asha: &Customer) -> Outcome {
    let link = makes_a_link(asha).await?;
    let ravi = opens(world, &link).await?;
    ravi.see_screen(&heading::READY).await?;
    asha.press(&colleague::TAKE_BACK).await?;
    asha.press(&steps::TAKE_BACK_YES).await?;
    ravi.see(&colleague::OVER).await?;
    assert!(!ravi.can_press(&LAUNCH).await?);
    ravi.open_in_place(&link).await?;
    ravi.see_screen(&OVER).await?;
    ravi.check_layout("93-link-is-over").await?;
    asha.see(&MAKE).await?;
    assert_eq!(world.sandbox.graph_calls(), []);
    Ok(())
}
