//! What Meta does not tell, and what is in the way in its own words: what the customer reads then.

use browser_tests::account::heading;
use browser_tests::{Outcome, Stage, play};
use meta_sandbox::{Edit, Fault, ServedBy};

async fn goes_through_meta(stage: &Stage, name: &str) -> Outcome {
    stage.asha.go_to_meta(name).await?;
    stage.asha.finish_at_meta(name).await
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn what_meta_does_not_tell_is_said_so_and_the_number_is_live() {
    play(async |stage| {
        let (name, asha) = ("tells-little", &stage.asha);
        goes_through_meta(stage, name).await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.see("Not told by Meta").await?;
        asha.see("Meta did not say. Ask again in a while.").await?;
        asha.look_over("112-not-told").await?;
        asha.press("Go to Manage WABAs").await?;
        asha.see("Display name: Not told by Meta").await?;
        asha.see("Quality rating: Not told by Meta · Messaging limit: Not told by Meta")
            .await?;
        asha.look_over("113-manage-not-told").await?;
        assert_eq!(stage.acts(), ["subscribed_apps", "register"]);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn an_incomplete_deregistration_is_nothing_that_the_customer_meets() {
    play(async |stage| {
        let name = "deregistration-incomplete";
        goes_through_meta(stage, name).await?;
        stage.asha.come_to(heading::CONNECTED).await?;
        let acts = ["subscribed_apps", "register", "deregister", "register"];
        assert_eq!(stage.acts(), acts);
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
pub fn a_deregistration_that_stays_incomplete_is_told_with_who_goes_on_and_when() {
    play(async |stage| {
        let (name, asha) = ("deregistration-stuck", &stage.asha);
        goes_through_meta(stage, name).await?;
        asha.see("Meta has not finished taking the number off where it was before")
            .await?;
        asha.see("We try again by ourselves at").await?;
        asha.see("Your number is safe: we have not moved it, and have changed nothing at your present provider.")
            .await?;
        asha.look_over("114-deregistration-incomplete").await?;
        assert_eq!(stage.at_meta(name)?.served_by, ServedBy::OldProvider);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "what it tests is the server's, whatever the browser"
)]
fn our_own_words_go_before_metas() {
    for (otherwise, ours, metas) in [
        (
            "payment-method-missing",
            "Add a payment method: WhatsApp Manager",
            "There is an error with the payment method.",
        ),
        (
            "business-not-verified",
            "Meta has not verified your business yet.",
            "The Business has not passed business verification.",
        ),
    ] {
        play(async |stage| {
            assert!(stage.sandbox.answer_otherwise(otherwise), "{otherwise}");
            goes_through_meta(stage, "happy").await?;
            stage.asha.come_to(heading::CONNECTED).await?;
            stage.asha.see(ours).await?;
            stage.asha.see(metas).await?;
            stage.asha.look_over(&format!("115-{otherwise}")).await
        });
    }
}

#[test]
#[cfg_attr(feature = "firefox", ignore = "Firefox's window can't be that narrow")]
fn a_name_without_an_end_breaks_no_page() {
    let piled = "A\u{30d}\u{316}\u{336}\u{30d}\u{316}\u{336}\u{30d}\u{316}\u{336}".repeat(300);
    for name in ["Wholesale".repeat(334), piled] {
        play(async |stage| {
            let edits = [
                "data/*/verified_name",
                "verified_name",
                "data/*/name",
                "name",
            ];
            let edits: Vec<Edit> = edits.map(|at| Edit::set(at, &*name)).into();
            stage.sandbox.queue_fault(Fault {
                times: u32::MAX,
                ..Fault::edit("", edits).by("GET")
            });
            let asha = &stage.asha;
            goes_through_meta(stage, "happy").await?;
            asha.come_to(heading::CONNECTED).await?;
            asha.look_over("116-endless-name").await?;
            asha.press("Go to Manage WABAs").await?;
            asha.come_to("Manage WABAs").await?;
            asha.look_over("117-manage-endless-name").await?;
            // Each name ends after a few lines, and the whole of it can be had.
            let tall: f64 = asha
                .ask("return Math.max(...[...document.querySelectorAll('bdi[title]')].map((e) => e.offsetHeight))")
                .await?;
            assert!(tall < 300.0, "{tall}");
            Ok(())
        });
    }
}
