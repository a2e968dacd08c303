//! The page in other languages.

use browser_tests::account::{CLOUD_API, NUMBER, heading};
use browser_tests::languages::PageLanguage;
use browser_tests::meta_window::{another_code, newest_code};
use browser_tests::world::e164;
use browser_tests::{ASHA, Customer, Outcome, World, browser_test};

/// A phone number in the words, the same in all of them.
const EXAMPLE: &str = "+91 98200 12345";

/// Words of one language, by which the tests find their way.
struct Words {
    name: &'static str,
    sign_in: &'static str,
    phone: &'static str,
    send: &'static str,
    otp_heading: &'static str,
    otp: &'static str,
    enter: &'static str,
    welcome: &'static str,
    start: &'static str,
    method: &'static str,
    cloud_api: &'static str,
    prepare: &'static str,
}

const HINDI: Words = Words {
    name: "हिन्दी",
    sign_in: "DoubleTick में साइन इन करें",
    phone: "आपका फ़ोन नंबर",
    send: "वन-टाइम पासवर्ड भेजें",
    otp_heading: "वन-टाइम पासवर्ड डालें",
    otp: "वन-टाइम पासवर्ड",
    enter: "साइन इन करें",
    welcome: "अपना WhatsApp नंबर DoubleTick में स्थानांतरित करें",
    start: "शुरू करें",
    method: "आप अपना नंबर किस तरह कनेक्ट करना चाहते हैं?",
    cloud_api: "WhatsApp API नंबर कनेक्ट करें (Cloud API)",
    prepare: "स्थानांतरण की तैयारी करें",
};

const ARABIC: Words = Words {
    name: "العربية",
    sign_in: "تسجيل الدخول إلى DoubleTick",
    phone: "رقم هاتفك",
    send: "إرسال كلمة مرور لمرة واحدة",
    otp_heading: "أدخل كلمة المرور لمرة واحدة",
    otp: "كلمة المرور لمرة واحدة",
    enter: "تسجيل الدخول",
    welcome: "انقل رقم واتساب الخاص بك إلى DoubleTick",
    start: "البدء",
    method: "كيف تريد ربط رقمك؟",
    cloud_api: "ربط رقم WhatsApp API (Cloud API)",
    prepare: "تحضير النقل",
};

fn speaks(language: &str, direction: &str, menu: &str) -> PageLanguage {
    PageLanguage {
        language: language.to_owned(),
        direction: direction.to_owned(),
        fetched: vec![format!("{language}.txt")],
        menu: menu.to_owned(),
    }
}

#[browser_test(engines = chromium, because = media_emulation)]
async fn whose_browser_asks_for_hindi_is_met_in_hindi_and_fetches_no_other_language(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.accept_languages("fr-FR,hi-IN,en").await?;
    asha.open("/").await?;
    asha.see_screen(HINDI.sign_in).await?;
    assert_eq!(asha.page_language().await?, speaks("hi", "ltr", HINDI.name));
    goes_to_the_form(world, &HINDI, "hindi").await?;
    assert_eq!(asha.page_language().await?, speaks("hi", "ltr", HINDI.name));
    Ok(())
}

#[browser_test(engines = chromium, because = media_emulation)]
async fn arabic_is_read_from_right_to_left_on_a_narrow_phone_too(
    world: &World,
    asha: &Customer,
) -> Outcome {
    asha.accept_languages("ar-EG,ar").await?;
    asha.open("/").await?;
    asha.see_screen(ARABIC.sign_in).await?;
    assert_eq!(
        asha.page_language().await?,
        speaks("ar", "rtl", ARABIC.name)
    );
    goes_to_the_form(world, &ARABIC, "arabic").await
}

/// From sign-in to the form, each screen looked at on a narrow phone.
async fn goes_to_the_form(world: &World, words: &Words, name: &str) -> Outcome {
    let asha = &world.asha;
    asha.see(EXAMPLE).await?;
    asha.check_layout(&format!("80-{name}-sign-in")).await?;
    asha.fill(words.phone, ASHA).await?;
    asha.press(words.send).await?;
    asha.see_screen(words.otp_heading).await?;
    asha.check_layout(&format!("81-{name}-otp")).await?;
    let otp = newest_code(world.sandbox.origin(), ASHA).await?;
    asha.fill(words.otp, &otp).await?;
    asha.press(words.enter).await?;
    asha.see_screen(words.welcome).await?;
    asha.check_layout(&format!("82-{name}-welcome")).await?;
    asha.press(words.start).await?;
    asha.see_screen(words.method).await?;
    asha.check_layout(&format!("83-{name}-method")).await?;
    asha.press(words.cloud_api).await?;
    asha.see_screen(words.prepare).await?;
    asha.check_layout(&format!("84-{name}-preparation")).await
}

#[browser_test]
async fn a_chosen_language_is_kept_over_a_reload_and_its_place_is(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.fill(NUMBER, e164("happy")?).await?;
    asha.choose_language("Español").await?;
    asha.see("Prepare el traslado").await?;
    let number = "El número de WhatsApp que trae";
    assert_eq!(asha.number_in(number).await?, e164("happy")?);
    assert_eq!(asha.page_language().await?.language, "es");

    asha.reload().await?;
    asha.see_screen("Prepare el traslado").await?;
    assert_eq!(asha.page_language().await?, speaks("es", "ltr", "Español"));
    assert_eq!(asha.number_in(number).await?, e164("happy")?);
    Ok(())
}

#[browser_test]
async fn another_language_leaves_sign_in_where_it_is(world: &World, asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(heading::SIGN_IN).await?;
    asha.choose_language("Bahasa Indonesia").await?;
    asha.see("Masuk ke DoubleTick").await?;
    asha.fill("Nomor telepon Anda", ASHA).await?;
    asha.press("Kirim kata sandi sekali pakai").await?;
    asha.see_screen("Masukkan kata sandi sekali pakai").await?;
    asha.choose_language("Português (Brasil)").await?;
    asha.see("Ela vale por 10 minutos.").await?;
    let otp = newest_code(world.sandbox.origin(), ASHA).await?;
    asha.fill("Senha de uso único", &otp).await?;
    asha.press("Entrar").await?;
    asha.see_screen("Migre seu número do WhatsApp para a DoubleTick")
        .await
}

#[browser_test]
async fn arabic_counts_in_its_own_forms(world: &World, asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(heading::SIGN_IN).await?;
    asha.choose_language(ARABIC.name).await?;
    asha.see(ARABIC.sign_in).await?;
    asha.fill(ARABIC.phone, ASHA).await?;
    asha.press(ARABIC.send).await?;
    asha.see_screen(ARABIC.otp_heading).await?;
    // Ten are few, eleven would be many.
    asha.see("10 دقائق").await?;
    let wrong = another_code(&newest_code(world.sandbox.origin(), ASHA).await?);
    for told in [
        "4 محاولات أخرى",
        "3 محاولات أخرى",
        "محاولتان أخريان",
        "محاولة واحدة أخرى",
        "المحاولة الأخيرة",
    ] {
        asha.fill(ARABIC.otp, &wrong).await?;
        asha.press(ARABIC.enter).await?;
        asha.see_field_error(ARABIC.otp, told).await?;
    }
    Ok(())
}

#[browser_test(engines = chromium, because = request_blocking)]
async fn a_language_that_can_not_be_fetched_is_told_and_all_stays_as_it_is(
    asha: &Customer,
) -> Outcome {
    asha.choose_method().await?;
    asha.block_file("/es.txt").await?;
    asha.choose_language("Español").await?;
    asha.see("This language could not be fetched.").await?;
    assert_eq!(asha.page_language().await?.menu, "English");
    asha.press(CLOUD_API).await?;
    asha.see_screen(heading::PREPARE).await
}
