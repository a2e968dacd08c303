//! Meta's full page, where its window does not work.

use browser_tests::account::heading;
use browser_tests::text::{Text, finish, meta, page, trouble};
use browser_tests::world::e164;
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::calls;
use meta_sandbox::{Screen, SdkBehaviour, ServedBy};

const NO_WINDOW: Text = meta::FULL_PAGE;

/// Goes through Meta's page to its end, in our own window.
pub async fn finishes_on_metas_page(asha: &Customer, name: &str) -> Outcome {
    let number = e164(name)?;
    asha.in_metas_page(async |meta| meta.finish(number).await)
        .await
}

/// From a fresh account to Meta's page, as its script is blocked.
async fn go_to_metas_page(world: &World, name: &str) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::Unavailable);
    let asha = &world.asha;
    asha.get_ready(name).await?;
    asha.see(&meta::FULL_PAGE_TITLE).await?;
    asha.press(&NO_WINDOW).await
}

#[browser_test]
async fn a_number_moves_by_metas_page_where_no_window_works(
    world: &World,
    asha: &Customer,
) -> Outcome {
    go_to_metas_page(world, "happy").await?;
    finishes_on_metas_page(asha, "happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    let address = asha.address().await?;
    assert!(address.path().starts_with("/onboarding/"), "{address}");
    assert_eq!((address.query(), address.fragment()), (None, None));
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::DoubleTick
    );
    // Neither code nor state is behind the back button.
    asha.go_back().await?;
    let address = asha.address().await?;
    assert!(!address.as_str().contains("code="), "{address}");
    Ok(())
}

#[browser_test]
async fn who_cancels_on_metas_page_comes_back_and_goes_there_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    go_to_metas_page(world, "happy").await?;
    let number = e164("happy")?;
    asha.in_metas_page(async |meta| {
        meta.walk(number, Screen::Portfolio).await?;
        meta.press("cancel").await
    })
    .await?;
    asha.see_screen(&trouble::LEFT_META).await?;
    asha.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("63-left-metas-page").await?;
    assert_eq!(world.sandbox.graph_calls(), []);
    asha.press(&NO_WINDOW).await?;
    finishes_on_metas_page(asha, "happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test]
async fn who_goes_back_from_metas_page_is_where_they_were(
    world: &World,
    asha: &Customer,
) -> Outcome {
    go_to_metas_page(world, "happy").await?;
    asha.in_metas_page(async |meta| meta.see_screen(Screen::Profile).await)
        .await?;
    asha.go_back().await?;
    asha.see_screen(&heading::READY).await?;
    asha.see(&meta::FULL_PAGE_TITLE).await?;
    assert_eq!(world.sandbox.graph_calls(), []);
    Ok(())
}

#[browser_test]
async fn who_is_signed_out_on_metas_page_finds_the_number_moving(
    world: &World,
    asha: &Customer,
) -> Outcome {
    go_to_metas_page(world, "happy").await?;
    let number = e164("happy")?;
    asha.in_metas_page(async |meta| meta.walk(number, Screen::Done).await)
        .await?;
    world.end_sessions().await?;
    asha.in_metas_page(async |meta| meta.press("finish").await)
        .await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    Ok(())
}

#[browser_test]
async fn an_answer_to_another_browser_is_not_taken(world: &World, asha: &Customer) -> Outcome {
    go_to_metas_page(world, "happy").await?;
    asha.in_metas_page(async |meta| meta.see_screen(Screen::Profile).await)
        .await?;
    // Somebody who was lured here with a code and a state that are not this browser's.
    asha.open("/api/v1/oauth/return?code=AQDcode&state=theirs")
        .await?;
    asha.see_screen(&heading::READY).await?;
    assert_eq!(world.sandbox.graph_calls(), []);
    assert!(!asha.can_press(&finish::PIN_REVEAL).await?);
    // The page that was left gives the attempt up a moment later: no other tab has it.
    asha.see(&NO_WINDOW).await
}
