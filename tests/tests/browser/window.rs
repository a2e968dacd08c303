//! Meta's window, left early, late, or with errors in it.

use browser_tests::account::{LAUNCH_AGAIN, heading};
use browser_tests::metas_window::{another_code, newest_code};
use browser_tests::stage::e164;
use browser_tests::wait::{Look, until};
use browser_tests::{Outcome, Stage, play};
use meta_sandbox::{Screen, ServedBy};

const LEFT: &str = "You left Meta's window before the end";
const SAFE: &str =
    "Your number is safe: we have not moved it, and have changed nothing at your present provider.";

/// Nothing has moved, nobody at Meta was asked for anything, and the customer knows it.
async fn nothing_moved(stage: &Stage, name: &str) -> Outcome {
    stage.asha.be_alone().await?;
    stage.asha.see(SAFE).await?;
    stage.asha.see("With your present provider").await?;
    assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);
    assert_eq!(stage.sandbox.graph_calls(), []);
    Ok(())
}

#[test]
pub fn a_window_closed_at_any_step_is_opened_again_and_finished() {
    play(async |stage| {
        let asha = &stage.asha;
        let number = e164("happy")?;
        asha.go_to_meta("happy").await?;
        for (screen, step) in [
            (Screen::Portfolio, "Business portfolio"),
            (Screen::Waba, "WhatsApp Business Account and number"),
            (Screen::BusinessProfile, "Business profile"),
            (Screen::Number, "Phone number"),
            (Screen::Otp, "Verification"),
            (Screen::Permissions, "Review"),
        ] {
            asha.in_metas_window(async |meta| {
                meta.walk(number, screen).await?;
                meta.close().await
            })
            .await?;
            asha.come_to(LEFT).await?;
            asha.see(&format!("Last screen: {step}")).await?;
            nothing_moved(stage, "happy").await?;
            if screen == Screen::Otp {
                asha.look_over("50-window-closed").await?;
            }
            asha.launch(LAUNCH_AGAIN).await?;
            asha.come_to(heading::IN_META).await?;
        }
        asha.finish_at_meta("happy").await?;
        stage.has_moved("happy").await
    });
}

#[test]
pub fn a_window_cancelled_by_its_own_button_says_where() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        let number = e164("happy")?;
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::BusinessProfile).await?;
            meta.press("cancel").await
        })
        .await?;
        asha.come_to(LEFT).await?;
        asha.see("Last screen: Business profile").await?;
        nothing_moved(stage, "happy").await
    });
}

#[test]
pub fn a_window_that_closes_without_a_word_is_noticed() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("closes-window").await?;
        let number = e164("closes-window")?;
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::Number).await?;
            meta.close().await
        })
        .await?;
        asha.come_to("Meta's window closed without a confirmation")
            .await?;
        nothing_moved(stage, "closes-window").await?;
        asha.launch(LAUNCH_AGAIN).await?;
        asha.finish_at_meta("closes-window").await?;
        asha.come_to(heading::CONNECTED).await
    });
}

#[test]
pub fn closing_the_window_on_its_last_screen_is_success() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        let number = e164("happy")?;
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::Done).await?;
            meta.close().await
        })
        .await?;
        stage.has_moved("happy").await
    });
}

#[test]
pub fn a_wrong_code_in_the_window_costs_nothing() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        let number = e164("happy")?;
        let origin = stage.sandbox.origin();
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::Otp).await?;
            let right = newest_code(origin, number).await?;
            meta.fill("otp", &another_code(&right)).await?;
            meta.press("otp-next").await?;
            meta.be_told("That code isn't right.").await
        })
        .await?;
        asha.come_to(heading::IN_META).await?;
        asha.finish_at_meta("happy").await?;
        stage.has_moved("happy").await
    });
}

#[test]
pub fn an_error_in_the_window_is_told_and_the_same_window_goes_on() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("error-then-recovery").await?;
        let number = e164("error-then-recovery")?;
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::Number).await?;
            meta.press("number-next").await?;
            meta.be_told("We couldn't check this number.").await
        })
        .await?;
        asha.see("Meta reported: We couldn't check this number. Please try again. Go on in its window, or close it and begin again here.")
            .await?;
        asha.look_over("51-error-in-the-window").await?;
        asha.finish_at_meta("error-then-recovery").await?;
        stage.has_moved("error-then-recovery").await
    });
}

#[test]
pub fn an_error_that_the_customer_reports_is_kept_for_support() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("error-reported").await?;
        let number = e164("error-reported")?;
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::Number).await?;
            meta.press("number-next").await?;
            meta.be_told("Something went wrong.").await?;
            meta.press("report-error").await
        })
        .await?;
        asha.see("Meta reported: Something went wrong.").await?;
        asha.see("That is trouble of Meta's own, which mostly passes.")
            .await?;
        asha.in_metas_window(async |meta| meta.close().await)
            .await?;
        asha.come_to("Meta reported an error").await?;
        asha.look_over("52-error-reported").await?;
        nothing_moved(stage, "error-reported").await
    });
}

/// The number is refused at Meta's number screen with this sentence; the page says what to do, while
/// the window is open and once it is gone; and when that is done, the number moves.
async fn refused_by_the_window(
    stage: &Stage,
    name: &str,
    at: Screen,
    said: &str,
    remedy: &str,
) -> Outcome {
    let asha = &stage.asha;
    asha.go_to_meta(name).await?;
    let number = e164(name)?;
    asha.in_metas_window(async |meta| {
        if at == Screen::Profile {
            meta.sign_in_as(number).await?;
        } else {
            meta.walk(number, at).await?;
            meta.press("number-next").await?;
        }
        meta.be_told(said).await
    })
    .await?;
    asha.see(remedy).await?;
    asha.in_metas_window(async |meta| meta.close().await)
        .await?;
    asha.come_to("Meta reported an error").await?;
    asha.see(remedy).await?;
    asha.see("Meta said: ").await?;
    nothing_moved(stage, name).await?;

    stage.sandbox.settle(number);
    asha.launch(LAUNCH_AGAIN).await?;
    asha.finish_at_meta(name).await?;
    stage.has_moved(name).await
}

#[test]
pub fn a_number_that_is_linked_to_another_portfolio_is_told_which_one_to_choose() {
    play(async |stage| {
        let said = "not associated with the business";
        let remedy = "Choose the one that it is linked to.";
        refused_by_the_window(stage, "linked-elsewhere", Screen::Number, said, remedy).await
    });
}

#[test]
pub fn a_blocked_number_is_told_where_to_appeal() {
    play(async |stage| {
        let remedy = "Meta's Business Support Home say why, and take an appeal.";
        let said = "Phone Number has been blocked.";
        refused_by_the_window(stage, "number-blocked", Screen::Number, said, remedy).await
    });
}

#[test]
pub fn that_meta_does_not_let_us_connect_customers_is_ours_and_not_theirs() {
    play(async |stage| {
        let said = "can't onboard customers";
        let remedy = "That is ours to put right, not yours.";
        refused_by_the_window(stage, "provider-refused", Screen::Profile, said, remedy).await
    });
}

#[test]
pub fn a_window_out_of_sight_is_opened_again() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        // The customer has lost sight of the first one.
        asha.press("I don't see Meta's window").await?;
        asha.launch(LAUNCH_AGAIN).await?;
        let number = e164("happy")?;
        asha.in_metas_window(async |meta| meta.finish(number).await)
            .await?;
        stage.has_moved("happy").await
    });
}

#[test]
fn the_older_of_two_windows_counts_too() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        let older = asha.metas_window()?;
        asha.press("I don't see Meta's window").await?;
        asha.press("Show Meta's window").await?;
        asha.launch(LAUNCH_AGAIN).await?;
        asha.in_metas_window(async |meta| meta.come_to(Screen::Profile).await)
            .await?;
        // They find the first one, and finish in it.
        asha.go_on_in(older);
        let number = e164("happy")?;
        asha.in_metas_window(async |meta| meta.finish(number).await)
            .await?;
        stage.has_moved("happy").await
    });
}

#[test]
fn who_looks_elsewhere_while_the_window_is_open_loses_nothing() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        asha.press("Settings").await?;
        asha.come_to("Settings").await?;
        asha.finish_at_meta("happy").await?;
        // The code was taken although another page was shown.
        asha.press("Manage WABAs").await?;
        asha.come_to("Manage WABAs").await?;
        until("the number to be live", async || {
            let moved = stage.at_meta("happy")?.served_by == ServedBy::DoubleTick;
            Ok(if moved {
                Look::Seen(())
            } else {
                Look::NotYet("it is not".to_owned())
            })
        })
        .await?;
        asha.open("/onboarding").await?;
        stage.has_moved("happy").await
    });
}
