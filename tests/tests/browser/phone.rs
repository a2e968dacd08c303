//! The field of a phone number: typed and pasted in any common form, with the country that is
//! meant, and without the script that knows the countries.

use browser_tests::account::heading;
use browser_tests::{ASHA, Customer, Outcome, play};
use thirtyfour::prelude::*;

const PHONE: &str = "Your phone number";
const SEND: &str = "Send one-time password";
const SEARCH: &str = "Search by name or code";

/// The plain field, without its script.
const SCRIPT: &str = "*/later/phone-*";

async fn comes_to_the_field(asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.come_to(heading::SIGN_IN).await
}

#[test]
fn a_number_is_written_as_its_country_does_however_it_is_pasted() {
    play(async |stage| {
        let asha = &stage.asha;
        comes_to_the_field(asha).await?;
        for pasted in [
            "+91 98765-43210",
            "0091 98765 43210",
            "(+91) 98765.43210",
            "tel:+91-98765-43210",
            "+91 (0) 98765 43210",
            "\u{202a}+91\u{a0}98765 43210\u{202c}",
            "+\u{669}\u{661} \u{669}\u{668}\u{667}\u{666}\u{665} \u{664}\u{663}\u{662}\u{661}\u{660}",
            "+\u{96f}\u{967} \u{96f}\u{96e}\u{96d}\u{96c}\u{96b} \u{96a}\u{969}\u{968}\u{967}\u{966}",
        ] {
            asha.turn_to(PHONE).await?;
            asha.paste(pasted).await?;
            asha.shows(PHONE, "+91 98765 43210").await?;
            assert!(asha.can_press("IN +91").await?, "{pasted}");
        }
        asha.press(SEND).await?;
        asha.come_to(heading::OTP).await?;
        asha.see(&format!("We sent it to {ASHA}.")).await
    });
}

#[test]
fn the_caret_stays_where_the_customer_types_and_deletes() {
    play(async |stage| {
        let asha = &stage.asha;
        comes_to_the_field(asha).await?;
        asha.turn_to(PHONE).await?;
        asha.hit("+919876543").await?;
        asha.shows(PHONE, "+91 98765 43").await?;
        // Between 7 and 6: what is typed there pushes the rest on.
        asha.hit_times(Key::Left, 5).await?;
        asha.hit("1").await?;
        assert_eq!(asha.caret(PHONE).await?, ("+91 98716 543".to_owned(), 8));
        asha.hit(Key::Backspace).await?;
        assert_eq!(asha.caret(PHONE).await?, ("+91 98765 43".to_owned(), 7));
        // The space was put there for them: to delete it means the digit before it.
        asha.hit_times(Key::Right, 3).await?;
        assert_eq!(asha.caret(PHONE).await?.1, 10);
        asha.hit(Key::Backspace).await?;
        assert_eq!(asha.caret(PHONE).await?, ("+91 98764 3".to_owned(), 8));
        asha.hit(Key::Home).await?;
        asha.hit_times(Key::Right, 3).await?;
        asha.hit(Key::Delete).await?;
        assert_eq!(asha.caret(PHONE).await?, ("+91 87643".to_owned(), 4));
        Ok(())
    });
}

#[test]
fn a_number_without_its_country_code_takes_that_of_the_country_that_is_chosen() {
    play(async |stage| {
        let asha = &stage.asha;
        comes_to_the_field(asha).await?;
        asha.press("Country").await?;
        // It opens as soon as it is there, at the browser's own country.
        asha.see("Countries found: 245").await?;
        assert_eq!(asha.option().await?, "United States +1");
        assert_eq!(asha.focus().await?, SEARCH);
        asha.hit("india").await?;
        // With the British Indian Ocean Territory, which is not the nearest.
        asha.see("Countries found: 2").await?;
        assert_eq!(asha.option().await?, "India +91");
        asha.hit(Key::Enter).await?;
        assert_eq!(asha.focus().await?, PHONE);
        asha.hit("098765 43210").await?;
        asha.shows(PHONE, "098765 43210").await?;
        asha.press(SEND).await?;
        asha.come_to(heading::OTP).await?;
        asha.see(&format!("We sent it to {ASHA}.")).await
    });
}

#[test]
fn countries_are_found_by_name_by_code_and_by_calling_code_with_the_keyboard() {
    play(async |stage| {
        let asha = &stage.asha;
        comes_to_the_field(asha).await?;
        asha.press("Country").await?;
        asha.see("Countries found: 245").await?;
        for (searched, found) in [
            ("cote d", "C\u{f4}te d\u{2019}Ivoire +225"),
            ("+353", "Ireland +353"),
            ("0091", "India +91"),
            ("de", "Germany +49"),
        ] {
            asha.hit_times(Key::Backspace, 6).await?;
            asha.hit(searched).await?;
            let options = asha.text_of_options().await?;
            assert!(
                options.contains(&found.to_owned()),
                "{searched}: {options:?}"
            );
        }
        asha.hit_times(Key::Backspace, 6).await?;
        asha.see("Countries found: 245").await?;
        asha.hit(Key::Home).await?;
        assert_eq!(asha.option().await?, "Afghanistan +93");
        asha.hit(Key::Up).await?;
        let last = asha.option().await?;
        assert_eq!(last, "Zimbabwe +263");
        asha.hit(Key::Down).await?;
        assert_eq!(asha.option().await?, "Afghanistan +93");
        asha.hit(Key::End).await?;
        assert_eq!(asha.option().await?, last);
        asha.look_over("38-countries").await?;
        asha.hit(Key::Escape).await?;
        assert_eq!(asha.focus().await?, "US +1");
        assert!(!asha.sees("Countries found").await?);
        Ok(())
    });
}

#[test]
fn another_country_takes_the_number_along() {
    play(async |stage| {
        let asha = &stage.asha;
        comes_to_the_field(asha).await?;
        asha.turn_to(PHONE).await?;
        asha.hit("+4420794609").await?;
        asha.press("GB +44").await?;
        asha.hit("fra").await?;
        asha.hit(Key::Enter).await?;
        asha.shows(PHONE, "+33 2 07 94 60 9").await?;
        // What is too short is said when they go on, and does not stop them.
        asha.hit(Key::Tab).await?;
        asha.see("This number is too short.").await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
fn the_field_works_without_its_script() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.block(&[SCRIPT]).await?;
        comes_to_the_field(asha).await?;
        asha.fill(PHONE, "98200 12345").await?;
        asha.press(SEND).await?;
        asha.be_told_at(PHONE, "Begin with the country code")
            .await?;
        asha.fill(PHONE, "0091 98765-43210").await?;
        assert_eq!(asha.has_filled(PHONE).await?, "0091 98765-43210");
        asha.press(SEND).await?;
        asha.come_to(heading::OTP).await?;
        asha.see(&format!("We sent it to {ASHA}.")).await
    });
}

#[test]
#[cfg_attr(
    feature = "firefox",
    ignore = "only Chromium can be told to let requests fail"
)]
fn what_is_wrong_stays_said_when_the_script_comes_late() {
    play(async |stage| {
        let asha = &stage.asha;
        let short = "This number is too short.";
        asha.block(&[SCRIPT]).await?;
        comes_to_the_field(asha).await?;
        asha.fill(PHONE, "+91 982").await?;
        asha.press(SEND).await?;
        asha.be_told_at(PHONE, short).await?;
        asha.block(&[]).await?;
        // The focus comes to the field once more.
        asha.press(SEND).await?;
        asha.see("IN +91").await?;
        asha.be_told_at(PHONE, short).await
    });
}
