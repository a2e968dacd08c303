//! `server events …`.

use lexopt::{Arg, Parser, ValueExt};
use server::operate::events::EventsCommand;
use server::store::events::Replay;

use super::UsageError;

const WHAT: &str = "`list --dead`, `replay <id>`, `replay --dead`, or `replay --from <sequence>`";

/// Reads what is to be done with events.
pub fn parse(parser: &mut Parser) -> Result<EventsCommand, UsageError> {
    let wants = || UsageError::Wants("events", WHAT);
    let what = match parser.next()?.ok_or_else(wants)? {
        Arg::Value(what) => what.string()?,
        other => return Err(other.unexpected().into()),
    };
    match (what.as_str(), parser.next()?.ok_or_else(wants)?) {
        ("list", Arg::Long("dead")) => Ok(EventsCommand::ListDead),
        ("replay", Arg::Value(id)) => Ok(EventsCommand::Replay(Replay::One(id.string()?))),
        ("replay", Arg::Long("dead")) => Ok(EventsCommand::Replay(Replay::Dead)),
        ("replay", Arg::Long("from")) => {
            let sequence = parser.value()?.parse()?;
            Ok(EventsCommand::Replay(Replay::From(sequence)))
        }
        ("list" | "replay", other) => Err(other.unexpected().into()),
        _ => Err(UsageError::Unknown(format!("events {what}"))),
    }
}
