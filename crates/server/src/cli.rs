//! The command line: what the server's program is asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

use contract::ids::WabaId;
use contract::phone::PhoneNumber;
use lexopt::{Arg, Parser, ValueExt};

/// What `--help` says.
pub const USAGE: &str = "\
DoubleTick's finalization service for WhatsApp number migration.

usage: server [--config <file>] [command]

  (none)                     serve
  rotate-keys                seal every stored token and PIN anew with the first key of
                             DOUBLETICK_SEAL_KEYS; servers may run meanwhile
  onboarding <id|reference>  the whole story of one attempt, where it stands, who must act
  onboardings recover <id|reference> --waba <id>
                             an attempt whose code was lost goes on with this WABA: where no
                             code reaches the number, after you made sure whose it is
  backup <file>              a copy of the SQLite database, while the server runs
  revoke-sessions <phone>    sign the account of this phone out everywhere

  --check-config             say what is wrong with the settings, or what they are, and end
  --config <file>            a TOML file with settings; the environment goes before it
                             (DOUBLETICK_CONFIG names one too)
  --help, --version

The README's table and the crate's `config` module list the settings.
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
        "onboardings" => match value("onboardings", "recover")?.string()?.as_str() {
            "recover" => {
                let which = value("recover", "an id, or a reference such as DT-7KQ2-M9XA")?;
                recover(which.string()?, parser)?
            }
            other => return Err(NoOrder::Unknown(format!("onboardings {other}"))),
        },
        "backup" => Command::Backup(value("backup", "a file that does not exist yet")?.into()),
        "revoke-sessions" => {
            let phone = value("revoke-sessions", "a phone number such as +919876543210")?;
            let phone = PhoneNumber::parse(&phone.string()?).map_err(NoOrder::Phone)?;
            Command::RevokeSessions(phone)
        }
        other => return Err(NoOrder::Unknown(other.to_owned())),
    })
}

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
            (
                "onboardings recover DT-7KQ2-M9XA --waba 102290129340398",
                Command::Recover {
                    which: "DT-7KQ2-M9XA".into(),
                    waba: WabaId::new("102290129340398"),
                },
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
            "onboardings recover",
            "onboardings recover DT-7KQ2-M9XA",
            "onboardings recover DT-7KQ2-M9XA --waba mine",
            "onboardings forget DT-7KQ2-M9XA",
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
