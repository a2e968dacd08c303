//! Screens that few visits need at once: each group is a WebAssembly module of its own, a chunk, which
//! is fetched when one of its screens is wanted first, or when the page is idle.
//!
//! `wasm_split` takes the module apart at the functions below. What only they reach goes into their
//! chunk, and what several of them reach into one that they share. Without the feature `split`, in
//! development and in tests, all is one module, and a chunk is there as soon as it is asked for.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use contract::summary::AttemptSummary;
use futures_util::future::join3;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::listed::unfinished;
use super::onboarding::{colleague, onboarding};
use super::overview::overview;
use super::settings::settings;
use super::wabas::wabas;
use crate::shell::{Chunk, ChunkState, Screen, Shared, loading_screen};
use crate::text;
use crate::ui::{Element, PRIMARY, button, el, heading, styled};
use crate::web::{page, styles};

/// What is in the settings' chunk. A chunk has one function: each would be waited for by itself.
enum InSettings {
    Wabas,
    Settings,
    /// The list of attempts that have not ended, on a fresh account's dashboard.
    Unfinished(Vec<AttemptSummary>),
    /// The dashboard of an account that has numbers.
    Overview,
}

/// A function in a chunk, which is fetched by the call; and one that fetches the chunk alone.
macro_rules! in_chunk {
    ($chunk:ident, $preload:ident, fn $name:ident($($argument:ident: $type:ty),*) $body:block) => {
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split(
            $chunk,
            wasm_split_path = ::leptos::wasm_split,
            fallible,
            preload($preload)
        )]
        fn $name($($argument: $type),*) -> Result<Element, SplitLoaderError> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $name($($argument: $type),*) -> Result<Element, SplitLoaderError> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $preload() -> Result<(), SplitLoaderError> {
            Ok(())
        }
    };
}

in_chunk!(
    onboarding,
    fetch_onboarding,
    fn onboarding_screen(shared: Shared) {
        onboarding(shared)
    }
);
in_chunk!(
    settings,
    fetch_settings,
    fn in_settings(shared: Shared, what: InSettings) {
        match what {
            InSettings::Wabas => wabas(shared),
            InSettings::Settings => settings(shared),
            InSettings::Unfinished(attempts) => unfinished(shared, attempts),
            InSettings::Overview => overview(shared),
        }
    }
);
in_chunk!(
    colleague,
    fetch_colleague,
    fn colleague_screen(shared: Shared) {
        colleague(shared)
    }
);

/// A screen of a chunk; the wait for the chunk; or the way to try again, where it could not be fetched.
pub fn chunk_screen(chunk: Chunk, screen: Screen, shared: Shared) -> Element {
    in_place(chunk, shared, || match chunk {
        Chunk::Onboarding => at_once(onboarding_screen(shared)),
        Chunk::Settings if screen == Screen::Wabas => {
            at_once(in_settings(shared, InSettings::Wabas))
        }
        Chunk::Settings => at_once(in_settings(shared, InSettings::Settings)),
        Chunk::Colleague => at_once(colleague_screen(shared)),
    })
}

/// The attempts that have not ended, with what stopped each: words that few need at once.
pub fn unfinished_part(shared: Shared, attempts: Vec<AttemptSummary>) -> Element {
    in_place(Chunk::Settings, shared, || {
        at_once(in_settings(shared, InSettings::Unfinished(attempts)))
    })
}

/// The dashboard of an account that has numbers.
pub fn overview_part(shared: Shared) -> Element {
    in_place(Chunk::Settings, shared, || {
        at_once(in_settings(shared, InSettings::Overview))
    })
}

/// What is in a chunk, or in its place what there is to say of the chunk.
fn in_place(chunk: Chunk, shared: Shared, made: impl FnOnce() -> Element) -> Element {
    match shared.chunks.state(chunk).get_untracked() {
        ChunkState::Loaded => made(),
        ChunkState::Missing => {
            want(chunk, shared);
            loading_screen()
        }
        ChunkState::Failed => failed(chunk, shared),
    }
}

/// Fetches a chunk for what is to be shown now.
pub fn want(chunk: Chunk, shared: Shared) {
    spawn_local(async move {
        let state = match is_here(chunk, shared).await {
            true => ChunkState::Loaded,
            false => ChunkState::Failed,
        };
        show(shared, chunk, state);
    });
}

/// Told in place: the rest of the page, and a move that goes on, are not concerned.
fn failed(chunk: Chunk, shared: Shared) -> Element {
    // Who comes here again has it fetched again.
    let state = shared.chunks.state(chunk);
    on_cleanup(move || {
        if state.try_get_untracked() == Some(ChunkState::Failed) {
            state.set(ChunkState::Missing);
        }
    });
    styled("section", "card narrow")
        .attr("role", "alert")
        .child(heading(text::NOT_LOADED))
        .child(el("p").text(text::NOT_LOADED_NOW))
        .child(button(PRIMARY, text::TRY_AGAIN, move || {
            spawn_local(try_again(chunk, shared));
        }))
}

async fn try_again(chunk: Chunk, shared: Shared) {
    if is_here(chunk, shared).await {
        return show(shared, chunk, ChunkState::Loaded);
    }
    // The server answers and still does not have it: the chunk is of an older build, from before a
    // deployment. A page that is loaded anew has the present build. A dashboard's is not ours to load.
    if shared.is_own_page() && shared.api().session().await.is_ok() {
        page::reload();
    }
}

/// The page may have gone meanwhile.
fn show(shared: Shared, chunk: Chunk, state: ChunkState) {
    let _ = shared.chunks.state(chunk).try_set(state);
}

/// What a chunk that is here answers with, without waiting: a screen is made under its caller's reactive
/// owner, which a task of its own does not have.
fn at_once(screen: impl Future<Output = Result<Element, SplitLoaderError>>) -> Element {
    match pin!(screen).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(screen)) => screen,
        // Not reached while the chunk is here.
        _ => loading_screen(),
    }
}

type Fetched = Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>>;

/// Has a chunk here, with the words and the styles of its screens.
async fn is_here(chunk: Chunk, shared: Shared) -> bool {
    let (fetched, told, drawn) =
        join3(fetch(chunk), shared.has_all_texts(), styles::has_all()).await;
    fetched.is_ok() && told && drawn
}

/// Fetches a chunk, unless it is here.
fn fetch(chunk: Chunk) -> Fetched {
    match chunk {
        Chunk::Onboarding => Box::pin(fetch_onboarding()),
        Chunk::Settings => Box::pin(fetch_settings()),
        Chunk::Colleague => Box::pin(fetch_colleague()),
    }
}

/// Fetches what a customer comes to next. What fails is fetched again when it is wanted.
pub async fn preload() {
    for chunk in [Chunk::Onboarding, Chunk::Settings] {
        let _ = fetch(chunk).await;
    }
}
