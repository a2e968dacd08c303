//! How a number stands, told live on every open page, and what puts it right; and what is stuck
//! on the way there.

use browser_tests::account::{LAUNCH, LAUNCH_AGAIN, heading};
use browser_tests::stage::e164;
use browser_tests::{Customer, Outcome, Props, Recovery, Stage, play, play_with};
use meta_sandbox::AccountEvent;
use server::Timeouts;

const LOST: &str = "Needs reconnecting";
const STUCK: &str = "Something is wrong on our side";

/// Nothing that is stuck is tried by itself while the customer looks, and no number is doubted in
/// a hurry.
fn patient() -> Props {
    Props {
        timeouts: Some(|timeouts| {
            let usual = Timeouts::default();
            timeouts.stuck_min = usual.stuck_min;
            timeouts.status_recheck = usual.status_recheck;
            timeouts.status_doubt = usual.status_doubt;
        }),
        ..Props::default()
    }
}

async fn moved(stage: &Stage, name: &str) -> Outcome {
    let asha = &stage.asha;
    asha.go_to_meta(name).await?;
    asha.finish_at_meta(name).await?;
    asha.come_to(heading::CONNECTED).await
}

/// Goes through Meta's window with the same account as before.
async fn renewed(asha: &Customer, name: &str) -> Outcome {
    asha.come_to(heading::READY).await?;
    asha.see("Choose the same business portfolio").await?;
    asha.see("With DoubleTick: access to be renewed").await?;
    asha.see("Choose the same account as before.").await?;
    assert!(
        !asha
            .sees("Choose Create a WhatsApp Business Account")
            .await?
    );
    asha.look_over("113-ready-to-renew").await?;
    asha.launch(LAUNCH).await?;
    asha.come_to(heading::IN_META).await?;
    asha.finish_at_meta(name).await?;
    asha.come_to(heading::CONNECTED).await?;
    // Nothing has moved, so nothing is left to be done of a move.
    assert!(!asha.sees("Cancel the plan at your old provider").await?);
    asha.see("Send a message to the number").await
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn what_is_stuck_says_who_acts_next_and_is_tried_again_by_the_customer() {
    play_with(patient(), async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("refused-at-first").await?;
        asha.finish_at_meta("refused-at-first").await?;
        asha.come_to(STUCK).await?;
        asha.see("Our team has been alerted.").await?;
        asha.see("We try again by ourselves at ").await?;
        asha.see("Your number is safe: we have not moved it, and have changed nothing at your present provider.")
            .await?;
        asha.look_over("110-stuck").await?;
        asha.press_until("Try again", "Your number is live with DoubleTick.")
            .await?;
        assert_eq!(stage.at_meta("refused-at-first")?.register_calls, 1);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn what_is_stuck_goes_on_by_itself_on_the_open_page() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("refused-at-first").await?;
        asha.finish_at_meta("refused-at-first").await?;
        asha.come_to(STUCK).await?;
        asha.come_to(heading::CONNECTED).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_code_that_our_configuration_lost_is_brought_again_by_metas_window() {
    // Where the signup can be found without its code, nobody has to bring it again.
    let props = Props {
        recovery: Recovery::Off,
        ..patient()
    };
    play_with(props, async |stage| {
        let asha = &stage.asha;
        let body = serde_json::json!({ "error": {
            "code": 100, "error_subcode": 36008, "message": "Error validating verification code." } });
        stage.sandbox.queue_fault(meta_sandbox::Fault {
            body: Some(body),
            ..meta_sandbox::Fault::on("access_token", 400)
        });
        asha.go_to_meta("happy").await?;
        asha.finish_at_meta("happy").await?;
        asha.come_to(STUCK).await?;
        asha.see("When it is put right, open Meta's window again")
            .await?;
        assert!(!asha.can_press("Try again").await?);
        asha.look_over("111-stuck-without-a-code").await?;
        // The server takes a code there: what it came to is told.
        asha.launch(LAUNCH_AGAIN).await?;
        asha.come_to(heading::IN_META).await?;
        asha.finish_at_meta("happy").await?;
        stage.has_moved("happy").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn access_that_is_taken_is_told_on_the_open_page_and_given_back_by_metas_window() {
    play(async |stage| {
        let asha = &stage.asha;
        moved(stage, "happy").await?;
        // Nobody loads the page anew.
        let gone = AccountEvent::PartnerRemoved;
        assert!(stage.sandbox.happen(e164("happy")?, gone));
        asha.come_to(LOST).await?;
        asha.see("DoubleTick's access was removed in Meta's settings")
            .await?;
        assert!(!asha.sees("Your number is live with DoubleTick.").await?);
        // Meta tells us nothing of it any more.
        asha.see("As Meta last reported it").await?;
        assert!(!asha.sees("As Meta reports it").await?);
        asha.look_over("112-needs-reconnecting").await?;
        asha.press("Connect again").await?;
        renewed(asha, "happy").await?;
        assert_eq!(stage.at_meta("happy")?.register_calls, 1);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn an_app_that_is_set_up_on_another_phone_is_waited_for() {
    play(async |stage| {
        let asha = &stage.asha;
        let name = "business-app";
        asha.get_ready_beside_the_app(name).await?;
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta(name).await?;
        asha.come_to(heading::CONNECTED).await?;
        let happens = |event| stage.sandbox.happen(e164(name).unwrap_or_default(), event);
        assert!(happens(AccountEvent::AccountOffboarded));
        asha.come_to("Waiting for the app's setup").await?;
        asha.see("Finish the setup in the app and leave DoubleTick ticked")
            .await?;
        assert!(happens(AccountEvent::AccountReconnected));
        asha.come_to(heading::CONNECTED).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn manage_wabas_follows_how_a_number_stands() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.sign_in().await?;
        asha.come_to(heading::WELCOME).await?;
        asha.move_without_browser("happy").await?;
        asha.open("/settings/wabas").await?;
        asha.see("+91 98200 00001").await?;
        assert!(
            stage
                .sandbox
                .happen(e164("happy")?, AccountEvent::AccountDeleted)
        );
        // The page looks again by itself.
        asha.see("The WhatsApp account or the number was deleted at Meta.")
            .await?;
        asha.see(LOST).await?;
        asha.press("Connect again").await?;
        asha.come_to(heading::METHOD).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn access_that_ends_is_told_and_renewed_and_nothing_moves() {
    play(async |stage| {
        let asha = &stage.asha;
        moved(stage, "access-ends").await?;
        asha.see("DoubleTick's access to this number ends: ")
            .await?;
        asha.look_over("114-access-ends").await?;
        asha.press("Renew access").await?;
        renewed(asha, "access-ends").await?;
        assert!(!asha.can_press("Renew access").await?);
        // What belongs to the number is with the attempt that serves it now.
        assert!(asha.can_press("Show the PIN").await?);
        assert_eq!(stage.at_meta("access-ends")?.register_calls, 1);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn access_that_has_ended_is_told_on_the_open_page_and_renewed() {
    play(async |stage| {
        let asha = &stage.asha;
        moved(stage, "access-expires").await?;
        asha.come_to(LOST).await?;
        asha.see("DoubleTick's access has expired").await?;
        asha.press("Renew access").await?;
        renewed(asha, "access-expires").await?;
        assert_eq!(stage.at_meta("access-expires")?.register_calls, 1);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn a_number_that_is_pending_for_a_moment_stays_connected() {
    play_with(patient(), async |stage| {
        let asha = &stage.asha;
        moved(stage, "pending-once").await?;
        asha.press_until("Ask Meta again", "Pending").await?;
        assert!(!asha.sees(LOST).await?);
        asha.press_until("Ask Meta again", "Status Connected")
            .await?;
        asha.see("Your number is live with DoubleTick.").await
    });
}
