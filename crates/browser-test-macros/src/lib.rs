//! `#[browser_test]`: in which engines a browser test runs, and what it is given.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, FnArg, Ident, ItemFn, Pat, Result, ReturnType, Token, Type, TypeReference};

/// Why a test runs in Chromium alone. A test names its reason, and each is worded here once:
/// `cargo xtask test --only firefox` lists the ignored tests with it.
const REASONS: &[(&str, &str)] = &[
    ("server_logic", "it tests the server, whatever the browser"),
    (
        "request_blocking",
        "only Chromium's driver can make requests fail",
    ),
    (
        "script_injection",
        "only Chromium's driver can run a script before the page's own",
    ),
    (
        "media_emulation",
        "only Chromium's driver can emulate what the customer prefers or prints",
    ),
    ("narrow_window", "Firefox's window can't be that narrow"),
    ("console", "only Chromium's driver reads the console"),
    ("trusted_types", "Firefox may know no Trusted Types"),
    ("layout_shift", "only Chromium measures layout shifts"),
    ("heap_size", "only Chromium's driver measures the heap"),
    (
        "profile_writes",
        "Firefox writes its profile at other moments",
    ),
    ("axe", "axe-core looks in Chromium"),
    ("hosts", "fresh apps are tried in Chromium"),
];

/// Marks a browser test.
///
/// It runs in both engines, unless it says `engines = chromium` and, by one of the names in
/// [`REASONS`], why: `#[browser_test(engines = chromium, because = narrow_window)]`. The test
/// program for Firefox, which is built with the feature `firefox`, ignores it then.
///
/// The test is an `async fn` that returns an `Outcome`. Its arguments say by their types what it
/// is given: `&World` or `&mut World`, the `&Customer` of that world, or the `&Gallery`. What is
/// different in its world is said by `options = …`, a `WorldOptions`. A function without
/// arguments is an ordinary test.
#[proc_macro_attribute]
pub fn browser_test(
    attribute: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    syn::parse(attribute)
        .and_then(|attribute: Attribute| expand(&attribute, syn::parse(item)?))
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// What stands in the parentheses.
#[derive(Default)]
struct Attribute {
    chromium_only: bool,
    reason: Option<&'static str>,
    options: Option<Expr>,
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut attribute = Self::default();
        while !input.is_empty() {
            let name: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            if name == "engines" {
                let engine: Ident = input.parse()?;
                if engine != "chromium" {
                    return Err(syn::Error::new(
                        engine.span(),
                        "`chromium`, or nothing for both",
                    ));
                }
                attribute.chromium_only = true;
            } else if name == "because" {
                attribute.reason = Some(reason(&input.parse()?)?);
            } else if name == "options" {
                attribute.options = Some(input.parse()?);
            } else {
                return Err(syn::Error::new(
                    name.span(),
                    "`engines`, `because` or `options`",
                ));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        if attribute.chromium_only != attribute.reason.is_some() {
            return Err(input.error("`engines = chromium` and `because = …` come together"));
        }
        Ok(attribute)
    }
}

fn reason(name: &Ident) -> Result<&'static str> {
    let known = REASONS.iter().find(|(known, _)| name == known);
    known.map(|(_, reason)| *reason).ok_or_else(|| {
        let names: Vec<_> = REASONS.iter().map(|(name, _)| *name).collect();
        syn::Error::new(name.span(), format!("one of {}", names.join(", ")))
    })
}

fn expand(attribute: &Attribute, function: ItemFn) -> Result<TokenStream> {
    let ItemFn {
        attrs,
        vis,
        sig,
        block,
        ..
    } = function;
    let ignore = attribute
        .reason
        .map(|reason| quote!(#[cfg_attr(feature = "firefox", ignore = #reason)]));
    let name = &sig.ident;
    let body = if sig.inputs.is_empty() {
        if let Some(options) = &attribute.options {
            return Err(syn::Error::new_spanned(
                options,
                "this test is given no world",
            ));
        }
        quote!(#block)
    } else {
        call(attribute, &sig.inputs, &sig.output, &quote!(#block))?
    };
    Ok(quote! {
        #(#attrs)*
        #[test]
        #ignore
        #vis fn #name() {
            #body
        }
    })
}

/// The call that sets up what the arguments name, and runs the test's body with it.
fn call<'a>(
    attribute: &Attribute,
    arguments: impl IntoIterator<Item = &'a FnArg>,
    output: &ReturnType,
    body: &TokenStream,
) -> Result<TokenStream> {
    let mut given = TokenStream::new();
    let mut gallery = false;
    for argument in arguments {
        let (name, reference, type_) = name_and_type(argument)?;
        let mutable = reference.mutability.is_some();
        let bound = match type_.to_string().as_str() {
            "World" => quote!(let #name: #reference = given;),
            "Customer" if !mutable => quote!(let #name: #reference = &given.asha;),
            "Gallery" if !mutable => {
                gallery = true;
                quote!(let #name: #reference = given;)
            }
            _ => {
                return Err(syn::Error::new_spanned(
                    argument,
                    "`&World`, `&mut World`, `&Customer` or `&Gallery`",
                ));
            }
        };
        given.extend(bound);
    }
    let test = quote!(async |given| #output { #given #body });
    Ok(match (&attribute.options, gallery) {
        (None, true) => quote!(::browser_tests::gallery::visit(#test);),
        (Some(options), true) => {
            return Err(syn::Error::new_spanned(
                options,
                "the gallery has no options",
            ));
        }
        (None, false) => quote!(::browser_tests::run(#test);),
        (Some(options), false) => {
            quote!(::browser_tests::run_with(#options, #test);)
        }
    })
}

/// The name of an argument, its type, and the last part of the type that it refers to.
fn name_and_type(argument: &FnArg) -> Result<(&Ident, &TypeReference, &Ident)> {
    if let FnArg::Typed(typed) = argument
        && let Pat::Ident(name) = &*typed.pat
        && let Type::Reference(reference) = &*typed.ty
        && let Type::Path(path) = &*reference.elem
        && let Some(last) = path.path.segments.last()
    {
        return Ok((&name.ident, reference, &last.ident));
    }
    Err(syn::Error::new_spanned(argument, "a reference with a name"))
}
