//! Shortens the names by which the wasm module and its script call each other.
//!
//! wasm-bindgen gives each a hash of its own. Those say nothing to anybody, don't compress, and stand in
//! both files: together about 5 kB of what a customer downloads.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Imports, Parser};

use crate::error::Error;
use crate::fingerprint;

/// What the module exports for JavaScript's streams. Leptos brings it in; no page of ours uses it.
const UNUSED: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];

/// Shortens the names in the one module of this folder and in its script.
pub fn shorten(folder: &Path) -> Result<(), Error> {
    let mut files = Vec::new();
    fingerprint::collect(folder, &mut files).map_err(Error::io("read the bundle"))?;
    for wasm in files {
        let Some(stem) = wasm.to_str().and_then(|path| path.strip_suffix("_bg.wasm")) else {
            continue;
        };
        let script = Path::new(&format!("{stem}.js")).to_owned();
        let module = fs::read(&wasm).map_err(Error::path("read", &wasm))?;
        let text = fs::read_to_string(&script).map_err(Error::path("read", &script))?;
        let (module, text) = shortened(&module, &text).map_err(|error| Error::Io {
            what: format!("shorten the names in {}", wasm.display()),
            source: std::io::Error::other(error.to_string()),
        })?;
        fs::write(&wasm, module).map_err(Error::path("write", &wasm))?;
        fs::write(&script, text).map_err(Error::path("write", &script))?;
    }
    Ok(())
}

fn shortened(module: &[u8], script: &str) -> Result<(Vec<u8>, String), reencode::Error> {
    let mut names = Names::default();
    let mut out = Module::new();
    names.parse_core_module(&mut out, Parser::new(0), module)?;
    Ok((out.finish(), names.replace(script)))
}

/// The short names given so far.
#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    fn short(&mut self, name: &str) -> String {
        // What is called by hand keeps its name.
        if !name.starts_with("__wb") && !name.starts_with("wasm_bindgen__") {
            return name.to_owned();
        }
        let next = format!("_{}", letters(self.0.len()));
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }

    /// A script with every whole word that has a short name replaced by it.
    fn replace(&self, script: &str) -> String {
        let in_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let mut out = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(in_word) {
            out.push_str(&rest[..start]);
            rest = &rest[start..];
            let (word, after) = rest.split_at(rest.find(|c| !in_word(c)).unwrap_or(rest.len()));
            out.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        out + rest
    }
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), reencode::Error> {
        // Groups share a module's name; wasm-bindgen writes none, as browsers don't read them yet.
        let Imports::Single(_, import) = imports else {
            return reencode::utils::parse_imports(self, section, imports);
        };
        let name = self.short(import.name);
        let kind = self.entity_type(import.ty)?;
        section.import(import.module, &name, kind);
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), reencode::Error> {
        if UNUSED.iter().any(|unused| export.name.starts_with(unused)) {
            return Ok(());
        }
        let name = self.short(export.name);
        let index = self.external_index(export.kind, export.index)?;
        exports.export(&name, self.export_kind(export.kind)?, index);
        Ok(())
    }
}

/// 0 as `a`, 25 as `z`, 26 as `ba`.
fn letters(number: usize) -> String {
    let last = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => last.to_string(),
        more => letters(more) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, Function, FunctionSection, TypeSection,
    };

    use super::*;

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import(
            "./a.js",
            "__wbg_now_0123456789abcdef",
            EntityType::Function(0),
        );
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 1);
        exports.export("__wbindgen_start", ExportKind::Func, 1);
        exports.export("intounderlyingsink_close", ExportKind::Func, 1);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().call(0).end();
        code.function(&body);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    #[test]
    fn both_sides_get_the_same_short_name() {
        let script = "x={__wbg_now_0123456789abcdef:()=>1,__wbg_now_0123456789abcdef2:2};wasm.__wbindgen_start();wasm.main()";
        let (module, script) = shortened(&module(), script).expect("it is a module");
        assert_eq!(
            script,
            "x={_a:()=>1,__wbg_now_0123456789abcdef2:2};wasm._b();wasm.main()"
        );
        let text = String::from_utf8_lossy(&module);
        assert!(text.contains("_a") && text.contains("_b") && text.contains("main"));
        assert!(!text.contains("__wb") && !text.contains("intounderlying"));
        wasmparser::validate(&module).expect("it still is a module");
    }

    #[test]
    fn numbers_become_letters() {
        assert_eq!(
            ["a", "z", "ba", "bz"],
            [0, 25, 26, 51].map(letters).each_ref().map(String::as_str)
        );
    }
}
