//! For everybody: what is spoken, what is pasted, what moves, and screens that no other test
//! looks at. Each screen that a test looks over is held to WCAG 2.2 AA by axe-core; what it can't
//! see is here, and in `keyboard`.

use std::time::Duration;

use browser_tests::account::heading;
use browser_tests::axe;
use browser_tests::gallery::visit;
use browser_tests::looks::Theme;
use browser_tests::metas_window::newest_code;
use browser_tests::{ASHA, Outcome, Props, Stage, play, play_with};
use meta_sandbox::Screen;
use serde_json::json;

const OTP: &str = "One-time password";

async fn asks_for_otp(stage: &Stage) -> Outcome<String> {
    let asha = &stage.asha;
    asha.open("/").await?;
    asha.come_to(heading::SIGN_IN).await?;
    asha.fill("Your phone number", ASHA).await?;
    asha.press("Send one-time password").await?;
    asha.come_to(heading::OTP).await?;
    newest_code(stage.sandbox.origin(), ASHA).await
}

#[test]
fn a_one_time_password_is_pasted_as_it_came() {
    play(async |stage| {
        let otp = asks_for_otp(stage).await?;
        let asha = &stage.asha;
        // Phones offer to fill it in, and show digits to type it with.
        assert_eq!(asha.is_made(OTP, "autocomplete").await?, "one-time-code");
        assert_eq!(asha.is_made(OTP, "inputmode").await?, "numeric");
        let (first, last) = otp.split_at(3);
        for pasted in [
            format!("{first} {last}"),
            format!("Your code is {otp}"),
            format!("{otp} is your code. It is good for 10 minutes."),
        ] {
            asha.fill(OTP, "").await?;
            asha.paste(&pasted).await?;
            assert_eq!(asha.has_filled(OTP).await?, otp, "{pasted}");
        }
        asha.press("Sign in").await?;
        asha.come_to(heading::WELCOME).await
    });
}

#[test]
fn what_a_field_lacks_is_no_longer_said_once_it_is_mended() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.open("/").await?;
        asha.come_to(heading::SIGN_IN).await?;
        assert_eq!(asha.is_made("Your phone number", "aria-invalid").await?, "");
        asha.press("Send one-time password").await?;
        asha.be_told_at("Your phone number", "Enter the phone number.")
            .await?;
        asha.fill("Your phone number", ASHA).await?;
        assert_eq!(asha.is_made("Your phone number", "aria-invalid").await?, "");
        Ok(())
    });
}

#[test]
fn seconds_that_pass_are_not_spoken() {
    let slow = Props {
        timeouts: Some(|timeouts| timeouts.otp_resend = Duration::from_secs(30)),
        ..Props::default()
    };
    play_with(slow, async |stage| {
        asks_for_otp(stage).await?;
        let asha = &stage.asha;
        asha.listen().await?;
        for _ in 0..2 {
            asha.see_change_after("Another one in").await?;
        }
        assert_eq!(asha.heard().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn progress_is_spoken_once_a_step() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        asha.listen().await?;
        stage.line.hold("subscribed_apps");
        asha.finish_at_meta("happy").await?;
        asha.see("Subscribe to the number's messages under way")
            .await?;
        asha.hear("3 of").await?;
        stage.line.hold("register");
        asha.hear("5 of").await?;
        let mut heard = asha.heard().await?;
        let all = heard.len();
        heard.dedup();
        assert_eq!(heard.len(), all, "said twice: {heard:?}");
        stage.line.open();
        stage.has_moved("happy").await
    });
}

#[test]
fn what_comes_while_one_waits_is_spoken() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.go_to_meta("happy").await?;
        asha.in_metas_window(async |meta| meta.come_to(Screen::Profile).await)
            .await?;
        asha.listen().await?;
        let error = json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": "ERROR",
            "data": { "error_message": "No permission.", "error_id": 131, "session_id": "s1" },
        });
        stage.sandbox.say(error);
        asha.hear("Meta reported: No permission.").await?;
        asha.finish_at_meta("happy").await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.press("Show the PIN").await?;
        asha.hear("Write it down now.").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told what the customer prefers"
)]
fn nothing_moves_for_who_wants_no_motion() {
    play(async |stage| {
        let asha = &stage.asha;
        stage.moves_up_to_the_register("happy").await?;
        assert!(asha.moving().await? > 0, "what is under way turns");
        asha.prefer(Some(Theme::Light)).await?;
        assert_eq!(asha.moving().await?, 0);
        asha.prefer(None).await?;
        stage.line.open();
        stage.has_moved("happy").await
    });
}

#[test]
#[cfg_attr(feature = "firefox", ignore = "axe-core looks in Chromium")]
fn screens_that_are_empty_or_lead_nowhere_can_be_used_by_everybody() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.sign_in().await?;
        asha.come_to(heading::WELCOME).await?;
        asha.open("/settings/wabas").await?;
        asha.come_to("Manage WABAs").await?;
        asha.see("No number is connected yet.").await?;
        asha.look_over("110-manage-no-wabas").await?;
        asha.open("/onboarding/0000000000000000000000").await?;
        asha.come_to("We can't show this right now").await?;
        asha.look_over("111-no-such-attempt").await?;
        asha.open("/no/such/page").await?;
        asha.come_to(heading::WELCOME).await
    });
}

#[test]
#[cfg_attr(feature = "firefox", ignore = "axe-core looks in Chromium")]
fn every_state_of_every_screen_can_be_used_by_everybody() {
    visit(async |gallery| {
        let mut wrong = Vec::new();
        for name in gallery.scenes().await? {
            gallery.show(&name).await?;
            let looked = axe::look_at(&gallery.driver, &name).await;
            wrong.extend(looked.err().map(|why| why.to_string()));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    });
}

#[test]
#[cfg_attr(feature = "firefox", ignore = "axe-core looks in Chromium")]
fn a_screen_that_shuts_people_out_does_not_pass() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.open("/").await?;
        asha.come_to(heading::SIGN_IN).await?;
        asha.look_at("sign-in").await?;
        asha.lose_labels().await?;
        let found = asha.look_at("sign-in without labels").await;
        let found = found.expect_err("nothing says what to enter").to_string();
        assert!(found.contains("label: "), "{found}");
        Ok(())
    });
}
