//! Numbers that move without trouble.

use browser_tests::account::{
    CLOUD_API, CONSENT, CUT_OVER_AT, LAUNCH, NUMBER, SAVE, SOURCE_WABA, heading,
};
use browser_tests::browser::Engine;
use browser_tests::meta_window::newest_code;
use browser_tests::world::e164;
use browser_tests::{ASHA, Customer, Outcome, World, browser_test};
use meta_sandbox::{Screen, ServedBy};

#[browser_test]
pub async fn a_number_moves_from_a_fresh_account(world: &World, asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(heading::SIGN_IN).await?;
    asha.check_layout("01-sign-in").await?;
    asha.fill("Your phone number", ASHA).await?;
    asha.press("Send one-time password").await?;
    asha.see_screen(heading::OTP).await?;
    asha.check_layout("02-one-time-password").await?;
    let otp = newest_code(world.sandbox.origin(), ASHA).await?;
    asha.fill("One-time password", &otp).await?;
    asha.press("Sign in").await?;
    asha.see_screen(heading::WELCOME).await?;
    if Engine::PRESENT == Engine::Chromium {
        // That nobody was signed in yet counts as an error there.
        assert_eq!(asha.console_errors().await?.len(), 1);
    }
    asha.check_layout("03-dashboard-of-a-fresh-account").await?;

    asha.press("Get Started").await?;
    asha.see_screen(heading::METHOD).await?;
    asha.check_layout("04-method").await?;
    asha.press(CLOUD_API).await?;
    asha.see_screen(heading::PREPARE).await?;
    asha.fill_in("happy").await?;
    asha.check_layout("05-preparation").await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await?;
    asha.see("With your present provider").await?;
    asha.check_layout("06-ready").await?;

    asha.launch(LAUNCH).await?;
    asha.see_screen(heading::IN_META).await?;
    asha.check_layout("07-beside-metas-window").await?;
    world.meta_proxy.hold("register");
    asha.finish_at_meta("happy").await?;

    asha.see_screen(heading::WORKING).await?;
    asha.see("Connect the number to DoubleTick under way")
        .await?;
    asha.see("Subscribe to the number's messages done").await?;
    asha.check_layout("08-moving").await?;
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::OldProvider
    );
    world.meta_proxy.release();

    asha.see_screen(heading::CONNECTED).await?;
    sees_what_meta_reports(world).await?;
    asha.check_layout("09-connected").await?;
    assert_eq!(calls(world)?, CALLS);
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::DoubleTick
    );

    asha.press("Go to Manage WABAs").await?;
    asha.see_screen("Manage WABAs").await?;
    asha.see("+91 98200 00001").await?;
    asha.check_layout("11-manage-wabas").await?;
    if Engine::PRESENT == Engine::Chromium {
        assert_eq!(asha.console_errors().await?, [""; 0]);
    }
    Ok(())
}

/// What the server asks of Meta for a number without trouble: it looks before it acts, and
/// acts twice.
const CALLS: [&str; 10] = [
    "GET /oauth/access_token",
    "GET /debug_token",
    "GET /waba/phone_numbers",
    "GET /waba",
    "POST /waba/subscribed_apps",
    "GET /phone",
    "POST /phone/register",
    "GET /phone",
    "GET /waba/subscribed_apps",
    "GET /phone",
];

/// The Graph calls so far, with names for the ids of the number that moves.
fn calls(world: &World) -> Outcome<Vec<String>> {
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
    asha.see("With DoubleTick").await?;
    assert_eq!(asha.fact("Number").await?, "+91 98200 00001");
    assert_eq!(
        Some(asha.fact("Display name").await?),
        at_meta.verified_name
    );
    assert_eq!(asha.fact("Status").await?, "Connected");
    assert_eq!(asha.fact("Quality rating").await?, "High");
    asha.see("as before").await?;
    asha.see("Can send messages: Yes").await?;
    assert_eq!(Some(asha.fact("WABA ID").await?), at_meta.waba_id);
    asha.see("Your old provider: No longer has access.").await?;

    asha.press("Show the PIN").await?;
    asha.see("Write it down now. It is not shown again.")
        .await?;
    asha.check_layout("10-connected-with-pin").await?;
    assert!(!asha.can_press("Show the PIN").await?, "it is shown once");
    Ok(())
}

#[browser_test]
pub async fn another_number_is_added_to_an_account_that_has_one(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.sign_in().await?;
    asha.see_screen(heading::WELCOME).await?;
    asha.move_without_browser("happy").await?;
    asha.open("/").await?;
    asha.see_screen(heading::DASHBOARD).await?;
    assert!(!asha.can_press("Get Started").await?);
    asha.check_layout("20-dashboard").await?;

    asha.press("Settings").await?;
    asha.see_screen("Settings").await?;
    asha.check_layout("21-settings").await?;
    asha.press("Manage WABAs").await?;
    asha.see_screen("Manage WABAs").await?;
    asha.see("+91 98200 00001").await?;
    let (left, above) = asha.position_of("Add Number").await?;
    assert!(
        left > 0.5 && above < 0.3,
        "at the top right: {left} {above}"
    );

    asha.press("Add Number").await?;
    asha.see_screen(heading::METHOD).await?;
    asha.press(CLOUD_API).await?;
    asha.see_screen(heading::PREPARE).await?;
    asha.fill_in("templates-partly").await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await?;
    asha.launch(LAUNCH).await?;
    asha.finish_at_meta("templates-partly").await?;
    asha.see_screen(heading::CONNECTED).await?;
    assert_eq!(
        world.changes_at_meta(),
        ["subscribed_apps", "register", "subscribed_apps", "register"]
    );

    asha.press("Go to Manage WABAs").await?;
    asha.see_screen("Manage WABAs").await?;
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
    asha.see_screen(heading::CONNECTED).await?;
    asha.press("Show the PIN").await?;
    asha.see("Write it down now.").await?;
    asha.fits("connected").await?;
    asha.press("Go to Manage WABAs").await?;
    asha.see_screen("Manage WABAs").await?;
    asha.see("+91 98200 00001").await?;
    asha.fits("Manage WABAs").await
}

#[browser_test]
pub async fn a_number_of_the_business_app_is_connected_beside_the_app(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.get_ready_beside_the_app("business-app").await?;
    asha.see("On the WhatsApp Business App").await?;
    asha.check_layout("12-ready-for-coexistence").await?;
    asha.launch(LAUNCH).await?;
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
    asha.launch(LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    is_connected_beside_the_app(world, name).await
}

async fn is_connected_beside_the_app(world: &World, name: &str) -> Outcome {
    let asha = &world.asha;
    asha.see_screen(heading::CONNECTED).await?;
    asha.see("Your number is live in the app and with DoubleTick.")
        .await?;
    asha.see("On the app, and with DoubleTick").await?;
    // Not registered; contacts and chats asked for, once each.
    assert_eq!(
        world.changes_at_meta(),
        ["subscribed_apps", "smb_app_data", "smb_app_data"]
    );
    assert_eq!(world.number_at_meta(name)?.register_calls, 0);
    assert!(!asha.can_press("Show the PIN").await?, "it needs none");
    assert!(!asha.sees("old provider").await?, "there is none");
    Ok(())
}

#[browser_test]
pub async fn a_brand_new_number_is_connected_through_the_same_card(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let name = "new";
    asha.start().await?;
    asha.fill(NUMBER, e164(name)?).await?;
    asha.check("Not on WhatsApp: it is a new number").await?;
    asha.check("I am, or a colleague who helps me is, an admin of my business's portfolio at Meta")
        .await?;
    asha.check("An SMS or a call to the number reaches me now")
        .await?;
    asha.check(CONSENT).await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await?;
    asha.see("Not on WhatsApp yet").await?;
    asha.launch(LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(heading::CONNECTED).await?;
    asha.see("Your number is live with DoubleTick.").await?;
    assert!(!asha.sees("old provider").await?, "there is none");
    assert!(!asha.sees("as before").await?, "there was nothing before");
    assert_eq!(world.changes_at_meta(), ["subscribed_apps", "register"]);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    asha.check_layout("16-connected-new").await
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
    asha.fill_in(name).await?;
    asha.fill(SOURCE_WABA, &source).await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await?;
    asha.launch(LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(heading::CONNECTED).await?;
    asha.see("order_update (en) approved").await?;
    asha.see("delivery_slot (en) to be corrected and sent in again")
        .await?;
    asha.see("Incorrect category").await?;
    asha.see("Formatting error - dangling parameter").await?;
    asha.check_layout("17-connected-with-templates").await?;
    let acts = world.changes_at_meta();
    let first = |act: &str| acts.iter().position(|a| a == act);
    assert!(
        first("migrate_message_templates") < first("register"),
        "{acts:?}"
    );
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}

#[browser_test(engines = chromium, because = request_blocking)]
pub async fn a_number_moves_at_the_hour_that_was_set(world: &World, asha: &Customer) -> Outcome {
    let name = "happy";
    asha.start().await?;
    asha.fill_in(name).await?;
    asha.check("At a quiet hour that I set").await?;
    asha.set_time(CUT_OVER_AT, 24 * 60).await?;
    asha.check_layout("18-preparation-with-a-time").await?;
    asha.press(SAVE).await?;
    asha.see_screen(heading::READY).await?;
    asha.launch(LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen("Ready to move").await?;
    asha.see("Until then your present provider works as before")
        .await?;
    asha.see("With your present provider").await?;
    asha.check_layout("19-scheduled").await?;
    assert_eq!(world.changes_at_meta(), ["subscribed_apps"]);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);

    asha.press("Set another time").await?;
    asha.set_time(CUT_OVER_AT, 48 * 60).await?;
    asha.press("Set this time").await?;
    asha.reload().await?;
    asha.see_screen("Ready to move").await?;
    // Who can't be heard must not believe that it was stopped.
    asha.block(&["*/abandon"]).await?;
    asha.press("Start over").await?;
    asha.see("We can't reach DoubleTick.").await?;
    asha.see("Ready to move").await?;
    asha.block(&[]).await?;
    asha.press("Move it now").await?;
    asha.see("This can't be undone. Your old provider stops at once, unless Meta")
        .await?;
    asha.press("Yes, move it now").await?;
    world.expect_moved(name).await
}
