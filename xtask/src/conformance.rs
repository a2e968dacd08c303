//! `cargo xtask conformance`: whether a backend keeps the contract.

use std::path::Path;

use anyhow::{Context, Result};
use contract::onboarding::CONSENT_TEXT_VERSION;
use xshell::cmd;

use crate::cli::ConformanceOptions;
use crate::process;
use crate::project::Project;
use crate::services;
use crate::setup::{self, OpenApiTools};

/// The checks of `crates/conformance`, and schemathesis with this version's document.
pub fn run(project: &Project, options: &ConformanceOptions) -> Result<()> {
    let tools = setup::openapi_tools(project)?;
    services::build(project)?;
    check(project, &tools, options)
}

/// The same, with all that it needs already there. Both are run to their end.
pub fn check(project: &Project, tools: &OpenApiTools, options: &ConformanceOptions) -> Result<()> {
    let sh = &project.sh;
    let _key = (options.api_key.as_ref()).map(|key| sh.push_env("CONFORMANCE_API_KEY", key));
    let (program, backend) = (project.binaries.join("conformance"), &options.backend);
    let arguments = [
        ("--stand-in", &options.stand_in),
        ("--listen", &options.listen),
        ("--webhook-secret", &options.webhook_secret),
    ];
    let arguments = arguments.into_iter().filter_map(|(name, value)| {
        let value = value.as_ref()?;
        Some([name, value])
    });
    let arguments = arguments.flatten();
    let checked = cmd!(sh, "{program} --backend {backend} {arguments...}")
        .quiet()
        .run();
    let folder = project.target.join("conformance");
    sh.create_dir(&folder)?;
    let document = folder.join("openapi.json");
    let server = project.binaries.join("server");
    sh.write_file(&document, cmd!(sh, "{server} openapi").quiet().read()?)?;
    let compared = compare(project, tools, &document, backend);
    checked.context("the backend does not keep the contract")?;
    compared.context("the backend's answers are not what the OpenAPI document says")
}

fn compare(project: &Project, tools: &OpenApiTools, document: &Path, backend: &str) -> Result<()> {
    let _folder = project.sh.push_dir("xtask/openapi");
    process::bound(&project.sh, &tools.python)
        .args(["-m", "schemathesis.cli"])
        .args(["--config-file", "backend.toml", "run", "--no-color"])
        .args(["--url", backend])
        .arg(document)
        .env("CHECKED_SERVER", backend)
        .env("CHECKED_CONSENT", CONSENT_TEXT_VERSION)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .run()?;
    Ok(())
}
