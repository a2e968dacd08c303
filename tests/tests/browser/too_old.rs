//! Browsers that can't run the module: told in plain words, and not that something failed to load.

use browser_tests::account::heading;
use browser_tests::text::{Text, boot};
use browser_tests::{Customer, Outcome, browser_test};

const TITLE: Text = boot::NO_WASM;
const CURRENT: Text = boot::NO_WASM_NOW;

async fn is_told(asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see(&TITLE).await?;
    asha.see(&boot::NO_WASM_NOW).await?;
    asha.see(&CURRENT).await?;
    assert!(!asha.sees(&boot::NOT_LOADED).await?);
    assert!(!asha.sees(&heading::SIGN_IN).await?);
    Ok(())
}

#[browser_test(engines = chromium, because = script_injection)]
async fn a_browser_without_webassembly_is_told_so(asha: &Customer) -> Outcome {
    asha.run_before_each_page("delete window.WebAssembly;")
        .await?;
    is_told(asha).await?;
    asha.check_layout("84-no-webassembly").await
}

#[browser_test(engines = chromium, because = script_injection)]
async fn a_browser_that_lacks_a_part_of_webassembly_is_told_the_same(asha: &Customer) -> Outcome {
    // In the module's place one with a section that no browser knows: it arrives whole, and
    // does not compile.
    asha.run_before_each_page(
        r#"
        const { instantiateStreaming } = WebAssembly;
        WebAssembly.instantiateStreaming = (_, imports) => {
            const future = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 99, 0]);
            const headers = { "content-type": "application/wasm" };
            return instantiateStreaming(new Response(future, { headers }), imports);
        };
        "#,
    )
    .await?;
    is_told(asha).await?;
    asha.check_layout("85-too-old").await
}
