//! Reads the files of a crate and the paths that they name.

use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, Macro, Meta, UseTree};

use crate::ReadError;

/// One file.
pub struct File {
    /// The module that it is, without `crate`.
    pub module: Vec<String>,
    /// What it names of the crate, as paths from the crate root.
    pub paths: Vec<Vec<String>>,
}

/// Reads a crate from its root file on.
pub fn read(root: &Path, name: &str, files: &mut Vec<File>) -> Result<(), ReadError> {
    let directory = root.parent().unwrap_or(Path::new("")).to_owned();
    read_file(root, &directory, Vec::new(), name, files)
}

fn read_file(
    path: &Path,
    directory: &Path,
    module: Vec<String>,
    name: &str,
    files: &mut Vec<File>,
) -> Result<(), ReadError> {
    let io = |error| ReadError::Io(path.to_owned(), error);
    let text = std::fs::read_to_string(path).map_err(io)?;
    let file = syn::parse_file(&text).map_err(|e| ReadError::Syntax(path.to_owned(), e))?;
    let mut reader = Reader {
        name,
        at: module.clone(),
        children: children(&file.items),
        paths: Vec::new(),
        declared: Vec::new(),
    };
    reader.visit_file(&file);
    let Reader {
        paths, declared, ..
    } = reader;
    files.push(File {
        module: module.clone(),
        paths,
    });
    for (parents, child) in declared {
        let mut inner = directory.to_owned();
        inner.extend(&parents[module.len()..]);
        let mut child_module = parents;
        child_module.push(child.name.clone());
        let child_directory = inner.join(&child.name);
        let named = child.path.map(|file| inner.join(file));
        let flat = inner.join(format!("{}.rs", child.name));
        let nested = child_directory.join("mod.rs");
        let found = named.unwrap_or(if flat.exists() { flat } else { nested });
        read_file(&found, &child_directory, child_module, name, files)?;
    }
    Ok(())
}

/// A `mod` item without a body.
struct Declared {
    name: String,
    /// As `#[path]` says it.
    path: Option<PathBuf>,
}

struct Reader<'a> {
    name: &'a str,
    /// The module that is read: of the file, or inline in it.
    at: Vec<String>,
    /// The modules that are declared in it.
    children: Vec<String>,
    paths: Vec<Vec<String>>,
    declared: Vec<(Vec<String>, Declared)>,
}

fn children(items: &[Item]) -> Vec<String> {
    let modules = items.iter().filter_map(|item| match item {
        Item::Mod(item) if !is_for_tests(&item.attrs) => Some(item.ident.to_string()),
        _ => None,
    });
    modules.collect()
}

/// Whether an item is compiled for tests alone: `#[cfg(test)]`, `#[test]`, `#[cfg(all(test, …))]`.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let Meta::List(list) = &attribute.meta else {
            return attribute.path().is_ident("test");
        };
        let text = list.tokens.to_string();
        list.path.is_ident("cfg") && (text == "test" || text.starts_with("all (test"))
    })
}

impl Reader<'_> {
    /// Keeps a path if it is one of the crate.
    fn keep(&mut self, segments: &[String]) {
        let Some((first, rest)) = segments.split_first() else {
            return;
        };
        let mut base = match first.as_str() {
            "crate" => Vec::new(),
            "self" => self.at.clone(),
            "super" => {
                let mut base = self.at.clone();
                base.pop();
                base
            }
            first if first == self.name => Vec::new(),
            first if self.children.iter().any(|child| child == first) => {
                let mut base = self.at.clone();
                base.push(first.to_owned());
                base
            }
            _ => return,
        };
        for segment in rest {
            match segment.as_str() {
                "super" => drop(base.pop()),
                segment => base.push(segment.to_owned()),
            }
        }
        self.paths.push(base);
    }

    fn keep_tree(&mut self, tree: &UseTree, before: &mut Vec<String>) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.keep_tree(&path.tree, before);
                before.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.keep_tree(tree, before);
                }
            }
            UseTree::Glob(_) => self.keep(before),
            UseTree::Name(name) if name.ident == "self" => self.keep(before),
            UseTree::Rename(rename) if rename.ident == "self" => self.keep(before),
            UseTree::Name(syn::UseName { ident })
            | UseTree::Rename(syn::UseRename { ident, .. }) => {
                before.push(ident.to_string());
                self.keep(before);
                before.pop();
            }
        }
    }

    /// Paths in what a macro is given, which is no syntax tree: `a :: b :: c`.
    fn keep_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 || path.is_empty() {
                        self.keep_if_path(&path);
                        path.clear();
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                other => {
                    self.keep_if_path(&path);
                    path.clear();
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.keep_tokens(group.stream());
                    }
                }
            }
        }
        self.keep_if_path(&path);
    }

    fn keep_if_path(&mut self, path: &[String]) {
        if path.len() > 1 {
            self.keep(path);
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes: &[Attribute] = match item {
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Const(item) => &item.attrs,
            _ => &[],
        };
        if !is_for_tests(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let Some((_, items)) = &item.content else {
            let path = item.attrs.iter().find_map(named_path);
            let name = item.ident.to_string();
            self.declared
                .push((self.at.clone(), Declared { name, path }));
            return;
        };
        self.at.push(item.ident.to_string());
        let outer = std::mem::replace(&mut self.children, children(items));
        visit::visit_item_mod(self, item);
        self.children = outer;
        self.at.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.keep_tree(&item.tree, &mut Vec::new());
    }

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {
        // `pub(in crate::a)` is no import.
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter().map(|part| part.ident.to_string());
        self.keep_if_path(&segments.collect::<Vec<_>>());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        visit::visit_macro(self, item);
        self.keep_tokens(item.tokens.clone());
    }
}

fn named_path(attribute: &Attribute) -> Option<PathBuf> {
    let Meta::NameValue(meta) = &attribute.meta else {
        return None;
    };
    match (&meta.value, meta.path.is_ident("path")) {
        (syn::Expr::Lit(value), true) => match &value.lit {
            syn::Lit::Str(file) => Some(file.value().into()),
            _ => None,
        },
        _ => None,
    }
}
