//! The OpenAPI document: linted, made into clients that are used, and the server's answers compared with what it
//! says of them.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use contract::CSRF_HEADER;
use contract::onboarding::CONSENT_TEXT_VERSION;
use xshell::cmd;

use super::Run;
use crate::cli::{ConformanceOptions, RunOptions};
use crate::conformance;
use crate::process;
use crate::project::Project;
use crate::services::{self, Data, Ports, Services};
use crate::setup::{self, OpenApiTools};

/// What events are signed with here: a secret of this machine, so it is none.
const WEBHOOK_SECRET: &str = "whsec_Y2hlY2tzIG9mIHRoZSBBUEksIG5vdCBhIHNlY3JldCE=";

impl Run<'_> {
    /// Redocly's linter reads the document of the running server. Clients are made of it and used. The server
    /// is checked as any backend is. Then schemathesis sends it what the document asks for, and what it does not.
    pub(super) fn openapi(&mut self) -> Result<()> {
        let tools = setup::openapi_tools(self.project)?;
        let project = self.project;
        self.table.stage("OpenAPI document", || -> Result<()> {
            services::build(project)?;
            let folder = project.target.join("openapi");
            let options = RunOptions {
                fresh: true,
                data: Some(folder.clone()),
            };
            let data = Data::open(project, &options)?;
            let ports = Ports::choose()?;
            let server = format!("http://localhost:{}", ports.server);
            let receiver = services::free_port("the receiver of webhooks", 8060, &[])?;
            let listen = format!("127.0.0.1:{receiver}");
            let _webhooks = [
                ("PLATFORM_WEBHOOK_URL", format!("http://{listen}/").as_str()),
                ("PLATFORM_WEBHOOK_SECRETS", WEBHOOK_SECRET),
                ("PLATFORM_ALLOW_PRIVATE", "true"),
                // Nobody listens any more when schemathesis moves numbers.
                ("PLATFORM_READY", "off"),
            ]
            .map(|(name, value)| project.sh.push_env(name, value));
            // Ctrl-C ends this program, and both with it.
            let stop = Arc::default();
            let _running = Services::start(project, &data, ports, &server, &folder, stop)?;
            let api_key = services::api_key(project, &data, ports, &server)?;
            let document = folder.join("openapi.json");
            let text = ureq::get(format!("{server}/api/openapi.json")).call()?;
            let text = text.into_body().read_to_vec()?;
            project.sh.write_file(&document, text)?;
            let _variables = [
                ("CHECKED_SERVER", server.as_str()),
                ("CHECKED_SANDBOX", &ports.sandbox_origin()),
                ("CHECKED_API_KEY", &api_key),
                ("CHECKED_CSRF_HEADER", CSRF_HEADER),
                ("CHECKED_CONSENT", CONSENT_TEXT_VERSION),
            ]
            .map(|(name, value)| project.sh.push_env(name, value));
            lint(project, &tools, &document)?;
            use_typescript_client(project, &tools, &document, &folder.join("typescript"))?;
            use_rust_client(project, &tools, &document, &folder.join("rust"))?;
            let options = ConformanceOptions {
                backend: server.clone(),
                api_key: Some(api_key.clone()),
                listen: Some(listen),
                webhook_secret: Some(WEBHOOK_SECRET.to_owned()),
                stand_in: Some(ports.sandbox_origin()),
            };
            conformance::check(project, &tools, &options)?;
            compare(project, &tools, &format!("{server}/api/openapi.json"))
                .with_context(|| format!("the server's log is in {}", folder.display()))
        });
        Ok(())
    }
}

fn lint(project: &Project, tools: &OpenApiTools, document: &Path) -> Result<()> {
    let redocly = tools.npm.join(".bin/redocly");
    let config = "xtask/openapi/redocly.yaml";
    cmd!(project.sh, "{redocly} lint --config {config} {document}")
        // It asks nobody for a newer version, and tells nobody that it ran.
        .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true")
        .env("REDOCLY_TELEMETRY", "off")
        .run()?;
    Ok(())
}

/// Types by openapi-typescript, and a platform that is compiled with them and run.
fn use_typescript_client(
    project: &Project,
    tools: &OpenApiTools,
    document: &Path,
    folder: &Path,
) -> Result<()> {
    let sh = &project.sh;
    sh.remove_path(folder)?;
    sh.create_dir(folder)?;
    for file in ["platform.ts", "tsconfig.json", "package.json"] {
        sh.copy_file(format!("xtask/openapi/clients/typescript/{file}"), folder)?;
    }
    let npm = &tools.npm;
    std::os::unix::fs::symlink(npm, folder.join("node_modules"))?;
    let _folder = sh.push_dir(folder);
    cmd!(
        sh,
        "{npm}/.bin/openapi-typescript {document} -o schema.d.ts"
    )
    .run()?;
    cmd!(sh, "{npm}/.bin/tsc -p .").run()?;
    Ok(cmd!(sh, "node out/platform.js").run()?)
}

/// A client by openapi-generator, and a platform that is compiled with it and run.
fn use_rust_client(
    project: &Project,
    tools: &OpenApiTools,
    document: &Path,
    folder: &Path,
) -> Result<()> {
    let (sh, python) = (&project.sh, &tools.python);
    sh.remove_path(folder)?;
    let parts = "models,apis,supportingFiles,modelDocs=false,apiDocs=false";
    let log = sh.push_env("JAVA_OPTS", "-Dlog.level=error");
    // The package's own script names the Python of the folder that it was installed in.
    let program = "from openapi_generator_cli import cli; cli()";
    cmd!(
        sh,
        "{python} -c {program} generate -g rust -i {document} -o {folder} --global-property {parts}"
    )
    .run()?;
    drop(log);
    for file in ["Cargo.toml", "Cargo.lock"] {
        sh.copy_file(format!("xtask/openapi/clients/rust/{file}"), folder)?;
    }
    let examples = folder.join("examples");
    sh.create_dir(&examples)?;
    sh.copy_file("xtask/openapi/clients/rust/examples/platform.rs", &examples)?;
    let manifest = folder.join("Cargo.toml");
    cmd!(
        sh,
        "cargo run --quiet --locked --manifest-path {manifest} --example platform"
    )
    // What the workspace has built of the same versions is not built again.
    .env("CARGO_TARGET_DIR", &project.target)
    .run()?;
    Ok(())
}

fn compare(project: &Project, tools: &OpenApiTools, document: &str) -> Result<()> {
    let _folder = project.sh.push_dir("xtask/openapi");
    process::bound(&project.sh, &tools.python)
        .args(["-m", "schemathesis.cli"])
        .args(["--config-file", "schemathesis.toml", "run", "--no-color"])
        .arg(document)
        .envs(services::META.iter().copied())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .run()?;
    Ok(())
}
