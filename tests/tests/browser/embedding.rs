//! The module in dashboards: a plain page, React, and pages that are hard on it.

use browser_tests::account::{CLOUD_API, LAUNCH, NUMBER, SAVE, heading};
use browser_tests::left_over::{Counted, held};
use browser_tests::text::{account, colleague, finish, meta, page, spaced, trouble};
use browser_tests::wait::{Check, until};
use browser_tests::world::e164;
use browser_tests::{
    Customer, Dashboard, Kind, Outcome, World, WorldOptions, browser_test, run_with,
};
use meta_sandbox::SdkBehaviour;
use meta_sandbox::calls;
use serde_json::{Value, json};

fn in_a_dashboard(kind: Kind) -> WorldOptions {
    WorldOptions {
        dashboard: Some(kind),
        ..WorldOptions::default()
    }
}

/// From the dashboard's first page through sign-in to the choice of the method.
async fn gets_started(world: &World) -> Outcome {
    let asha = &world.asha;
    world.dashboard()?.visit(asha, "/").await?;
    asha.press("Get Started").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::METHOD).await
}

/// From the choice of the method to a number that is live.
async fn moves(world: &World, name: &str) -> Outcome {
    let asha = &world.asha;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill(&NUMBER, e164(name)?).await?;
    // What the package fetches later has come.
    asha.see("IN +91").await?;
    asha.go_on_to(heading::CHECKS).await?;
    asha.check_required().await?;
    asha.consent_at_once().await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.press(&colleague::OFFER).await?;
    asha.press(&colleague::MAKE).await?;
    asha.press(&page::COPY).await?;
    asha.see(&page::COPIED).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await
}

/// What the dashboard's page says to this.
async fn page<T: serde::de::DeserializeOwned>(asha: &Customer, script: &str) -> Outcome<T> {
    asha.ask(&format!("return {script};")).await
}

#[browser_test(engines = chromium, because = console, options = in_a_dashboard(Kind::Plain))]
async fn a_number_moves_in_a_plain_page(world: &World, asha: &Customer) -> Outcome {
    gets_started(world).await?;
    // That nobody was signed in yet counts as an error there. The policy refused nothing.
    let complaints = asha.console_errors().await?;
    assert_eq!(complaints.len(), 1, "{complaints:?}");
    asha.check_layout("90-in-a-plain-page").await?;
    moves(world, "happy").await?;
    asha.see("Connected: ").await?;
    asha.check_layout("91-connected-in-a-plain-page").await?;
    assert_eq!(asha.address().await?.path(), "/");

    asha.press(&finish::DONE).await?;
    asha.see("Connect your WhatsApp number to begin.").await?;
    assert!(!asha.can_press(&finish::DONE).await?);
    assert_eq!(asha.console_errors().await?, [""; 0]);
    Ok(())
}

#[browser_test(engines = chromium, because = console, options = in_a_dashboard(Kind::TrustedTypes("doubletick-onboarding")))]
async fn a_number_moves_in_a_page_that_requires_trusted_types(world: &World) -> Outcome {
    // As docs/embedding.md has it.
    let asha = &world.asha;
    gets_started(world).await?;
    // That nobody was signed in yet.
    assert_eq!(asha.console_errors().await?.len(), 1);
    moves(world, "happy").await?;
    asha.see("Connected: ").await?;
    // The policy refused nothing.
    assert_eq!(asha.console_errors().await?, [""; 0]);
    Ok(())
}

/// From the choice of the method to where Meta's window is next, in a page that keeps its script out.
async fn gets_no_script(world: &World) -> Outcome {
    gets_started(world).await?;
    prepares(&world.asha).await
}

#[browser_test(engines = chromium, because = trusted_types)]
fn a_page_that_does_not_allow_our_policy_is_told_of_as_often_as_it_is_tried() {
    for allowed in ["'none'", "its-own", "'none' 'allow-duplicates'"] {
        run_with(in_a_dashboard(Kind::TrustedTypes(allowed)), async |world| {
            let asha = &world.asha;
            gets_no_script(world).await?;
            asha.see(&trouble::SDK_FORBIDDEN).await?;
            asha.see(&page::SAFE_ORIGIN_OTHER_PROVIDER).await?;
            let reference = asha.attempts().await?;
            let reference = reference.first().ok_or("no attempt")?.reference.to_string();
            assert_eq!(asha.copied_text().await?, reference);
            if allowed == "'none'" {
                asha.check_layout("95-no-trusted-types").await?;
            }
            asha.press(&page::TRY_AGAIN).await?;
            asha.see(&trouble::SDK_FORBIDDEN).await?;
            // The module is alive: it goes on by the way without a window.
            assert!(!asha.sees(&meta::SDK_LOADING).await?);
            asha.give_up(&meta::START_OVER).await?;
            asha.see_screen(&heading::METHOD).await
        });
    }
}

#[browser_test(engines = chromium, because = trusted_types, options = in_a_dashboard(Kind::TrustedTypes("doubletick-onboarding")))]
async fn a_page_that_keeps_the_second_part_of_metas_script_out_is_told_of(
    world: &World,
) -> Outcome {
    // Its first part adds the second by an address that is plain text.
    world.sandbox.set_sdk(SdkBehaviour::LoaderOnly);
    gets_no_script(world).await?;
    world.asha.see(&trouble::SDK_SLOW).await
}

#[browser_test(options = in_a_dashboard(Kind::React))]
async fn a_number_moves_in_a_react_dashboard_and_another_is_added(
    world: &World,
    asha: &Customer,
) -> Outcome {
    gets_started(world).await?;
    prepares(asha).await?;
    // Under the dashboard's base path, which a reload finds again.
    let address = asha.address().await?;
    assert!(
        address.path().starts_with("/get-started/onboarding/"),
        "{address}"
    );
    assert!(
        address
            .query()
            .is_some_and(|query| query.starts_with("backend="))
    );
    asha.reload().await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    let title: String = page(asha, "document.title").await?;
    assert_eq!(title, "React dashboard");
    asha.check_layout("92-connected-in-react").await?;

    asha.press(&finish::DONE).await?;
    let waba = world
        .number_at_meta("happy")?
        .waba_id
        .ok_or("it is in no WABA")?;
    asha.see(&format!("WABA {waba}")).await?;
    asha.press("Add Number").await?;
    moves(world, "templates-partly").await?;
    // Without a base path the address bar stays the dashboard's.
    assert_eq!(asha.address().await?.path(), "/settings/wabas/add");
    asha.see("signed-in choosing-method preparing ready in-meta handing-over finalizing connected")
        .await?;
    Ok(())
}

#[browser_test(options = in_a_dashboard(Kind::React))]
async fn who_leaves_and_comes_back_in_a_react_dashboard_goes_on_where_they_were(
    world: &World,
    asha: &Customer,
) -> Outcome {
    gets_started(world).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.press("Home").await?;
    asha.see("Welcome").await?;
    asha.press("Get Started").await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.go_back().await?;
    asha.see("Welcome").await
}

/// Shows one of the hard pages with the module in it, signed out.
async fn show_page(dashboard: &Dashboard, asha: &Customer, path: &str) -> Outcome {
    dashboard.visit(asha, path).await?;
    until("the page's script", async || {
        let there: bool = page(asha, "window.test !== undefined").await?;
        Ok(match there {
            true => Check::Met(()),
            false => Check::NotYet("it is not there".to_owned()),
        })
    })
    .await
}

/// The list of countries, what it is made of, and one of its options.
const LIST: &str = ".countries, .countries > *, .countries li[aria-selected=true]";

#[browser_test(options = in_a_dashboard(Kind::Hard))]
async fn nothing_leaks_in_either_direction(world: &World) -> Outcome {
    let (asha, dashboard) = (&world.asha, world.dashboard()?);
    let mut inside = Vec::new();
    for path in ["/quiet.html", "/hard.html"] {
        show_page(dashboard, asha, path).await?;
        let before: Vec<String> = page(asha, "test.outside()").await?;
        page::<Value>(asha, "test.mount()").await?;
        asha.see_screen(&heading::SIGN_IN).await?;
        // The focus is the module's; the dashboard's own elements look as before.
        let after: Vec<String> = page(asha, "test.outside()").await?;
        assert_eq!(before, after, "{path}");
        asha.check_layout(&format!("93-in{}", path.replace('/', "-")))
            .await?;
        let mut looks: Vec<String> = page(asha, "test.inside()").await?;
        assert!(looks.len() > 15, "{looks:?}");
        // What is dressed by a script of its own.
        asha.press(&page::COUNTRY).await?;
        asha.see(&page::COUNTRIES_FOUND).await?;
        let list: Vec<String> = page(asha, &format!("test.inside('{LIST}')")).await?;
        assert!(list.len() > 4, "{list:?}");
        looks.extend(list);
        inside.push(looks);
        page::<Value>(asha, "test.unmount()").await?;
        let left: Vec<String> = page(asha, "test.outside()").await?;
        assert_eq!(before, left, "{path}");
    }
    let differs = inside[0]
        .iter()
        .zip(&inside[1])
        .find(|(quiet, hard)| quiet != hard);
    assert_eq!(differs, None);
    assert_eq!(inside[0].len(), inside[1].len());
    Ok(())
}

#[browser_test(options = in_a_dashboard(Kind::Hard))]
async fn two_mounts_are_two_and_one_ends_without_the_other(
    world: &World,
    asha: &Customer,
) -> Outcome {
    show_page(world.dashboard()?, asha, "/quiet.html").await?;
    page::<Value>(asha, "test.mount()").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    page::<Value>(asha, "test.mount({ theme: 'dark' }, 'other')").await?;
    asha.see_in(1, &account::SIGN_IN).await?;
    // What is refused in one takes the focus there, and says nothing in the other.
    asha.press(&account::SEND_OTP).await?;
    asha.see_field_error(&account::YOUR_PHONE, &page::PHONE_EMPTY)
        .await?;
    assert!(!asha.text_in(1).await?.contains(&*page::PHONE_EMPTY));
    // Another backend is refused, and nothing is left of the try.
    let refused: String = page(
        asha,
        "(() => { try { test.mount({ backend: 'https://other.example' }, 'other'); return ''; } \
         catch (error) { return error.message; } })()",
    )
    .await?;
    assert!(refused.contains("one backend"), "{refused}");
    page::<Value>(asha, "test.unmount('other')").await?;
    assert_eq!(
        page::<u32>(
            asha,
            "document.querySelectorAll('doubletick-onboarding').length"
        )
        .await?,
        1
    );
    asha.enter().await?;
    asha.see_screen(&heading::METHOD).await
}

/// From now on the dashboard's server gives these sessions, one after the other: tokens, and the seconds that
/// each is said to live. After them, none.
async fn gives(asha: &Customer, sessions: &[(&str, u32)]) -> Outcome {
    let give = format!("(window.next = {}, 0)", json!(sessions));
    page::<Value>(asha, &give).await?;
    Ok(())
}

/// Mounts the module with sessions of the dashboard's, and notes what it asks for and tells.
async fn mounts_with_sessions(asha: &Customer) -> Outcome {
    page::<Value>(
        asha,
        "(window.asked = 0, window.events = [], test.mount({ \
            fetchSession: async () => { \
                window.asked += 1; \
                const [token, seconds] = window.next.shift() ?? []; \
                if (!token) throw new Error('nobody is signed in'); \
                return { token, expires_at: Date.now() + seconds * 1000 }; \
            }, \
            onEvent: ({ name }) => window.events.push(name) }))",
    )
    .await?;
    Ok(())
}

/// Waits until the page says this to a script.
async fn comes_to<T>(asha: &Customer, script: &str, wanted: T) -> Outcome
where
    T: serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    until(script, async || {
        let is: T = page(asha, script).await?;
        Ok(match is == wanted {
            true => Check::Met(()),
            false => Check::NotYet(format!("{is:?}, not {wanted:?}")),
        })
    })
    .await
}

/// The last thing that the dashboard was told.
const TOLD_LAST: &str = "window.events.at(-1)";

const HOUR: u32 = 3600;

#[browser_test(options = in_a_dashboard(Kind::Hard))]
async fn a_session_of_the_dashboards_says_who_is_signed_in(
    world: &World,
    asha: &Customer,
) -> Outcome {
    show_page(world.dashboard()?, asha, "/quiet.html").await?;
    let first = world.token().await?;
    gives(asha, &[(&first, HOUR)]).await?;
    mounts_with_sessions(asha).await?;
    // Nothing to sign in to, and no cookie.
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill_in("happy").await?;
    assert_eq!(page::<u32>(asha, "window.asked").await?, 1);

    // It is refused: another one is asked for, and the customer notices nothing.
    let second = world.token().await?;
    world.end_session(&first).await?;
    gives(asha, &[(&second, HOUR)]).await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    assert_eq!(page::<u32>(asha, "window.asked").await?, 2);
    asha.launch(&LAUNCH).await?;
    world.meta_proxy.hold(calls::REGISTER);
    asha.finish_at_meta("happy").await?;
    asha.see(&spaced(&finish::STEP_CUT_OVER, &finish::STEP_STATE_RUNNING))
        .await?;

    // The session ends, and a fresh one is refused too: told to the dashboard at once, and said here.
    let over = world.token().await?;
    world.end_session(&over).await?;
    gives(asha, &[(&over, HOUR)]).await?;
    world.end_session(&second).await?;
    comes_to(asha, TOLD_LAST, "signed-out".to_owned()).await?;
    asha.see(&page::SIGNED_OUT).await?;
    asha.press(&account::SIGN_IN_BUTTON).await?;
    asha.see_screen(&page::NOT_SHOWN).await?;
    asha.check_layout("94-signed-out-in-a-dashboard").await?;
    let times = "window.events.filter((name) => name === 'signed-out').length";
    assert_eq!(page::<u32>(asha, times).await?, 1);
    gives(asha, &[(&world.token().await?, HOUR)]).await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see(&spaced(&finish::STEP_CUT_OVER, &finish::STEP_STATE_RUNNING))
        .await?;
    world.meta_proxy.release();
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(options = in_a_dashboard(Kind::Hard))]
async fn a_session_is_followed_by_the_next_before_it_ends_without_a_break(
    world: &World,
    asha: &Customer,
) -> Outcome {
    show_page(world.dashboard()?, asha, "/quiet.html").await?;
    let tokens = [
        world.token().await?,
        world.token().await?,
        world.token().await?,
        world.token().await?,
    ];
    let [first, second, third, fourth] = &tokens;
    gives(asha, &[(first, HOUR)]).await?;
    mounts_with_sessions(asha).await?;
    prepares(asha).await?;
    asha.launch(&LAUNCH).await?;
    world.meta_proxy.hold(calls::REGISTER);
    asha.finish_at_meta("happy").await?;
    asha.see(&spaced(&finish::STEP_CUT_OVER, &finish::STEP_STATE_RUNNING))
        .await?;

    // The next one is short: the one after it is fetched by itself, nobody presses anything.
    gives(asha, &[(second, 4), (third, 8)]).await?;
    world.end_session(first).await?;
    comes_to(asha, "window.asked", 3).await?;
    // The server ends the stream with its session. The customer is not told, as it goes on with the newer one.
    let watch = format!(
        "((root, fetch) => {{ \
            window.broken = false; window.streams = 0; \
            const look = () => {{ window.broken ||= root.textContent.includes({}); }}; \
            new MutationObserver(look).observe(root, {{ subtree: true, childList: true, characterData: true }}); \
            window.fetch = (request, ...more) => {{ \
                if (request.url.endsWith('/stream')) window.streams += 1; \
                return fetch(request, ...more); \
            }}; \
            return 0; \
        }})(document.querySelector('doubletick-onboarding').shadowRoot, window.fetch)",
        json!(&*finish::LINK_LOST)
    );
    page::<Value>(asha, &watch).await?;
    world.end_session(second).await?;
    comes_to(asha, "window.streams", 1).await?;
    assert!(!page::<bool>(asha, "window.broken").await?);

    // None follows the third: told when that ends, before anything is asked of the server.
    comes_to(asha, TOLD_LAST, "signed-out".to_owned()).await?;
    assert_eq!(page::<u32>(asha, "window.streams").await?, 1);
    gives(asha, &[(fourth, HOUR)]).await?;
    world.end_session(third).await?;
    comes_to(asha, TOLD_LAST, "signed-in".to_owned()).await?;
    world.meta_proxy.release();
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(options = in_a_dashboard(Kind::Hard))]
async fn a_session_that_never_comes_is_told_and_asked_for_again(
    world: &World,
    asha: &Customer,
) -> Outcome {
    show_page(world.dashboard()?, asha, "/quiet.html").await?;
    // The time that it may take passes sooner here.
    page::<Value>(
        asha,
        "((timeout) => { AbortSignal.timeout = () => timeout.call(AbortSignal, 300); })(AbortSignal.timeout)",
    )
    .await?;
    page::<Value>(
        asha,
        "test.mount({ fetchSession: () => window.session ?? new Promise(() => {}) })",
    )
    .await?;
    asha.see_screen(&page::NOT_SHOWN).await?;
    let token = json!(world.token().await?);
    let give = format!("(window.session = {{ token: {token}, expires_at: 1e15 }}, 0)");
    page::<Value>(asha, &give).await?;
    asha.press(&page::TRY_AGAIN).await?;
    asha.see_screen(&heading::METHOD).await
}

/// What a dashboard sees of Meta's script, which it uses itself.
#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct OwnUse {
    /// The apps that the script was told, in order.
    apps: Vec<String>,
    /// How often it called the dashboard's `fbAsyncInit`.
    called: u32,
    /// How often it is in the page.
    scripts: u32,
    /// Whether `fbAsyncInit` is the dashboard's still.
    callback_is_ours: bool,
}

impl OwnUse {
    /// One script, which called back once, told of these apps.
    fn of(apps: &[&str]) -> Self {
        Self {
            apps: apps.iter().map(|app| (*app).to_owned()).collect(),
            called: 1,
            scripts: 1,
            callback_is_ours: true,
        }
    }

    async fn seen(asha: &Customer) -> Outcome<Self> {
        page(asha, "test.seen()").await
    }
}

/// The app of a dashboard that uses Meta's script itself.
const ITS_APP: &str = "600000000000600";

/// Puts Meta's script into the dashboard's page.
async fn loads_metas_script(world: &World) -> Outcome {
    let address = format!("{}/en_US/sdk.js", world.sandbox.origin());
    let load = format!("(test.load({}), 0)", json!(address));
    page::<Value>(&world.asha, &load).await?;
    Ok(())
}

/// Mounts the module, and goes on to where Meta's window is next.
async fn gets_ready(world: &World) -> Outcome {
    let asha = &world.asha;
    page::<Value>(asha, "test.mount()").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::METHOD).await?;
    prepares(asha).await
}

/// From the choice of the method to where Meta's window is next.
pub async fn prepares(asha: &Customer) -> Outcome {
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill_in("happy").await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await
}

async fn comes_to_the_end(world: &World) -> Outcome {
    let asha = &world.asha;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(options = in_a_dashboard(Kind::Hard))]
async fn a_dashboards_own_script_of_metas_is_used_with_our_app_and_its_app_comes_back(
    world: &World,
    asha: &Customer,
) -> Outcome {
    show_page(world.dashboard()?, asha, "/own-sdk.html").await?;
    loads_metas_script(world).await?;
    gets_ready(world).await?;
    assert_eq!(OwnUse::seen(asha).await?, OwnUse::of(&[ITS_APP]));
    comes_to_the_end(world).await?;
    let told = [ITS_APP, meta_sandbox::DEMO_APP_ID, ITS_APP];
    assert_eq!(OwnUse::seen(asha).await?, OwnUse::of(&told));
    Ok(())
}

#[browser_test(options = in_a_dashboard(Kind::Hard))]
async fn a_dashboards_script_that_is_on_its_way_is_waited_for_and_stays_when_we_leave(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::Held);
    show_page(world.dashboard()?, asha, "/own-sdk.html").await?;
    loads_metas_script(world).await?;
    gets_ready(world).await?;
    assert!(!asha.can_press(&LAUNCH).await?);
    assert_eq!(OwnUse::seen(asha).await?.scripts, 1);
    page::<Value>(asha, "test.unmount()").await?;

    world.sandbox.set_sdk(SdkBehaviour::Normal);
    until("the dashboard's callback", async || {
        let seen = OwnUse::seen(asha).await?;
        Ok(match seen == OwnUse::of(&[ITS_APP]) {
            true => Check::Met(()),
            false => Check::NotYet(format!("{seen:?}")),
        })
    })
    .await?;
    page::<Value>(asha, "test.mount()").await?;
    asha.see_screen(&heading::READY).await?;
    comes_to_the_end(world).await
}

#[browser_test(options = in_a_dashboard(Kind::Hard))]
async fn a_dashboards_callback_is_called_by_the_script_that_we_load(
    world: &World,
    asha: &Customer,
) -> Outcome {
    show_page(world.dashboard()?, asha, "/own-sdk.html").await?;
    gets_ready(world).await?;
    comes_to_the_end(world).await?;
    let told = [ITS_APP, meta_sandbox::DEMO_APP_ID, ITS_APP];
    assert_eq!(OwnUse::seen(asha).await?, OwnUse::of(&told));
    // What the dashboard loads later is the same once more.
    loads_metas_script(world).await?;
    page::<Value>(asha, "test.unmount()").await?;
    let seen = OwnUse::seen(asha).await?;
    assert_eq!((seen.called, seen.callback_is_ours), (1, true));
    Ok(())
}

/// Times that it is mounted and unmounted.
const TIMES: u32 = 200;

/// Bytes of the page's heap that may come and go: caches of the browser's own, and what it counts with.
const SLACK: u64 = 400_000;

#[browser_test(engines = chromium, because = heap_size, options = in_a_dashboard(Kind::Hard))]
async fn mounted_and_unmounted_two_hundred_times_it_leaves_nothing(
    world: &World,
    asha: &Customer,
) -> Outcome {
    show_page(world.dashboard()?, asha, "/often.html").await?;
    page::<Value>(asha, "test.mount()").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill_in("happy").await?;
    asha.press(&SAVE).await?;
    // From here on there are a stream, Meta's script and its listener, a lock and timers.
    asha.see_screen(&heading::READY).await?;
    let at_work: Counted = page(asha, "test.count()").await?;
    assert!(
        at_work.listeners.contains(&"message".to_owned()),
        "{at_work:?}"
    );
    assert_eq!(
        (at_work.requests.len(), at_work.locks),
        (1, 1),
        "{at_work:?}"
    );
    page::<Value>(asha, "test.unmount()").await?;

    let first: Counted = page(asha, "test.often(20)").await?;
    let was = held(asha).await?;
    let memory: u64 = page(asha, "test.memory()").await?;
    let last: Counted = page(asha, &format!("test.often({TIMES})")).await?;
    let is = held(asha).await?;
    assert_eq!(first, last);
    assert_eq!(
        (last.timers, last.intervals, last.locks),
        (0, 0, 0),
        "{last:?}"
    );
    assert_eq!(last.requests, [""; 0]);
    assert!(!last.listeners.contains(&"message".to_owned()), "{last:?}");
    println!("before and after {TIMES} times: {was:?} {is:?}; the module's memory: {memory}");
    assert!(is.nodes <= was.nodes + 20, "nodes: {was:?} {is:?}");
    assert!(
        is.listeners <= was.listeners + 5,
        "listeners: {was:?} {is:?}"
    );
    assert!(is.heap <= was.heap + SLACK, "heap: {was:?} {is:?}");
    assert_eq!(page::<u64>(asha, "test.memory()").await?, memory);
    Ok(())
}
