//! What a dashboard's developer writes: options that change, options that make no sense, files that are elsewhere.

use browser_tests::account::heading;
use browser_tests::text::{Language, account};
use browser_tests::wait::{Check, until};
use browser_tests::{Customer, Kind, Outcome, World, WorldOptions, browser_test};
use serde_json::{Value, json};

fn in_a_quiet_page() -> WorldOptions {
    WorldOptions {
        dashboard: Some(Kind::Hard),
        ..WorldOptions::default()
    }
}

/// What the dashboard's page says to this.
async fn page<T: serde::de::DeserializeOwned>(asha: &Customer, script: &str) -> Outcome<T> {
    asha.ask(&format!("return {script};")).await
}

/// Waits until the page says this to a script.
async fn comes_to(asha: &Customer, script: &str, wanted: Value) -> Outcome {
    until(script, async || {
        let is: Value = page(asha, script).await?;
        Ok(match is == wanted {
            true => Check::Met(()),
            false => Check::NotYet(format!("{is}, not {wanted}")),
        })
    })
    .await
}

async fn shows(world: &World) -> Outcome {
    let asha = &world.asha;
    world.dashboard()?.visit(asha, "/quiet.html").await?;
    comes_to(asha, "window.test !== undefined", json!(true)).await?;
    // What the developer is told.
    let listen = "(window.errors = [], window.names = [], 0)";
    page::<Value>(asha, listen).await.map(drop)
}

/// Options that note what is told, beside these.
fn noting(options: &str) -> String {
    format!(
        "(test.mount({{ onError: ({{ code }}) => window.errors.push(code), \
           onEvent: ({{ name }}) => window.names.push(name), {options} }}).catch(() => 0), 0)"
    )
}

/// The attribute by which the module has its theme.
const THEME: &str = "document.querySelector('doubletick-onboarding').shadowRoot.querySelector('.mount').dataset.theme";

/// A token as the module has it.
fn token(name: &str) -> String {
    format!(
        "getComputedStyle(document.querySelector('doubletick-onboarding').shadowRoot\
           .querySelector('.mount')).getPropertyValue('{name}').trim()"
    )
}

#[browser_test(options = in_a_quiet_page())]
async fn a_call_that_makes_no_sense_is_one_clear_sentence(
    world: &World,
    asha: &Customer,
) -> Outcome {
    shows(world).await?;
    let refused = |call: &str| {
        format!(
            "(await import('/doubletick-onboarding/index.js').then(({{ mount }}) => {{ \
               try {{ {call}; return ['none']; }} \
               catch (error) {{ return [error.code, error.message]; }} }}))"
        )
    };
    for (call, code, says) in [
        (
            "mount(null)",
            "no_element",
            "is the element in the page yet?",
        ),
        ("mount('#place')", "no_element", "was given #place"),
        (
            "mount(document.body, { backend: 'onboarding.example.com' })",
            "invalid_backend",
            "https://onboarding.example.com",
        ),
        (
            "mount(document.body, { backend: 'ftp://a.example' })",
            "invalid_backend",
            "ftp://a.example",
        ),
        (
            "mount(document.body, { assets: 'https://' })",
            "invalid_assets",
            "address of a folder",
        ),
    ] {
        let script = format!("(async () => {})()", refused(call));
        let told: Vec<String> = page(asha, &script).await?;
        assert_eq!(told[0], code, "{call}");
        assert!(told[1].contains(says), "{told:?}");
    }
    // Nothing is left of them, and an option that does not exist stops nothing.
    comes_to(
        asha,
        "document.querySelectorAll('doubletick-onboarding').length",
        json!(0),
    )
    .await?;
    page::<Value>(asha, &noting("bakend: 'x'")).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    comes_to(asha, "window.errors", json!(["unknown_option"])).await
}

#[browser_test(options = in_a_quiet_page())]
async fn files_that_are_elsewhere_are_named_and_files_that_are_nowhere_are_told_of(
    world: &World,
    asha: &Customer,
) -> Outcome {
    shows(world).await?;
    // The dashboard answers with its own page there, as many do.
    page::<Value>(asha, &noting("assets: '/nowhere'")).await?;
    asha.see("assets_not_loaded").await?;
    comes_to(asha, "window.errors", json!(["assets_not_loaded"])).await?;
    comes_to(asha, "window.names", json!(["not-loaded"])).await?;
    asha.check_layout("96-assets-not-loaded").await?;
    page::<Value>(asha, "(test.unmount(), 0)").await?;
    page::<Value>(asha, &noting("assets: '/doubletick-onboarding'")).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.see(&account::SIGN_IN).await?;
    comes_to(asha, "window.errors", json!(["assets_not_loaded"])).await
}

#[browser_test(options = in_a_quiet_page())]
async fn options_that_change_take_effect_where_the_customer_is(
    world: &World,
    asha: &Customer,
) -> Outcome {
    shows(world).await?;
    page::<Value>(asha, &noting("")).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    // A page that says nothing is a light one; one that says that it is dark is followed.
    comes_to(asha, THEME, json!("light")).await?;
    page::<Value>(
        asha,
        "(document.documentElement.style.colorScheme = 'dark', 0)",
    )
    .await?;
    comes_to(asha, THEME, json!("dark")).await?;
    // One that names both leaves it to the system, which the styles follow.
    page::<Value>(
        asha,
        "(document.documentElement.style.colorScheme = 'light dark', 0)",
    )
    .await?;
    comes_to(asha, &format!("{THEME} ?? 'none'"), json!("none")).await?;
    page::<Value>(
        asha,
        "(document.documentElement.style.colorScheme = 'dark', 0)",
    )
    .await?;
    comes_to(asha, THEME, json!("dark")).await?;
    let keeps =
        "document.querySelector('doubletick-onboarding').shadowRoot.querySelector('.mount').kept";
    page::<Value>(asha, &format!("({keeps} = 1, 0)")).await?;
    let update = |options: &str| format!("(window.mounted.update({options}), 0)");
    page::<Value>(asha, &update("{ theme: 'light', appearance: { accent: '#112233', dark: { accent: '#445566' }, density: 0.5 } }")).await?;
    comes_to(asha, THEME, json!("light")).await?;
    comes_to(asha, &token("--doubletick-accent"), json!("#112233")).await?;
    comes_to(asha, &token("--doubletick-density"), json!("0.5")).await?;
    page::<Value>(asha, &update("{ theme: undefined }")).await?;
    comes_to(asha, &token("--doubletick-accent"), json!("#445566")).await?;
    page::<Value>(asha, &update("{ appearance: undefined }")).await?;
    comes_to(asha, &token("--doubletick-accent"), json!("")).await?;
    // All of that in the same mount. Another language is another one.
    comes_to(asha, keeps, json!(1)).await?;
    page::<Value>(asha, &update("{ locale: 'es' }")).await?;
    asha.see(account::SIGN_IN.in_language(Language::of("es")))
        .await?;
    comes_to(asha, &format!("{keeps} ?? 0"), json!(0)).await
}

#[browser_test(options = in_a_quiet_page())]
async fn an_element_that_a_framework_makes_is_the_frameworks(
    world: &World,
    asha: &Customer,
) -> Outcome {
    shows(world).await?;
    // As frameworks do: the element first, its options after it, one by one.
    let make = "(() => { const element = document.createElement('doubletick-onboarding'); \
          document.querySelector('#place').append(element); \
          element.addEventListener('doubletick-error', ({ detail }) => window.errors.push(detail.code)); \
          element.setAttribute('locale', 'es'); \
          element.setAttribute('backend', new URLSearchParams(location.search).get('backend')); \
          element.options = { assets: '/doubletick-onboarding' }; \
          return 0; })()";
    page::<Value>(asha, make).await?;
    asha.see(account::SIGN_IN.in_language(Language::of("es")))
        .await?;
    let element = "document.querySelector('#place > doubletick-onboarding')";
    page::<Value>(
        asha,
        &format!("({element}.setAttribute('locale', 'en'), 0)"),
    )
    .await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    // What ends leaves the node to who has put it there.
    page::<Value>(asha, &format!("({element}.unmount(), 0)")).await?;
    comes_to(
        asha,
        &format!("{element}.shadowRoot.childNodes.length"),
        json!(0),
    )
    .await?;
    comes_to(asha, &format!("{element}.isConnected"), json!(true)).await?;
    comes_to(asha, "window.errors", json!([])).await
}

#[browser_test(options = in_a_quiet_page())]
async fn what_a_dashboards_router_keeps_in_the_history_stays_there(
    world: &World,
    asha: &Customer,
) -> Outcome {
    shows(world).await?;
    page::<Value>(asha, "(history.replaceState({ position: 7 }, ''), 0)").await?;
    page::<Value>(asha, &noting("basePath: '/'")).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::METHOD).await?;
    comes_to(asha, "history.state", json!({ "position": 7 })).await
}
