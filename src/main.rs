//! The stand-alone page.

fn main() {
    doubletick_onboarding::start();
}
