//! Numbers that move without trouble.

use browser_tests::account::{CLOUD_API, CONSENT, CUT_OVER_AT, LAUNCH, SAVE, SOURCE_WABA, heading};
use browser_tests::browser::Engine;
use browser_tests::meta_window::newest_code;
use browser_tests::text::{
    ANY_TIME, account, finish, labelled, meta, page, prepare, spaced, steps, trouble,
};
use browser_tests::world::{e164, written};
use browser_tests::{ASHA, Customer, Outcome, World, browser_test};
use meta_sandbox::calls;
use meta_sandbox::{Screen, ServedBy};

#[browser_test]
pub async fn a_number_moves_from_a_fresh_account(world: &World, asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.check_layout("01-sign-in").await?;
    asha.fill(&account::YOUR_PHONE, ASHA).await?;
    asha.press(&account::SEND_OTP).await?;
    asha.see_screen(&heading::OTP).await?;
    asha.check_layout("02-one-time-password").await?;
    let otp = newest_code(world.sandbox.origin(), ASHA).await?;
    asha.fill(&account::OTP, &otp).await?;
    asha.see_screen(&heading::WELCOME).await?;
    if Engine::PRESENT == Engine::Chromium {
        // That nobody was signed in yet counts as an error there.
        assert_eq!(asha.console_errors().await?.len(), 1);
    }
    asha.check_layout("03-dashboard-of-a-fresh-account").await?;

    asha.press(&account::GET_STARTED).await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.check_layout("04-method").await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.check_layout("05-preparation").await?;
    asha.enter_number(e164("happy")?).await?;
    asha.check_layout("05-preparation-checks").await?;
    asha.check_required().await?;
    asha.check_layout("05-preparation-tips").await?;
    asha.go_on_to(heading::TIME).await?;
    asha.check_layout("05-preparation-time").await?;
    asha.go_on_to(heading::CONSENT).await?;
    asha.see("+91 98200 00001").await?;
    asha.check(&CONSENT).await?;
    asha.check_layout("05-preparation-consent").await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.see(&page::WHEREABOUTS_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("06-ready").await?;

    asha.launch(&LAUNCH).await?;
    asha.see_screen(&heading::IN_META).await?;
    asha.check_layout("07-beside-metas-window").await?;
    world.meta_proxy.hold(calls::REGISTER);
    asha.finish_at_meta("happy").await?;

    asha.see_screen(&heading::WORKING).await?;
    asha.see(&spaced(&finish::STEP_CUT_OVER, &finish::STEP_STATE_RUNNING))
        .await?;
    asha.see(&spaced(&finish::STEP_SUBSCRIBE, &finish::STEP_STATE_DONE))
        .await?;
    asha.check_layout("08-moving").await?;
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::OldProvider
    );
    world.meta_proxy.release();

    asha.see_screen(&heading::CONNECTED).await?;
    sees_what_meta_reports(world).await?;
    asha.check_layout("09-connected").await?;
    let expected = CALLS.map(|(method, of, call)| format!("{method} {of}{call}"));
    assert_eq!(graph_calls(world)?, expected);
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::DoubleTick
    );

    asha.press(&finish::DONE).await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see("+91 98200 00001").await?;
    asha.check_layout("11-manage-wabas").await?;
    if Engine::PRESENT == Engine::Chromium {
        assert_eq!(asha.console_errors().await?, [""; 0]);
    }
    Ok(())
}

/// What the server asks of Meta for a number without trouble, and of what: it looks before it
/// acts, and acts twice.
const CALLS: [(&str, &str, &str); 10] = [
    ("GET", "", calls::EXCHANGE),
    ("GET", "", calls::DEBUG_TOKEN),
    ("GET", "/waba", calls::PHONE_NUMBERS),
    ("GET", "/waba", ""),
    ("POST", "/waba", calls::SUBSCRIBED_APPS),
    ("GET", "/phone", ""),
    ("POST", "/phone", calls::REGISTER),
    ("GET", "/phone", ""),
    ("GET", "/waba", calls::SUBSCRIBED_APPS),
    ("GET", "/phone", ""),
];

/// The Graph calls so far, with names for the ids of the number that moves.
fn graph_calls(world: &World) -> Outcome<Vec<String>> {
    let at_meta = world.number_at_meta("happy")?;
    let waba = at_meta.waba_id.ok_or("it is in no WABA")?;
    let phone = at_meta.phone_number_id.ok_or("it has no id")?;
    let calls = world.sandbox.graph_calls().into_iter();
    Ok(calls
        .map(|call| format!("{} {}", call.method, call.path))
        .map(|call| call.replace(&waba, "waba").replace(&phone, "phone"))
        .collect())
}

async fn sees_what_meta_reports(world: &World) -> Outcome {
    let asha = &world.asha;
    let at_meta = world.number_at_meta("happy")?;
    asha.see(&page::WHEREABOUTS_DOUBLE_TICK).await?;
    assert_eq!(asha.fact(&account::NUMBER).await?, "+91 98200 00001");
    assert_eq!(
        Some(asha.fact(&account::DISPLAY_NAME).await?),
        at_meta.verified_name
    );
    assert_eq!(
        asha.fact(&account::STATUS).await?,
        *account::STATUS_CONNECTED
    );
    assert_eq!(asha.fact(&account::QUALITY).await?, *account::QUALITY_GREEN);
    asha.see(&finish::AS_BEFORE).await?;
    asha.see(&labelled(&finish::CAN_SEND, &finish::CAN_SEND_AVAILABLE))
        .await?;
    assert_eq!(Some(asha.fact(&account::WABA_ID).await?), at_meta.waba_id);
    asha.see(&labelled(&finish::OLD_PROVIDER, &finish::OLD_PROVIDER_GONE))
        .await?;

    asha.press(&finish::PIN_REVEAL).await?;
    asha.see(&finish::PIN_SHOWN).await?;
    asha.check_layout("10-connected-with-pin").await?;
    assert!(
        !asha.can_press(&finish::PIN_REVEAL).await?,
        "it is shown once"
    );
    Ok(())
}

#[browser_test]
pub async fn another_number_is_added_to_an_account_that_has_one(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.sign_in().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.move_without_browser("happy").await?;
    asha.open("/").await?;
    asha.see_screen(&heading::DASHBOARD).await?;
    assert!(!asha.can_press(&account::GET_STARTED).await?);
    // How the number is, and what is left to do for it.
    asha.see(&written("happy")?).await?;
    asha.see(&finish::REMAINS_TRY).await?;
    asha.check_layout("20-dashboard").await?;

    asha.press(&account::SETTINGS).await?;
    asha.see_screen(&account::SETTINGS).await?;
    asha.check_layout("21-settings").await?;
    asha.press(&account::MANAGE_WABAS).await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see("+91 98200 00001").await?;
    let (left, above) = asha.position_of(&account::ADD_NUMBER).await?;
    assert!(
        left > 0.5 && above < 0.3,
        "at the top right: {left} {above}"
    );

    asha.press(&account::ADD_NUMBER).await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill_in("templates-partly").await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("templates-partly").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(
        world.changes_at_meta(),
        [
            calls::SUBSCRIBED_APPS,
            calls::REGISTER,
            calls::SUBSCRIBED_APPS,
            calls::REGISTER
        ]
    );

    asha.press(&finish::DONE).await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see("+91 98200 00001").await?;
    asha.see("+91 98200 00016").await?;
    asha.check_layout("22-manage-two-numbers").await?;
    for name in ["happy", "templates-partly"] {
        assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    }
    Ok(())
}

#[browser_test(engines = chromium, because = narrow_window)]
pub async fn a_number_moves_on_a_narrow_phone(asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.set_viewport(360, 740).await?;
    asha.go_to_meta("happy").await?;
    asha.fits("beside Meta's window").await?;
    let number = e164("happy")?;
    asha.in_meta_window(async |meta| meta.walk(number, Screen::Done).await)
        .await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.press(&finish::PIN_REVEAL).await?;
    asha.see(&finish::PIN_SHOWN).await?;
    asha.fits("connected").await?;
    asha.press(&finish::DONE).await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see("+91 98200 00001").await?;
    asha.fits("what the account has").await
}

#[browser_test]
pub async fn a_number_of_the_business_app_is_connected_beside_the_app(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.get_ready_beside_the_app("business-app").await?;
    asha.see(&page::WHEREABOUTS_ORIGIN_BUSINESS_APP).await?;
    asha.check_layout("12-ready-for-coexistence").await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("business-app").await?;
    is_connected_beside_the_app(world, "business-app").await?;
    asha.check_layout("13-connected-beside-the-app").await
}

#[browser_test]
pub async fn a_number_of_the_app_is_found_without_its_id(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let name = "business-app-no-id";
    asha.get_ready_beside_the_app(name).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    is_connected_beside_the_app(world, name).await
}

async fn is_connected_beside_the_app(world: &World, name: &str) -> Outcome {
    let asha = &world.asha;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&finish::CONNECTED_LEAD_COEXISTENCE).await?;
    asha.see(&page::WHEREABOUTS_DOUBLE_TICK_BUSINESS_APP)
        .await?;
    // Not registered; contacts and chats asked for, once each.
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::APP_DATA, calls::APP_DATA]
    );
    assert_eq!(world.number_at_meta(name)?.register_calls, 0);
    assert!(!asha.can_press(&finish::PIN_REVEAL).await?, "it needs none");
    assert!(!asha.sees(&finish::OLD_PROVIDER).await?, "there is none");
    Ok(())
}

#[browser_test]
pub async fn a_brand_new_number_is_connected_through_the_same_card(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let name = "new";
    asha.start().await?;
    asha.check(&prepare::ORIGIN_NEW).await?;
    asha.enter_number(e164(name)?).await?;
    asha.check(&prepare::READY_PORTFOLIO_ADMIN_NEW).await?;
    asha.check(&prepare::READY_NUMBER_REACHABLE).await?;
    asha.go_on_to(heading::TIPS).await?;
    asha.go_on_to(heading::CONSENT).await?;
    asha.check(&CONSENT).await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.see(&page::WHEREABOUTS_ORIGIN_NEW).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&finish::CONNECTED_LEAD_REGISTERED).await?;
    assert!(!asha.sees(&finish::OLD_PROVIDER).await?, "there is none");
    assert!(
        !asha.sees(&finish::AS_BEFORE).await?,
        "there was nothing before"
    );
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    asha.check_layout("16-connected-new").await
}

/// Whoever did not know the old WABA's id before the move has their templates afterwards.
#[browser_test]
pub async fn templates_come_along_after_the_move(world: &World, asha: &Customer) -> Outcome {
    let name = "templates-partly";
    let view = world.number_at_meta(name)?;
    let source = view.waba_id.ok_or("it is in no WABA")?;
    asha.go_to_meta(name).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&finish::TEMPLATES_UNKNOWN).await?;
    asha.fill(&finish::COPY_FROM, "my account").await?;
    asha.press(&finish::COPY_TEMPLATES).await?;
    asha.see_field_error(&finish::COPY_FROM, &prepare::SOURCE_WABA_WRONG)
        .await?;
    asha.fill(&finish::COPY_FROM, &source).await?;
    asha.press(&finish::COPY_TEMPLATES).await?;
    asha.see(&finish::TEMPLATES_BROUGHT).await?;
    asha.see("order_update (en)").await?;
    asha.see("Formatting error - dangling parameter").await?;
    asha.check_layout("18-templates-after-the-move").await?;
    assert!(asha.can_press(&finish::COPY_AGAIN).await?);
    assert!(!asha.can_press(&finish::COPY_TEMPLATES).await?);
    Ok(())
}

#[browser_test]
pub async fn templates_come_along_and_those_that_do_not_say_why(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let name = "templates-partly";
    let source = world
        .number_at_meta(name)?
        .waba_id
        .ok_or("it is in no WABA")?;
    asha.start().await?;
    asha.enter_number(e164(name)?).await?;
    asha.check_required().await?;
    // The address of a page that shows it will do.
    let address = format!("https://business.facebook.com/wa/manage/home/?waba_id={source}");
    asha.fill(&SOURCE_WABA, &address).await?;
    assert_eq!(asha.field_value(&SOURCE_WABA).await?, source);
    asha.consent_at_once().await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&format!(
        "order_update (en) {}",
        finish::TEMPLATE_STATUS_APPROVED
    ))
    .await?;
    asha.see(&format!(
        "delivery_slot (en) {}",
        finish::TEMPLATE_STATUS_REJECTED
    ))
    .await?;
    asha.see("Incorrect category").await?;
    asha.see("Formatting error - dangling parameter").await?;
    asha.check_layout("17-connected-with-templates").await?;
    let acts = world.changes_at_meta();
    let first = |act: &str| acts.iter().position(|a| a == act);
    assert!(
        first(calls::MIGRATE_TEMPLATES) < first(calls::REGISTER),
        "{acts:?}"
    );
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}

#[browser_test(engines = chromium, because = request_blocking)]
pub async fn a_number_moves_at_the_hour_that_was_set(world: &World, asha: &Customer) -> Outcome {
    let name = "happy";
    asha.start().await?;
    asha.enter_number(e164(name)?).await?;
    asha.check_required().await?;
    asha.go_on_to(heading::TIME).await?;
    asha.check(&prepare::CUT_OVER_LATER).await?;
    asha.set_time(&CUT_OVER_AT, 24 * 60).await?;
    asha.check_layout("18-preparation-with-a-time").await?;
    let file = asha.link_target(&steps::ADD_TO_CALENDAR).await?;
    assert!(file.starts_with("data:text/calendar"), "{file}");
    asha.go_on_to(heading::CONSENT).await?;
    asha.check(&CONSENT).await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&finish::SCHEDULED_TITLE).await?;
    asha.see(&finish::scheduled_lead(ANY_TIME)).await?;
    asha.see(&page::WHEREABOUTS_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("19-scheduled").await?;
    assert_eq!(world.changes_at_meta(), [calls::SUBSCRIBED_APPS]);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);

    asha.press(&finish::MOVE_LATER).await?;
    asha.set_time(&CUT_OVER_AT, 48 * 60).await?;
    asha.press(&finish::SET_TIME).await?;
    asha.reload().await?;
    asha.see_screen(&finish::SCHEDULED_TITLE).await?;
    // Who can't be heard must not believe that it was stopped.
    asha.block(&["*/abandon"]).await?;
    asha.give_up(&meta::START_OVER).await?;
    asha.see(&trouble::UNREACHABLE).await?;
    asha.see(&finish::SCHEDULED_TITLE).await?;
    asha.block(&[]).await?;
    asha.press(&finish::MOVE_NOW).await?;
    asha.see(&finish::MOVE_NOW_LEAD).await?;
    asha.press(&finish::MOVE_NOW_BUTTON).await?;
    world.expect_moved(name).await
}
