//! What the module needs of WebAssembly: without which it does not compile.

use wasmparser::{Validator, WasmFeatures};

use crate::error::Error;

/// A feature beyond the first WebAssembly, and its name in browser-compat-data.
const FEATURES: [(WasmFeatures, &str); 14] = [
    (
        WasmFeatures::SATURATING_FLOAT_TO_INT,
        "non-trapping-float-to-int-conversions",
    ),
    (WasmFeatures::SIGN_EXTENSION, "sign-extension-operations"),
    (WasmFeatures::REFERENCE_TYPES, "reference-types"),
    (WasmFeatures::MULTI_VALUE, "multi-value"),
    (WasmFeatures::BULK_MEMORY, "bulk-memory-operations"),
    (WasmFeatures::SIMD, "fixed-width-SIMD"),
    (WasmFeatures::RELAXED_SIMD, "relaxed-SIMD"),
    (WasmFeatures::THREADS, "threads-and-atomics"),
    (WasmFeatures::TAIL_CALL, "tail-calls"),
    (WasmFeatures::MULTI_MEMORY, "multiMemory"),
    (WasmFeatures::EXCEPTIONS, "exception-handling"),
    (
        WasmFeatures::EXTENDED_CONST,
        "extended-constant-expressions",
    ),
    (WasmFeatures::FUNCTION_REFERENCES, "typedFunctionReferences"),
    (WasmFeatures::GC, "garbage-collection"),
];

/// The names of those that it is not valid without.
pub fn needs(module: &[u8]) -> Result<Vec<String>, Error> {
    let compiles = |features| Validator::new_with_features(features).validate_all(module);
    compiles(WasmFeatures::all()).map_err(|error| Error::Io {
        what: "read the module".to_owned(),
        source: std::io::Error::other(error.to_string()),
    })?;
    let needed = |feature| compiles(WasmFeatures::all().difference(feature)).is_err();
    let needs = FEATURES
        .into_iter()
        .filter(|(feature, _)| needed(*feature))
        .map(|(_, name)| format!("webassembly.{name}"));
    Ok(needs.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(func (result i32) (i32.extend8_s (i32.const 1)))`
    const EXTENDS: &[u8] = &[
        0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7f, 3, 2, 1, 0, 10, 7, 1, 5, 0,
        0x41, 1, 0xc0, 0x0b,
    ];

    #[test]
    fn what_a_module_does_not_compile_without_is_needed() {
        let needs = needs(EXTENDS).expect("it is a module");
        assert_eq!(needs, ["webassembly.sign-extension-operations"]);
    }
}
