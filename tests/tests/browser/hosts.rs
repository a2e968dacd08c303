//! The npm package in fresh apps: installed from what npm packed, built by each framework's own tools, and used by a
//! customer. `cargo xtask test --only hosts` runs them; docs/embedding.md has the same apps as recipes.

use browser_tests::account::{CLOUD_API, LAUNCH, SAVE, heading};
use browser_tests::left_over::{Counted, count_in_each_page, held};
use browser_tests::text::finish;
use browser_tests::wait::{Check, PATIENCE, until};
use browser_tests::{Customer, Host, Kind, Outcome, Served, World, WorldOptions, browser_test};
use serde::de::DeserializeOwned;

fn served(name: &'static str, served: Served) -> WorldOptions {
    WorldOptions {
        dashboard: Some(Kind::Host(Host { name, served })),
        ..WorldOptions::default()
    }
}

/// By the development server of a framework.
fn in_development(name: &'static str, script: &'static str) -> WorldOptions {
    served(name, Served::Script(script))
}

/// As its framework built it: these files.
fn built(name: &'static str, folder: &'static str) -> WorldOptions {
    served(name, Served::Files(folder))
}

/// The button by which each app shows and leaves the onboarding.
const LEAVE: &str = "Leave";
const ADD: &str = "Add Number";

/// What an app has set `appearance.accent` to.
const ACCENT: &str = "#5b2fc4";

/// What the app's page says to this.
async fn page<T: DeserializeOwned>(asha: &Customer, script: &str) -> Outcome<T> {
    asha.ask(&format!("return {script};")).await
}

/// The app's first page shows the module's first screen, with the options that the framework gave it.
async fn shows(world: &World, query: &str) -> Outcome {
    let asha = &world.asha;
    count_in_each_page(asha).await?;
    world.dashboard()?.open(asha, &format!("/{query}")).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    let accent = "getComputedStyle(document.querySelector('doubletick-onboarding').shadowRoot\
                  .querySelector('.mount')).getPropertyValue('--doubletick-accent').trim()";
    assert_eq!(page::<String>(asha, accent).await?, ACCENT);
    // That nobody was signed in yet counts as an error there, and is the only one: all files were found, and what a
    // server rendered was taken over as it is.
    let complaints = complaints(asha).await?;
    assert_eq!(complaints.len(), 1, "{complaints:#?}");
    assert!(complaints[0].contains("/api/v1/session"), "{complaints:?}");
    Ok(())
}

/// The console's errors, but that the app has no icon.
async fn complaints(asha: &Customer) -> Outcome<Vec<String>> {
    let mut complaints = asha.console_errors().await?;
    complaints.retain(|complaint| !complaint.contains("/favicon.ico"));
    Ok(complaints)
}

/// The app's own server answers with a page that has the module's place in it.
async fn renders(world: &World, place: &str) -> Outcome {
    let http = server::graph::http_client(PATIENCE)?;
    let answer = http.get(world.dashboard()?.origin()).send().await?;
    assert_eq!(answer.status().as_u16(), 200);
    let html = answer.text().await?;
    assert!(html.contains(place), "{html}");
    assert!(html.contains(LEAVE), "{html}");
    Ok(())
}

/// In development: the first screen, left and come back to.
async fn comes_and_goes(world: &World) -> Outcome {
    let asha = &world.asha;
    shows(world, "").await?;
    asha.press(LEAVE).await?;
    asha.see(ADD).await?;
    assert_eq!(elements(asha).await?, 0);
    asha.press(ADD).await?;
    asha.see_screen(&heading::SIGN_IN).await
}

async fn elements(asha: &Customer) -> Outcome<u32> {
    let count = "document.querySelectorAll('doubletick-onboarding').length";
    page(asha, count).await
}

/// From the app's first page to a number that is live, of which the app is told; and fifty mounts on the way.
async fn connects(world: &World, query: &str) -> Outcome {
    let asha = &world.asha;
    shows(world, query).await?;
    asha.enter().await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill_in("happy").await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    // From here on there is an attempt, and so a stream of its progress.
    asha.press(LEAVE).await?;
    leaves_nothing(asha).await?;
    asha.press(ADD).await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see("Connected: DT-").await?;
    // What the customer leaves by a button of ours, the app takes away.
    asha.press(&finish::DONE).await?;
    asha.see(ADD).await?;
    assert_eq!(elements(asha).await?, 0);
    assert_eq!(complaints(asha).await?, [""; 0]);
    Ok(())
}

/// Times that the app shows the onboarding and leaves it.
const TIMES: u32 = 50;

/// The first times, after which all is loaded that is loaded once.
const FIRST: u32 = 6;

/// Bytes of the page's heap that may come and go: caches of the browser's own and of the framework's.
const SLACK: u64 = 1_000_000;

/// Shows and leaves the onboarding by the app's own button, each time at another moment of its life: at once, loaded,
/// and with a stream from the server.
async fn toggles(asha: &Customer, times: u32) -> Outcome {
    let script = format!(
        "const frame = () => new Promise((done) => requestAnimationFrame(done)); \
         const element = () => document.querySelector('doubletick-onboarding'); \
         const until = async (so) => {{ \
           const began = performance.now(); \
           while (!(await so())) {{ \
             if (performance.now() - began > 20_000) throw new Error(`never: ${{so}}`); \
             await frame(); \
           }} \
         }}; \
         const press = () => document.querySelector('main button').click(); \
         for (let time = 0; time < {times}; time += 1) {{ \
           press(); \
           await until(element); \
           if (time % 3 > 0) await element().ready; \
           if (time % 3 > 1) await until(async () => (await count()).requests.some((url) => url.endsWith('/stream'))); \
           press(); \
           await until(() => !element()); \
         }} \
         return 0;"
    );
    asha.ask::<u32>(&script).await.map(drop)
}

/// What the page counts, once nothing is under way.
async fn counted(asha: &Customer) -> Outcome<Counted> {
    until("nothing under way", async || {
        let counted: Counted = page(asha, "count()").await?;
        let rests = counted.requests.is_empty() && counted.locks == 0 && counted.timers == 0;
        Ok(match rests {
            true => Check::Met(counted),
            false => Check::NotYet(format!("{counted:?}")),
        })
    })
    .await
}

async fn leaves_nothing(asha: &Customer) -> Outcome {
    toggles(asha, FIRST).await?;
    let (first, was) = (counted(asha).await?, held(asha).await?);
    // In parts, as a script that WebDriver waits for has its limit.
    for _ in 0..TIMES / 10 {
        toggles(asha, 10).await?;
    }
    let (last, is) = (counted(asha).await?, held(asha).await?);
    assert_eq!(first, last);
    println!("before and after {TIMES} times: {was:?} {is:?}");
    assert!(is.nodes <= was.nodes + 20, "{was:?} {is:?}");
    assert!(is.listeners <= was.listeners + 5, "{was:?} {is:?}");
    assert!(is.heap <= was.heap + SLACK, "{was:?} {is:?}");
    assert_eq!(elements(asha).await?, 0);
    Ok(())
}

#[browser_test(engines = chromium, because = hosts, options = in_development("angular", "start"))]
async fn angular_in_development(world: &World) -> Outcome {
    comes_and_goes(world).await
}

#[browser_test(engines = chromium, because = hosts, options = built("angular", "dist/angular/browser"))]
async fn angular_built(world: &World) -> Outcome {
    connects(world, "").await
}

#[browser_test(engines = chromium, because = hosts, options = built("esbuild", "dist"))]
async fn esbuild_built(world: &World) -> Outcome {
    connects(world, "").await
}

#[browser_test(engines = chromium, because = hosts, options = built("import-map", ""))]
async fn import_map_as_it_is(world: &World) -> Outcome {
    connects(world, "").await
}

#[browser_test(engines = chromium, because = hosts, options = in_development("next", "dev"))]
async fn next_in_development(world: &World) -> Outcome {
    renders(world, r#"<div class="onboarding">"#).await?;
    comes_and_goes(world).await
}

#[browser_test(engines = chromium, because = hosts, options = served("next", Served::Script("start")))]
async fn next_built(world: &World) -> Outcome {
    renders(world, r#"<div class="onboarding">"#).await?;
    connects(world, "").await
}

#[browser_test(engines = chromium, because = hosts, options = built("own-sdk", ""))]
async fn own_sdk_as_it_is(world: &World, asha: &Customer) -> Outcome {
    let sdk = format!("?sdk={}/en_US/sdk.js", world.sandbox.origin());
    connects(world, &sdk).await?;
    // Its own app, ours for Meta's window, and its own again.
    let its_own = "600000000000600";
    let apps: Vec<String> = page(asha, "window.apps").await?;
    assert_eq!(apps, [its_own, meta_sandbox::DEMO_APP_ID, its_own]);
    Ok(())
}

#[browser_test(engines = chromium, because = hosts, options = in_development("react-vite", "dev"))]
async fn react_vite_in_development(world: &World) -> Outcome {
    comes_and_goes(world).await
}

#[browser_test(engines = chromium, because = hosts, options = built("react-vite", "dist"))]
async fn react_vite_built(world: &World) -> Outcome {
    connects(world, "").await
}

#[browser_test(engines = chromium, because = hosts, options = served("strict-csp", Served::StrictFiles))]
async fn strict_csp_as_it_is(world: &World) -> Outcome {
    connects(world, "").await
}

#[browser_test(engines = chromium, because = hosts, options = in_development("sveltekit", "dev"))]
async fn sveltekit_in_development(world: &World) -> Outcome {
    renders(world, "<doubletick-onboarding").await?;
    comes_and_goes(world).await
}

#[browser_test(engines = chromium, because = hosts, options = served("sveltekit", Served::Script("preview")))]
async fn sveltekit_built(world: &World) -> Outcome {
    renders(world, "<doubletick-onboarding").await?;
    connects(world, "").await
}

#[browser_test(engines = chromium, because = hosts, options = in_development("vue", "dev"))]
async fn vue_in_development(world: &World) -> Outcome {
    comes_and_goes(world).await
}

#[browser_test(engines = chromium, because = hosts, options = built("vue", "dist"))]
async fn vue_built(world: &World) -> Outcome {
    connects(world, "").await
}

#[browser_test(engines = chromium, because = hosts, options = in_development("webpack", "dev"))]
async fn webpack_in_development(world: &World) -> Outcome {
    comes_and_goes(world).await
}

#[browser_test(engines = chromium, because = hosts, options = built("webpack", "dist"))]
async fn webpack_built(world: &World) -> Outcome {
    connects(world, "").await
}
