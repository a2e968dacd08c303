//! The command line: what the server's program is asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

use contract::ids::WabaId;
use contract::onboarding::TroubleKind;
use contract::phone::PhoneNumber;
use lexopt::{Arg, Parser, ValueExt};
use server::operate::api_keys::ApiKeysCommand;
use server::operate::events::EventsCommand;
use server::operate::retry::AttemptSelector;

mod api_keys;
mod events;

/// What `--help` says.
pub const USAGE: &str = "\
DoubleTick's finalization service for WhatsApp number migration.

usage: server [--config <file>] [command]

  (none)                     serve
  rotate-keys                seal every stored token and PIN anew with the first key of
                             DOUBLETICK_SEAL_KEYS; servers may run meanwhile
  onboarding <id|reference>  the audit log of one attempt, where it stands, who must act
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
  api-keys create --name <name> --scopes <scope,…>
                             make a key for a platform's server; the key is printed once.
                             Scopes: sessions:write, numbers:read, numbers:write,
                             credentials:read, events:read, onboardings:read
  api-keys list              all keys, without their secrets: scopes, last use, state
  api-keys rotate <id> [--overlap-hours <n>]
                             make a key in the place of this one, which is good for n hours more
                             (24 unless said otherwise)
  api-keys revoke <id>       refuse this key from now on
  events list --dead         events that the platform did not take within three days
  events replay <id>|--dead|--from <sequence>
                             have events delivered again, with the same ids
  openapi                    print the OpenAPI document
  notice-templates <prefix>  print the utility templates that notices over WhatsApp need at Meta,
                             with names that begin so
  backup <file>              a copy of the SQLite database, while the server runs
  revoke-sessions <phone>    sign the account of this phone out everywhere

  --check-config             say what is wrong with the settings, or what they are, and end
  --config <file>            a TOML file with settings; the environment goes before it
                             (DOUBLETICK_CONFIG names one too)
  --help, --version

docs/configuration.md and the crate's `config` module list the settings.
RUST_LOG sets what is logged, as in `RUST_LOG=server=debug`.";

/// A command, and the settings file that it runs by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invocation {
    /// The settings file, where one is named.
    pub config: Option<PathBuf>,
    /// What to do.
    pub command: Command,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Serve until a signal ends it.
    Serve,
    /// Say what is wrong with the settings, or what they are.
    CheckConfig,
    /// Seal everything anew with the first key.
    RotateKeys,
    /// Print the audit log of one attempt and where it stands, by its id or its reference.
    Onboarding(String),
    /// List the attempts that are stuck.
    ListStuck,
    /// Have attempts tried again.
    Retry(AttemptSelector),
    /// Take a number from its account.
    Release(PhoneNumber),
    /// Have an attempt whose code was lost go on with this WABA.
    Recover {
        /// Its id or its reference.
        which: String,
        /// What its signup shared.
        waba: WabaId,
    },
    /// Make, list, rotate or revoke API keys.
    ApiKeys(ApiKeysCommand),
    /// List events that were given up, or have some delivered again.
    Events(EventsCommand),
    /// Print the OpenAPI document.
    OpenApi,
    /// Print the templates of notices, whose names begin so.
    NoticeTemplates(String),
    /// Copy the database to this file.
    Backup(PathBuf),
    /// End all sessions of this account.
    RevokeSessions(PhoneNumber),
    /// Say how this is used.
    Help,
    /// Say which version this is.
    Version,
}

/// Why the arguments are refused.
#[derive(Debug, thiserror::Error)]
pub enum UsageError {
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
    /// An API key is to have a scope that there is none of.
    #[error("there is no scope `{0}`; there are {1}")]
    Scope(String, String),
    /// The phone number is none.
    #[error("no phone number such as +919876543210: {0}")]
    Phone(contract::phone::PhoneProblem),
}

/// Reads the arguments, without the program's own name.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Invocation, UsageError> {
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
        // A request for help is answered whatever else the arguments say.
        if matches!(next, Command::Help | Command::Version) {
            command = Some(next);
            break;
        }
        if let Some(first) = command.replace(next) {
            return Err(lexopt::Error::from(format!("{first:?} is asked already")).into());
        }
    }
    Ok(Invocation {
        config,
        command: command.unwrap_or(Command::Serve),
    })
}

fn named(name: &str, parser: &mut Parser) -> Result<Command, UsageError> {
    let mut value = |command, what| {
        let value = parser.next()?;
        match value {
            Some(Arg::Value(value)) => Ok(value),
            Some(other) => Err(other.unexpected().into()),
            None => Err(UsageError::Wants(command, what)),
        }
    };
    Ok(match name {
        "serve" => Command::Serve,
        "rotate-keys" => Command::RotateKeys,
        "openapi" => Command::OpenApi,
        "notice-templates" => {
            let prefix = value("notice-templates", "what the names begin with")?;
            Command::NoticeTemplates(prefix.string()?)
        }
        "onboarding" => {
            let which = value("onboarding", "an id, or a reference such as DT-7KQ2-M9XA")?;
            Command::Onboarding(which.string()?)
        }
        "onboardings" => onboardings(parser)?,
        "events" => Command::Events(events::parse(parser)?),
        "api-keys" => Command::ApiKeys(api_keys::parse(parser)?),
        "numbers" => {
            let what = value("numbers", "what to do: release")?.string()?;
            if what != "release" {
                return Err(UsageError::Unknown(format!("numbers {what}")));
            }
            let phone = value("numbers release", "a phone number such as +919876543210")?;
            Command::Release(PhoneNumber::parse(&phone.string()?).map_err(UsageError::Phone)?)
        }
        "backup" => Command::Backup(value("backup", "a file that does not exist yet")?.into()),
        "revoke-sessions" => {
            let phone = value("revoke-sessions", "a phone number such as +919876543210")?;
            let phone = PhoneNumber::parse(&phone.string()?).map_err(UsageError::Phone)?;
            Command::RevokeSessions(phone)
        }
        other => return Err(UsageError::Unknown(other.to_owned())),
    })
}

/// What is to be done with attempts.
fn onboardings(parser: &mut Parser) -> Result<Command, UsageError> {
    const WHICH: &str = "`list --stuck`, `retry --kind <TroubleKind>`, `retry <id|reference>`, \
                         or `recover <id|reference> --waba <id>`";
    let wants = || UsageError::Wants("onboardings", WHICH);
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
            let kind = kind.ok_or_else(|| UsageError::Kind(name, names()))?;
            Ok(Command::Retry(AttemptSelector::StuckBy(kind)))
        }
        ("retry", Arg::Value(which)) => Ok(Command::Retry(AttemptSelector::One(which.string()?))),
        ("recover", Arg::Value(which)) => recover(which.string()?, parser),
        ("list" | "retry" | "recover", other) => Err(other.unexpected().into()),
        _ => Err(UsageError::Unknown(format!("onboardings {what}"))),
    }
}

/// The WABA that an attempt is to go on with.
fn recover(which: String, parser: &mut Parser) -> Result<Command, UsageError> {
    let wants = UsageError::Wants("onboardings recover", "--waba and the id of a WABA");
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
mod tests;
