//! `server api-keys …`.

use std::time::Duration;

use contract::platform::ApiScope;
use lexopt::{Arg, Parser, ValueExt};
use server::operate::api_keys::ApiKeysCommand;

use super::UsageError;

const WHAT: &str = "`create --name <name> --scopes <scope,…>`, `list`, \
                    `rotate <id> [--overlap-hours <n>]`, or `revoke <id>`";

/// A key that is rotated is good for so long beside the new one, unless said otherwise.
const OVERLAP_HOURS: u32 = 24;

/// Reads what is to be done with API keys.
pub fn parse(parser: &mut Parser) -> Result<ApiKeysCommand, UsageError> {
    let wants = || UsageError::Wants("api-keys", WHAT);
    let what = match parser.next()?.ok_or_else(wants)? {
        Arg::Value(what) => what.string()?,
        other => return Err(other.unexpected().into()),
    };
    match what.as_str() {
        "create" => create(parser),
        "list" => Ok(ApiKeysCommand::List),
        "revoke" => Ok(ApiKeysCommand::Revoke { id: id(parser)? }),
        "rotate" => rotate(parser),
        _ => Err(UsageError::Unknown(format!("api-keys {what}"))),
    }
}

fn id(parser: &mut Parser) -> Result<String, UsageError> {
    match parser.next()? {
        Some(Arg::Value(id)) => Ok(id.string()?),
        Some(other) => Err(other.unexpected().into()),
        None => Err(UsageError::Wants(
            "api-keys",
            "a key's id: see `api-keys list`",
        )),
    }
}

fn create(parser: &mut Parser) -> Result<ApiKeysCommand, UsageError> {
    let (mut name, mut scopes) = (None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("name") => name = Some(parser.value()?.string()?),
            Arg::Long("scopes") => scopes = Some(parser.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let name = name.filter(|name| !name.trim().is_empty());
    let wants = UsageError::Wants("api-keys create", "--name and --scopes");
    let (Some(name), Some(scopes)) = (name, scopes) else {
        return Err(wants);
    };
    let scopes: Result<Vec<_>, _> = scopes.split([',', ' ']).map(scope).collect();
    Ok(ApiKeysCommand::Create {
        name,
        scopes: scopes?,
    })
}

fn scope(label: &str) -> Result<ApiScope, UsageError> {
    ApiScope::parse(label).ok_or_else(|| {
        let known = ApiScope::ALL.map(ApiScope::label).join(", ");
        UsageError::Scope(label.to_owned(), known)
    })
}

fn rotate(parser: &mut Parser) -> Result<ApiKeysCommand, UsageError> {
    let id = id(parser)?;
    let hours = match parser.next()? {
        Some(Arg::Long("overlap-hours")) => parser.value()?.parse()?,
        Some(other) => return Err(other.unexpected().into()),
        None => OVERLAP_HOURS,
    };
    let overlap = Duration::from_secs(u64::from(hours) * 3600);
    Ok(ApiKeysCommand::Rotate { id, overlap })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    fn parsed(line: &str) -> Result<ApiKeysCommand, UsageError> {
        parse(&mut Parser::from_args(
            line.split_whitespace().map(OsString::from),
        ))
    }

    #[test]
    fn a_key_has_a_name_and_known_scopes() {
        assert_eq!(
            parsed("create --name inbox --scopes numbers:read,events:read").unwrap(),
            ApiKeysCommand::Create {
                name: "inbox".into(),
                scopes: vec![ApiScope::NumbersRead, ApiScope::EventsRead],
            }
        );
        for refused in [
            "create",
            "create --name inbox",
            "create --name inbox --scopes",
            "create --name inbox --scopes everything",
            "create --name inbox --scopes numbers:read,",
        ] {
            assert!(parsed(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn a_rotated_key_is_good_for_a_while() {
        let rotate = |hours: u64| ApiKeysCommand::Rotate {
            id: "key_1".into(),
            overlap: Duration::from_secs(hours * 3600),
        };
        assert_eq!(parsed("rotate key_1").unwrap(), rotate(24));
        assert_eq!(parsed("rotate key_1 --overlap-hours 0").unwrap(), rotate(0));
        assert!(parsed("rotate key_1 --overlap-hours soon").is_err());
        assert!(parsed("rotate").is_err());
        assert!(parsed("revoke").is_err());
        assert!(parsed("steal key_1").is_err());
    }
}
