//! The way into Meta's window without a mouse.

use browser_tests::account::{ADVICE, BLOCKING, CLOUD_API, CONSENT, LAUNCH, NUMBER, SAVE, heading};
use browser_tests::play;
use browser_tests::stage::e164;
use thirtyfour::Key;

#[test]
fn tab_space_and_enter_are_enough() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.sign_in().await?;
        // Each screen takes the focus to its heading, so that Tab goes on from its top.
        asha.come_to(heading::WELCOME).await?;
        asha.tab_to("Get Started").await?;
        asha.hit(Key::Enter).await?;
        asha.come_to(heading::METHOD).await?;
        asha.tab_to(CLOUD_API).await?;
        asha.hit(Key::Space).await?;
        asha.come_to(heading::PREPARE).await?;
        asha.tab_to(NUMBER).await?;
        asha.hit(e164("happy")?).await?;
        for label in BLOCKING {
            asha.tab_to(label).await?;
            asha.hit(Key::Space).await?;
        }
        // Enter in a field sends the form: what is missing then has the focus.
        asha.hit(Key::Enter).await?;
        asha.be_told_at(CONSENT, "We need your agreement").await?;
        asha.hit(Key::Space).await?;
        asha.tab_to(SAVE).await?;
        asha.hit(Key::Enter).await?;
        asha.come_to(heading::READY).await?;
        for label in BLOCKING.into_iter().chain(ADVICE) {
            assert!(!asha.sees(label).await?, "the form is gone");
        }

        let before = asha.windows().await?;
        asha.tab_to(LAUNCH).await?;
        asha.hit(Key::Enter).await?;
        asha.see_window_beside(&before).await?;
        asha.come_to(heading::IN_META).await?;
        asha.finish_at_meta("happy").await?;
        asha.come_to(heading::CONNECTED).await?;
        asha.tab_to("Show the PIN").await?;
        asha.hit(Key::Enter).await?;
        asha.see("Write it down now.").await
    });
}
