//! The module as it is built: for our own page and for the package alike. It shows nothing
//! by itself. Whoever has fetched it mounts it: `public/boot.js`, or the package's script.

// What it exports is the library's.
use doubletick_onboarding as _;

fn main() {
    doubletick_onboarding::set_up();
}
