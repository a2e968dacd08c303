//! What is kept in the browser: nothing of an account that nobody is signed in to.

use browser_tests::account::{SAVE, heading};
use browser_tests::meta_window::newest_code;
use browser_tests::text::{account, page};
use browser_tests::wait::{Check, until};
use browser_tests::world::{e164, written};
use browser_tests::{ASHA, Customer, Outcome, World, browser_test};

/// What is kept of an account begins with this.
const KEPT: &str = "doubletick-onboarding:";

/// Somebody else at the same browser.
const BALA: &str = "+919876500000";

/// Waits until nothing is kept that a script can read and that names Asha, or her number, or an attempt:
/// in this tab, for all tabs, and in the history's present entry.
async fn nothing_of_asha_is_kept(here: &Customer) -> Outcome {
    let number = e164("happy")?;
    until("nothing kept", async || {
        let kept = here.stored_values().await?;
        let script = "return document.cookie + JSON.stringify(history.state) + window.name;";
        let more: String = here.ask(script).await?;
        let all = [kept, more].concat();
        let hers = [ASHA, number, KEPT];
        Ok(match hers.iter().any(|hers| all.contains(hers)) {
            true => Check::NotYet(all),
            false => Check::Met(()),
        })
    })
    .await
}

/// Signs in as Bala where the page asks for it.
async fn bala_signs_in(here: &Customer) -> Outcome {
    here.fill(&account::YOUR_PHONE, BALA).await?;
    here.press(&account::SEND_OTP).await?;
    here.see_screen(&heading::OTP).await?;
    let otp = newest_code(here.meta(), BALA).await?;
    here.fill(&account::OTP, &otp).await
}

#[browser_test]
async fn after_a_sign_out_nothing_of_the_account_is_kept_in_any_tab(asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    assert!(
        asha.stored_values().await?.contains(KEPT),
        "while she is signed in"
    );
    asha.run("localStorage.language = '\"en\"'").await?;
    let other = asha.open_tab().await?;
    other
        .in_tab(async |tab| {
            tab.open("/settings").await?;
            tab.see_screen(&account::SETTINGS).await
        })
        .await?;
    asha.press(&account::SIGN_OUT).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    nothing_of_asha_is_kept(asha).await?;
    other
        .in_tab(async |tab| {
            tab.see_screen(&heading::SIGN_IN).await?;
            nothing_of_asha_is_kept(tab).await
        })
        .await?;
    // What is the browser's own stays.
    assert!(asha.stored_values().await?.contains("language"));
    Ok(())
}

#[browser_test]
async fn nothing_is_kept_while_the_server_says_that_nobody_is_signed_in(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    assert!(asha.stored_values().await?.contains(e164("happy")?));
    world.end_sessions().await?;
    let asha = &world.asha;
    asha.press(&SAVE).await?;
    asha.see(&page::SIGNED_OUT).await?;
    asha.press(&account::SIGN_IN_BUTTON).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    nothing_of_asha_is_kept(asha).await?;
    // In the page itself her form waits for her.
    asha.enter().await?;
    asha.see_screen(&heading::CONSENT).await?;
    asha.see(&written("happy")?).await?;
    assert!(asha.stored_values().await?.contains(e164("happy")?));
    Ok(())
}

#[browser_test]
async fn nothing_is_kept_of_a_page_that_is_loaded_after_the_session_has_ended(
    world: &World,
) -> Outcome {
    world.asha.get_ready("happy").await?;
    world.end_sessions().await?;
    let asha = &world.asha;
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    nothing_of_asha_is_kept(asha).await
}

#[browser_test]
async fn who_signs_in_next_finds_nothing_of_who_was_there_before(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    let other = asha.open_tab().await?;
    asha.clear_session_cookie().await?;
    other
        .in_tab(async |tab| {
            tab.open("/").await?;
            tab.see_screen(&heading::SIGN_IN).await?;
            nothing_of_asha_is_kept(tab).await?;
            bala_signs_in(tab).await?;
            tab.see_screen(&heading::WELCOME).await
        })
        .await?;
    // The first tab is Bala's too by now, and begins at the beginning.
    asha.see_screen(&heading::METHOD).await?;
    let kept = asha.stored_values().await?;
    assert!(
        !kept.contains(ASHA) && !kept.contains(e164("happy")?),
        "{kept}"
    );
    Ok(())
}
