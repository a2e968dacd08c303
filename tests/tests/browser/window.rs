//! Meta's window, left early, late, or with errors in it.

use browser_tests::account::{LAUNCH_AGAIN, heading};
use browser_tests::meta_window::{another_code, newest_code};
use browser_tests::text::{ANYTHING, Text, account, meta, page, trouble, window};
use browser_tests::wait::{Check, until};
use browser_tests::world::e164;
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::{Screen, ServedBy};

const LEFT: Text = trouble::CANCELLED;
const SAFE: Text = page::SAFE_ORIGIN_OTHER_PROVIDER;

/// Nothing has moved, nobody at Meta was asked for anything, and the customer knows it.
async fn nothing_moved(world: &World, name: &str) -> Outcome {
    world.asha.be_alone().await?;
    world.asha.see(&SAFE).await?;
    world
        .asha
        .see(&page::WHEREABOUTS_ORIGIN_OTHER_PROVIDER)
        .await?;
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);
    assert_eq!(world.sandbox.graph_calls(), []);
    Ok(())
}

#[browser_test]
pub async fn a_window_closed_at_any_step_is_opened_again_and_finished(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let number = e164("happy")?;
    asha.go_to_meta("happy").await?;
    for (screen, step) in [
        (Screen::Portfolio, &*meta::SCREEN_PORTFOLIO),
        (Screen::Waba, &*meta::SCREEN_WABA_AND_NUMBER),
        (Screen::BusinessProfile, &*meta::SCREEN_BUSINESS_PROFILE),
        (Screen::Number, &*meta::SCREEN_NUMBER),
        (Screen::Otp, &*meta::SCREEN_VERIFICATION),
        (Screen::Permissions, &*meta::SCREEN_PERMISSIONS),
    ] {
        asha.in_meta_window(async |meta| {
            meta.walk(number, screen).await?;
            meta.close().await
        })
        .await?;
        asha.see_screen(&LEFT).await?;
        asha.see(&trouble::last_screen(step)).await?;
        nothing_moved(world, "happy").await?;
        if screen == Screen::Otp {
            asha.check_layout("50-window-closed").await?;
        }
        asha.launch(&LAUNCH_AGAIN).await?;
        asha.see_screen(&heading::IN_META).await?;
    }
    asha.finish_at_meta("happy").await?;
    world.expect_moved("happy").await
}

#[browser_test]
pub async fn a_window_cancelled_by_its_own_button_says_where(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    let number = e164("happy")?;
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::BusinessProfile).await?;
        meta.press("cancel").await
    })
    .await?;
    asha.see_screen(&LEFT).await?;
    asha.see(&trouble::last_screen(&meta::SCREEN_BUSINESS_PROFILE))
        .await?;
    let marked = "return document.querySelector('.deck > [aria-current=step] h3')?.innerText";
    let marked: Option<String> = asha.ask(marked).await?;
    assert_eq!(marked.as_deref(), Some(&*meta::SCREEN_BUSINESS_PROFILE));
    nothing_moved(world, "happy").await
}

#[browser_test]
pub async fn a_window_that_closes_without_a_word_is_noticed(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("closes-window").await?;
    let number = e164("closes-window")?;
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Number).await?;
        meta.close().await
    })
    .await?;
    asha.see_screen(&trouble::CLOSED).await?;
    nothing_moved(world, "closes-window").await?;
    what_was_seen_is_asked_and_kept(world).await?;
    asha.launch(&LAUNCH_AGAIN).await?;
    asha.finish_at_meta("closes-window").await?;
    asha.see_screen(&heading::CONNECTED).await
}

/// The customer chooses what Meta's window showed: the remedy comes in place, and support knows of it.
async fn what_was_seen_is_asked_and_kept(world: &World) -> Outcome {
    let asha = &world.asha;
    asha.see(&window::SIGHTS_TITLE).await?;
    let remedy = trouble::TWO_STEP_VERIFICATION_ON_NOW;
    assert!(!asha.sees(&remedy).await?);
    asha.press(&window::SIGHT_TWO_STEP_VERIFICATION_ON).await?;
    asha.see(&remedy).await?;
    asha.see(&window::SIGHT_NOTED).await?;
    asha.check_layout("56-what-meta-showed").await?;
    // One at a time.
    asha.press(&window::SIGHT_CODE_WRONG).await?;
    asha.see(&trouble::VERIFICATION_CODE_WRONG_NOW).await?;
    assert!(!asha.sees(&remedy).await?);
    until("both to be on record", async || {
        let logged = String::from_utf8_lossy(&world.server.log()).into_owned();
        let kept = ["TwoStepVerificationOn", "CodeWrong"].map(|kind| {
            let detail = format!("CustomerSaw(Error({kind}))");
            logged.contains(&detail)
        });
        Ok(match kept {
            [true, true] => Check::Met(()),
            _ => Check::NotYet(logged),
        })
    })
    .await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn the_guide_and_metas_window_count_the_same_steps(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    let cards = "return [...document.querySelectorAll('.deck > li')].map((card) =>
        [card.querySelector('p').innerText, card.querySelector('h3').innerText]);";
    let cards: Vec<(String, String)> = asha.ask(cards).await?;
    assert!(cards.iter().any(|(_, title)| *title == *window::BACK_HERE));
    asha.see(&window::WARNING_QUOTE).await?;
    asha.see(&window::WARNING_NOTE).await?;
    let number = e164("happy")?;
    let screens = [
        (Screen::Profile, meta::SCREEN_PROFILE),
        (Screen::Information, meta::SCREEN_INFORMATION),
        (Screen::Portfolio, meta::SCREEN_PORTFOLIO),
        (Screen::Waba, meta::SCREEN_ACCOUNT),
        (Screen::BusinessProfile, meta::SCREEN_BUSINESS_PROFILE),
        (Screen::Number, meta::SCREEN_NUMBER),
        (Screen::OtherProvider, window::WARNING_TITLE),
        (Screen::Otp, meta::SCREEN_VERIFICATION),
        (Screen::Permissions, meta::SCREEN_PERMISSIONS),
    ];
    asha.in_meta_window(async |meta| {
        for (screen, title) in screens {
            meta.walk(number, screen).await?;
            let step = meta.step().await?;
            let says = |(number, card): &(String, String)| {
                *card == *title && step == format!("{number} of 10")
            };
            assert!(cards.iter().any(says), "{screen:?} is {step}: {cards:?}");
        }
        Ok(())
    })
    .await?;
    asha.finish_at_meta("happy").await?;
    world.expect_moved("happy").await
}

#[browser_test(engines = chromium, because = server_logic)]
async fn the_guide_is_turned_card_by_card_on_a_phone(asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    asha.set_viewport(360, 740).await?;
    let in_sight = async |title: &str| {
        until(&format!("the card \"{title}\" in sight"), async || {
            let script = "const deck = document.querySelector('.deck').getBoundingClientRect();
                return [...document.querySelectorAll('.deck > li')].filter((card) => {
                    const { left, right } = card.getBoundingClientRect();
                    return left >= deck.left - 2 && right <= deck.right + 2;
                }).map((card) => card.querySelector('h3').innerText);";
            let seen: Vec<String> = asha.ask(script).await?;
            Ok(match seen == [title] {
                true => Check::Met(()),
                false => Check::NotYet(format!("{seen:?}")),
            })
        })
        .await
    };
    in_sight(&meta::SCREEN_PROFILE).await?;
    asha.press(&window::NEXT_STEP).await?;
    in_sight(&meta::SCREEN_INFORMATION).await?;
    asha.press(&window::NEXT_STEP).await?;
    in_sight(&meta::SCREEN_PORTFOLIO).await?;
    asha.press(&window::PREVIOUS_STEP).await?;
    in_sight(&meta::SCREEN_INFORMATION).await
}

#[browser_test]
pub async fn closing_the_window_on_its_last_screen_is_success(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    let number = e164("happy")?;
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Done).await?;
        meta.close().await
    })
    .await?;
    world.expect_moved("happy").await
}

#[browser_test]
pub async fn a_wrong_code_in_the_window_costs_nothing(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    let number = e164("happy")?;
    let origin = world.sandbox.origin();
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Otp).await?;
        let right = newest_code(origin, number).await?;
        meta.fill("otp", &another_code(&right)).await?;
        meta.press("otp-next").await?;
        meta.see_error("That code isn't right.").await
    })
    .await?;
    asha.see_screen(&heading::IN_META).await?;
    asha.finish_at_meta("happy").await?;
    world.expect_moved("happy").await
}

#[browser_test]
pub async fn an_error_in_the_window_is_told_and_the_same_window_goes_on(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("error-then-recovery").await?;
    let number = e164("error-then-recovery")?;
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Number).await?;
        meta.press("number-next").await?;
        meta.see_error("We couldn't check this number.").await
    })
    .await?;
    asha.see(&meta::heard_error(
        "We couldn't check this number. Please try again.",
        &meta::HEARD_ERROR_NOW,
    ))
    .await?;
    asha.check_layout("51-error-in-the-window").await?;
    asha.finish_at_meta("error-then-recovery").await?;
    world.expect_moved("error-then-recovery").await
}

#[browser_test]
pub async fn an_error_that_the_customer_reports_is_kept_for_support(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("error-reported").await?;
    let number = e164("error-reported")?;
    asha.in_meta_window(async |meta| {
        meta.walk(number, Screen::Number).await?;
        meta.press("number-next").await?;
        meta.see_error("Something went wrong.").await?;
        meta.press("report-error").await
    })
    .await?;
    asha.see(&meta::heard_error("Something went wrong.", ANYTHING))
        .await?;
    asha.see(&trouble::AT_META_META_FAILED).await?;
    asha.in_meta_window(async |meta| meta.close().await).await?;
    asha.see_screen(&trouble::META_ERROR).await?;
    asha.check_layout("52-error-reported").await?;
    nothing_moved(world, "error-reported").await
}

/// The number is refused at Meta's number screen with this sentence; the page says what to do, while
/// the window is open and once it is gone; and when that is done, the number moves.
async fn refused_by_the_window(
    world: &World,
    name: &str,
    at: Screen,
    said: &str,
    remedy: &str,
) -> Outcome {
    let asha = &world.asha;
    asha.go_to_meta(name).await?;
    let number = e164(name)?;
    asha.in_meta_window(async |meta| {
        if at == Screen::Profile {
            meta.sign_in_as(number).await?;
        } else {
            meta.walk(number, at).await?;
            meta.press("number-next").await?;
        }
        meta.see_error(said).await
    })
    .await?;
    asha.see(remedy).await?;
    asha.in_meta_window(async |meta| meta.close().await).await?;
    asha.see_screen(&trouble::META_ERROR).await?;
    asha.see(remedy).await?;
    asha.see(&trouble::meta_said(ANYTHING)).await?;
    nothing_moved(world, name).await?;

    world.sandbox.settle(number);
    asha.launch(&LAUNCH_AGAIN).await?;
    asha.finish_at_meta(name).await?;
    world.expect_moved(name).await
}

#[browser_test]
pub async fn a_number_that_is_linked_to_another_portfolio_is_told_which_one_to_choose(
    world: &World,
) -> Outcome {
    let said = "not associated with the business";
    let remedy = trouble::AT_META_LINKED_ELSEWHERE;
    refused_by_the_window(world, "linked-elsewhere", Screen::Number, said, &remedy).await
}

#[browser_test]
pub async fn a_blocked_number_is_told_where_to_appeal(world: &World) -> Outcome {
    let remedy = trouble::AT_META_NUMBER_BLOCKED;
    let said = "Phone Number has been blocked.";
    refused_by_the_window(world, "number-blocked", Screen::Number, said, &remedy).await
}

#[browser_test]
pub async fn that_meta_does_not_let_us_connect_customers_is_ours_and_not_theirs(
    world: &World,
) -> Outcome {
    let said = "onboard customers";
    let remedy = trouble::AT_META_PROVIDER_NOT_ALLOWED;
    refused_by_the_window(world, "provider-refused", Screen::Profile, said, &remedy).await
}

#[browser_test]
pub async fn a_window_out_of_sight_is_opened_again(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    // The customer has lost sight of the first one.
    asha.press(&meta::NO_WINDOW_TITLE).await?;
    asha.launch(&LAUNCH_AGAIN).await?;
    let number = e164("happy")?;
    asha.in_meta_window(async |meta| meta.finish(number).await)
        .await?;
    world.expect_moved("happy").await
}

#[browser_test]
async fn the_older_of_two_windows_counts_too(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    let older = asha.meta_window()?;
    asha.press(&meta::NO_WINDOW_TITLE).await?;
    asha.press(&meta::SHOW_WINDOW).await?;
    asha.launch(&LAUNCH_AGAIN).await?;
    asha.in_meta_window(async |meta| meta.see_screen(Screen::Profile).await)
        .await?;
    // They find the first one, and finish in it.
    asha.go_on_in(older);
    let number = e164("happy")?;
    asha.in_meta_window(async |meta| meta.finish(number).await)
        .await?;
    world.expect_moved("happy").await
}

#[browser_test]
async fn who_looks_elsewhere_while_the_window_is_open_loses_nothing(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.press(&account::SETTINGS).await?;
    asha.see_screen(&account::SETTINGS).await?;
    asha.finish_at_meta("happy").await?;
    // The code was taken although another page was shown.
    asha.press(&account::MANAGE_WABAS).await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    until("the number to be live", async || {
        let moved = world.number_at_meta("happy")?.served_by == ServedBy::DoubleTick;
        Ok(if moved {
            Check::Met(())
        } else {
            Check::NotYet("it is not".to_owned())
        })
    })
    .await?;
    asha.open("/onboarding").await?;
    world.expect_moved("happy").await
}
