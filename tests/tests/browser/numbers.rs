//! Every number of the sandbox: what the customer reads at the end, and what Meta recorded.
//!
//! Those that show what another file is about are tested there; [`TESTED`] names them all.

use browser_tests::account::{LAUNCH_AGAIN, heading};
use browser_tests::meta_window::newest_code;
use browser_tests::text::{
    self, ANY_TIME, Text, account, finish, labelled, meta, page, sentences, trouble,
};
use browser_tests::world::{SUPPORT, e164};
use browser_tests::{Customer, Outcome, Recovery, World, WorldOptions, browser_test, run_with};
use meta_sandbox::calls;
use meta_sandbox::{Screen, ServedBy};

use crate::troubles::soon_looked_for;
use crate::{
    account_model, blocked, fields, moves, needs, number_status, pages, recovery, troubles, window,
};

const SAFE: Text = page::SAFE_ORIGIN_OTHER_PROVIDER;

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

#[browser_test(engines = chromium, because = server_logic)]
fn every_number_of_the_sandbox_is_tested() {
    let tested: Vec<_> = TESTED.iter().map(|(name, _)| *name).collect();
    let all: Vec<_> = meta_sandbox::numbers().iter().map(|n| n.name).collect();
    assert_eq!(tested, all);
}

#[browser_test(engines = chromium, because = server_logic)]
async fn a_wrong_code_by_sms_is_asked_for_again(world: &World, asha: &Customer) -> Outcome {
    let (name, origin) = ("wrong-otp", world.sandbox.origin());
    let number = e164(name)?;
    asha.go_to_meta(name).await?;
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Otp).await?;
        let misprinted = newest_code(origin, number).await?;
        meta.fill("otp", &misprinted).await?;
        meta.press("otp-next").await?;
        meta.see_error("That code isn't right.").await?;
        meta.press("otp-resend").await?;
        until_another_code_than(origin, number, &misprinted).await
    })
    .await?;
    asha.finish_at_meta(name).await?;
    world.expect_moved(name).await
}

async fn until_another_code_than(origin: &str, number: &str, old: &str) -> Outcome {
    browser_tests::wait::until("another code", async || {
        let newest = newest_code(origin, number).await?;
        Ok(if newest == old {
            browser_tests::wait::Check::NotYet("the same".to_owned())
        } else {
            browser_tests::wait::Check::Met(())
        })
    })
    .await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn codes_that_meta_refuses_are_waited_for(world: &World, asha: &Customer) -> Outcome {
    let name = "otp-rate-limit";
    let number = e164(name)?;
    asha.go_to_meta(name).await?;
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Otp).await?;
        meta.press("otp-later").await?;
        meta.see_screen(Screen::Permissions).await?;
        meta.finish(number).await
    })
    .await?;
    asha.see_screen(&finish::VERIFY_TITLE).await?;
    asha.see(&SAFE).await?;
    asha.press(&finish::SEND_CODE_SMS).await?;
    asha.see(&sentences(&trouble::VERIFICATION_LIMITED, ""))
        .await?;
    // To ask again at once would only make Meta's pause longer.
    asha.see(&finish::send_again_sms(3600)).await?;
    asha.check_layout("96-verify-limited").await?;
    let asked = |act: &&String| *act == calls::REQUEST_CODE;
    assert_eq!(world.changes_at_meta().iter().filter(asked).count(), 1);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);
    Ok(())
}

/// Goes through Meta's window to its end, and comes to this screen.
async fn ends_at(world: &World, name: &str, screen: &str) -> Outcome {
    world.asha.go_to_meta(name).await?;
    world.asha.finish_at_meta(name).await?;
    world.asha.see_screen(screen).await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn a_name_that_is_not_approved_is_settled_and_tried_again(world: &World) -> Outcome {
    let name = "name-not-approved";
    ends_at(world, name, &trouble::NAME_NOT_APPROVED).await?;
    let asha = &world.asha;
    asha.see(&SAFE).await?;
    asha.check_layout("103-name-not-approved").await?;
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);
    world.sandbox.settle(e164(name)?);
    asha.press(&page::TRY_AGAIN).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(world.number_at_meta(name)?.register_calls, 2);
    Ok(())
}

/// Our credit line can't pay for the new account, until the customer has put it right.
fn is_paid_for_once_it_is_settled(name: &'static str, told: &'static str, remedy: &'static str) {
    let options = WorldOptions {
        partner: true,
        ..WorldOptions::default()
    };
    run_with(options, async |world| {
        ends_at(world, name, told).await?;
        let asha = &world.asha;
        asha.see(&SAFE).await?;
        asha.see(remedy).await?;
        assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);
        world.sandbox.settle(e164(name)?);
        asha.press(&page::TRY_AGAIN).await?;
        asha.see_screen(&heading::CONNECTED).await?;
        assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    });
}

#[browser_test(engines = chromium, because = server_logic)]
fn a_payment_method_of_the_customers_own_is_removed_and_tried_again() {
    is_paid_for_once_it_is_settled(
        "own-payment-method",
        &trouble::OTHER_PAYMENT_METHOD,
        &trouble::OTHER_PAYMENT_METHOD_NOW,
    );
}

#[browser_test(engines = chromium, because = server_logic)]
fn an_account_in_another_currency_is_changed_and_tried_again() {
    is_paid_for_once_it_is_settled(
        "other-currency",
        &trouble::OTHER_CURRENCY,
        &trouble::OTHER_CURRENCY_NOW,
    );
}

#[browser_test(engines = chromium, because = server_logic)]
async fn a_window_that_ends_without_the_number_is_opened_again(world: &World) -> Outcome {
    let name = "no-number";
    ends_at(world, name, &trouble::NO_NUMBER).await?;
    let asha = &world.asha;
    asha.see(&SAFE).await?;
    asha.check_layout("104-no-number").await?;
    assert_eq!(world.changes_at_meta(), [""; 0]);
    asha.launch(&LAUNCH_AGAIN).await?;
    asha.see_screen(&heading::IN_META).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
async fn an_account_that_meta_shows_late_is_waited_for(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("slow-setup").await?;
    asha.finish_at_meta("slow-setup").await?;
    asha.see_screen(&heading::WORKING).await?;
    asha.see(&format!(
        "{} {} {}",
        sentences(&trouble::SETTING_UP, &trouble::SETTING_UP_NOW),
        page::SAFE_ORIGIN_OTHER_PROVIDER,
        finish::again_at(ANY_TIME)
    ))
    .await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(world.number_at_meta("slow-setup")?.register_calls, 1);
    world.expect_moved("slow-setup").await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn the_right_one_of_many_accounts_is_found_without_a_message(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("many-accounts").await?;
    asha.finish_at_meta("many-accounts").await?;
    world.expect_moved("many-accounts").await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn a_number_that_was_registered_too_often_waits_for_its_time(world: &World) -> Outcome {
    let name = "register-limited";
    ends_at(world, name, &trouble::TOO_MANY_REGISTRATIONS).await?;
    let asha = &world.asha;
    asha.see(&SAFE).await?;
    asha.see(&finish::not_before(ANY_TIME)).await?;
    assert_eq!(asha.link_target(&page::SUPPORT).await?, SUPPORT);
    asha.check_layout("105-register-limited").await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see(&trouble::too_many(72 * 3600)).await?;
    assert_eq!(
        world.number_at_meta(name)?.register_calls,
        1,
        "nobody asks Meta again"
    );
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);

    asha.open("/settings/wabas").await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see(&trouble::TOO_MANY_REGISTRATIONS).await?;
    asha.see(&labelled(&page::REFERENCE, "DT-")).await?;
    asha.check_layout("23-manage-with-a-failed-attempt").await?;
    asha.press(&account::CONTINUE_ATTEMPT).await?;
    asha.see_screen(&trouble::TOO_MANY_REGISTRATIONS).await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn a_number_of_another_portfolio_is_told_so(world: &World) -> Outcome {
    let name = "other-portfolio";
    ends_at(world, name, &trouble::OTHER_PORTFOLIO).await?;
    let asha = &world.asha;
    asha.see(&SAFE).await?;
    asha.check_layout("106-other-portfolio").await?;
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);
    // Another try here would only meet the same portfolio.
    world.sandbox.settle(e164(name)?);
    asha.launch(&LAUNCH_AGAIN).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
async fn a_number_of_another_account_is_told_to_whoever_holds_it_at_meta(world: &World) -> Outcome {
    let name = "connected-elsewhere";
    world.another_account_brings(name).await?;
    let registered = world.number_at_meta(name)?.register_calls;
    // Nobody is told whose it is who only names it.
    ends_at(world, name, &trouble::NUMBER_ELSEWHERE).await?;
    world.asha.check_layout("44-number-elsewhere").await?;
    assert_eq!(world.number_at_meta(name)?.register_calls, registered);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
async fn an_account_that_is_shared_goes_on_as_it_is(world: &World) -> Outcome {
    let name = "waba-shared";
    ends_at(world, name, &heading::CONNECTED).await?;
    let asha = &world.asha;
    asha.see(&finish::CONNECTED_LEAD_SHARED).await?;
    asha.see(&finish::ONE_THING_LEFT).await?;
    asha.see(&labelled(
        &finish::OLD_PROVIDER,
        &finish::OLD_PROVIDER_STILL,
    ))
    .await?;
    asha.see("Old Provider Inc.").await?;
    assert!(!asha.can_press(&finish::PIN_REVEAL).await?, "none was set");
    asha.check_layout("14-shared").await?;
    assert_eq!(world.changes_at_meta(), [calls::SUBSCRIBED_APPS]);
    assert_eq!(world.number_at_meta(name)?.register_calls, 0);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic, options = soon_looked_for(Recovery::On))]
async fn a_window_that_says_nothing_at_all_costs_no_second_signup(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let name = "no-callback";
    world.meta_proxy.hold(calls::SYSTEM_USER_TOKENS);
    asha.go_to_meta(name).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CHECKING).await?;
    asha.press(&text::window::CHECKING_WAYS).await?;
    asha.press(&text::window::CHECKING_STOP).await?;
    asha.see_screen(&trouble::CLOSED).await?;
    world.meta_proxy.release();
    world.expect_moved_without_code(name).await
}

#[browser_test(engines = chromium, because = server_logic, options = soon_looked_for(Recovery::Off))]
async fn where_nothing_can_be_found_a_window_that_says_nothing_at_all_is_not_the_end(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let name = "no-callback";
    asha.go_to_meta(name).await?;
    asha.finish_at_meta(name).await?;
    // Noticed, and not taken for more than it is.
    asha.see_screen(&heading::CHECKING).await?;
    asha.see(&text::window::CHECKING_ENDING).await?;
    asha.check_layout("53-window-looks-closed").await?;
    // Nobody has to press anything: the wait has an end.
    asha.see_screen(&trouble::CLOSED).await?;
    asha.see(&SAFE).await?;
    asha.see(&trouble::CLOSED_NOW).await?;
    asha.check_layout("54-no-callback").await?;
    assert_eq!(world.changes_at_meta(), [""; 0]);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);
    // Windows don't work here: Meta's page does, as its answer comes to our server.
    asha.press(&meta::FULL_PAGE).await?;
    pages::finishes_on_metas_page(asha, name).await?;
    world.expect_moved(name).await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn a_slow_connection_costs_patience_alone(world: &World) -> Outcome {
    let name = "slow";
    ends_at(world, name, &heading::WORKING).await?;
    world.asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
async fn a_number_without_a_payment_method_is_live_and_says_what_is_missing(
    world: &World,
) -> Outcome {
    let name = "no-payment";
    ends_at(world, name, &heading::CONNECTED).await?;
    let asha = &world.asha;
    asha.see(&labelled(&finish::CAN_SEND, &finish::CAN_SEND_BLOCKED))
        .await?;
    asha.see(&finish::WANTS_PAYMENT).await?;
    asha.check_layout("15-no-payment").await?;
    asha.press(&finish::CHECK_AGAIN).await?;
    asha.see(&labelled(&finish::CAN_SEND, &finish::CAN_SEND_BLOCKED))
        .await?;
    world.sandbox.settle(e164(name)?);
    asha.press_until(
        &finish::CHECK_AGAIN,
        &labelled(&finish::CAN_SEND, &finish::CAN_SEND_AVAILABLE),
    )
    .await?;
    assert_eq!(world.number_at_meta(name)?.register_calls, 1);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}
