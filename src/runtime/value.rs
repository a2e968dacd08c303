//! A value that pages follow.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;

/// A value that pages follow: a signal, but of one type for all values, so that the
/// module holds a signal's code once and not for each type that is followed. `Copy`,
/// for closures. It ends with the reactive owner that it was made under.
pub struct Value<T> {
    signal: RwSignal<Arc<dyn Any + Send + Sync>>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Value<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Value<T> {}

impl<T> PartialEq for Value<T> {
    fn eq(&self, other: &Self) -> bool {
        self.signal == other.signal
    }
}

impl<T: Clone + Send + Sync + 'static> Value<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self {
            signal: RwSignal::new(Arc::new(value)),
            of: PhantomData,
        }
    }

    /// A look at it, which follows it.
    pub fn read<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(typed(&*self.signal.get()))
    }

    /// What it is, following it.
    pub fn get(self) -> T {
        self.read(T::clone)
    }

    /// What it is now.
    pub fn now(self) -> T {
        typed::<T>(&*self.signal.get_untracked()).clone()
    }

    /// What it is now, unless the page that it belonged to is gone.
    pub fn try_now(self) -> Option<T> {
        let value = self.signal.try_get_untracked()?;
        Some(typed::<T>(&*value).clone())
    }

    /// Changes it. Nothing, where the page that it belonged to is gone.
    pub fn set(self, value: T) {
        let _ = self.signal.try_set(Arc::new(value));
    }

    /// Changes a part of it. Nothing, where the page that it belonged to is gone.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(mut value) = self.try_now() {
            change(&mut value);
            self.set(value);
        }
    }
}

fn typed<T: 'static>(value: &(dyn Any + Send + Sync)) -> &T {
    value
        .downcast_ref()
        .unwrap_or_else(|| unreachable!("a value's signal holds nothing but its own type"))
}
