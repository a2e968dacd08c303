//! Checks the architecture of a crate from its source: modules stand on floors, a module imports
//! from its own floor or from lower ones, and no modules (files) import each other in a circle.
//!
//! ```no_run
//! let floors: &[&[&str]] = &[
//!     &["crate"],          // The crate root: `lib.rs` or `main.rs`.
//!     &["http", "worker"], // One floor; a name stands for all modules below it too.
//!     &["store"],
//! ];
//! let sources = floors::Sources::read("src/lib.rs".as_ref(), "my_crate").expect("sources");
//! assert_eq!(sources.violations(floors), Vec::<String>::new());
//! ```
//!
//! The imports are read from the syntax tree, with what stands inside macros: `use` items and every
//! path that begins with `crate`, `super`, `self`, the crate's own name or a child module. An import
//! counts as one of the file that it names, also where that file only re-exports the item. A `mod`
//! item alone is no import. What is behind `#[cfg(test)]` is left out.

mod circles;
mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Why the sources of a crate can't be read.
#[derive(Debug)]
pub enum ReadError {
    /// The file can't be read.
    Io(PathBuf, std::io::Error),
    /// The file is no Rust that `syn` parses.
    Syntax(PathBuf, syn::Error),
}

/// The modules of a crate that have a file of their own, and what each imports from the others.
/// A module is named by its path without `crate`, such as `store::leases`; the crate root is `crate`.
#[derive(Debug, Default)]
pub struct Sources {
    imports: BTreeMap<String, BTreeSet<String>>,
}

impl Sources {
    /// Reads a crate from its root file on, following its `mod` items. `name` is the name by which
    /// the crate's binary imports its library: paths that begin with it count as paths of the crate.
    pub fn read(root: &Path, name: &str) -> Result<Self, ReadError> {
        let mut files = Vec::new();
        imports::read(root, name, &mut files)?;
        let modules: BTreeSet<Vec<String>> = files.iter().map(|file| file.module.clone()).collect();
        let mut imports = BTreeMap::new();
        for file in &files {
            let targets = file.paths.iter().filter_map(|path| nearest(&modules, path));
            let targets = targets.filter(|target| **target != file.module);
            imports.insert(shown(&file.module), targets.map(|t| shown(t)).collect());
        }
        Ok(Self { imports })
    }

    /// What breaks the rules, one sentence each: imports from a higher floor, circles, modules that
    /// stand on no floor, and names of floors that no module has. `floors` goes from the top down.
    pub fn violations(&self, floors: &[&[&str]]) -> Vec<String> {
        let mut violations = Vec::new();
        for name in floors.iter().copied().flatten() {
            if !self.imports.keys().any(|module| stands_in(module, name)) {
                violations.push(format!("no module is called `{name}`"));
            }
        }
        for (module, targets) in &self.imports {
            let Some(floor) = floor_of(floors, module) else {
                violations.push(format!("`{module}` stands on no floor"));
                continue;
            };
            for target in targets {
                if floor_of(floors, target).is_some_and(|other| other < floor) {
                    violations.push(format!("`{module}` imports from the higher `{target}`"));
                }
            }
        }
        for circle in circles::find(&self.imports) {
            violations.push(format!("a circle: {}", circle.join(" -> ")));
        }
        violations
    }

    /// The modules that a module imports from; for messages and for looking around.
    pub fn imports_of(&self, module: &str) -> impl Iterator<Item = &str> {
        let targets = self.imports.get(module);
        targets.into_iter().flatten().map(String::as_str)
    }

    /// All modules.
    pub fn modules(&self) -> impl Iterator<Item = &str> {
        self.imports.keys().map(String::as_str)
    }
}

fn shown(module: &[String]) -> String {
    match module {
        [] => "crate".to_owned(),
        path => path.join("::"),
    }
}

/// The module with a file of its own that holds what a path names.
fn nearest<'a>(modules: &'a BTreeSet<Vec<String>>, path: &[String]) -> Option<&'a Vec<String>> {
    (0..=path.len())
        .rev()
        .find_map(|length| modules.get(&path[..length]))
}

fn stands_in(module: &str, name: &str) -> bool {
    let rest = module.strip_prefix(name);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The floor of a module, counted from the top. The longest name that fits decides.
fn floor_of(floors: &[&[&str]], module: &str) -> Option<usize> {
    let named = floors.iter().enumerate();
    let named = named.flat_map(|(floor, names)| names.iter().map(move |name| (floor, *name)));
    let fitting = named.filter(|(_, name)| stands_in(module, name));
    fitting
        .max_by_key(|(_, name)| name.len())
        .map(|(floor, _)| floor)
}
