//! What Meta does not tell, and what is in the way in its own words: what the customer reads then.

use browser_tests::account::heading;
use browser_tests::text::{ANY_TIME, account, finish, labelled, page, trouble};
use browser_tests::{Outcome, World, browser_test, run};
use meta_sandbox::calls;
use meta_sandbox::{Edit, Fault, ServedBy};

async fn goes_through_meta(world: &World, name: &str) -> Outcome {
    world.asha.go_to_meta(name).await?;
    world.asha.finish_at_meta(name).await
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn what_meta_does_not_tell_is_said_so_and_the_number_is_live(world: &World) -> Outcome {
    let (name, asha) = ("tells-little", &world.asha);
    goes_through_meta(world, name).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see(&account::NOT_TOLD).await?;
    asha.see(&finish::NOT_SAID).await?;
    asha.check_layout("112-not-told").await?;
    asha.press(&finish::DONE).await?;
    asha.see(&labelled(&account::DISPLAY_NAME, &account::NOT_TOLD))
        .await?;
    asha.see(&format!(
        "{} \u{b7} {}",
        labelled(&account::QUALITY, &account::NOT_TOLD),
        labelled(&account::LIMIT, &account::NOT_TOLD)
    ))
    .await?;
    asha.check_layout("113-manage-not-told").await?;
    assert_eq!(
        world.changes_at_meta(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER]
    );
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn an_incomplete_deregistration_is_nothing_that_the_customer_meets(
    world: &World,
) -> Outcome {
    let name = "deregistration-incomplete";
    goes_through_meta(world, name).await?;
    world.asha.see_screen(&heading::CONNECTED).await?;
    let acts = [
        calls::SUBSCRIBED_APPS,
        calls::REGISTER,
        calls::DEREGISTER,
        calls::REGISTER,
    ];
    assert_eq!(world.changes_at_meta(), acts);
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
pub async fn a_deregistration_that_stays_incomplete_is_told_with_who_goes_on_and_when(
    world: &World,
) -> Outcome {
    let (name, asha) = ("deregistration-stuck", &world.asha);
    goes_through_meta(world, name).await?;
    asha.see(&trouble::DEREGISTRATION_INCOMPLETE).await?;
    asha.see(&finish::again_at(ANY_TIME)).await?;
    asha.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
    asha.check_layout("114-deregistration-incomplete").await?;
    assert_eq!(world.number_at_meta(name)?.served_by, ServedBy::OldProvider);
    Ok(())
}

#[browser_test(engines = chromium, because = server_logic)]
fn our_own_words_go_before_metas() {
    for (otherwise, ours, metas) in [
        (
            "payment-method-missing",
            &*finish::WANTS_PAYMENT,
            "There is an error with the payment method.",
        ),
        (
            "business-not-verified",
            &*finish::CAUSE_BUSINESS_NOT_VERIFIED,
            "The Business has not passed business verification.",
        ),
    ] {
        run(async |world| {
            assert!(world.sandbox.apply_answer_variant(otherwise), "{otherwise}");
            goes_through_meta(world, "happy").await?;
            world.asha.see_screen(&heading::CONNECTED).await?;
            world.asha.see(ours).await?;
            world.asha.see(metas).await?;
            world.asha.check_layout(&format!("115-{otherwise}")).await
        });
    }
}

#[browser_test(engines = chromium, because = narrow_window)]
fn a_name_without_an_end_breaks_no_page() {
    let piled = "A\u{30d}\u{316}\u{336}\u{30d}\u{316}\u{336}\u{30d}\u{316}\u{336}".repeat(300);
    for name in ["Wholesale".repeat(334), piled] {
        run(async |world| {
            let edits = [
                "data/*/verified_name",
                "verified_name",
                "data/*/name",
                "name",
            ];
            let edits: Vec<Edit> = edits.map(|at| Edit::set(at, &*name)).into();
            world.sandbox.queue_fault(Fault {
                times: u32::MAX,
                ..Fault::edit("", edits).by("GET")
            });
            let asha = &world.asha;
            goes_through_meta(world, "happy").await?;
            asha.see_screen(&heading::CONNECTED).await?;
            asha.check_layout("116-endless-name").await?;
            asha.press(&finish::DONE).await?;
            asha.see_screen(&account::MANAGE_WABAS).await?;
            asha.check_layout("117-manage-endless-name").await?;
            // Each name ends after a few lines, and the whole of it can be had.
            let tall: f64 = asha
                .ask("return Math.max(...[...document.querySelectorAll('bdi[title]')].map((e) => e.offsetHeight))")
                .await?;
            assert!(tall < 300.0, "{tall}");
            Ok(())
        });
    }
}
