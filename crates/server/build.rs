//! A new migration alone must make `sqlx::migrate!` run anew.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
