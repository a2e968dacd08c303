//! Which chunks of the module are here. A chunk is a WebAssembly module of its own with the screens that
//! few visits need at once; `pages` fetches it when one of them is wanted.

use leptos::prelude::*;

use super::screen::Screen;

/// A chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// One onboarding, from its form to its end.
    Onboarding,
    /// Settings, and `Manage WABAs`.
    Settings,
    /// Meta's part of an onboarding, for a colleague.
    Colleague,
}

/// How far a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkState {
    /// Not asked for, or on its way.
    Missing,
    /// Its screens can be shown.
    Loaded,
    /// It could not be fetched.
    Failed,
}

impl Chunk {
    /// The chunk that a screen is in, if it is not there from the first.
    pub fn of(screen: Screen) -> Option<Self> {
        match screen {
            Screen::Onboarding => Some(Self::Onboarding),
            Screen::Settings | Screen::Wabas => Some(Self::Settings),
            Screen::Colleague => Some(Self::Colleague),
            _ => None,
        }
    }
}

/// The state of each chunk, as pages follow it. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Chunks([RwSignal<ChunkState>; 3]);

impl Chunks {
    /// Nothing is fetched yet.
    pub fn new() -> Self {
        Self([ChunkState::Missing; 3].map(RwSignal::new))
    }

    /// A chunk's state.
    pub fn state(self, chunk: Chunk) -> RwSignal<ChunkState> {
        self.0[chunk as usize]
    }
}
