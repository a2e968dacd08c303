//! Mount and unmount. Our own page is mounted as a dashboard is, without wishes.

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::{Happening, Host, Particulars};
use crate::app;
use crate::runtime::browser;

/// One mount.
struct Mount {
    root: HtmlElement,
    host: Option<Host>,
    owner: Owner,
    /// What is shown. Dropped, it is gone.
    _shown: Box<dyn Any>,
}

thread_local! {
    /// By their numbers. The place of one that is gone is taken by the next.
    static MOUNTS: RefCell<Vec<Option<Mount>>> = const { RefCell::new(vec![]) };
}

/// Shows what to do when the module ends by a fault of its own. Once, before anything else.
pub fn set_up() {
    std::panic::set_hook(Box::new(|_info| {
        #[cfg(debug_assertions)]
        leptos::logging::error!("{_info}");
        MOUNTS.with(|mounts| {
            // A fault while one is mounted or unmounted: that one's page stays as it is.
            let Ok(mounts) = mounts.try_borrow() else {
                return;
            };
            for mount in mounts.iter().flatten() {
                browser::show_crash(&mount.root);
                if let Some(host) = mount.host {
                    host.tell(Happening::Crashed, &Particulars::default());
                }
            }
        });
    }));
}

/// Mounts the module into an element, in the place of what is in it. `wishes` are a
/// dashboard's; nothing on our own page. Says by which number it is unmounted.
#[wasm_bindgen(skip_typescript)]
pub fn mount(root: HtmlElement, wishes: &JsValue) -> usize {
    root.set_text_content(None);
    let owner = Owner::new();
    let shown = owner.with(|| {
        Host::take(root.clone(), wishes);
        mount_to(root.clone(), app::app)
    });
    let mount = Mount {
        host: owner.with(Host::here),
        root,
        owner,
        _shown: Box::new(shown),
    };
    MOUNTS.with_borrow_mut(|mounts| {
        let free = mounts.iter().position(Option::is_none);
        let number = free.unwrap_or(mounts.len());
        match mounts.get_mut(number) {
            Some(place) => *place = Some(mount),
            None => mounts.push(Some(mount)),
        }
        number
    })
}

/// Unmounts it, and ends all that it holds: nothing, where that has happened already.
#[wasm_bindgen(skip_typescript)]
pub fn unmount(number: usize) {
    let mount = MOUNTS.with_borrow_mut(|mounts| mounts.get_mut(number).and_then(Option::take));
    if let Some(mount) = mount {
        // What is shown holds the owner and is held by it: neither would go by itself.
        mount.owner.cleanup();
    }
}
