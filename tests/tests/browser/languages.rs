//! The page in other languages.

use browser_tests::account::{CLOUD_API, NUMBER, heading};
use browser_tests::languages::PageLanguage;
use browser_tests::meta_window::{another_code, newest_code};
use browser_tests::text::{Language, Text, account, page, trouble};
use browser_tests::world::e164;
use browser_tests::{ASHA, ASHA_WRITTEN, Customer, Outcome, World, browser_test};

/// A phone number in the words, the same in all of them.
const EXAMPLE: &str = "+91 98200 12345";

/// The page in this language, for which no other one was fetched.
fn in_language(language: Language) -> PageLanguage {
    let facts = language.facts();
    PageLanguage {
        language: facts.tag.to_owned(),
        direction: facts.direction.to_owned(),
        fetched: vec![format!("{}.txt", facts.tag)],
        menu: facts.name.to_owned(),
    }
}

#[browser_test(engines = chromium, because = media_emulation)]
async fn whose_browser_asks_for_hindi_is_met_in_hindi_and_fetches_no_other_language(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let hindi = Language::of("hi");
    asha.accept_languages("fr-FR,hi-IN,en").await?;
    asha.open("/").await?;
    asha.see_screen(heading::SIGN_IN.in_language(hindi)).await?;
    assert_eq!(asha.page_language().await?, in_language(hindi));
    goes_to_the_form(world, hindi, "hindi").await?;
    assert_eq!(asha.page_language().await?, in_language(hindi));
    Ok(())
}

#[browser_test(engines = chromium, because = media_emulation)]
async fn arabic_is_read_from_right_to_left_on_a_narrow_phone_too(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let arabic = Language::of("ar");
    asha.accept_languages("ar-EG,ar").await?;
    asha.open("/").await?;
    asha.see_screen(heading::SIGN_IN.in_language(arabic))
        .await?;
    assert_eq!(asha.page_language().await?.direction, "rtl");
    assert_eq!(asha.page_language().await?, in_language(arabic));
    goes_to_the_form(world, arabic, "arabic").await
}

#[browser_test(engines = chromium, because = media_emulation)]
async fn bengali_has_the_digits_of_phone_numbers_on_a_narrow_phone_too(
    world: &World,
    asha: &Customer,
) -> Outcome {
    let bengali = Language::of("bn");
    asha.accept_languages("bn-BD,bn").await?;
    asha.open("/").await?;
    asha.see_screen(heading::SIGN_IN.in_language(bengali))
        .await?;
    assert_eq!(asha.page_language().await?, in_language(bengali));
    goes_to_the_form(world, bengali, "bengali").await
}

/// From sign-in to the form, each screen looked at on a narrow phone.
async fn goes_to_the_form(world: &World, language: Language, name: &str) -> Outcome {
    let asha = &world.asha;
    let words = |text: Text| text.in_language(language);
    asha.see(EXAMPLE).await?;
    asha.check_layout(&format!("80-{name}-sign-in")).await?;
    asha.fill(words(account::YOUR_PHONE), ASHA).await?;
    asha.press(words(account::SEND_OTP)).await?;
    asha.see_screen(words(heading::OTP)).await?;
    // In each language with the digits that the number has, as `otp_sent_to` writes them.
    asha.see(&account::otp_sent_to(10, ASHA_WRITTEN).in_language(language))
        .await?;
    asha.check_layout(&format!("81-{name}-otp")).await?;
    let otp = newest_code(world.sandbox.origin(), ASHA).await?;
    asha.fill(words(account::OTP), &otp).await?;
    asha.see_screen(words(heading::WELCOME)).await?;
    asha.check_layout(&format!("82-{name}-welcome")).await?;
    asha.press(words(account::GET_STARTED)).await?;
    asha.see_screen(words(heading::METHOD)).await?;
    asha.check_layout(&format!("83-{name}-method")).await?;
    asha.press(words(CLOUD_API)).await?;
    asha.see_screen(words(heading::PREPARE)).await?;
    asha.check_layout(&format!("84-{name}-preparation")).await
}

#[browser_test]
async fn a_chosen_language_is_kept_over_a_reload_and_its_place_is(asha: &Customer) -> Outcome {
    let spanish = Language::of("es");
    let number = NUMBER.in_language(spanish);
    asha.start().await?;
    asha.fill(&NUMBER, e164("happy")?).await?;
    asha.choose_language(spanish.facts().name).await?;
    asha.see(heading::PREPARE.in_language(spanish)).await?;
    assert_eq!(asha.number_in(number).await?, e164("happy")?);
    assert_eq!(asha.page_language().await?.language, "es");

    asha.reload().await?;
    asha.see_screen(heading::PREPARE.in_language(spanish))
        .await?;
    assert_eq!(asha.page_language().await?, in_language(spanish));
    assert_eq!(asha.number_in(number).await?, e164("happy")?);
    Ok(())
}

#[browser_test]
async fn another_language_leaves_sign_in_where_it_is(world: &World, asha: &Customer) -> Outcome {
    let (indonesian, portuguese) = (Language::of("id"), Language::of("pt-BR"));
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.choose_language(indonesian.facts().name).await?;
    asha.see(heading::SIGN_IN.in_language(indonesian)).await?;
    asha.fill(account::YOUR_PHONE.in_language(indonesian), ASHA)
        .await?;
    asha.press(account::SEND_OTP.in_language(indonesian))
        .await?;
    asha.see_screen(heading::OTP.in_language(indonesian))
        .await?;
    asha.choose_language(portuguese.facts().name).await?;
    asha.see(&account::otp_sent_to(10, ASHA_WRITTEN).in_language(portuguese))
        .await?;
    let otp = newest_code(world.sandbox.origin(), ASHA).await?;
    asha.fill(account::OTP.in_language(portuguese), &otp)
        .await?;
    asha.see_screen(heading::WELCOME.in_language(portuguese))
        .await
}

#[browser_test]
async fn arabic_counts_in_its_own_forms(world: &World, asha: &Customer) -> Outcome {
    let arabic = Language::of("ar");
    let words = |text: Text| text.in_language(arabic);
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.choose_language(arabic.facts().name).await?;
    asha.see(words(heading::SIGN_IN)).await?;
    asha.fill(words(account::YOUR_PHONE), ASHA).await?;
    asha.press(words(account::SEND_OTP)).await?;
    asha.see_screen(words(heading::OTP)).await?;
    // Ten are few, eleven would be many.
    asha.see(&account::otp_sent_to(10, ASHA_WRITTEN).in_language(arabic))
        .await?;
    let wrong = another_code(&newest_code(world.sandbox.origin(), ASHA).await?);
    for left in (0..5).rev() {
        asha.fill(words(account::OTP), &wrong).await?;
        let told = trouble::otp_wrong(left).in_language(arabic);
        asha.see_field_error(words(account::OTP), &told).await?;
    }
    Ok(())
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn a_language_that_can_not_be_fetched_is_told_and_all_stays_as_it_is(
    asha: &Customer,
) -> Outcome {
    asha.choose_method().await?;
    asha.block_file("/es.txt").await?;
    asha.choose_language(Language::of("es").facts().name)
        .await?;
    asha.see(&page::LANGUAGE_FAILED).await?;
    let english = Language::of("en").facts().name;
    assert_eq!(asha.page_language().await?.menu, english);
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await
}
