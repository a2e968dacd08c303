//! Numbers that move without trouble.

use browser_tests::account::{CLOUD_API, LAUNCH, SAVE, heading};
use browser_tests::play;
use browser_tests::stage::e164;
use meta_sandbox::{Screen, ServedBy};

#[test]
fn a_number_moves_from_a_fresh_account() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.sign_in().await?;
        asha.come_to(heading::WELCOME).await?;
        asha.look_over("02-dashboard-fresh").await?;

        asha.press("Get Started").await?;
        asha.come_to(heading::METHOD).await?;
        asha.look_over("03-method").await?;
        asha.press(CLOUD_API).await?;
        asha.come_to(heading::PREPARE).await?;
        asha.fill_in("happy").await?;
        asha.look_over("04-prepare").await?;
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await?;
        asha.see("With your present provider").await?;
        asha.look_over("05-ready").await?;

        asha.launch(LAUNCH).await?;
        asha.come_to(heading::IN_META).await?;
        asha.look_over("06-in-meta").await?;
        assert_eq!(stage.at_meta("happy")?.served_by, ServedBy::OldProvider);
        assert_eq!(stage.acts(), [""; 0], "Meta's window alone moves nothing");
        let number = e164("happy")?;
        stage.line.hold("register");
        asha.in_metas_window(async |meta| {
            meta.walk(number, Screen::Otp).await?;
            meta.finish(number).await
        })
        .await?;

        asha.come_to(heading::WORKING).await?;
        asha.see("Register the number with DoubleTick under way").await?;
        asha.look_over("07-moving").await?;
        assert_eq!(stage.at_meta("happy")?.served_by, ServedBy::OldProvider);
        stage.line.open();

        asha.come_to(heading::CONNECTED).await?;
        asha.look_over("08-connected").await?;
        Ok(())
    });
}
