//! Networks that are gone or slow, and sessions that are about to end.

use std::time::Duration;

use browser_tests::account::{CONSENT, NUMBER, SAVE, heading};
use browser_tests::stage::e164;
use browser_tests::wait::{Look, PATIENCE, until};
use browser_tests::{Props, play, play_with};

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
fn what_is_sent_offline_goes_out_by_itself_when_the_network_is_back() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.fill_in("happy").await?;
        asha.be_offline(true).await?;
        asha.see("You are offline.").await?;
        asha.press(SAVE).await?;
        asha.look_over("94-offline").await?;
        assert_eq!(asha.has_number(NUMBER).await?, e164("happy")?);
        assert!(asha.has_checked(CONSENT).await?);
        asha.be_offline(false).await?;
        asha.come_to(heading::READY).await?;
        until("the network is said to be back", async || {
            Ok(match asha.sees("You are offline.").await? {
                true => Look::NotYet("offline".to_owned()),
                false => Look::Seen(()),
            })
        })
        .await?;
        assert_eq!(asha.attempts().await?.len(), 1);
        Ok(())
    });
}

/// The files that the page is made of, as often as they came over the network.
const FILES: &str = "
    return performance.getEntriesByType('resource')
        .filter(({ transferSize }) => transferSize > 0)
        .map(({ name }) => new URL(name))
        .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/api/'))
        .map(({ pathname }) => pathname);
";

#[test]
fn a_file_is_fetched_once_if_its_name_tells_what_is_in_it() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.open("/").await?;
        asha.come_to(heading::SIGN_IN).await?;
        let files: Vec<String> = asha.ask(FILES).await?;
        let http = server::graph::http_client(PATIENCE)?;
        let mut kept = 0;
        for file in &files {
            let address = format!("{}{file}", stage.server.base());
            let answer = http.get(address).send().await?.error_for_status()?;
            let said = answer.headers().get("cache-control").ok_or("not said")?;
            if said.to_str()?.contains("immutable") {
                kept += 1;
            } else {
                // These are called the same in every build.
                assert!(["/boot.js", "/favicon.svg"].contains(&&**file), "{file}");
            }
        }
        // The module, its script, the styles and the language.
        assert_eq!(kept, 4, "{files:?}");
        Ok(())
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
fn an_answer_that_takes_long_is_said_to() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.fill_in("happy").await?;
        asha.be_slow(9_000).await?;
        asha.press(SAVE).await?;
        asha.see("This takes longer than usual").await?;
        asha.come_to(heading::READY).await?;
        asha.be_slow(0).await
    });
}

#[test]
fn a_session_that_is_about_to_end_is_renewed() {
    let props = Props {
        // A moment longer than the page warns before.
        timeouts: Some(|timeouts| timeouts.session = Duration::from_secs(606)),
        ..Props::default()
    };
    play_with(props, async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.see("Your session ends in 9 minutes.").await?;
        asha.look_over("95-session-about-to-end").await?;
        asha.press("Stay signed in").await?;
        until("the session goes on", async || {
            Ok(match asha.sees("Your session ends").await? {
                true => Look::NotYet("it is about to end".to_owned()),
                false => Look::Seen(()),
            })
        })
        .await?;
        asha.see(heading::PREPARE).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to show what is printed"
)]
fn titles_tell_the_step_and_paper_the_facts() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.get_ready("happy").await?;
        assert_eq!(
            asha.title().await?,
            "Now confirm with Meta \u{b7} 3/4 \u{b7} DoubleTick"
        );
        asha.launch("Open Meta's window").await?;
        asha.finish_at_meta("happy").await?;
        asha.come_to(heading::CONNECTED).await?;
        assert_eq!(asha.title().await?, "Connected \u{b7} DoubleTick");
        assert!(asha.can_press("Print").await?);
        asha.on_paper(true).await?;
        for words in ["Print", "Check again", "Dashboard", "Done"] {
            assert!(!asha.can_press(words).await?, "{words}");
        }
        asha.see("Display name").await?;
        asha.look_over("96-printed").await?;
        asha.on_paper(false).await
    });
}
