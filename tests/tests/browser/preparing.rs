//! The form before Meta's window.

use browser_tests::account::{
    ADVICE, BLOCKING, CLOUD_API, COEXISTENCE, CONSENT, CONTINUE, CUT_OVER_AT, LAUNCH, NUMBER, SAVE,
    SOURCE_WABA, heading,
};
use browser_tests::text::{ANY_TIME, Text, account, meta, page, prepare, steps, trouble};
use browser_tests::wait::{Check, until};
use browser_tests::world::{e164, number, written};
use browser_tests::{Customer, Outcome, World, browser_test};
use contract::onboarding::Stage;
use meta_sandbox::calls;

const UNCHECKED: Text = prepare::UNCHECKED;

/// Nothing of it has reached server or Meta, and Meta's window can't be opened.
async fn nothing_happened(world: &World, heading: &str) -> Outcome {
    assert_eq!(world.asha.attempts().await?, []);
    assert_eq!(world.sandbox.graph_calls(), []);
    assert!(!world.asha.can_press(&LAUNCH).await?);
    world.asha.see(heading).await
}

#[browser_test]
async fn nothing_goes_on_before_everything_that_blocks_is_checked(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.start().await?;
    asha.press(&CONTINUE).await?;
    asha.see_field_error(&NUMBER, &page::PHONE_EMPTY).await?;
    asha.enter_number(e164("happy")?).await?;
    asha.press(&CONTINUE).await?;
    // All at once, each with the way to its field; the first has the focus.
    asha.see(&steps::PROBLEMS).await?;
    asha.see_field_error(&BLOCKING[0], &UNCHECKED).await?;
    asha.check_layout("40-preparation-nothing-checked").await?;
    asha.press(&BLOCKING[2]).await?;
    asha.see_field_error(&BLOCKING[2], &UNCHECKED).await?;
    for label in BLOCKING {
        asha.check(&label).await?;
    }
    assert!(!asha.sees(&steps::PROBLEMS).await?, "all is put right");
    asha.go_on_to(heading::TIPS).await?;
    asha.go_on_to(heading::TIME).await?;
    asha.go_on_to(heading::CONSENT).await?;
    asha.press(&SAVE).await?;
    asha.see_field_error(&CONSENT, &prepare::CONSENT_MISSING)
        .await?;
    asha.check_layout("40-preparation-without-consent").await?;
    nothing_happened(world, &heading::CONSENT).await?;

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
async fn what_is_not_checked_yet_says_where_to_look_and_whom_to_ask(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.enter_number(e164("happy")?).await?;
    let places = [
        (steps::OPEN_PHONE_NUMBERS, "/wa/manage/phone-numbers/"),
        (steps::OPEN_PEOPLE, "/settings/people"),
    ];
    for (words, path) in places {
        let link = asha.link_target(&words).await?;
        assert_eq!(link, format!("https://business.facebook.com{path}"));
    }
    asha.press(&steps::ASK_PROVIDER).await?;
    asha.see(&steps::ask_two_step(&written("happy")?)).await?;
    let link = asha.link_target(&page::SEND_WHATSAPP).await?;
    assert!(link.starts_with("https://wa.me/?text="), "{link}");
    assert!(link.contains("%2B91%C2%A098200%C2%A000001"), "{link}");
    asha.check_layout("41-ask-the-provider").await?;
    asha.press(&steps::NOT_YET).await?;
    let reminder = asha.link_target(&steps::REMIND_ME).await?;
    assert!(reminder.starts_with("data:text/calendar"), "{reminder}");
    // What is checked needs no help any more.
    asha.check(&BLOCKING[0]).await?;
    until("less help", async || {
        Ok(
            match asha.sees(&steps::ask_two_step(&written("happy")?)).await? {
                true => Check::NotYet("it is there".to_owned()),
                false => Check::Met(()),
            },
        )
    })
    .await
}

#[browser_test]
async fn a_number_that_is_none_is_told_at_its_field(world: &World, asha: &Customer) -> Outcome {
    asha.start().await?;
    for (typed, sentence) in [
        ("+91 98200 0000l", &*page::PHONE_NOT_DIGITS),
        ("+91 9820", &*page::PHONE_TOO_SHORT),
    ] {
        asha.fill(&NUMBER, typed).await?;
        asha.press(&CONTINUE).await?;
        asha.see_field_error(&NUMBER, sentence).await?;
        let stays = asha.number_in(&NUMBER).await?;
        assert_eq!(stays, typed.replace(' ', ""), "it can be corrected");
        nothing_happened(world, &heading::PREPARE).await?;
    }
    // The server has the last word: the way leads back to the field.
    asha.enter_number("+91 00000 00000").await?;
    asha.check_required().await?;
    asha.consent_at_once().await?;
    asha.press(&SAVE).await?;
    asha.see_field_error(&NUMBER, &page::PHONE_NOT_ASSIGNED)
        .await?;
    nothing_happened(world, &heading::PREPARE).await?;
    asha.fill(&NUMBER, "(+91) 98200-00001").await?;
    asha.go_on_to(heading::CHECKS).await?;
    asha.check_required().await?;
    asha.consent_at_once().await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await
}

#[browser_test]
async fn the_two_methods_are_there_and_the_way_back_from_them(asha: &Customer) -> Outcome {
    asha.choose_method().await?;
    asha.press(&COEXISTENCE).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.see(&prepare::TITLE_BUSINESS_APP_NEW).await?;
    asha.enter_number(e164("business-app")?).await?;
    asha.check_layout("42-preparation-for-coexistence").await?;
    asha.press(&page::BACK).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.press(&page::BACK).await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    // What was said is kept, but for what was said of another place.
    assert_eq!(asha.number_in(&NUMBER).await?, e164("business-app")?);
    asha.go_on_to(heading::CHECKS).await?;
    for label in BLOCKING {
        assert!(!asha.is_checked(&label).await?, "{label}");
    }
    asha.check_required().await?;
    asha.go_on_to(heading::TIME).await?;
    asha.go_on_to(heading::CONSENT).await?;
    assert!(!asha.is_checked(&CONSENT).await?, "nobody agrees for them");
    Ok(())
}

#[browser_test]
async fn the_answer_leads_to_the_right_card_and_the_wrong_one_says_why(asha: &Customer) -> Outcome {
    asha.choose_method().await?;
    asha.check(&prepare::TODAY_OTHER_PROVIDER).await?;
    asha.see(&prepare::METHOD_FITS).await?;
    asha.check_layout("41-method-with-an-answer").await?;
    asha.press(&COEXISTENCE).await?;
    asha.see(&prepare::ADVICE_OTHER_PROVIDER).await?;
    asha.check_layout("45-wrong-method").await?;
    asha.reload().await?;
    asha.see_screen(&heading::METHOD).await?;
    assert!(
        asha.is_checked(&prepare::TODAY_OTHER_PROVIDER).await?,
        "the answer is kept"
    );
    asha.press(&COEXISTENCE).await?;
    // In one press to the right one.
    asha.press(&prepare::TAKE_CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    assert!(!asha.sees(&prepare::ORIGIN).await?, "it was said");
    asha.press(&page::BACK).await?;

    asha.see_screen(&heading::METHOD).await?;
    asha.check(&prepare::TODAY_BUSINESS_APP).await?;
    asha.check(&prepare::YES).await?;
    asha.press(&CLOUD_API).await?;
    asha.see(&prepare::ADVICE_BUSINESS_APP).await?;
    asha.press(&prepare::TAKE_COEXISTENCE).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.see(&prepare::TITLE_BUSINESS_APP_NEW).await
}

#[browser_test]
async fn what_can_not_be_brought_says_what_to_do(asha: &Customer) -> Outcome {
    asha.choose_method().await?;
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
        (&*steps::TODAY_SHARED, None, &*steps::OBSTACLE_SHARED),
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
    // Who has done what it says goes on from there.
    asha.press(&steps::LEFT_PROVIDER).await?;
    asha.see(&prepare::QUESTION_KEEPS_APP).await?;
    assert!(asha.is_checked(&prepare::TODAY_BUSINESS_APP).await?);
    Ok(())
}

#[browser_test]
async fn who_brings_a_new_number_is_asked_what_concerns_it_alone(asha: &Customer) -> Outcome {
    asha.choose_method().await?;
    asha.check(&prepare::TODAY_NOWHERE).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.enter_number(e164("new")?).await?;
    for label in [BLOCKING[0], BLOCKING[3]] {
        assert!(!asha.sees(&label).await?, "{label}");
    }
    asha.check(&prepare::READY_PORTFOLIO_ADMIN_NEW).await?;
    asha.check(&prepare::READY_NUMBER_REACHABLE).await?;
    asha.go_on_to(heading::TIPS).await?;
    for label in [ADVICE[2], ADVICE[3], SOURCE_WABA] {
        assert!(!asha.sees(&label).await?, "{label}");
    }
    asha.check_layout("47-preparation-for-a-new-number").await?;
    asha.go_on_to(heading::CONSENT).await?;
    asha.see(&prepare::CONSENT_NEW_1).await
}

#[browser_test]
async fn a_waba_id_and_a_time_that_are_none_are_told_at_their_fields(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.start().await?;
    asha.enter_number(e164("happy")?).await?;
    asha.check_required().await?;
    asha.fill(&SOURCE_WABA, "my account").await?;
    asha.press(&CONTINUE).await?;
    asha.see_field_error(&SOURCE_WABA, &prepare::SOURCE_WABA_WRONG)
        .await?;
    asha.fill(&SOURCE_WABA, "").await?;
    asha.go_on_to(heading::TIME).await?;
    asha.check(&prepare::CUT_OVER_LATER).await?;
    asha.press(&CONTINUE).await?;
    asha.see_field_error(&CUT_OVER_AT, &prepare::CUT_OVER_WRONG)
        .await?;
    // By the server's own clock, whose word is final.
    asha.set_time(&CUT_OVER_AT, -24 * 60).await?;
    asha.go_on_to(heading::CONSENT).await?;
    asha.check(&CONSENT).await?;
    asha.press(&SAVE).await?;
    asha.see_field_error(&CUT_OVER_AT, &prepare::CUT_OVER_WRONG)
        .await?;
    asha.check_layout("48-cut-over-time-wrong").await?;
    nothing_happened(world, &heading::TIME).await?;
    // A quiet hour that is suggested is a time.
    asha.see(&steps::tomorrow_morning(ANY_TIME)).await?;
    // Its label has a time, which only the browser can word.
    asha.run("document.querySelector('[id$=\"T07:00\"]').click()")
        .await?;
    asha.go_on_to(heading::CONSENT).await?;
    assert!(!asha.sees(&prepare::CUT_OVER_NOW).await?, "it has a time");
    asha.press(&steps::CHANGE_TIME).await?;
    asha.see_screen(&heading::TIME).await?;
    asha.check(&prepare::CUT_OVER_NOW).await?;
    asha.go_on_to(heading::CONSENT).await?;
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
async fn who_starts_over_is_asked_first_and_keeps_what_they_entered(asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    asha.press(&meta::START_OVER).await?;
    asha.see(&steps::ENDS_ATTEMPT).await?;
    asha.check_layout("49-start-over").await?;
    asha.press(&steps::NOT_NOW).await?;
    asha.see(&heading::READY).await?;
    assert_eq!(asha.attempts().await?.len(), 1, "nothing was given up");
    asha.give_up(&meta::START_OVER).await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.reload().await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    assert_eq!(asha.number_in(&NUMBER).await?, e164("happy")?);
    asha.enter_number(e164("message-late")?).await?;
    for label in BLOCKING {
        assert!(asha.is_checked(&label).await?, "{label}");
    }
    asha.go_on_to(heading::TIPS).await?;
    asha.consent_at_once().await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    let attempts = asha.attempts().await?;
    let numbers: Vec<_> = attempts.iter().map(|attempt| &attempt.number).collect();
    assert_eq!(numbers, [&number("message-late")?]);
    Ok(())
}

#[browser_test]
async fn the_browsers_back_button_goes_a_step_back_and_forward_again(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.enter_number(e164("happy")?).await?;
    asha.check(&BLOCKING[0]).await?;
    assert_eq!(asha.address().await?.path(), "/onboarding/prepare/checks");
    asha.go_back().await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.go_back().await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.go_back().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.go_forward().await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.go_forward().await?;
    asha.see_screen(&heading::PREPARE).await?;
    assert_eq!(asha.number_in(&NUMBER).await?, e164("happy")?);
    asha.go_forward().await?;
    asha.see_screen(&heading::CHECKS).await?;
    assert!(asha.is_checked(&BLOCKING[0]).await?);
    // From the front door, too: a form that was begun is gone on with.
    asha.open("/").await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.press(&account::GET_STARTED).await?;
    asha.see_screen(&heading::CHECKS).await?;
    assert!(asha.is_checked(&BLOCKING[0]).await?);
    Ok(())
}

#[browser_test]
async fn from_an_attempt_on_record_the_back_button_leads_out_past_its_steps(
    asha: &Customer,
) -> Outcome {
    asha.get_ready("happy").await?;
    asha.go_back().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.press(&account::CONTINUE_ATTEMPT).await?;
    asha.see_screen(&heading::READY).await
}
