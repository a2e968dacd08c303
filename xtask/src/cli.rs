//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// What one does with this repository.
#[derive(Debug, Parser)]
#[command(
    bin_name = "cargo xtask",
    after_help = "Tools go to a folder of their own: $XDG_CACHE_HOME/doubletick-onboarding, or else \
                  ~/.cache/doubletick-onboarding."
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build everything and run it against the stand-in for Meta, until Ctrl-C
    Demo(RunOptions),
    /// The same as demo, with Trunk's live reload
    Dev(RunOptions),
    /// Run the checks and tests that each change has to pass; with --full, everything
    Test(TestOptions),
    /// Check whether a backend keeps the contract: it begins and gives up attempts there
    Conformance(ConformanceOptions),
    /// Measure the server on both databases against its bars, which takes some ten minutes
    Bench {
        /// Only see that it runs: too little for figures
        #[arg(long)]
        quick: bool,
    },
    /// Build the release bundle into dist/, and the npm package into dist-package/
    Dist,
    /// Serve every state of every screen from fixtures, without a server, or picture them
    Gallery(GalleryOptions),
    /// Print what the first load of the bundle in dist/ weighs
    Size,
    /// Fetch the tools that building needs
    Setup {
        /// Also what testing needs: Chromium, Firefox, PostgreSQL, nginx, schemathesis, and tools for them
        #[arg(long)]
        tests: bool,
    },
    /// Add texts and scripts to the page that Trunk is making, which calls this
    #[command(hide = true)]
    Assets,
}

#[derive(Debug, Default, Args)]
pub struct RunOptions {
    /// Begin with an empty database
    #[arg(long)]
    pub fresh: bool,
    /// Keep the database in this folder, not in the cache
    #[arg(long)]
    pub data: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct GalleryOptions {
    #[command(flatten)]
    pub task: GalleryTask,
    /// The screenshots in this language, not in English
    #[arg(long, requires = "screenshots", conflicts_with_all = ["check", "update"])]
    pub language: Option<String>,
    /// Only scenes whose name contains one of these
    #[arg(requires = "GalleryTask")]
    pub names: Vec<String>,
}

/// What is done instead of serving the gallery.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub struct GalleryTask {
    /// Put pictures into this folder: three widths, both themes
    #[arg(long)]
    pub screenshots: Option<PathBuf>,
    /// Compare pictures of the scenes with their baselines in tests/pictures
    #[arg(long)]
    pub check: bool,
    /// Write the baselines anew: the pictures, and the accessibility trees in tests/accessibility
    #[arg(long)]
    pub update: bool,
}

#[derive(Debug, Args)]
pub struct ConformanceOptions {
    /// Where the backend is, without /api/v1
    #[arg(long)]
    pub backend: String,
    /// A key with the scopes sessions:write, events:read and numbers:read; or set CONFORMANCE_API_KEY
    #[arg(long)]
    pub api_key: Option<String>,
    /// Take the platform's webhooks at this address and port of this machine
    #[arg(long, requires = "webhook_secret")]
    pub listen: Option<String>,
    /// What the webhooks are signed with: whsec_…
    #[arg(long, requires = "listen")]
    pub webhook_secret: Option<String>,
    /// The stand-in for Meta that the backend uses: a number is moved then
    #[arg(long)]
    pub stand_in: Option<String>,
}

#[derive(Debug, Args)]
pub struct TestOptions {
    /// Only this part; may be repeated
    #[arg(long, value_enum)]
    pub only: Vec<Part>,
    /// Also what takes long and seldom finds anything more: all of the server's tests on PostgreSQL, all browser tests, in
    /// Firefox too, the npm package in fresh apps of all frameworks, the gallery's pictures, and the dependencies
    #[arg(long, conflicts_with = "only")]
    pub full: bool,
    /// Only tests whose name contains one of these
    pub names: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Formatting and lints
    Lint,
    /// The dependencies' licences, sources, duplicates and advisories
    Dependencies,
    /// Unit and property tests, and the server's on both databases
    Unit,
    /// The attacks on the server, on both databases: a part of unit
    Hostile,
    /// The OpenAPI document: lints, clients made of it, and the running server against it
    #[value(name = "openapi")]
    OpenApi,
    /// The bundle against its size budget
    Size,
    /// The browser tests in Chromium
    Browser,
    /// The browser tests in Firefox
    Firefox,
    /// The npm package in fresh apps of all frameworks, or in those whose names are given
    Hosts,
    /// The gallery's pictures against their baselines
    Pictures,
}

impl TestOptions {
    /// Whether a part is to be run. A test's name alone leaves only the parts that have tests.
    pub fn wants(&self, part: Part) -> bool {
        if !self.only.is_empty() {
            return self.only.contains(&part);
        }
        match part {
            // A part of `unit`.
            Part::Hostile => false,
            Part::Unit | Part::Browser => true,
            Part::Firefox => self.full || !self.names.is_empty(),
            Part::Lint | Part::OpenApi | Part::Size => self.names.is_empty(),
            Part::Dependencies | Part::Hosts | Part::Pictures => self.full && self.names.is_empty(),
        }
    }

    /// Whether all tests on PostgreSQL and in browsers are run. Otherwise a choice of them is, by the profiles in
    /// `.config/nextest.toml` whose names end in `-short`.
    pub fn is_whole(&self) -> bool {
        self.full || !self.only.is_empty() || !self.names.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_to_run_follow_from_parts_and_names() {
        let wanted = |arguments: &[&str]| {
            let arguments = ["xtask", "test"].iter().chain(arguments);
            let Command::Test(options) = Cli::parse_from(arguments).command else {
                panic!("another command");
            };
            let parts = Part::value_variants().iter().copied();
            parts
                .filter(|part| options.wants(*part))
                .collect::<Vec<_>>()
        };
        use Part::*;
        let usual = [Lint, Unit, OpenApi, Size, Browser];
        assert_eq!(wanted(&[]), usual);
        let full = wanted(&["--full"]);
        assert!(usual.iter().all(|part| full.contains(part)));
        for more in [Dependencies, Firefox, Hosts, Pictures] {
            assert!(full.contains(&more), "{more:?}");
        }
        assert_eq!(wanted(&["--", "popup"]), [Unit, Browser, Firefox]);
        assert_eq!(wanted(&["--only", "openapi", "--", "popup"]), [OpenApi]);
        assert_eq!(wanted(&["--only", "hosts", "--", "vue"]), [Hosts]);
    }

    #[test]
    fn the_gallery_is_served_pictured_checked_or_updated() {
        let parses = |arguments: &[&str]| {
            let arguments = ["xtask", "gallery"].iter().chain(arguments);
            Cli::try_parse_from(arguments).is_ok()
        };
        assert!(parses(&[]));
        assert!(parses(&["--check", "connected"]));
        assert!(parses(&["--update", "--", "connected", "welcome"]));
        assert!(parses(&["--screenshots", "to", "--language", "ar"]));
        assert!(!parses(&["connected"]), "nothing is pictured");
        assert!(!parses(&["--check", "--update"]));
        assert!(!parses(&["--check", "--screenshots", "to"]));
        assert!(!parses(&["--check", "--language", "ar"]));
    }
}
