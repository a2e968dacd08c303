//! For everybody: what is spoken, what is pasted, what moves, and screens that no other test
//! looks at. Each screen that a test looks over is held to WCAG 2.2 AA by axe-core; what it can't
//! see is here, and in `keyboard`.

use browser_tests::text::{ANYTHING, Text, account, finish, meta, page, spaced};
use meta_sandbox::calls;
use std::time::Duration;

use browser_tests::accessibility::{self, Baselines};
use browser_tests::account::heading;
use browser_tests::axe;
use browser_tests::gallery::Gallery;
use browser_tests::layout::Theme;
use browser_tests::meta_window::newest_code;
use browser_tests::{ASHA, Customer, Outcome, World, WorldOptions, browser_test, run_with};
use meta_sandbox::Screen;
use serde_json::json;

const OTP: Text = account::OTP;

async fn asks_for_otp(world: &World) -> Outcome<String> {
    let asha = &world.asha;
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.fill(&account::YOUR_PHONE, ASHA).await?;
    asha.press(&account::SEND_OTP).await?;
    asha.see_screen(&heading::OTP).await?;
    newest_code(world.sandbox.origin(), ASHA).await
}

#[browser_test]
async fn a_one_time_password_is_pasted_as_it_came(world: &World) -> Outcome {
    let otp = asks_for_otp(world).await?;
    let asha = &world.asha;
    // Phones offer to fill it in, and show digits to type it with.
    assert_eq!(
        asha.field_attribute(&OTP, "autocomplete").await?,
        "one-time-code"
    );
    assert_eq!(asha.field_attribute(&OTP, "inputmode").await?, "numeric");
    let (first, last) = otp.split_at(3);
    for pasted in [
        format!("{first} {last}"),
        format!("Your code is {otp}"),
        format!("{otp} is your code. It is good for 10 minutes."),
    ] {
        asha.fill(&OTP, "").await?;
        asha.paste(&pasted).await?;
        assert_eq!(asha.field_value(&OTP).await?, otp, "{pasted}");
    }
    asha.press(&account::SIGN_IN_BUTTON).await?;
    asha.see_screen(&heading::WELCOME).await
}

#[browser_test]
async fn what_a_field_lacks_is_no_longer_said_once_it_is_mended(asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    assert_eq!(
        asha.field_attribute(&account::YOUR_PHONE, "aria-invalid")
            .await?,
        ""
    );
    asha.press(&account::SEND_OTP).await?;
    asha.see_field_error(&account::YOUR_PHONE, &page::PHONE_EMPTY)
        .await?;
    asha.fill(&account::YOUR_PHONE, ASHA).await?;
    assert_eq!(
        asha.field_attribute(&account::YOUR_PHONE, "aria-invalid")
            .await?,
        ""
    );
    Ok(())
}

#[test]
fn seconds_that_pass_are_not_spoken() {
    let slow = WorldOptions {
        timeouts: Some(|timeouts| timeouts.otp_resend = Duration::from_secs(30)),
        ..WorldOptions::default()
    };
    run_with(slow, async |world| {
        asks_for_otp(world).await?;
        let asha = &world.asha;
        asha.record_announcements().await?;
        for _ in 0..2 {
            asha.see_change_after(account::resend_in(0).beginning())
                .await?;
        }
        assert_eq!(asha.announcements().await?, [""; 0]);
        Ok(())
    });
}

#[browser_test]
async fn progress_is_spoken_once_a_step(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.record_announcements().await?;
    world.meta_proxy.hold(calls::SUBSCRIBED_APPS);
    asha.finish_at_meta("happy").await?;
    asha.see(&spaced(
        &finish::STEP_SUBSCRIBE,
        &finish::STEP_STATE_RUNNING,
    ))
    .await?;
    asha.hear_announcement(&finish::progress(7, 3)).await?;
    world.meta_proxy.hold(calls::REGISTER);
    asha.hear_announcement(&finish::progress(7, 5)).await?;
    let mut heard = asha.announcements().await?;
    let all = heard.len();
    heard.dedup();
    assert_eq!(heard.len(), all, "said twice: {heard:?}");
    world.meta_proxy.release();
    world.expect_moved("happy").await
}

#[browser_test]
async fn what_comes_while_one_waits_is_spoken(world: &World, asha: &Customer) -> Outcome {
    asha.go_to_meta("happy").await?;
    asha.in_meta_window(async |meta| meta.see_screen(Screen::Profile).await)
        .await?;
    asha.record_announcements().await?;
    let error = json!({
        "type": "WA_EMBEDDED_SIGNUP", "event": "ERROR",
        "data": { "error_message": "No permission.", "error_id": 131, "session_id": "s1" },
    });
    world.sandbox.post_message(error);
    asha.hear_announcement(&meta::heard_error("No permission.", ANYTHING))
        .await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.press(&finish::PIN_REVEAL).await?;
    asha.hear_announcement(&finish::PIN_SHOWN).await
}

#[browser_test(engines = chromium, because = media_emulation)]
async fn nothing_moves_for_who_wants_no_motion(world: &World, asha: &Customer) -> Outcome {
    world.move_up_to_register("happy").await?;
    assert!(asha.moving_elements().await? > 0, "what is under way turns");
    asha.set_theme(Some(Theme::Light)).await?;
    assert_eq!(asha.moving_elements().await?, 0);
    asha.set_theme(None).await?;
    world.meta_proxy.release();
    world.expect_moved("happy").await
}

#[browser_test(engines = chromium, because = axe)]
async fn screens_that_are_empty_or_lead_nowhere_can_be_used_by_everybody(
    asha: &Customer,
) -> Outcome {
    asha.sign_in().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.open("/settings/wabas").await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    asha.see(&account::NO_WABAS).await?;
    asha.check_layout("110-manage-no-wabas").await?;
    asha.open("/onboarding/0000000000000000000000").await?;
    asha.see_screen(&page::NOT_SHOWN).await?;
    asha.check_layout("111-no-such-attempt").await?;
    asha.open("/no/such/page").await?;
    asha.see_screen(&heading::WELCOME).await
}

#[browser_test(engines = chromium, because = axe)]
async fn every_state_of_every_screen_can_be_used_by_everybody(gallery: &Gallery) -> Outcome {
    let (mut wrong, baselines) = (Vec::new(), Baselines::default());
    let names = gallery.scenes().await?;
    for name in &names {
        let tree = accessibility::tree(gallery, name).await?;
        wrong.extend(baselines.difference(name, &tree));
        let looked = axe::look_at(&gallery.driver, name).await;
        wrong.extend(looked.err().map(|why| why.to_string()));
    }
    let old = baselines.without_a_scene(&names)?;
    wrong.extend(
        old.iter()
            .map(|file| format!("{} has no scene any more", file.display())),
    );
    assert!(
        wrong.is_empty(),
        "{}\nWhere a tree is as it should be: cargo xtask gallery --update",
        wrong.join("\n")
    );
    Ok(())
}

#[browser_test(engines = chromium, because = axe)]
async fn a_screen_that_shuts_people_out_does_not_pass(asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.look_at("sign-in").await?;
    asha.lose_labels().await?;
    let found = asha.look_at("sign-in without labels").await;
    let found = found.expect_err("nothing says what to enter").to_string();
    assert!(found.contains("label: "), "{found}");
    Ok(())
}
