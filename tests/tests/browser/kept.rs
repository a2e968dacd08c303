//! What is kept in the browser: nothing of an account that nobody is signed in to.

use browser_tests::account::{NUMBER, SAVE, heading};
use browser_tests::metas_window::newest_code;
use browser_tests::stage::e164;
use browser_tests::wait::{Look, until};
use browser_tests::{ASHA, Customer, Outcome, play};

/// Somebody else at the same browser.
const BALA: &str = "+919876500000";

/// Waits until nothing is kept that a script can read and that names Asha, or her number, or an attempt:
/// in this tab, for all tabs, and in the history's present entry.
async fn nothing_of_asha_is_kept(here: &Customer) -> Outcome {
    let number = e164("happy")?;
    until("nothing kept", async || {
        let kept = here.kept().await?;
        let script = "return document.cookie + JSON.stringify(history.state) + window.name;";
        let more: String = here.ask(script).await?;
        let all = [kept, more].concat();
        let hers = [ASHA, number, "doubletick-onboarding"];
        Ok(match hers.iter().any(|hers| all.contains(hers)) {
            true => Look::NotYet(all),
            false => Look::Seen(()),
        })
    })
    .await
}

/// Signs in as Bala where the page asks for it.
async fn bala_signs_in(here: &Customer) -> Outcome {
    here.fill("Your phone number", BALA).await?;
    here.press("Send one-time password").await?;
    here.come_to(heading::OTP).await?;
    let otp = newest_code(here.meta(), BALA).await?;
    here.fill("One-time password", &otp).await?;
    here.press("Sign in").await
}

#[test]
fn after_a_sign_out_nothing_of_the_account_is_kept_in_any_tab() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.get_ready("happy").await?;
        assert!(asha.kept().await?.contains(ASHA), "while she is signed in");
        asha.run("localStorage.language = '\"en\"'").await?;
        let other = asha.open_tab().await?;
        other
            .in_tab(async |tab| {
                tab.open("/settings").await?;
                tab.come_to("Settings").await
            })
            .await?;
        asha.press("Sign out").await?;
        asha.come_to(heading::SIGN_IN).await?;
        nothing_of_asha_is_kept(asha).await?;
        other
            .in_tab(async |tab| {
                tab.come_to(heading::SIGN_IN).await?;
                nothing_of_asha_is_kept(tab).await
            })
            .await?;
        // What is the browser's own stays.
        assert!(asha.kept().await?.contains("language"));
        Ok(())
    });
}

#[test]
fn nothing_is_kept_while_the_server_says_that_nobody_is_signed_in() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.fill_in("happy").await?;
        assert!(asha.kept().await?.contains(e164("happy")?));
        stage.end_sessions().await?;
        let asha = &stage.asha;
        asha.press(SAVE).await?;
        asha.see("You have been signed out.").await?;
        asha.press("Sign in").await?;
        asha.come_to(heading::SIGN_IN).await?;
        nothing_of_asha_is_kept(asha).await?;
        // In the page itself her form waits for her.
        asha.enter().await?;
        asha.come_to(heading::PREPARE).await?;
        assert_eq!(asha.has_number(NUMBER).await?, e164("happy")?);
        assert!(asha.kept().await?.contains(e164("happy")?));
        Ok(())
    });
}

#[test]
fn nothing_is_kept_of_a_page_that_is_loaded_after_the_session_has_ended() {
    play(async |stage| {
        stage.asha.get_ready("happy").await?;
        stage.end_sessions().await?;
        let asha = &stage.asha;
        asha.open("/").await?;
        asha.come_to(heading::SIGN_IN).await?;
        nothing_of_asha_is_kept(asha).await
    });
}

#[test]
fn who_signs_in_next_finds_nothing_of_who_was_there_before() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.fill_in("happy").await?;
        let other = asha.open_tab().await?;
        asha.lose_session().await?;
        other
            .in_tab(async |tab| {
                tab.open("/").await?;
                tab.come_to(heading::SIGN_IN).await?;
                nothing_of_asha_is_kept(tab).await?;
                bala_signs_in(tab).await?;
                tab.come_to(heading::WELCOME).await
            })
            .await?;
        // The first tab is Bala's too by now, and begins at the beginning.
        asha.come_to(heading::METHOD).await?;
        let kept = asha.kept().await?;
        assert!(
            !kept.contains(ASHA) && !kept.contains(e164("happy")?),
            "{kept}"
        );
        Ok(())
    });
}
