//! Codes and Graph calls that fail.

use browser_tests::account::{LAUNCH_AGAIN, heading};
use browser_tests::text::{ANY_TIME, finish, meta, page, sentences, trouble};
use browser_tests::world::e164;
use browser_tests::{Customer, Outcome, Recovery, World, WorldOptions, browser_test, run_with};
use meta_sandbox::calls;
use meta_sandbox::{Screen, ServedBy};
use server::Timeouts;

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_code_that_comes_before_its_message_is_enough(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("message-late").await?;
    world.meta_proxy.hold(calls::REGISTER);
    asha.finish_at_meta("message-late").await?;
    asha.see_screen(&heading::WORKING).await?;
    world.meta_proxy.release();
    world.expect_moved("message-late").await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_code_that_is_too_old_costs_no_second_signup(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.meta_proxy.hold(calls::SYSTEM_USER_TOKENS);
    asha.go_to_meta("code-expired").await?;
    asha.finish_at_meta("code-expired").await?;
    asha.see_screen(&heading::WORKING).await?;
    asha.check_layout("107-found-without-its-code").await?;
    world.meta_proxy.release();
    world.expect_moved_without_code("code-expired").await
}

#[browser_test(engines = chromium, because = server_logic, options = soon_looked_for(Recovery::On))]
pub async fn a_code_that_never_comes_costs_no_second_signup(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.meta_proxy.hold(calls::SYSTEM_USER_TOKENS);
    asha.go_to_meta("code-lost").await?;
    asha.finish_at_meta("code-lost").await?;
    asha.see_screen(&heading::CHECKING).await?;
    asha.see(&meta::FINISHED).await?;
    asha.check_layout("55-checking").await?;
    world.meta_proxy.release();
    world.expect_moved_without_code("code-lost").await
}

/// A code that does not come is soon taken for lost.
pub fn soon_looked_for(recovery: Recovery) -> WorldOptions {
    WorldOptions {
        timeouts: Some(|timeouts| timeouts.code_wait = Timeouts::for_tests().code_wait),
        recovery,
        ..WorldOptions::default()
    }
}

#[browser_test(engines = chromium, because = server_logic, options = soon_looked_for(Recovery::Off))]
async fn where_nothing_can_be_found_a_code_that_is_too_old_is_told_and_the_window_opens_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("code-expired").await?;
    asha.finish_at_meta("code-expired").await?;
    asha.see_screen(&trouble::CODE_EXPIRED).await?;
    asha.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("100-code-expired").await?;
    assert_eq!(world.changes_at_meta(), [""; 0]);
    asha.launch(&LAUNCH_AGAIN).await?;
    asha.see_screen(&heading::IN_META).await?;
    let number = e164("code-expired")?;
    asha.in_meta_window(async |meta| meta.walk(number, Screen::Information).await)
        .await
}

#[browser_test(engines = chromium, because = server_logic, options = soon_looked_for(Recovery::Off))]
async fn where_nothing_can_be_found_a_code_that_never_comes_is_told_and_the_window_opens_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("code-lost").await?;
    asha.finish_at_meta("code-lost").await?;
    asha.see_screen(&heading::CHECKING).await?;
    asha.see(&meta::FINISHED).await?;
    asha.see_screen(&trouble::CODE_LOST).await?;
    asha.check_layout("101-code-lost").await?;
    assert_eq!(world.changes_at_meta(), [""; 0]);
    assert_eq!(
        world.number_at_meta("code-lost")?.served_by,
        ServedBy::OldProvider
    );
    asha.launch(&LAUNCH_AGAIN).await?;
    asha.see_screen(&heading::IN_META).await
}

#[browser_test(engines = chromium, because = server_logic)]
pub fn metas_trouble_is_told_and_outlasted() {
    // As often as it takes: the test ends the trouble, not the server's patience.
    let options = WorldOptions {
        timeouts: Some(|timeouts| timeouts.retry_times = u32::MAX),
        ..WorldOptions::default()
    };
    run_with(options, async |world| {
        let asha = &world.asha;
        world.meta_proxy.fail(calls::SUBSCRIBED_APPS);
        asha.go_to_meta("graph-errors").await?;
        asha.finish_at_meta("graph-errors").await?;
        asha.see_screen(&heading::WORKING).await?;
        asha.see(&format!(
            "{} {} {}",
            sentences(&trouble::META_UNAVAILABLE, &trouble::META_UNAVAILABLE_NOW),
            page::SAFE_ORIGIN_OTHER_PROVIDER,
            finish::again_at(ANY_TIME)
        ))
        .await?;
        assert_eq!(
            world.number_at_meta("graph-errors")?.served_by,
            ServedBy::OldProvider
        );
        world.meta_proxy.release();
        asha.see_screen(&heading::CONNECTED).await?;
        assert_eq!(world.number_at_meta("graph-errors")?.register_calls, 1);
        Ok(())
    });
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn an_answer_of_meta_that_is_lost_costs_no_second_registration(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("register-answer-lost").await?;
    asha.finish_at_meta("register-answer-lost").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(
        world.number_at_meta("register-answer-lost")?.register_calls,
        1
    );
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn two_step_verification_that_is_on_is_turned_off_and_tried_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("two-step-on").await?;
    asha.finish_at_meta("two-step-on").await?;
    asha.see_screen(&trouble::TWO_STEP_VERIFICATION_ON).await?;
    asha.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("102-two-step-verification").await?;
    world.sandbox.settle(e164("two-step-on")?);
    asha.press(&page::TRY_AGAIN).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(world.number_at_meta("two-step-on")?.register_calls, 2);
    Ok(())
}
