//! The field of a phone number: typed and pasted in any common form, with the country that is
//! meant, and without the script that knows the countries.

use browser_tests::account::heading;
use browser_tests::text::{Text, account, page, spaced};
use browser_tests::{ASHA_WRITTEN, Customer, Outcome, browser_test};
use thirtyfour::prelude::*;

const PHONE: Text = account::YOUR_PHONE;
const SEND: Text = account::SEND_OTP;
const SEARCH: Text = page::COUNTRY_SEARCH;

/// The plain field, without its script.
const SCRIPT: &str = "*/lazy/phone-*";

async fn comes_to_the_field(asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await
}

#[browser_test]
async fn a_number_is_written_as_its_country_does_however_it_is_pasted(asha: &Customer) -> Outcome {
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
        asha.turn_to(&PHONE).await?;
        asha.paste(pasted).await?;
        asha.see_value(&PHONE, "+91 98765 43210").await?;
        assert!(asha.can_press("IN +91").await?, "{pasted}");
    }
    asha.press(&SEND).await?;
    asha.see_screen(&heading::OTP).await?;
    asha.see(&account::otp_sent_to(10, ASHA_WRITTEN)).await
}

#[browser_test]
async fn the_caret_stays_where_the_customer_types_and_deletes(asha: &Customer) -> Outcome {
    comes_to_the_field(asha).await?;
    asha.turn_to(&PHONE).await?;
    asha.hit("+919876543").await?;
    asha.see_value(&PHONE, "+91 98765 43").await?;
    // Between 7 and 6: what is typed there pushes the rest on.
    asha.hit_times(Key::Left, 5).await?;
    asha.hit("1").await?;
    assert_eq!(asha.caret(&PHONE).await?, ("+91 98716 543".to_owned(), 8));
    asha.hit(Key::Backspace).await?;
    assert_eq!(asha.caret(&PHONE).await?, ("+91 98765 43".to_owned(), 7));
    // The space was put there for them: to delete it means the digit before it.
    asha.hit_times(Key::Right, 3).await?;
    assert_eq!(asha.caret(&PHONE).await?.1, 10);
    asha.hit(Key::Backspace).await?;
    assert_eq!(asha.caret(&PHONE).await?, ("+91 98764 3".to_owned(), 8));
    asha.hit(Key::Home).await?;
    asha.hit_times(Key::Right, 3).await?;
    asha.hit(Key::Delete).await?;
    assert_eq!(asha.caret(&PHONE).await?, ("+91 87643".to_owned(), 4));
    Ok(())
}

#[browser_test]
async fn a_number_without_its_country_code_takes_that_of_the_country_that_is_chosen(
    asha: &Customer,
) -> Outcome {
    comes_to_the_field(asha).await?;
    asha.press(&page::COUNTRY).await?;
    // It opens as soon as it is there, at the browser's own country.
    asha.see(&spaced(&page::COUNTRIES_FOUND, "245")).await?;
    assert_eq!(asha.active_option().await?, "United States +1");
    assert_eq!(asha.focus().await?, *SEARCH);
    asha.hit("india").await?;
    // With the British Indian Ocean Territory, which is not the nearest.
    asha.see(&spaced(&page::COUNTRIES_FOUND, "2")).await?;
    assert_eq!(asha.active_option().await?, "India +91");
    asha.hit(Key::Enter).await?;
    assert_eq!(asha.focus().await?, *PHONE);
    asha.hit("098765 43210").await?;
    asha.see_value(&PHONE, "098765 43210").await?;
    asha.press(&SEND).await?;
    asha.see_screen(&heading::OTP).await?;
    asha.see(&account::otp_sent_to(10, ASHA_WRITTEN)).await
}

#[browser_test]
async fn countries_are_found_by_name_by_code_and_by_calling_code_with_the_keyboard(
    asha: &Customer,
) -> Outcome {
    comes_to_the_field(asha).await?;
    asha.press(&page::COUNTRY).await?;
    asha.see(&spaced(&page::COUNTRIES_FOUND, "245")).await?;
    for (searched, found) in [
        ("cote d", "C\u{f4}te d\u{2019}Ivoire +225"),
        ("+353", "Ireland +353"),
        ("0091", "India +91"),
        ("de", "Germany +49"),
    ] {
        asha.hit_times(Key::Backspace, 6).await?;
        asha.hit(searched).await?;
        let options = asha.listed_options().await?;
        assert!(
            options.contains(&found.to_owned()),
            "{searched}: {options:?}"
        );
    }
    asha.hit_times(Key::Backspace, 6).await?;
    asha.see(&spaced(&page::COUNTRIES_FOUND, "245")).await?;
    asha.hit(Key::Home).await?;
    assert_eq!(asha.active_option().await?, "Afghanistan +93");
    asha.hit(Key::Up).await?;
    let last = asha.active_option().await?;
    assert_eq!(last, "Zimbabwe +263");
    asha.hit(Key::Down).await?;
    assert_eq!(asha.active_option().await?, "Afghanistan +93");
    asha.hit(Key::End).await?;
    assert_eq!(asha.active_option().await?, last);
    asha.check_layout("38-countries").await?;
    asha.hit(Key::Escape).await?;
    assert_eq!(asha.focus().await?, "US +1");
    assert!(!asha.sees(&page::COUNTRIES_FOUND).await?);
    Ok(())
}

#[browser_test]
async fn another_country_takes_the_number_along(asha: &Customer) -> Outcome {
    comes_to_the_field(asha).await?;
    asha.turn_to(&PHONE).await?;
    asha.hit("+4420794609").await?;
    asha.press("GB +44").await?;
    asha.hit("fra").await?;
    asha.hit(Key::Enter).await?;
    asha.see_value(&PHONE, "+33 2 07 94 60 9").await?;
    // What is too short is said when they go on, and does not stop them.
    asha.hit(Key::Tab).await?;
    asha.see(&page::PHONE_TOO_SHORT).await
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn the_field_works_without_its_script(asha: &Customer) -> Outcome {
    asha.block(&[SCRIPT]).await?;
    comes_to_the_field(asha).await?;
    asha.fill(&PHONE, "98200 12345").await?;
    asha.press(&SEND).await?;
    asha.see_field_error(&PHONE, &page::PHONE_NO_COUNTRY_CODE)
        .await?;
    asha.fill(&PHONE, "0091 98765-43210").await?;
    assert_eq!(asha.field_value(&PHONE).await?, "0091 98765-43210");
    asha.press(&SEND).await?;
    asha.see_screen(&heading::OTP).await?;
    asha.see(&account::otp_sent_to(10, ASHA_WRITTEN)).await
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn what_is_wrong_stays_said_when_the_script_comes_late(asha: &Customer) -> Outcome {
    let short = page::PHONE_TOO_SHORT;
    asha.block(&[SCRIPT]).await?;
    comes_to_the_field(asha).await?;
    asha.fill(&PHONE, "+91 982").await?;
    asha.press(&SEND).await?;
    asha.see_field_error(&PHONE, &short).await?;
    asha.block(&[]).await?;
    // The focus comes to the field once more.
    asha.press(&SEND).await?;
    asha.see("IN +91").await?;
    asha.see_field_error(&PHONE, &short).await
}
