//! The whole way without a mouse.

use browser_tests::account::{
    ADVICE, BLOCKING, CLOUD_API, CONSENT, CONTINUE, LAUNCH, NUMBER, SAVE, heading,
};
use browser_tests::meta_window::newest_code;
use browser_tests::text::{account, finish, page, prepare, steps};
use browser_tests::world::e164;
use browser_tests::{ASHA, Outcome, World, browser_test};
use thirtyfour::Key;

/// Signs in. Each screen takes the focus to its heading, so that Tab goes on from its top.
async fn signs_in(world: &World) -> Outcome {
    let asha = &world.asha;
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.tab_to(&account::YOUR_PHONE).await?;
    asha.hit(ASHA).await?;
    asha.hit(Key::Enter).await?;
    asha.see_screen(&heading::OTP).await?;
    asha.tab_to(&account::OTP).await?;
    let otp = newest_code(world.sandbox.origin(), ASHA).await?;
    asha.hit(otp).await?;
    asha.see_screen(&heading::WELCOME).await
}

#[browser_test]
async fn the_whole_way_is_walked_by_keyboard_alone(world: &World) -> Outcome {
    signs_in(world).await?;
    let asha = &world.asha;
    asha.tab_to(&account::GET_STARTED).await?;
    asha.hit(Key::Enter).await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.tab_to(&CLOUD_API).await?;
    asha.hit(Key::Space).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.tab_to(&NUMBER).await?;
    asha.hit(e164("happy")?).await?;
    // Another answer by the arrows, and back.
    asha.tab_to(&prepare::ORIGIN_OTHER_PROVIDER).await?;
    asha.hit(Key::Down).await?;
    asha.see(&steps::step_of(1, 4)).await?;
    asha.hit(Key::Up).await?;
    asha.see(&steps::step_of(1, 5)).await?;
    // Enter in a field goes on.
    asha.tab_back_to(&NUMBER).await?;
    asha.hit(Key::Enter).await?;
    asha.see_screen(&heading::CHECKS).await?;
    // What is missing has the focus, the first of it first.
    asha.tab_to(&CONTINUE).await?;
    asha.hit(Key::Enter).await?;
    asha.see_field_error(&BLOCKING[0], &prepare::UNCHECKED)
        .await?;
    asha.hit(Key::Space).await?;
    for label in &BLOCKING[1..] {
        asha.tab_to(label).await?;
        asha.hit(Key::Space).await?;
    }
    for heading in [heading::TIPS, heading::TIME, heading::CONSENT] {
        asha.tab_to(&CONTINUE).await?;
        asha.hit(Key::Enter).await?;
        asha.see_screen(&heading).await?;
    }
    asha.tab_to(&SAVE).await?;
    asha.hit(Key::Enter).await?;
    asha.see_field_error(&CONSENT, &prepare::CONSENT_MISSING)
        .await?;
    asha.hit(Key::Space).await?;
    asha.tab_to(&SAVE).await?;
    asha.hit(Key::Enter).await?;
    asha.see_screen(&heading::READY).await?;
    for label in BLOCKING.into_iter().chain(ADVICE) {
        assert!(!asha.sees(&label).await?, "the form is gone");
    }

    let before = asha.windows().await?;
    asha.tab_to(&LAUNCH).await?;
    asha.hit(Key::Enter).await?;
    asha.see_window_beside(&before).await?;
    asha.see_screen(&heading::IN_META).await?;
    let number = e164("happy")?;
    asha.in_meta_window(async |meta| meta.by_keyboard().finish(number).await)
        .await?;
    asha.be_alone().await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.tab_to(&finish::PIN_REVEAL).await?;
    asha.hit(Key::Enter).await?;
    asha.see(&finish::PIN_SHOWN).await?;
    asha.tab_to(&finish::DONE).await?;
    asha.hit(Key::Enter).await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see("+91 98200 00001").await
}

#[browser_test]
async fn the_link_past_the_top_leads_into_the_page(world: &World) -> Outcome {
    signs_in(world).await?;
    let asha = &world.asha;
    // From the heading backwards: the way out, the navigation, and before all the link.
    asha.tab_back_to(&page::SKIP_TO_CONTENT).await?;
    asha.hit(Key::Enter).await?;
    asha.tab_to(&account::GET_STARTED).await?;
    asha.tab_back_to(&account::SIGN_OUT).await
}
