//! The server's answers, compared with what its OpenAPI document says of them.

use std::sync::Arc;

use anyhow::Result;
use contract::CSRF_HEADER;
use contract::onboarding::CONSENT_TEXT_VERSION;

use super::Run;
use crate::cli::RunOptions;
use crate::process;
use crate::services::{self, Data, Ports, Services};

impl Run<'_> {
    /// schemathesis sends the running server what its document asks for, and what it does not.
    pub(super) fn openapi(&mut self) {
        let python = self.needs.schemathesis.take().unwrap_or_default();
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
            // Ctrl-C ends this program, and both with it.
            let stop = Arc::default();
            let _running = Services::start(project, &data, ports, &server, &folder, stop)?;
            let mut compare = process::bound(&python);
            compare
                .current_dir(project.root.join("xtask/openapi"))
                .args(["-m", "schemathesis.cli"])
                .args(["--config-file", "schemathesis.toml", "run", "--no-color"])
                .arg(format!("{server}/api/openapi.json"))
                .envs(services::META.iter().copied())
                .env("CHECKED_SERVER", &server)
                .env("CHECKED_SANDBOX", ports.sandbox_origin())
                .env("CHECKED_CSRF_HEADER", CSRF_HEADER)
                .env("CHECKED_CONSENT", CONSENT_TEXT_VERSION)
                .env("PYTHONDONTWRITEBYTECODE", "1");
            let mend = format!(
                "what was asked stands above; the server's log is in {}",
                folder.display()
            );
            process::run(&mut compare, "the comparison", Some(&mend))
        });
    }
}
