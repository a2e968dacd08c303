//! The command line: what the server's program is asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

use contract::ids::WabaId;
use contract::onboarding::TroubleKind;
use contract::phone::PhoneNumber;
use lexopt::{Arg, Parser, ValueExt};
use server::operate::retry::Which;

/// What `--help` says.
pub const USAGE: &str = "\
DoubleTick's finalization service for WhatsApp number migration.

usage: server [--config <file>] [command]

  (none)                     serve
  rotate-keys                seal every stored token and PIN anew with the first key of
                             DOUBLETICK_SEAL_KEYS; servers may run meanwhile
  onboarding <id|reference>  the whole story of one attempt, where it stands, who must act
  onboardings list --stuck   the attempts that are stuck: by what, and since when
  onboardings retry --kind <TroubleKind>
                             have all that are stuck by this tried again, as when it was put right
  onboardings retry <id|reference>
                             have one tried again
  numbers release <phone>    take a number from the account that has it, with that account's yes,
                             so that another one can connect it
  onboardings recover <id|reference> --waba <id>
                             an attempt whose code was lost goes on with this WABA: where no
                             code reaches the number, after you made sure whose it is
  backup <file>              a copy of the SQLite database, while the server runs
  revoke-sessions <phone>    sign the account of this phone out everywhere

  --check-config             say what is wrong with the settings, or what they are, and end
  --config <file>            a TOML file with settings; the environment goes before it
                             (DOUBLETICK_CONFIG names one too)
  --help, --version

docs/configuration.md and the crate's `config` module list the settings.
RUST_LOG sets what is logged, as in `RUST_LOG=server=debug`.";

/// What to do, and by which settings file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The settings file, where one is named.
    pub config: Option<PathBuf>,
    /// What to do.
    pub command: Command,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Serve until told to end.
    Serve,
    /// Say what is wrong with the settings, or what they are.
    CheckConfig,
    /// Seal everything anew with the first key.
    RotateKeys,
    /// Tell the story of one attempt, by its id or its reference.
    Onboarding(String),
    /// List the attempts that are stuck.
    ListStuck,
    /// Have attempts tried again.
    Retry(Which),
    /// Take a number from its account.
    Release(PhoneNumber),
    /// Have an attempt whose code was lost go on with this WABA.
    Recover {
        /// Its id or its reference.
        which: String,
        /// What its signup shared.
        waba: WabaId,
    },
    /// Copy the database to this file.
    Backup(PathBuf),
    /// End all sessions of this account.
    RevokeSessions(PhoneNumber),
    /// Say how this is used.
    Help,
    /// Say which version this is.
    Version,
}

/// Why the arguments make no sense.
#[derive(Debug, thiserror::Error)]
pub enum NoOrder {
    /// They are not of the form that is asked for.
    #[error(transparent)]
    Form(#[from] lexopt::Error),
    /// There is no such command.
    #[error("there is no command `{0}`")]
    Unknown(String),
    /// Attempts are stuck by something else.
    #[error("nothing is stuck by `{0}`; it can be one of {1}")]
    Kind(String, String),
    /// Something is missing after a command.
    #[error("`{0}` wants {1}")]
    Wants(&'static str, &'static str),
    /// The phone number is none.
    #[error("no phone number such as +919876543210: {0}")]
    Phone(contract::phone::PhoneProblem),
}

/// Reads the arguments, without the program's own name.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Order, NoOrder> {
    let mut parser = Parser::from_args(arguments);
    let mut config = None;
    let mut command = None;
    while let Some(arg) = parser.next()? {
        let next = match arg {
            Arg::Long("config") => {
                config = Some(PathBuf::from(parser.value()?));
                continue;
            }
            Arg::Long("help") | Arg::Short('h') => Command::Help,
            Arg::Long("version") | Arg::Short('V') => Command::Version,
            Arg::Long("check-config") => Command::CheckConfig,
            Arg::Value(name) if command.is_none() => named(&name.string()?, &mut parser)?,
            other => return Err(other.unexpected().into()),
        };
        // Who asks how it is used is told, whatever else they say.
        if matches!(next, Command::Help | Command::Version) {
            command = Some(next);
            break;
        }
        if let Some(first) = command.replace(next) {
            return Err(lexopt::Error::from(format!("{first:?} is asked already")).into());
        }
    }
    Ok(Order {
        config,
        command: command.unwrap_or(Command::Serve),
    })
}

fn named(name: &str, parser: &mut Parser) -> Result<Command, NoOrder> {
    let mut value = |command, what| {
        let value = parser.next()?;
        match value {
            Some(Arg::Value(value)) => Ok(value),
            Some(other) => Err(other.unexpected().into()),
            None => Err(NoOrder::Wants(command, what)),
        }
    };
    Ok(match name {
        "serve" => Command::Serve,
        "rotate-keys" => Command::RotateKeys,
        "onboarding" => {
            let which = value("onboarding", "an id, or a reference such as DT-7KQ2-M9XA")?;
            Command::Onboarding(which.string()?)
        }
        "onboardings" => onboardings(parser)?,
        "numbers" => {
            let what = value("numbers", "what to do: release")?.string()?;
            if what != "release" {
                return Err(NoOrder::Unknown(format!("numbers {what}")));
            }
            let phone = value("numbers release", "a phone number such as +919876543210")?;
            Command::Release(PhoneNumber::parse(&phone.string()?).map_err(NoOrder::Phone)?)
        }
        "backup" => Command::Backup(value("backup", "a file that does not exist yet")?.into()),
        "revoke-sessions" => {
            let phone = value("revoke-sessions", "a phone number such as +919876543210")?;
            let phone = PhoneNumber::parse(&phone.string()?).map_err(NoOrder::Phone)?;
            Command::RevokeSessions(phone)
        }
        other => return Err(NoOrder::Unknown(other.to_owned())),
    })
}

/// What is to be done with attempts.
fn onboardings(parser: &mut Parser) -> Result<Command, NoOrder> {
    const WHICH: &str = "`list --stuck`, `retry --kind <TroubleKind>`, `retry <id|reference>`, \
                         or `recover <id|reference> --waba <id>`";
    let wants = || NoOrder::Wants("onboardings", WHICH);
    let what = match parser.next()?.ok_or_else(wants)? {
        Arg::Value(what) => what.string()?,
        other => return Err(other.unexpected().into()),
    };
    match (what.as_str(), parser.next()?.ok_or_else(wants)?) {
        ("list", Arg::Long("stuck")) => Ok(Command::ListStuck),
        ("retry", Arg::Long("kind")) => {
            let name = parser.value()?.string()?;
            let known = TroubleKind::ALL.into_iter();
            let kind = known.clone().find(|kind| kind.name() == name);
            let names = || known.map(TroubleKind::name).collect::<Vec<_>>().join(", ");
            let kind = kind.ok_or_else(|| NoOrder::Kind(name, names()))?;
            Ok(Command::Retry(Which::StuckBy(kind)))
        }
        ("retry", Arg::Value(which)) => Ok(Command::Retry(Which::One(which.string()?))),
        ("recover", Arg::Value(which)) => recover(which.string()?, parser),
        ("list" | "retry" | "recover", other) => Err(other.unexpected().into()),
        _ => Err(NoOrder::Unknown(format!("onboardings {what}"))),
    }
}

/// The WABA that an attempt is to go on with.
fn recover(which: String, parser: &mut Parser) -> Result<Command, NoOrder> {
    let wants = NoOrder::Wants("onboardings recover", "--waba and the id of a WABA");
    match parser.next()? {
        Some(Arg::Long("waba")) => {
            let waba = WabaId::parse(&parser.value()?.string()?).ok_or(wants)?;
            Ok(Command::Recover { which, waba })
        }
        Some(other) => Err(other.unexpected().into()),
        None => Err(wants),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn order(line: &str) -> Result<Order, NoOrder> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn command(line: &str) -> Command {
        order(line).unwrap().command
    }

    #[test]
    fn nothing_said_means_serve() {
        assert_eq!(command(""), Command::Serve);
        assert_eq!(command("serve"), Command::Serve);
    }

    #[test]
    fn the_settings_file_may_be_named_anywhere() {
        for line in ["--config a.toml rotate-keys", "rotate-keys --config=a.toml"] {
            let order = order(line).unwrap();
            assert_eq!(order.config, Some("a.toml".into()));
            assert_eq!(order.command, Command::RotateKeys);
        }
    }

    #[test]
    fn each_command_is_known() {
        let phone = PhoneNumber::parse("+919876543210").unwrap();
        for (line, known) in [
            ("--check-config", Command::CheckConfig),
            (
                "onboarding DT-7KQ2-M9XA",
                Command::Onboarding("DT-7KQ2-M9XA".into()),
            ),
            ("onboardings list --stuck", Command::ListStuck),
            (
                "onboardings retry --kind OurConfiguration",
                Command::Retry(Which::StuckBy(TroubleKind::OurConfiguration)),
            ),
            (
                "onboardings retry DT-7KQ2-M9XA",
                Command::Retry(Which::One("DT-7KQ2-M9XA".into())),
            ),
            (
                "onboardings recover DT-7KQ2-M9XA --waba 102290129340398",
                Command::Recover {
                    which: "DT-7KQ2-M9XA".into(),
                    waba: WabaId::new("102290129340398"),
                },
            ),
            (
                "numbers release +919876543210",
                Command::Release(phone.clone()),
            ),
            ("backup a.sqlite", Command::Backup("a.sqlite".into())),
            (
                "revoke-sessions +919876543210",
                Command::RevokeSessions(phone),
            ),
            ("-h", Command::Help),
            ("--version", Command::Version),
        ] {
            assert_eq!(command(line), known, "{line}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for line in [
            "migrate",
            "onboarding",
            "onboarding --version",
            "onboardings",
            "onboardings list",
            "onboardings retry",
            "onboardings retry --kind",
            "onboardings retry --kind Fate",
            "onboardings recover",
            "onboardings recover DT-7KQ2-M9XA",
            "onboardings recover DT-7KQ2-M9XA --waba mine",
            "onboardings forget DT-7KQ2-M9XA",
            "numbers",
            "numbers release",
            "numbers release 12",
            "numbers sell +919876543210",
            "backup",
            "revoke-sessions 12",
            "rotate-keys now",
            "--check-config rotate-keys",
            "--config",
            "--verbose",
        ] {
            assert!(order(line).is_err(), "{line}");
        }
    }
}
