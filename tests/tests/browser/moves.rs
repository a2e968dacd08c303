//! Numbers that move without trouble.

use browser_tests::account::{
    CLOUD_API, CONSENT, CUT_OVER_AT, LAUNCH, NUMBER, SAVE, SOURCE_WABA, heading,
};
use browser_tests::browser::Engine;
use browser_tests::metas_window::newest_code;
use browser_tests::stage::e164;
use browser_tests::{ASHA, Outcome, Stage, play};
use meta_sandbox::{Screen, ServedBy};

#[test]
pub fn a_number_moves_from_a_fresh_account() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.open("/").await?;
        asha.come_to(heading::SIGN_IN).await?;
        asha.look_over("01-sign-in").await?;
        asha.fill("Your phone number", ASHA).await?;
        asha.press("Send one-time password").await?;
        asha.come_to(heading::OTP).await?;
        asha.look_over("02-one-time-password").await?;
        let otp = newest_code(stage.sandbox.origin(), ASHA).await?;
        asha.fill("One-time password", &otp).await?;
        asha.press("Sign in").await?;
        asha.come_to(heading::WELCOME).await?;
        if Engine::PRESENT == Engine::Chromium {
            // That nobody was signed in yet counts as an error there.
            assert_eq!(asha.complaints().await?.len(), 1);
        }
        asha.look_over("03-dashboard-of-a-fresh-account").await?;

        asha.press("Get Started").await?;
        asha.come_to(heading::METHOD).await?;
        asha.look_over("04-method").await?;
        asha.press(CLOUD_API).await?;
        asha.come_to(heading::PREPARE).await?;
        asha.fill_in("happy").await?;
        asha.look_over("05-preparation").await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        asha.see("With your present provider").await?;
        asha.look_over("06-ready").await?;

        asha.launch(LAUNCH).await?;
        asha.come_to(heading::IN_META).await?;
        asha.look_over("07-beside-metas-window").await?;
        stage.line.hold("register");
        asha.finish_at_meta("happy").await?;

        asha.come_to(heading::WORKING).await?;
        asha.see("Connect the number to DoubleTick under way")
            .await?;
        asha.see("Subscribe to the number's messages done").await?;
        asha.look_over("08-moving").await?;
        assert_eq!(stage.at_meta("happy")?.served_by, ServedBy::OldProvider);
        stage.line.open();

        asha.come_to(heading::CONNECTED).await?;
        sees_what_meta_reports(stage).await?;
        asha.look_over("09-connected").await?;
        assert_eq!(calls(stage)?, CALLS);
        assert_eq!(stage.at_meta("happy")?.served_by, ServedBy::DoubleTick);

        asha.press("Go to Manage WABAs").await?;
        asha.come_to("Manage WABAs").await?;
        asha.see("+91 98200 00001").await?;
        asha.look_over("11-manage-wabas").await?;
        if Engine::PRESENT == Engine::Chromium {
            assert_eq!(asha.complaints().await?, [""; 0]);
        }
        Ok(())
    });
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
fn calls(stage: &Stage) -> Outcome<Vec<String>> {
    let at_meta = stage.at_meta("happy")?;
    let waba = at_meta.waba_id.ok_or("it is in no WABA")?;
    let phone = at_meta.phone_number_id.ok_or("it has no id")?;
    let calls = stage.sandbox.graph_calls().into_iter();
    Ok(calls
        .map(|call| format!("{} {}", call.method, call.path))
        .map(|call| call.replace(&waba, "waba").replace(&phone, "phone"))
        .collect())
}

async fn sees_what_meta_reports(stage: &Stage) -> Outcome {
    let asha = &stage.asha;
    let at_meta = stage.at_meta("happy")?;
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
    asha.look_over("10-connected-with-pin").await?;
    assert!(!asha.can_press("Show the PIN").await?, "it is shown once");
    Ok(())
}

#[test]
pub fn another_number_is_added_to_an_account_that_has_one() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.sign_in().await?;
        asha.come_to(heading::WELCOME).await?;
        asha.move_without_browser("happy").await?;
        asha.open("/").await?;
        asha.come_to(heading::DASHBOARD).await?;
        assert!(!asha.can_press("Get Started").await?);
        asha.look_over("20-dashboard").await?;

        asha.press("Settings").await?;
        asha.come_to("Settings").await?;
        asha.look_over("21-settings").await?;
        asha.press("Manage WABAs").await?;
        asha.come_to("Manage WABAs").await?;
        asha.see("+91 98200 00001").await?;
        let (left, above) = asha.place_of("Add Number").await?;
        assert!(
            left > 0.5 && above < 0.3,
            "at the top right: {left} {above}"
        );

        asha.press("Add Number").await?;
        asha.come_to(heading::METHOD).await?;
        asha.press(CLOUD_API).await?;
        asha.come_to(heading::PREPARE).await?;
        asha.fill_in("templates-partly").await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta("templates-partly").await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(
            stage.acts(),
            ["subscribed_apps", "register", "subscribed_apps", "register"]
        );

        asha.press("Go to Manage WABAs").await?;
        asha.come_to("Manage WABAs").await?;
        asha.see("+91 98200 00001").await?;
        asha.see("+91 98200 00016").await?;
        asha.look_over("22-manage-two-numbers").await?;
        for name in ["happy", "templates-partly"] {
            assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        }
        Ok(())
    });
}

#[test]
#[cfg_attr(feature = "firefox", ignore = "Firefox's window can't be that narrow")]
pub fn a_number_moves_on_a_narrow_phone() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.open("/").await?;
        asha.be_wide(360, 740).await?;
        asha.go_to_meta("happy").await?;
        asha.fits("beside Meta's window").await?;
        let number = e164("happy")?;
        asha.in_metas_window(async |meta| meta.walk(number, Screen::Done).await)
            .await?;
        asha.finish_at_meta("happy").await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.press("Show the PIN").await?;
        asha.see("Write it down now.").await?;
        asha.fits("connected").await?;
        asha.press("Go to Manage WABAs").await?;
        asha.come_to("Manage WABAs").await?;
        asha.see("+91 98200 00001").await?;
        asha.fits("Manage WABAs").await
    });
}

#[test]
pub fn a_number_of_the_business_app_is_connected_beside_the_app() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.get_ready_beside_the_app("business-app").await?;
        asha.see("On the WhatsApp Business App").await?;
        asha.look_over("12-ready-for-coexistence").await?;
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta("business-app").await?;
        is_connected_beside_the_app(stage, "business-app").await?;
        asha.look_over("13-connected-beside-the-app").await
    });
}

#[test]
pub fn a_number_of_the_app_is_found_without_its_id() {
    play(async |stage| {
        let asha = &stage.asha;
        let name = "business-app-no-id";
        asha.get_ready_beside_the_app(name).await?;
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta(name).await?;
        is_connected_beside_the_app(stage, name).await
    });
}

async fn is_connected_beside_the_app(stage: &Stage, name: &str) -> Outcome {
    let asha = &stage.asha;
    asha.come_to(heading::CONNECTED).await?;
    asha.see("Your number is live in the app and with DoubleTick.")
        .await?;
    asha.see("On the app, and with DoubleTick").await?;
    // Not registered; contacts and chats asked for, once each.
    assert_eq!(
        stage.acts(),
        ["subscribed_apps", "smb_app_data", "smb_app_data"]
    );
    assert_eq!(stage.at_meta(name)?.register_calls, 0);
    assert!(!asha.can_press("Show the PIN").await?, "it needs none");
    assert!(!asha.sees("old provider").await?, "there is none");
    Ok(())
}

#[test]
pub fn a_brand_new_number_is_connected_through_the_same_card() {
    play(async |stage| {
        let asha = &stage.asha;
        let name = "new";
        asha.start().await?;
        asha.fill(NUMBER, e164(name)?).await?;
        asha.check("Not on WhatsApp: it is a new number").await?;
        asha.check(
            "I am, or a colleague who helps me is, an admin of my business's portfolio at Meta",
        )
        .await?;
        asha.check("An SMS or a call to the number reaches me now")
            .await?;
        asha.check(CONSENT).await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        asha.see("Not on WhatsApp yet").await?;
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta(name).await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.see("Your number is live with DoubleTick.").await?;
        assert!(!asha.sees("old provider").await?, "there is none");
        assert!(!asha.sees("as before").await?, "there was nothing before");
        assert_eq!(stage.acts(), ["subscribed_apps", "register"]);
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        asha.look_over("16-connected-new").await
    });
}

#[test]
pub fn templates_come_along_and_those_that_do_not_say_why() {
    play(async |stage| {
        let asha = &stage.asha;
        let name = "templates-partly";
        let source = stage.at_meta(name)?.waba_id.ok_or("it is in no WABA")?;
        asha.start().await?;
        asha.fill_in(name).await?;
        asha.fill(SOURCE_WABA, &source).await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta(name).await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.see("order_update (en) approved").await?;
        asha.see("delivery_slot (en) to be corrected and sent in again")
            .await?;
        asha.see("Incorrect category").await?;
        asha.see("Formatting error - dangling parameter").await?;
        asha.look_over("17-connected-with-templates").await?;
        let acts = stage.acts();
        let first = |act: &str| acts.iter().position(|a| a == act);
        assert!(
            first("migrate_message_templates") < first("register"),
            "{acts:?}"
        );
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
pub fn a_number_moves_at_the_hour_that_was_set() {
    play(async |stage| {
        let asha = &stage.asha;
        let name = "happy";
        asha.start().await?;
        asha.fill_in(name).await?;
        asha.check("At a quiet hour that I set").await?;
        asha.set_time(CUT_OVER_AT, 24 * 60).await?;
        asha.look_over("18-preparation-with-a-time").await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        asha.launch(LAUNCH).await?;
        asha.finish_at_meta(name).await?;
        asha.come_to("Ready to move").await?;
        asha.see("Until then your present provider works as before")
            .await?;
        asha.see("With your present provider").await?;
        asha.look_over("19-scheduled").await?;
        assert_eq!(stage.acts(), ["subscribed_apps"]);
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);

        asha.press("Set another time").await?;
        asha.set_time(CUT_OVER_AT, 48 * 60).await?;
        asha.press("Set this time").await?;
        asha.reload().await?;
        asha.come_to("Ready to move").await?;
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
        stage.has_moved(name).await
    });
}
