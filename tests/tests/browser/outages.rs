//! No server, for a while.

use browser_tests::account::{CONSENT, LAUNCH, SAVE, heading};
use browser_tests::test_server::TestServer;
use browser_tests::text::{Text, account, boot, finish, page, trouble};
use browser_tests::wait::{Check, until};
use browser_tests::world::written;
use browser_tests::{Customer, Outcome, World, browser_test};
use meta_sandbox::ServedBy;
use serde_json::{Value, json};
use server::Config;

use crate::leaves_nothing::{self, in_a_page_that_counts, page as in_page};

const UNREACHABLE: Text = trouble::UNREACHABLE;

#[browser_test]
async fn a_server_that_is_down_while_the_form_is_sent_costs_nothing(world: &mut World) -> Outcome {
    let asha = &world.asha;
    asha.start().await?;
    asha.fill_in("happy").await?;
    world.server.kill().await?;
    asha.press(&SAVE).await?;
    asha.see(&UNREACHABLE).await?;
    asha.check_layout("80-server-down").await?;
    asha.see(&written("happy")?).await?;
    assert!(asha.is_checked(&CONSENT).await?);
    asha.press(&SAVE).await?;
    asha.see(&UNREACHABLE).await?;

    world.server.restart().await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    assert_eq!(asha.attempts().await?.len(), 1);
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn a_page_that_finds_no_server_says_so_and_goes_on_when_it_is_back(
    asha: &Customer,
) -> Outcome {
    asha.get_ready("happy").await?;
    asha.block(&["*/api/*"]).await?;
    asha.reload().await?;
    asha.see_screen(&account::UNREACHABLE).await?;
    asha.see(&account::UNREACHABLE_LEAD).await?;
    asha.check_layout("81-no-server-at-start").await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see_screen(&account::UNREACHABLE).await?;
    // By itself.
    asha.block(&[]).await?;
    asha.see_screen(&heading::READY).await
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn an_attempt_that_can_not_be_shown_is_shown_on_another_try(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.get_ready("happy").await?;
    asha.press(&account::DASHBOARD).await?;
    asha.see(&account::UNFINISHED).await?;
    asha.block(&["*/api/v1/onboardings/*"]).await?;
    asha.press(&account::CONTINUE_ATTEMPT).await?;
    asha.see_screen(&page::NOT_SHOWN).await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see(&page::NOT_SHOWN).await?;
    asha.block(&[]).await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    world.expect_moved("happy").await
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn a_module_that_does_not_load_is_told(asha: &Customer) -> Outcome {
    asha.block(&["*.wasm"]).await?;
    asha.open("/").await?;
    asha.see(&boot::NOT_LOADED).await?;
    asha.see(&boot::NOT_LOADED_NOW).await?;
    asha.check_layout("82-module-not-loaded").await?;
    asha.block(&[]).await?;
    asha.press(&boot::RELOAD).await?;
    asha.see_screen(&heading::SIGN_IN).await
}

#[browser_test]
async fn a_server_that_dies_while_the_number_moves_is_caught_up_with(world: &mut World) -> Outcome {
    let asha = &world.asha;
    world.move_up_to_register("happy").await?;
    world.server.kill().await?;
    asha.see(&finish::LINK_LOST).await?;
    asha.check_layout("83-server-down-while-it-moves").await?;
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::OldProvider
    );

    world.meta_proxy.release();
    world.server.restart().await?;
    world.expect_moved("happy").await
}

#[browser_test]
async fn a_server_that_is_down_as_the_code_comes_gets_it_when_it_is_back(
    world: &mut World,
) -> Outcome {
    let asha = &world.asha;
    asha.go_to_meta("happy").await?;
    world.server.kill().await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::WORKING).await?;
    assert_eq!(world.sandbox.graph_calls(), []);
    world.server.restart().await?;
    world.expect_moved("happy").await
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn a_laptop_that_was_closed_catches_up_with_a_number_that_has_moved(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.move_up_to_register("happy").await?;
    asha.set_offline(true).await?;
    world.meta_proxy.release();
    until("the number to be live without the page", async || {
        let moved = world.number_at_meta("happy")?.served_by == ServedBy::DoubleTick;
        Ok(if moved {
            Check::Met(())
        } else {
            Check::NotYet("it moves".to_owned())
        })
    })
    .await?;
    asha.set_offline(false).await?;
    world.expect_moved("happy").await
}

#[browser_test(engines = chromium, because = console, options = in_a_page_that_counts())]
async fn a_dashboard_waits_for_a_server_that_starts(world: &mut World) -> Outcome {
    // While another process has the database, as one that is on its way out does, a server that starts answers 503.
    world.server.kill().await?;
    let any_port = ([127, 0, 0, 1], 0).into();
    let mut other = TestServer::start(Config {
        listen: any_port,
        ..world.server.config().clone()
    })
    .await?;
    leaves_nothing::shows(world).await?;
    let session = json!(format!("{}/api/v1/session", world.server.base()));
    let (asha, server) = (&world.asha, &mut world.server);
    let meanwhile = async {
        let status = format!(
            "fetch({session}, {{ credentials: 'include' }}).then(({{ status }}) => status)"
        );
        let starts: u32 = in_page(asha, &status).await?;
        assert_eq!(starts, 503);
        in_page::<Value>(asha, "test.mount()").await?;
        asha.see_screen(&account::UNREACHABLE).await?;
        other.kill().await
    };
    let (started, waited) = tokio::join!(server.restart(), meanwhile);
    waited?;
    started?;
    // By itself, in the same page.
    asha.see_screen(&heading::SIGN_IN).await?;
    let events: Vec<String> = in_page(asha, "test.told.events").await?;
    assert_eq!(events.first().map(String::as_str), Some("unreachable"));
    let complaints = asha.console_errors().await?.join("\n");
    assert!(!complaints.contains("CORS"), "{complaints}");
    Ok(())
}
