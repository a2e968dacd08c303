//! The gallery's page.

fn main() {
    doubletick_onboarding::start_gallery();
}
