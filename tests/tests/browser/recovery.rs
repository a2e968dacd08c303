//! Signups whose code was lost, as their customers see it; and numbers that Meta writes in its own
//! way.

use browser_tests::account::{LAUNCH, SAVE, heading};
use browser_tests::meta_window::{another_code, newest_code};
use browser_tests::text::{ANY_TIME, Filled, Text, account, finish, sentences, trouble};
use browser_tests::world::e164;
use browser_tests::{Outcome, Recovery, World, browser_test, run, run_with};
use meta_sandbox::Screen;
use meta_sandbox::calls;

use crate::troubles::soon_looked_for;

const PROVE: Text = finish::PROOF_TITLE;
const OUR_CODE: Text = finish::PROOF_CODE;
/// Meta is asked until a time that the page tells.
fn looking() -> Filled {
    finish::looking(ANY_TIME)
}

/// Moves a number that is entered as WhatsApp Manager shows it.
fn moves_as_meta_writes_it(name: &'static str, written: &'static str) {
    run(async |world| {
        let asha = &world.asha;
        asha.start().await?;
        asha.enter_number(written).await?;
        asha.check_required().await?;
        asha.consent_at_once().await?;
        asha.press(&SAVE).await?;
        asha.see_screen(&heading::READY).await?;
        asha.launch(&LAUNCH).await?;
        asha.finish_at_meta(name).await?;
        world.expect_moved(name).await?;
        assert_eq!(asha.fact(&account::NUMBER).await?, written);
        Ok(())
    });
}

#[browser_test(engines = chromium, because = server_logic)]
pub fn a_number_without_its_ninth_digit_is_entered_as_it_is_shown() {
    moves_as_meta_writes_it("ninth-digit", "+55 31 8888-1234");
}

#[browser_test(engines = chromium, because = server_logic)]
pub fn a_number_with_an_old_one_is_entered_as_it_is_shown() {
    moves_as_meta_writes_it("old-one", "+52 1 55 1234 5678");
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn an_exchange_whose_answer_is_lost_costs_no_second_signup(world: &World) -> Outcome {
    let (name, asha) = ("exchange-lost", &world.asha);
    world.meta_proxy.hold(calls::SYSTEM_USER_TOKENS);
    asha.go_to_meta(name).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::WORKING).await?;
    asha.see(&looking()).await?;
    asha.check_layout("130-looking").await?;
    world.meta_proxy.release();
    world.expect_moved_without_code(name).await
}

#[browser_test(engines = chromium, because = server_logic, options = soon_looked_for(Recovery::Off))]
async fn an_exchange_whose_answer_is_lost_is_not_told_as_too_late_where_nothing_can_be_found(
    world: &World,
) -> Outcome {
    let (name, asha) = ("exchange-lost", &world.asha);
    asha.go_to_meta(name).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&trouble::EXCHANGE_FAILED).await?;
    asha.see(&trouble::EXCHANGE_FAILED_NOW).await?;
    assert!(!asha.sees(&looking()).await?);
    asha.check_layout("131-exchange-failed").await
}

/// Another account names the number too: whoever reads the code that is sent to it has the signup.
#[browser_test(options = soon_looked_for(Recovery::On))]
async fn a_signup_that_two_accounts_could_have_wants_a_code_that_is_sent_to_the_number(
    world: &World,
) -> Outcome {
    let (name, asha) = ("code-lost", &world.asha);
    world.another_account_names(name).await?;
    asha.go_to_meta(name).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&PROVE).await?;
    asha.see(&finish::proof_lead("+91 98200 00011")).await?;
    asha.see(&finish::PROOF_HELP).await?;
    assert!(
        !asha.can_press(&finish::SEND_CODE_VOICE).await?,
        "we do not call"
    );
    asha.check_layout("132-prove").await?;
    let code = is_sent_a_code(world, name).await?;
    asha.fill(&OUR_CODE, &another_code(&code)).await?;
    asha.see(&sentences(&trouble::VERIFICATION_CODE_WRONG, ""))
        .await?;
    asha.check_layout("133-prove-wrong").await?;
    asha.fill(&OUR_CODE, &code).await?;
    world.expect_moved_without_code(name).await
}

async fn is_sent_a_code(world: &World, name: &str) -> Outcome<String> {
    world.asha.press(&finish::SEND_CODE_SMS).await?;
    world.asha.see(&finish::CODE_SENT_BY_US).await?;
    newest_code(world.sandbox.origin(), e164(name)?).await
}

#[test]
fn a_window_that_closed_without_a_word_is_looked_after_until_a_time_that_is_told() {
    for recovery in [Recovery::On, Recovery::Off] {
        run_with(soon_looked_for(recovery), async |world| {
            let (name, asha) = ("closes-window", &world.asha);
            asha.go_to_meta(name).await?;
            let number = e164(name)?;
            asha.in_meta_window(async |meta| {
                meta.walk(number, Screen::Number).await?;
                meta.close().await
            })
            .await?;
            asha.see_screen(&trouble::CLOSED).await?;
            match recovery {
                Recovery::On => {
                    asha.see(&looking()).await?;
                    asha.check_layout("134-closed-looking").await
                }
                // No look is promised that is not made.
                Recovery::Off => {
                    assert!(!asha.sees(&looking()).await?);
                    Ok(())
                }
            }
        });
    }
}
