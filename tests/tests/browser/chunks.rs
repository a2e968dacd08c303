//! The module's chunks: what a customer sees when one can't be downloaded, and after a deployment took it away.

use browser_tests::account::heading;
use browser_tests::text::{account, boot, page};
use browser_tests::wait::{Check, until};
use browser_tests::{Customer, Outcome, World, browser_test};

/// The chunk with the settings.
const SETTINGS_CHUNK: &str = "*/settings-*.wasm";

/// Marks the page, until it is loaded anew.
async fn mark(asha: &Customer) -> Outcome {
    asha.ask::<bool>("return window.marked = true").await?;
    Ok(())
}

async fn is_marked(asha: &Customer) -> Outcome<bool> {
    asha.ask("return window.marked === true").await
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn a_chunk_that_does_not_load_is_told_in_place_and_tried_again(world: &World) -> Outcome {
    let asha = &world.asha;
    asha.block(&[SETTINGS_CHUNK]).await?;
    world.move_up_to_register("happy").await?;
    mark(asha).await?;
    asha.press(&account::SETTINGS).await?;
    asha.see(&boot::NOT_LOADED).await?;
    asha.see(&boot::NOT_LOADED_NOW).await?;
    asha.check_layout("82-chunk-not-loaded").await?;

    // The rest of the page works: the move is still followed.
    asha.go_back().await?;
    world.meta_proxy.release();
    world.expect_moved("happy").await?;

    asha.press(&account::SETTINGS).await?;
    asha.see(&boot::NOT_LOADED).await?;
    asha.block(&[]).await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see_screen(&account::SETTINGS).await?;
    assert!(is_marked(asha).await?, "the page was loaded anew");
    Ok(())
}

/// After a deployment the server answers, and does not have the chunk of the page's build any more.
#[browser_test(engines = chromium, because = request_blocking)]
async fn a_page_of_an_older_build_is_loaded_anew_for_its_chunk(asha: &Customer) -> Outcome {
    asha.block(&[SETTINGS_CHUNK]).await?;
    asha.sign_in().await?;
    mark(asha).await?;
    asha.press(&account::SETTINGS).await?;
    asha.see(&boot::NOT_LOADED_NOW).await?;
    assert!(is_marked(asha).await?, "only a press loads the page anew");
    asha.press(&page::TRY_AGAIN).await?;
    until("the page is loaded anew", async || {
        Ok(match is_marked(asha).await? {
            true => Check::NotYet("the old page is there".to_owned()),
            false => Check::Met(()),
        })
    })
    .await?;
    // The present build has a chunk that can be downloaded.
    asha.see(&boot::NOT_LOADED).await?;
    asha.block(&[]).await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see_screen(&account::SETTINGS).await?;
    assert_eq!(asha.address().await?.path(), "/settings");
    Ok(())
}

/// How often the page asked the API for an address since it was loaded.
async fn requests(asha: &Customer, path: &str) -> Outcome<usize> {
    let asked: Vec<String> = asha
        .ask(
            "return performance.getEntriesByType('resource')
                .map(({ name }) => new URL(name))
                .filter(({ origin }) => origin === location.origin)
                .map(({ pathname }) => pathname);",
        )
        .await?;
    Ok(asked.iter().filter(|asked| *asked == path).count())
}

/// `public/boot.js` asks while the module is on its way, and the module takes the answers.
#[browser_test]
async fn boot_script_and_module_ask_for_each_first_answer_once(asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    assert_eq!(requests(asha, "/api/v1/session").await?, 1);

    asha.get_ready("happy").await?;
    let attempt = asha.address().await?.path().to_owned();
    asha.reload().await?;
    asha.see_screen(&heading::READY).await?;
    assert_eq!(requests(asha, "/api/v1/session").await?, 1);
    let onboarding = attempt.replace("/onboarding/", "/api/v1/onboardings/");
    assert_eq!(requests(asha, &onboarding).await?, 1, "{onboarding}");

    asha.open("/settings/wabas").await?;
    asha.see_screen(&account::MANAGE_WABAS).await?;
    assert_eq!(requests(asha, "/api/v1/session").await?, 1);
    assert_eq!(requests(asha, "/api/v1/wabas").await?, 1);
    Ok(())
}
