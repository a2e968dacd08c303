//! The rules, on small crates that are written for a test.

#![allow(clippy::unwrap_used)]

use floors::Sources;

fn read(files: &[(&str, &str)]) -> Sources {
    let directory = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = directory.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    Sources::read(&directory.path().join("lib.rs"), "own").unwrap()
}

const FLOORS: &[&[&str]] = &[&["crate"], &["high"], &["low"]];

#[test]
fn imports_that_go_down_are_fine() {
    let sources = read(&[
        ("lib.rs", "mod high; mod low; pub use high::serve;"),
        ("high.rs", "use crate::low; pub fn serve() { low::store() }"),
        (
            "low/mod.rs",
            "pub mod deep; pub fn store() { deep::write() }",
        ),
        ("low/deep.rs", "pub fn write() {}"),
    ]);
    assert_eq!(sources.violations(FLOORS), Vec::<String>::new());
    let imports: Vec<&str> = sources.imports_of("low").collect();
    assert_eq!(imports, ["low::deep"]);
}

#[test]
fn an_import_from_a_higher_floor_is_found_wherever_it_stands() {
    for upward in [
        "use crate::high::X;",
        "use {std::fmt, super::high::{self, X}};",
        "fn f() -> crate::high::X { todo!() }",
        "fn f() { println!(\"{}\", crate::high::X) }",
        "fn f() { own::high::x() }",
        "mod inner { use super::super::high::X; }",
        "impl crate::high::X for u8 {}",
    ] {
        let sources = read(&[
            ("lib.rs", "mod high; mod low;"),
            ("high.rs", ""),
            ("low.rs", upward),
        ]);
        let told = sources.violations(FLOORS);
        assert_eq!(told, ["`low` imports from the higher `high`"], "{upward}");
    }
}

#[test]
fn a_circle_on_one_floor_is_found() {
    let sources = read(&[
        ("lib.rs", "mod high; mod low;"),
        ("high.rs", ""),
        ("low/mod.rs", "mod a; mod b; mod c;"),
        ("low/a.rs", "use super::b::B;"),
        ("low/b.rs", "use super::c::C;"),
        ("low/c.rs", "use super::a::A;"),
    ]);
    let told = sources.violations(FLOORS);
    assert_eq!(told, ["a circle: low::a -> low::b -> low::c -> low::a"]);
}

#[test]
fn a_child_that_imports_from_a_parent_that_uses_it_is_a_circle() {
    let sources = read(&[
        ("lib.rs", "mod high; mod low;"),
        ("high.rs", ""),
        ("low/mod.rs", "mod a; pub struct X; fn f() { a::run() }"),
        ("low/a.rs", "use super::X;"),
    ]);
    assert_eq!(sources.violations(FLOORS).len(), 1);
}

#[test]
fn what_tests_import_does_not_count() {
    let sources = read(&[
        ("lib.rs", "mod high; mod low;"),
        ("high.rs", ""),
        (
            "low.rs",
            "#[cfg(test)] mod tests { use crate::high::X; } #[cfg(test)] #[path = \"no.rs\"] mod more;
             #[test] fn t() { crate::high::x() }",
        ),
    ]);
    assert_eq!(sources.violations(FLOORS), Vec::<String>::new());
}

#[test]
fn a_module_without_a_floor_and_a_floor_without_a_module_are_told() {
    let sources = read(&[
        ("lib.rs", "mod high; mod lower;"),
        ("high.rs", ""),
        ("lower.rs", ""),
    ]);
    let told = sources.violations(FLOORS);
    assert_eq!(
        told,
        ["no module is called `low`", "`lower` stands on no floor"]
    );
}
