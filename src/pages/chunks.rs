//! Screens that few visits need at once: each group is a WebAssembly module of its own, a chunk, which
//! is fetched when one of its screens is wanted first, or when the page is idle.
//!
//! `wasm_split` takes the module apart at the functions below. What only they reach goes into their
//! chunk, and what several of them reach into one that they share. Without the feature `split`, in
//! development and in tests, all is one module, and a chunk is there as soon as it is asked for.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::{colleague, onboarding, settings, wabas};
use crate::api;
use crate::app::{Shared, loading_screen};
use crate::runtime::{Value, browser};
use crate::text;
use crate::ui::{Element, PRIMARY, button, el, heading, styled};

/// A function in a chunk, which is fetched by the call; and one that fetches the chunk alone.
macro_rules! in_chunk {
    ($chunk:ident, $preload:ident, fn $name:ident($shared:ident) $body:block) => {
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split(
            $chunk,
            wasm_split_path = ::leptos::wasm_split,
            fallible,
            preload($preload)
        )]
        fn $name($shared: Shared) -> Result<Element, SplitLoaderError> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $name($shared: Shared) -> Result<Element, SplitLoaderError> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $preload() -> Result<(), SplitLoaderError> {
            Ok(())
        }
    };
}

in_chunk!(onboarding, preload_onboarding, fn onboarding_screen(shared) {
    onboarding(shared)
});
in_chunk!(settings, preload_settings, fn settings_screen(shared) {
    settings(shared)
});
in_chunk!(settings, preload_wabas, fn wabas_screen(shared) {
    wabas(shared)
});
in_chunk!(colleague, preload_colleague, fn colleague_screen(shared) {
    colleague(shared)
});

/// A screen in a chunk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ChunkScreen {
    /// One onboarding, from its form to its end.
    Onboarding,
    /// Settings.
    Settings,
    /// `Manage WABAs`.
    Wabas,
    /// Meta's part of an onboarding, for a colleague.
    Colleague,
}

/// How far a chunk is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ChunkState {
    /// Not asked for, or on its way.
    Missing,
    /// Its screens can be shown.
    Here,
    /// It could not be fetched.
    Failed,
}

/// The state of each chunk, as the page follows it. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Chunks([Value<ChunkState>; 3]);

impl Chunks {
    /// Nothing is fetched yet.
    pub fn new() -> Self {
        Self([ChunkState::Missing; 3].map(Value::new))
    }

    fn of(self, screen: ChunkScreen) -> Value<ChunkState> {
        let [onboarding, settings, colleague] = self.0;
        match screen {
            ChunkScreen::Onboarding => onboarding,
            ChunkScreen::Settings | ChunkScreen::Wabas => settings,
            ChunkScreen::Colleague => colleague,
        }
    }

    /// The state of the chunk that a screen is in.
    pub fn state(self, screen: ChunkScreen) -> ChunkState {
        self.of(screen).get()
    }

    /// A screen, where its chunk is here; the wait for it, or the way to try again.
    pub fn view(self, screen: ChunkScreen, shared: Shared) -> Element {
        match self.of(screen).now() {
            ChunkState::Here => show(screen, shared),
            ChunkState::Missing => {
                self.fetch(screen);
                loading_screen()
            }
            ChunkState::Failed => self.failed(screen, shared),
        }
    }

    fn fetch(self, screen: ChunkScreen) {
        let state = self.of(screen);
        spawn_local(async move {
            state.set(match preload(screen).await {
                Ok(()) => ChunkState::Here,
                Err(_) => ChunkState::Failed,
            });
        });
    }

    /// Told in place: the rest of the page, and a move that goes on, are not concerned.
    fn failed(self, screen: ChunkScreen, shared: Shared) -> Element {
        let again = move || {
            let state = self.of(screen);
            spawn_local(async move {
                if preload(screen).await.is_ok() {
                    return state.set(ChunkState::Here);
                }
                // The server answers and still does not have it: the chunk is an older build's, from
                // before a deployment. A page that is loaded anew has the present build. A dashboard's
                // page is not ours to load.
                if shared.host.is_none() && api::session().await.is_ok() {
                    browser::reload();
                }
            });
        };
        styled("section", "card narrow")
            .attr("role", "alert")
            .child(heading(text::NOT_LOADED))
            .child(el("p").text(text::NOT_LOADED_NOW))
            .child(button(PRIMARY, text::TRY_AGAIN, again))
    }
}

/// The screen of a chunk that is here.
fn show(screen: ChunkScreen, shared: Shared) -> Element {
    match screen {
        ChunkScreen::Onboarding => at_once(onboarding_screen(shared)),
        ChunkScreen::Settings => at_once(settings_screen(shared)),
        ChunkScreen::Wabas => at_once(wabas_screen(shared)),
        ChunkScreen::Colleague => at_once(colleague_screen(shared)),
    }
}

/// What a chunk that is here answers with, without waiting: a screen is made by its caller's reactive
/// owner, which a task of its own does not have.
fn at_once(screen: impl Future<Output = Result<Element, SplitLoaderError>>) -> Element {
    match pin!(screen).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(screen)) => screen,
        // Not reached while the chunk is here.
        _ => loading_screen(),
    }
}

/// Fetches the chunk of a screen.
fn preload(screen: ChunkScreen) -> Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>> {
    match screen {
        ChunkScreen::Onboarding => Box::pin(preload_onboarding()),
        ChunkScreen::Settings => Box::pin(preload_settings()),
        ChunkScreen::Wabas => Box::pin(preload_wabas()),
        ChunkScreen::Colleague => Box::pin(preload_colleague()),
    }
}

/// Fetches what a customer with an account comes to next. What fails is fetched when it is wanted.
pub async fn preload_all() {
    let _ = preload_onboarding().await;
    let _ = preload_settings().await;
}
