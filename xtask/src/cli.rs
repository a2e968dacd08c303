//! The command line.

use std::path::PathBuf;

use lexopt::prelude::*;

use crate::error::Error;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <command>

  demo      build everything and run it against the stand-in for Meta
              --fresh        begin with an empty database
              --data <dir>   keep the database there
  test      formatting, lints, dependencies, unit and property tests (the server's on SQLite and on
            PostgreSQL, attacks on it among them), the OpenAPI document against the running
            server, size budget, browser tests in Chromium and in Firefox
              --only <lint|unit|hostile|openapi|size|browser|firefox>   that part alone; may be repeated
              -- <name>      only tests whose name contains this
  dev       the same as demo, with Trunk's live reload
              --fresh, --data <dir>   as above
  bench     what the server takes, on SQLite and on PostgreSQL, against its bars; some ten minutes
              --quick        to see that it runs: too little for figures
  dist      the release bundle, into dist/, and the npm package, into dist-package/
  gallery   every state of every screen from fixtures, served with live reload; no server behind it
              --screenshots <dir>   instead, pictures of them at three widths in both themes
              --language <tag>      in this language
              -- <name>             only of those whose name contains this
  size      what the first load of the bundle in dist/ weighs
  browsers  which versions of which browsers the bundle in dist/ needs, into docs/browsers.md
  setup     only fetch the tools that building needs
              --tests        and what testing needs: Chromium, Firefox, axe-core, PostgreSQL, schemathesis

Tools go to a folder of their own: $XDG_CACHE_HOME/doubletick-onboarding, or else
~/.cache/doubletick-onboarding.
";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Say what there is.
    Help,
    /// Run everything against the stand-in for Meta.
    Demo(RunOptions),
    /// The same with live reload.
    Dev(RunOptions),
    /// Check everything.
    Test(TestOptions),
    /// Measure the server.
    Bench {
        /// Too little for figures.
        quick: bool,
    },
    /// The release bundle.
    Dist,
    /// Every state of every screen.
    Gallery(GalleryOptions),
    /// Tools alone.
    Setup {
        /// What testing needs too.
        tests: bool,
    },
    /// What the bundle weighs.
    Size,
    /// What the bundle needs of browsers.
    Browsers,
    /// The languages' files, into the bundle that Trunk is making: Trunk calls this.
    Assets,
}

/// How to run the services.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct RunOptions {
    /// Begin with an empty database.
    pub fresh: bool,
    /// Where the database is kept, if not in the cache folder.
    pub data: Option<PathBuf>,
}

/// What to do with the gallery.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct GalleryOptions {
    /// Where pictures go. None: it is served.
    pub screenshots: Option<PathBuf>,
    /// In which language, if not the browser's.
    pub language: Option<String>,
    /// Only scenes whose name contains one of these.
    pub names: Vec<String>,
}

/// What to check.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// These parts alone; all of them when empty.
    pub only: Vec<Part>,
    /// Only tests whose name contains one of these.
    pub names: Vec<String>,
}

/// A part of `test`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Formatting and lints.
    Lint,
    /// Unit and property tests.
    Unit,
    /// Of those, the attacks on the server alone.
    Hostile,
    /// The OpenAPI document against the running server.
    OpenApi,
    /// The bundle against its budget.
    Size,
    /// The browser tests, in Chromium.
    Browser,
    /// Those that run in Firefox too.
    Firefox,
}

impl TestOptions {
    /// Whether a part is to be run. A test's name leaves only the parts that have tests.
    pub fn wants(&self, part: Part) -> bool {
        match (self.only.is_empty(), self.names.is_empty()) {
            (false, _) => self.only.contains(&part),
            // They are among the unit tests.
            (true, true) => part != Part::Hostile,
            (true, false) => matches!(part, Part::Unit | Part::Browser | Part::Firefox),
        }
    }
}

/// Reads the command line.
pub fn parse(mut parser: lexopt::Parser) -> Result<Command, Error> {
    read(&mut parser).map_err(|error| Error::Usage(error.to_string()))
}

fn read(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let command = match parser.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    match command.as_str() {
        "help" => Ok(Command::Help),
        "demo" => Ok(Command::Demo(run_options(parser)?)),
        "dev" => Ok(Command::Dev(run_options(parser)?)),
        "test" => Ok(Command::Test(test_options(parser)?)),
        "dist" => nothing_more(parser, Command::Dist),
        "gallery" => Ok(Command::Gallery(gallery_options(parser)?)),
        "size" => nothing_more(parser, Command::Size),
        "browsers" => nothing_more(parser, Command::Browsers),
        "assets" => nothing_more(parser, Command::Assets),
        "setup" => Ok(Command::Setup {
            tests: flag(parser, "tests")?,
        }),
        "bench" => Ok(Command::Bench {
            quick: flag(parser, "quick")?,
        }),
        other => Err(format!("there is no command `{other}`").into()),
    }
}

fn nothing_more(parser: &mut lexopt::Parser, command: Command) -> Result<Command, lexopt::Error> {
    match parser.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected()),
    }
}

/// Whether the only option that there is was given.
fn flag(parser: &mut lexopt::Parser, name: &str) -> Result<bool, lexopt::Error> {
    let mut given = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long(known) if known == name => given = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(given)
}

fn run_options(parser: &mut lexopt::Parser) -> Result<RunOptions, lexopt::Error> {
    let mut options = RunOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("fresh") => options.fresh = true,
            Long("data") => options.data = Some(parser.value()?.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(options)
}

fn test_options(parser: &mut lexopt::Parser) -> Result<TestOptions, lexopt::Error> {
    let mut options = TestOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => options.only.push(parser.value()?.parse_with(part)?),
            Value(name) => options.names.push(name.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(options)
}

fn gallery_options(parser: &mut lexopt::Parser) -> Result<GalleryOptions, lexopt::Error> {
    let mut options = GalleryOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("screenshots") => options.screenshots = Some(parser.value()?.into()),
            Long("language") => options.language = Some(parser.value()?.string()?),
            Value(name) if options.screenshots.is_some() => options.names.push(name.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(options)
}

fn part(name: &str) -> Result<Part, String> {
    match name {
        "lint" => Ok(Part::Lint),
        "unit" => Ok(Part::Unit),
        "hostile" => Ok(Part::Hostile),
        "openapi" => Ok(Part::OpenApi),
        "size" => Ok(Part::Size),
        "browser" => Ok(Part::Browser),
        "firefox" => Ok(Part::Firefox),
        _ => Err("use lint, unit, hostile, openapi, size, browser or firefox".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Command, Error> {
        parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn nothing_asks_for_help() {
        assert_eq!(parsed(&[]).expect("is understood"), Command::Help);
    }

    #[test]
    fn demo_takes_its_options() {
        let options = RunOptions {
            fresh: true,
            data: Some("here".into()),
        };
        let command = parsed(&["demo", "--fresh", "--data", "here"]).expect("is understood");
        assert_eq!(command, Command::Demo(options));
    }

    #[test]
    fn bench_takes_its_option() {
        let command = parsed(&["bench", "--quick"]).expect("is understood");
        assert_eq!(command, Command::Bench { quick: true });
        assert_eq!(
            parsed(&["bench"]).expect("is understood"),
            Command::Bench { quick: false }
        );
    }

    #[test]
    fn test_takes_parts_and_names() {
        let command = parsed(&["test", "--only", "browser", "--", "popup"]).expect("is understood");
        let options = TestOptions {
            only: vec![Part::Browser],
            names: vec!["popup".to_owned()],
        };
        assert_eq!(command, Command::Test(options));
    }

    #[test]
    fn a_name_alone_leaves_the_parts_that_have_tests() {
        let options = TestOptions {
            only: vec![],
            names: vec!["popup".to_owned()],
        };
        assert!(options.wants(Part::Unit) && options.wants(Part::Browser));
        assert!(!options.wants(Part::Lint) && !options.wants(Part::Size));
    }

    #[test]
    fn what_is_unknown_is_refused() {
        for wrong in [
            &["fly"][..],
            &["dist", "--fast"],
            &["test", "--only", "all"],
            &["demo", "x"],
        ] {
            assert!(parsed(wrong).is_err(), "{wrong:?}");
        }
    }
}
