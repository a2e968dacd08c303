//! The form before Meta's window.

use browser_tests::account::{
    ADVICE, BLOCKING, CLOUD_API, COEXISTENCE, CONSENT, CUT_OVER_AT, LAUNCH, NUMBER, SAVE,
    SOURCE_WABA, heading,
};
use browser_tests::text::{Text, account, meta, page, prepare, trouble};
use browser_tests::world::{e164, number};
use browser_tests::{Customer, Outcome, World, browser_test};
use contract::onboarding::Stage;
use meta_sandbox::calls;

const UNCHECKED: Text = prepare::UNCHECKED;

/// Nothing of it has reached server or Meta, and Meta's window can't be opened.
async fn nothing_happened(world: &World) -> Outcome {
    assert_eq!(world.asha.attempts().await?, []);
    assert_eq!(world.sandbox.graph_calls(), []);
    assert!(!world.asha.can_press(&LAUNCH).await?);
    world.asha.see(&heading::PREPARE).await
}

#[browser_test]
async fn nothing_goes_on_before_everything_that_blocks_is_checked(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.start().await?;
    asha.press(&SAVE).await?;
    asha.see_field_error(&NUMBER, &page::PHONE_EMPTY).await?;
    asha.fill(&NUMBER, e164("happy")?).await?;
    for label in BLOCKING {
        asha.press(&SAVE).await?;
        asha.see_field_error(&label, &UNCHECKED).await?;
        asha.check(&label).await?;
    }
    asha.press(&SAVE).await?;
    asha.see_field_error(&CONSENT, &prepare::CONSENT_MISSING)
        .await?;
    asha.check_layout("40-preparation-without-consent").await?;
    nothing_happened(world).await?;

    asha.check(&CONSENT).await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    let attempts = asha.attempts().await?;
    assert_eq!(attempts.len(), 1);
    assert_eq!(attempts[0].number, number("happy")?);
    assert_eq!(attempts[0].stage, Stage::AwaitingSignup);
    assert_eq!(world.sandbox.graph_calls(), []);
    Ok(())
}

#[browser_test]
async fn a_number_that_is_none_is_told_at_its_field(world: &World, asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    for (typed, sentence) in [
        ("+91 98200 0000l", &*page::PHONE_NOT_DIGITS),
        ("+91 9820", &*page::PHONE_TOO_SHORT),
        // The server has the last word.
        ("+91 00000 00000", &*page::PHONE_NOT_ASSIGNED),
    ] {
        asha.fill(&NUMBER, typed).await?;
        asha.press(&SAVE).await?;
        asha.see_field_error(&NUMBER, sentence).await?;
        let stays = asha.number_in(&NUMBER).await?;
        assert_eq!(stays, typed.replace(' ', ""), "it can be corrected");
        nothing_happened(world).await?;
    }
    asha.fill(&NUMBER, "(+91) 98200-00001").await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await
}

#[browser_test]
async fn the_two_methods_are_there_and_the_way_back_from_them(asha: &Customer) -> Outcome {
    asha.choose_method().await?;
    asha.press(&COEXISTENCE).await?;
    asha.see_screen(&prepare::TITLE_BUSINESS_APP_NEW).await?;
    asha.see(&prepare::CONSENT_COEXISTENCE_2).await?;
    asha.check_layout("42-preparation-for-coexistence").await?;
    asha.press(&page::BACK).await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    for label in BLOCKING.into_iter().chain(ADVICE) {
        assert!(!asha.is_checked(&label).await?, "{label}");
    }
    assert!(!asha.is_checked(&CONSENT).await?, "nobody agrees for them");
    Ok(())
}

#[browser_test]
async fn the_questions_lead_to_the_right_card_and_the_wrong_one_says_why(
    asha: &Customer,
) -> Outcome {
    asha.choose_method().await?;
    asha.press(&prepare::UNSURE).await?;
    asha.check(&prepare::TODAY_OTHER_PROVIDER).await?;
    asha.see(&prepare::QUESTION_REACHABLE).await?;
    asha.check(&prepare::YES).await?;
    asha.see(&prepare::METHOD_FITS).await?;
    asha.check_layout("41-method-with-questions").await?;
    asha.press(&COEXISTENCE).await?;
    asha.see(&prepare::ADVICE_OTHER_PROVIDER).await?;
    asha.check_layout("45-wrong-method").await?;
    asha.reload().await?;
    asha.see_screen(&heading::METHOD).await?;
    assert!(
        asha.is_checked(&prepare::YES).await?,
        "the answers are kept"
    );
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.press(&page::BACK).await?;

    asha.see_screen(&heading::METHOD).await?;
    asha.press(&prepare::UNSURE).await?;
    asha.check(&prepare::TODAY_BUSINESS_APP).await?;
    asha.check(&prepare::YES).await?;
    asha.press(&CLOUD_API).await?;
    asha.see(&prepare::ADVICE_BUSINESS_APP).await?;
    asha.press(&prepare::TAKE_COEXISTENCE).await?;
    asha.see_screen(&prepare::TITLE_BUSINESS_APP_NEW).await
}

#[browser_test]
async fn what_can_not_be_brought_says_what_to_do(asha: &Customer) -> Outcome {
    asha.choose_method().await?;
    asha.press(&prepare::UNSURE).await?;
    for (today, then, sentence) in [
        (
            &*prepare::TODAY_DOUBLE_TICK,
            None,
            &*prepare::OBSTACLE_ALREADY_HERE,
        ),
        (
            &*prepare::TODAY_BUSINESS_APP,
            Some(&prepare::NO),
            &*prepare::OBSTACLE_LEAVES_APP,
        ),
        (
            &*prepare::TODAY_OTHER_PROVIDER,
            Some(&prepare::NO),
            &*prepare::OBSTACLE_UNREACHABLE,
        ),
        (
            &*prepare::TODAY_NOWHERE,
            Some(&prepare::NO),
            &*prepare::OBSTACLE_UNREACHABLE,
        ),
    ] {
        asha.check(today).await?;
        if let Some(then) = then {
            asha.check(then).await?;
        }
        asha.see(sentence).await?;
        for card in [CLOUD_API, COEXISTENCE] {
            asha.press(&card).await?;
            asha.see(&heading::METHOD).await?;
            asha.see(sentence).await?;
        }
    }
    asha.check_layout("46-no-method").await?;
    assert_eq!(asha.attempts().await?, []);
    Ok(())
}

#[browser_test]
async fn who_brings_a_new_number_is_asked_what_concerns_it_alone(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.check(&CONSENT).await?;
    asha.check(&prepare::ORIGIN_NEW).await?;
    asha.see(&prepare::CONSENT_NEW_1).await?;
    assert!(
        !asha.is_checked(&CONSENT).await?,
        "they agreed to another text"
    );
    for label in [BLOCKING[0], BLOCKING[3], ADVICE[2], ADVICE[3]] {
        assert!(!asha.sees(&label).await?, "{label}");
    }
    asha.check_layout("47-preparation-for-a-new-number").await?;
    asha.check(&prepare::ORIGIN_OTHER_PROVIDER).await?;
    asha.see(&prepare::CONSENT_MOVE_2).await?;
    asha.see(&BLOCKING[0]).await
}

#[browser_test]
async fn a_waba_id_and_a_time_that_are_none_are_told_at_their_fields(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    asha.fill(&SOURCE_WABA, "my account").await?;
    asha.press(&SAVE).await?;
    asha.see_field_error(&SOURCE_WABA, &prepare::SOURCE_WABA_WRONG)
        .await?;
    asha.fill(&SOURCE_WABA, "").await?;
    asha.check(&prepare::CUT_OVER_LATER).await?;
    asha.press(&SAVE).await?;
    asha.see_field_error(&CUT_OVER_AT, &prepare::CUT_OVER_WRONG)
        .await?;
    // By the server's own clock, whose word is final.
    asha.set_time(&CUT_OVER_AT, -24 * 60).await?;
    asha.press(&SAVE).await?;
    asha.see_field_error(&CUT_OVER_AT, &prepare::CUT_OVER_WRONG)
        .await?;
    asha.check_layout("48-cut-over-time-wrong").await?;
    nothing_happened(world).await?;
    asha.check(&prepare::CUT_OVER_NOW).await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await
}

#[browser_test]
async fn a_number_that_is_at_doubletick_already_is_not_moved_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.sign_in().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.move_without_browser("happy").await?;
    asha.open("/onboarding").await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill_in("happy").await?;
    asha.press(&SAVE).await?;
    asha.see(&trouble::NUMBER_ALREADY_HERE).await?;
    asha.check_layout("43-number-already-here").await?;
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    Ok(())
}

#[browser_test]
async fn who_starts_over_begins_anew(asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    asha.press(&meta::START_OVER).await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    assert_eq!(asha.field_value(&NUMBER).await?, "");
    asha.fill_in("message-late").await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    let attempts = asha.attempts().await?;
    let numbers: Vec<_> = attempts.iter().map(|attempt| &attempt.number).collect();
    assert_eq!(numbers, [&number("message-late")?]);
    Ok(())
}

#[browser_test]
async fn the_browsers_back_button_leads_out_and_forward_in_again(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.fill(&NUMBER, e164("happy")?).await?;
    asha.check(&BLOCKING[0]).await?;
    asha.go_back().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.go_forward().await?;
    asha.see_screen(&heading::PREPARE).await?;
    assert_eq!(asha.number_in(&NUMBER).await?, e164("happy")?);
    assert!(asha.is_checked(&BLOCKING[0]).await?);
    // From the front door, too: a form that was begun is gone on with.
    asha.go_back().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.press(&account::GET_STARTED).await?;
    asha.see_screen(&heading::PREPARE).await?;
    assert_eq!(asha.number_in(&NUMBER).await?, e164("happy")?);
    Ok(())
}
