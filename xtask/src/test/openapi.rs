//! The server's answers, compared with what its OpenAPI document says of them.

use std::path::Path;
use std::sync::Arc;

use contract::CSRF_HEADER;
use contract::onboarding::CONSENT_TEXT_VERSION;

use super::{Outcome, Run, title};
use crate::cli::RunOptions;
use crate::error::Error;
use crate::process;
use crate::services::{self, Data, Ports, Services};
use crate::test::counts::Counts;

const NAME: &str = "OpenAPI document";

impl Run<'_> {
    /// schemathesis sends the running server what its document asks for, and what it does not.
    pub(super) fn openapi(&mut self, program: &Path) {
        title(NAME);
        let began = std::time::Instant::now();
        let outcome = match self.compare(program) {
            Ok(()) => Outcome::Held,
            Err(error) => {
                println!("{error}");
                Outcome::Broken(Counts::default())
            }
        };
        self.done(NAME, began, outcome);
    }

    fn compare(&self, program: &Path) -> Result<(), Error> {
        services::build(self.project)?;
        let folder = self.project.target.join("openapi");
        let options = RunOptions {
            fresh: true,
            data: Some(folder.clone()),
        };
        let data = Data::open(self.project, &options)?;
        let ports = Ports::choose()?;
        let server = format!("http://localhost:{}", ports.server);
        // Ctrl-C ends this program, and both with it.
        let stop = Arc::default();
        let _running = Services::start(self.project, &data, ports, &server, &folder, stop)?;
        let mut compare = process::bound(program);
        compare
            .current_dir(self.project.root.join("xtask/openapi"))
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
    }
}
