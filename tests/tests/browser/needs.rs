//! What finalization asks of the customer.

use browser_tests::account::heading;
use browser_tests::meta_window::{another_code, newest_code};
use browser_tests::text::{ANYTHING, account, finish, sentences, spaced, trouble};
use browser_tests::world::e164;
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::calls;
use meta_sandbox::{KNOWN_PIN, Screen, ServedBy};

#[browser_test]
pub async fn of_several_numbers_the_customer_picks_one(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.finish_at_meta("several-numbers").await?;
    asha.see_screen(&finish::PICK_TITLE).await?;
    asha.check_layout("90-which-number").await?;
    assert_eq!(
        world.changes_at_meta(),
        [""; 0],
        "nothing moves before they have picked"
    );
    asha.see(&finish::pick_lead("+91 98200 00001")).await?;
    asha.press(&finish::PICK_BUTTON).await?;
    asha.see(&finish::PICK_ONE).await?;
    let name = world.number_at_meta("several-numbers")?.verified_name;
    let label = format!("+91 98200 00018 · {}", name.unwrap_or_default());
    asha.check(&label).await?;
    assert_eq!(
        world.changes_at_meta(),
        [""; 0],
        "a choice is not yet an order"
    );
    asha.press(&finish::PICK_BUTTON).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(asha.fact(&account::NUMBER).await?, "+91 98200 00018");
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    let picked = world.number_at_meta("several-numbers")?;
    assert_eq!(picked.served_by, ServedBy::DoubleTick);
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::OldProvider
    );
    Ok(())
}

#[browser_test]
pub async fn another_number_than_was_said_is_confirmed_first(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.finish_at_meta("templates-partly").await?;
    asha.see_screen(&finish::CONFIRM_TITLE).await?;
    asha.see(&finish::confirm_lead("+91 98200 00001")).await?;
    asha.check_layout("91-right-number").await?;
    assert_eq!(world.changes_at_meta(), [""; 0]);
    asha.press(&finish::CONFIRM_BUTTON).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(asha.fact(&account::NUMBER).await?, "+91 98200 00016");
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    Ok(())
}

#[browser_test]
pub async fn who_chose_the_wrong_number_at_meta_starts_over(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.finish_at_meta("templates-partly").await?;
    asha.see_screen(&finish::CONFIRM_TITLE).await?;
    asha.give_up(&finish::NOT_THIS_NUMBER).await?;
    asha.see_screen(&heading::METHOD).await?;
    assert_eq!(world.changes_at_meta(), [""; 0]);
    assert_eq!(asha.attempts().await?, []);
    Ok(())
}

#[browser_test]
pub async fn a_number_that_meta_could_not_verify_is_verified_here(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("unverified").await?;
    let number = e164("unverified")?;
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Otp).await?;
        meta.press("otp-later").await?;
        meta.see_screen(Screen::Permissions).await?;
        meta.finish(number).await
    })
    .await?;
    asha.see_screen(&finish::VERIFY_TITLE).await?;
    asha.see(&finish::verify_lead(ANYTHING)).await?;
    asha.press(&finish::SEND_CODE_SMS).await?;
    asha.see(&spaced(&finish::CODE_SENT_SMS, &finish::tries_left(5)))
        .await?;
    let code = newest_code(world.sandbox.origin(), number).await?;
    asha.check_layout("92-verify").await?;

    asha.fill(&finish::CODE, "12").await?;
    asha.press(&finish::VERIFY).await?;
    asha.see_field_error(&finish::CODE, &account::SIX_DIGITS)
        .await?;
    asha.fill(&finish::CODE, &another_code(&code)).await?;
    asha.see(&sentences(
        &trouble::VERIFICATION_CODE_WRONG,
        &trouble::VERIFICATION_CODE_WRONG_NOW,
    ))
    .await?;
    asha.check_layout("93-verify-wrong").await?;
    asha.fill(&finish::CODE, &code).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    let acts = world.changes_at_meta();
    let registers = acts.iter().filter(|act| *act == calls::REGISTER).count();
    assert_eq!(
        world.number_at_meta("unverified")?.register_calls,
        registers
    );
    assert_eq!(acts.last().map(String::as_str), Some(calls::REGISTER));
    assert_eq!(
        world.number_at_meta("unverified")?.served_by,
        ServedBy::DoubleTick
    );
    Ok(())
}

#[browser_test]
pub async fn a_number_with_a_pin_moves_with_that_pin(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("pin-mismatch").await?;
    asha.finish_at_meta("pin-mismatch").await?;
    asha.see_screen(&finish::PIN_TITLE).await?;
    asha.check_layout("94-pin").await?;
    let pin = finish::PIN;
    asha.fill(&pin, "111111").await?;
    asha.press(&finish::SEND_PIN).await?;
    asha.see(&finish::PIN_WRONG).await?;
    asha.check_layout("95-pin-wrong").await?;
    asha.fill(&pin, KNOWN_PIN).await?;
    asha.press(&finish::SEND_PIN).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert!(!asha.sees(KNOWN_PIN).await?);
    assert!(!asha.can_press(&finish::PIN_REVEAL).await?, "they know it");
    assert_eq!(world.number_at_meta("pin-mismatch")?.register_calls, 3);
    Ok(())
}
