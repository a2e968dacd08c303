//! What the screens around Meta's window share: the button, the companion.

use journey::Event;
use journey::state::Sdk;
use leptos::prelude::*;

use crate::runtime::Driver;
use crate::text;
use crate::text::{meta, trouble};

/// The button that opens Meta's window; or what keeps it from opening, and the remedy.
#[component]
pub fn Launch(
    driver: Driver,
    /// Its words.
    label: &'static str,
    /// Whether it is what the screen is about.
    #[prop(default = true)]
    primary: bool,
) -> impl IntoView {
    let sdk = Memo::new(move |_| driver.journey.read().sdk);
    let class = if primary {
        "button primary large"
    } else {
        "button"
    };
    move || match sdk.get() {
        // The click's own task reaches `FB.login`: nothing is awaited on the way.
        Sdk::Ready => view! {
            <button class=class on:click=move |_| driver.send(Event::LaunchPressed)>{label}</button>
        }
        .into_any(),
        Sdk::Loading => view! {
            <button class=class aria-disabled="true">{meta::SDK_LOADING}</button>
        }
        .into_any(),
        Sdk::Missing(why) => {
            let words = trouble::sdk(why);
            view! {
                <div class="notice warning" role="alert">
                    <p class="strong">{words.what}</p>
                    <p>{words.now}</p>
                    <button class="button" on:click=move |_| driver.send(Event::SdkRetryPressed)>
                        {text::TRY_AGAIN}
                    </button>
                </div>
            }
            .into_any()
        }
    }
}

/// What to choose on each screen of Meta's window: the guide's steps 3 to 9.
#[component]
pub fn Companion() -> impl IntoView {
    let steps =
        meta::GUIDE.map(|(title, what)| view! { <li><strong>{title}</strong><p>{what}</p></li> });
    view! {
        <section class="card" aria-labelledby="companion">
            <h2 id="companion">{meta::GUIDE_TITLE}</h2>
            <ol class="guide" start="3">{steps.collect_view()}</ol>
        </section>
    }
}
