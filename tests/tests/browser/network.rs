//! Networks that are gone or slow, and sessions that are about to end.

use browser_tests::text::{account, finish, meta, page};
use std::time::Duration;

use browser_tests::account::{CONSENT, SAVE, heading};
use browser_tests::wait::{Check, PATIENCE, until};
use browser_tests::world::written;
use browser_tests::{Customer, Outcome, World, WorldOptions, browser_test, run_with};

#[browser_test(engines = chromium, because = request_blocking)]
async fn what_is_sent_offline_goes_out_by_itself_when_the_network_is_back(
    asha: &Customer,
) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    asha.set_offline(true).await?;
    asha.see(&page::OFFLINE).await?;
    asha.press(&SAVE).await?;
    asha.check_layout("94-offline").await?;
    asha.see(&written("happy")?).await?;
    assert!(asha.is_checked(&CONSENT).await?);
    asha.set_offline(false).await?;
    asha.see_screen(&heading::READY).await?;
    until("the network is said to be back", async || {
        Ok(match asha.sees(&page::OFFLINE).await? {
            true => Check::NotYet("offline".to_owned()),
            false => Check::Met(()),
        })
    })
    .await?;
    assert_eq!(asha.attempts().await?.len(), 1);
    Ok(())
}

/// The files that the page is made of, as often as they came over the network.
const FILES: &str = "
    return performance.getEntriesByType('resource')
        .filter(({ transferSize }) => transferSize > 0)
        .map(({ name }) => new URL(name))
        .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/api/'))
        .map(({ pathname }) => pathname);
";

#[browser_test]
async fn a_file_is_fetched_once_if_its_name_tells_what_is_in_it(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    let files: Vec<String> = asha.ask(FILES).await?;
    let http = server::graph::http_client(PATIENCE)?;
    let mut kept = 0;
    for file in &files {
        let address = format!("{}{file}", world.server.base());
        let answer = http.get(address).send().await?.error_for_status()?;
        let said = answer.headers().get("cache-control").ok_or("not said")?;
        if said.to_str()?.contains("immutable") {
            kept += 1;
        } else {
            // These are called the same in every build.
            assert!(["/boot.js", "/favicon.svg"].contains(&&**file), "{file}");
        }
    }
    // The module, its script, the styles and the language; and chunks with their words, where the page was idle already.
    let chunks = files.iter().filter(|file| file.ends_with(".wasm")).count() - 1;
    let words = files.iter().filter(|file| file.ends_with("-rest.txt"));
    assert_eq!(kept, 4 + chunks + words.count(), "{files:?}");
    Ok(())
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn an_answer_that_takes_long_is_said_to(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    asha.set_latency(9_000).await?;
    asha.press(&SAVE).await?;
    asha.see(&page::SLOW).await?;
    asha.see_screen(&heading::READY).await?;
    asha.set_latency(0).await
}

#[test]
fn a_session_that_is_about_to_end_is_renewed() {
    let options = WorldOptions {
        // A moment longer than the page warns before.
        timeouts: Some(|timeouts| timeouts.session = Duration::from_secs(606)),
        ..WorldOptions::default()
    };
    run_with(options, async |world| {
        let asha = &world.asha;
        asha.start().await?;
        asha.see(&account::session_ends(9)).await?;
        asha.check_layout("95-session-about-to-end").await?;
        asha.press(&account::STAY).await?;
        until("the session goes on", async || {
            Ok(
                match asha.sees(account::session_ends(0).beginning()).await? {
                    true => Check::NotYet("it is about to end".to_owned()),
                    false => Check::Met(()),
                },
            )
        })
        .await?;
        asha.see(&heading::PREPARE).await
    });
}

#[browser_test(engines = chromium, because = media_emulation)]
async fn titles_tell_the_step_and_paper_the_facts(asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    assert_eq!(
        asha.title().await?,
        format!("{} \u{b7} 3/4 \u{b7} {}", heading::READY, page::BRAND)
    );
    asha.launch(&meta::LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert_eq!(
        asha.title().await?,
        format!("{} \u{b7} {}", heading::CONNECTED, page::BRAND)
    );
    assert!(asha.can_press(&finish::PRINT).await?);
    asha.emulate_print(true).await?;
    for words in [
        &*finish::PRINT,
        &*finish::CHECK_AGAIN,
        &*account::DASHBOARD,
        &*finish::DONE,
    ] {
        assert!(!asha.can_press(words).await?, "{words}");
    }
    asha.see(&account::DISPLAY_NAME).await?;
    asha.check_layout("96-printed").await?;
    asha.emulate_print(false).await
}
