//! Every number of the sandbox: what the customer reads at the end, and what Meta recorded.
//!
//! Those that show what another file is about are tested there; [`TESTED`] names them all.

use browser_tests::account::{LAUNCH_AGAIN, heading};
use browser_tests::metas_window::newest_code;
use browser_tests::stage::{SUPPORT, e164};
use browser_tests::{Outcome, Props, Recovery, Stage, play, play_with};
use meta_sandbox::{Screen, ServedBy};

use crate::troubles::soon_looked_for;
use crate::{
    account_model, blocked, fields, moves, needs, number_status, pages, recovery, troubles, window,
};

const SAFE: &str =
    "Your number is safe: we have not moved it, and have changed nothing at your present provider.";

/// Each number, and the test that ends in what its customer reads.
const TESTED: &[(&str, fn())] = &[
    ("happy", moves::a_number_moves_from_a_fresh_account),
    (
        "business-app",
        moves::a_number_of_the_business_app_is_connected_beside_the_app,
    ),
    (
        "two-step-on",
        troubles::two_step_verification_that_is_on_is_turned_off_and_tried_again,
    ),
    ("wrong-otp", a_wrong_code_by_sms_is_asked_for_again),
    ("otp-rate-limit", codes_that_meta_refuses_are_waited_for),
    (
        "name-not-approved",
        a_name_that_is_not_approved_is_settled_and_tried_again,
    ),
    (
        "no-number",
        a_window_that_ends_without_the_number_is_opened_again,
    ),
    (
        "error-reported",
        window::an_error_that_the_customer_reports_is_kept_for_support,
    ),
    (
        "closes-window",
        window::a_window_that_closes_without_a_word_is_noticed,
    ),
    (
        "code-expired",
        troubles::a_code_that_is_too_old_costs_no_second_signup,
    ),
    (
        "code-lost",
        troubles::a_code_that_never_comes_costs_no_second_signup,
    ),
    (
        "register-limited",
        a_number_that_was_registered_too_often_waits_for_its_time,
    ),
    (
        "pin-mismatch",
        needs::a_number_with_a_pin_moves_with_that_pin,
    ),
    (
        "graph-errors",
        troubles::metas_trouble_is_told_and_outlasted,
    ),
    (
        "register-answer-lost",
        troubles::an_answer_of_meta_that_is_lost_costs_no_second_registration,
    ),
    (
        "templates-partly",
        moves::templates_come_along_and_those_that_do_not_say_why,
    ),
    (
        "connected-elsewhere",
        a_number_of_another_account_is_told_to_whoever_holds_it_at_meta,
    ),
    (
        "several-numbers",
        needs::of_several_numbers_the_customer_picks_one,
    ),
    (
        "unverified",
        needs::a_number_that_meta_could_not_verify_is_verified_here,
    ),
    ("other-portfolio", a_number_of_another_portfolio_is_told_so),
    (
        "error-then-recovery",
        window::an_error_in_the_window_is_told_and_the_same_window_goes_on,
    ),
    ("waba-shared", an_account_that_is_shared_goes_on_as_it_is),
    (
        "window-blocked",
        blocked::a_blocker_that_stays_is_overcome_by_metas_full_page,
    ),
    (
        "sdk-blocked",
        blocked::a_blocked_script_is_told_before_it_is_needed_and_loads_on_retry,
    ),
    (
        "no-callback",
        a_window_that_says_nothing_at_all_costs_no_second_signup,
    ),
    ("slow", a_slow_connection_costs_patience_alone),
    (
        "message-late",
        troubles::a_code_that_comes_before_its_message_is_enough,
    ),
    (
        "no-payment",
        a_number_without_a_payment_method_is_live_and_says_what_is_missing,
    ),
    (
        "new",
        moves::a_brand_new_number_is_connected_through_the_same_card,
    ),
    (
        "business-app-no-id",
        moves::a_number_of_the_app_is_found_without_its_id,
    ),
    ("slow-setup", an_account_that_meta_shows_late_is_waited_for),
    (
        "many-accounts",
        the_right_one_of_many_accounts_is_found_without_a_message,
    ),
    (
        "deregistration-incomplete",
        fields::an_incomplete_deregistration_is_nothing_that_the_customer_meets,
    ),
    (
        "deregistration-stuck",
        fields::a_deregistration_that_stays_incomplete_is_told_with_who_goes_on_and_when,
    ),
    (
        "tells-little",
        fields::what_meta_does_not_tell_is_said_so_and_the_number_is_live,
    ),
    (
        "access-ends",
        number_status::access_that_ends_is_told_and_renewed_and_nothing_moves,
    ),
    (
        "access-expires",
        number_status::access_that_has_ended_is_told_on_the_open_page_and_renewed,
    ),
    (
        "pending-once",
        number_status::a_number_that_is_pending_for_a_moment_stays_connected,
    ),
    (
        "refused-at-first",
        number_status::what_is_stuck_says_who_acts_next_and_is_tried_again_by_the_customer,
    ),
    (
        "exchange-lost",
        recovery::an_exchange_whose_answer_is_lost_costs_no_second_signup,
    ),
    (
        "own-payment-method",
        a_payment_method_of_the_customers_own_is_removed_and_tried_again,
    ),
    (
        "other-currency",
        an_account_in_another_currency_is_changed_and_tried_again,
    ),
    (
        "linked-elsewhere",
        window::a_number_that_is_linked_to_another_portfolio_is_told_which_one_to_choose,
    ),
    (
        "provider-refused",
        window::that_meta_does_not_let_us_connect_customers_is_ours_and_not_theirs,
    ),
    (
        "number-blocked",
        window::a_blocked_number_is_told_where_to_appeal,
    ),
    (
        "joined",
        account_model::a_number_that_is_joined_asks_what_becomes_of_its_old_provider,
    ),
    (
        "joined-pending",
        account_model::a_number_whose_pin_may_be_older_says_so,
    ),
    (
        "joined-old-app-stays",
        account_model::an_old_provider_that_is_removed_is_told_to_be_gone,
    ),
    (
        "joined-ids",
        account_model::ids_of_the_new_model_tell_that_a_number_is_joined,
    ),
    (
        "joined-late",
        account_model::a_number_that_was_live_by_itself_is_in_doubt,
    ),
    (
        "number-first",
        account_model::a_window_that_asks_for_the_number_first_moves_it_as_ever,
    ),
    (
        "ninth-digit",
        recovery::a_number_without_its_ninth_digit_is_entered_as_it_is_shown,
    ),
    (
        "old-one",
        recovery::a_number_with_an_old_one_is_entered_as_it_is_shown,
    ),
];

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn every_number_of_the_sandbox_is_tested() {
    let tested: Vec<_> = TESTED.iter().map(|(name, _)| *name).collect();
    let all: Vec<_> = meta_sandbox::numbers().iter().map(|n| n.name).collect();
    assert_eq!(tested, all);
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_wrong_code_by_sms_is_asked_for_again() {
    play(async |stage| {
        let asha = &stage.asha;
        let (name, origin) = ("wrong-otp", stage.sandbox.origin());
        let number = e164(name)?;
        asha.go_to_meta(name).await?;
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::Otp).await?;
            let misprinted = newest_code(origin, number).await?;
            meta.fill("otp", &misprinted).await?;
            meta.press("otp-next").await?;
            meta.be_told("That code isn't right.").await?;
            meta.press("otp-resend").await?;
            until_another_code_than(origin, number, &misprinted).await
        })
        .await?;
        asha.finish_at_meta(name).await?;
        stage.has_moved(name).await
    });
}

async fn until_another_code_than(origin: &str, number: &str, old: &str) -> Outcome {
    browser_tests::wait::until("another code", async || {
        let newest = newest_code(origin, number).await?;
        Ok(if newest == old {
            browser_tests::wait::Look::NotYet("the same".to_owned())
        } else {
            browser_tests::wait::Look::Seen(())
        })
    })
    .await
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn codes_that_meta_refuses_are_waited_for() {
    play(async |stage| {
        let asha = &stage.asha;
        let name = "otp-rate-limit";
        let number = e164(name)?;
        asha.go_to_meta(name).await?;
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::Otp).await?;
            meta.press("otp-later").await?;
            meta.come_to(Screen::Permissions).await?;
            meta.finish(number).await
        })
        .await?;
        asha.come_to("Verify your number").await?;
        asha.see(SAFE).await?;
        asha.press("Send it by SMS").await?;
        asha.see("Meta sends no more codes for now.").await?;
        // To ask again at once would only make Meta's pause longer.
        asha.see("Another SMS in 60 minutes").await?;
        asha.look_over("96-verify-limited").await?;
        let asked = |act: &&String| *act == "request_code";
        assert_eq!(stage.acts().iter().filter(asked).count(), 1);
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);
        Ok(())
    });
}

/// Goes through Meta's window to its end, and comes to this screen.
async fn ends_at(stage: &Stage, name: &str, screen: &str) -> Outcome {
    stage.asha.go_to_meta(name).await?;
    stage.asha.finish_at_meta(name).await?;
    stage.asha.come_to(screen).await
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_name_that_is_not_approved_is_settled_and_tried_again() {
    play(async |stage| {
        let name = "name-not-approved";
        ends_at(stage, name, "Meta wants the display name approved first").await?;
        let asha = &stage.asha;
        asha.see(SAFE).await?;
        asha.look_over("103-name-not-approved").await?;
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);
        stage.sandbox.settle(e164(name)?);
        asha.press("Try again").await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.at_meta(name)?.register_calls, 2);
        Ok(())
    });
}

/// Our credit line can't pay for the new account, until the customer has put it right.
fn is_paid_for_once_it_is_settled(name: &'static str, told: &'static str, remedy: &'static str) {
    let props = Props {
        partner: true,
        ..Props::default()
    };
    play_with(props, async |stage| {
        ends_at(stage, name, told).await?;
        let asha = &stage.asha;
        asha.see(SAFE).await?;
        asha.see(remedy).await?;
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);
        stage.sandbox.settle(e164(name)?);
        asha.press("Try again").await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_payment_method_of_the_customers_own_is_removed_and_tried_again() {
    is_paid_for_once_it_is_settled(
        "own-payment-method",
        "Another payment method is on the account",
        "Remove it from the account in WhatsApp Manager",
    );
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn an_account_in_another_currency_is_changed_and_tried_again() {
    is_paid_for_once_it_is_settled(
        "other-currency",
        "The account is in another currency",
        "set the currency that DoubleTick bills you in",
    );
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_window_that_ends_without_the_number_is_opened_again() {
    play(async |stage| {
        let name = "no-number";
        ends_at(stage, name, "Meta shows no phone number in the account").await?;
        let asha = &stage.asha;
        asha.see(SAFE).await?;
        asha.look_over("104-no-number").await?;
        assert_eq!(stage.acts(), [""; 0]);
        asha.launch(LAUNCH_AGAIN).await?;
        asha.come_to(heading::IN_META).await?;
        asha.finish_at_meta(name).await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn an_account_that_meta_shows_late_is_waited_for() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("slow-setup").await?;
        asha.finish_at_meta("slow-setup").await?;
        asha.come_to(heading::WORKING).await?;
        asha.see("Meta is still setting this up. This can take a few minutes. You don't need to do anything. Your number is safe: we have not moved it, and have changed nothing at your present provider. We try again by ourselves at ")
            .await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.at_meta("slow-setup")?.register_calls, 1);
        stage.has_moved("slow-setup").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn the_right_one_of_many_accounts_is_found_without_a_message() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("many-accounts").await?;
        asha.finish_at_meta("many-accounts").await?;
        stage.has_moved("many-accounts").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_number_that_was_registered_too_often_waits_for_its_time() {
    play(async |stage| {
        let name = "register-limited";
        ends_at(stage, name, "A pause is needed before the next try").await?;
        let asha = &stage.asha;
        asha.see(SAFE).await?;
        asha.see("The next try is possible from").await?;
        assert_eq!(asha.leads_to("Contact support").await?, SUPPORT);
        asha.look_over("105-register-limited").await?;
        asha.press("Try again").await?;
        asha.see("Too many tries. Try again in 72 hours.").await?;
        assert_eq!(
            stage.at_meta(name)?.register_calls,
            1,
            "nobody asks Meta again"
        );
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);

        asha.open("/settings/wabas").await?;
        asha.come_to("Manage WABAs").await?;
        asha.see("A pause is needed before the next try").await?;
        asha.see("Reference for support: DT-").await?;
        asha.look_over("23-manage-with-a-failed-attempt").await?;
        asha.press("Continue").await?;
        asha.come_to("A pause is needed before the next try").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_number_of_another_portfolio_is_told_so() {
    play(async |stage| {
        let name = "other-portfolio";
        ends_at(
            stage,
            name,
            "The number belongs to another business portfolio",
        )
        .await?;
        let asha = &stage.asha;
        asha.see(SAFE).await?;
        asha.look_over("106-other-portfolio").await?;
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);
        // Another try here would only meet the same portfolio.
        stage.sandbox.settle(e164(name)?);
        asha.launch(LAUNCH_AGAIN).await?;
        asha.finish_at_meta(name).await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_number_of_another_account_is_told_to_whoever_holds_it_at_meta() {
    play(async |stage| {
        let name = "connected-elsewhere";
        stage.another_account_brings(name).await?;
        let registered = stage.at_meta(name)?.register_calls;
        // Nobody is told whose it is who only names it.
        ends_at(stage, name, "This number is at DoubleTick already").await?;
        stage.asha.look_over("44-number-elsewhere").await?;
        assert_eq!(stage.at_meta(name)?.register_calls, registered);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn an_account_that_is_shared_goes_on_as_it_is() {
    play(async |stage| {
        let name = "waba-shared";
        ends_at(stage, name, heading::CONNECTED).await?;
        let asha = &stage.asha;
        asha.see("It stayed in the same WhatsApp Business Account")
            .await?;
        asha.see("One thing left").await?;
        asha.see("Your old provider: Meta shows these apps on this account.")
            .await?;
        asha.see("Old Provider Inc.").await?;
        assert!(!asha.can_press("Show the PIN").await?, "none was set");
        asha.look_over("14-shared").await?;
        assert_eq!(stage.acts(), ["subscribed_apps"]);
        assert_eq!(stage.at_meta(name)?.register_calls, 0);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_window_that_says_nothing_at_all_costs_no_second_signup() {
    play_with(soon_looked_for(Recovery::On), async |stage| {
        let asha = &stage.asha;
        let name = "no-callback";
        stage.line.hold("system_user_access_tokens");
        asha.go_to_meta(name).await?;
        asha.finish_at_meta(name).await?;
        asha.see("Meta's window looks closed, and Meta has told us nothing.")
            .await?;
        asha.press("I closed it").await?;
        asha.come_to("Meta's window closed without a confirmation")
            .await?;
        stage.line.open();
        stage.has_moved_without_its_code(name).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn where_nothing_can_be_found_a_window_that_says_nothing_at_all_is_not_the_end() {
    play_with(soon_looked_for(Recovery::Off), async |stage| {
        let asha = &stage.asha;
        let name = "no-callback";
        asha.go_to_meta(name).await?;
        asha.finish_at_meta(name).await?;
        // Noticed, and not taken for more than it is.
        asha.see("Meta's window looks closed, and Meta has told us nothing.")
            .await?;
        asha.look_over("53-window-looks-closed").await?;
        asha.press("I closed it").await?;
        asha.come_to("Meta's window closed without a confirmation")
            .await?;
        asha.see(SAFE).await?;
        asha.see("If you did finish, choose the same account again.")
            .await?;
        asha.look_over("54-no-callback").await?;
        assert_eq!(stage.acts(), [""; 0]);
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);
        // Windows don't work here: Meta's page does, as its answer comes to our server.
        asha.press("Go on without a window").await?;
        pages::finishes_on_metas_page(asha, name).await?;
        stage.has_moved(name).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_slow_connection_costs_patience_alone() {
    play(async |stage| {
        let name = "slow";
        ends_at(stage, name, heading::WORKING).await?;
        stage.asha.come_to(heading::CONNECTED).await?;
        assert_eq!(stage.acts(), ["subscribed_apps", "register"]);
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn a_number_without_a_payment_method_is_live_and_says_what_is_missing() {
    play(async |stage| {
        let name = "no-payment";
        ends_at(stage, name, heading::CONNECTED).await?;
        let asha = &stage.asha;
        asha.see("Can send messages: Not yet").await?;
        asha.see("Add a payment method: WhatsApp Manager").await?;
        asha.look_over("15-no-payment").await?;
        asha.press("Ask Meta again").await?;
        asha.see("Can send messages: Not yet").await?;
        stage.sandbox.settle(e164(name)?);
        asha.press_until("Ask Meta again", "Can send messages: Yes")
            .await?;
        assert_eq!(stage.at_meta(name)?.register_calls, 1);
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    });
}
