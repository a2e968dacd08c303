#![allow(clippy::unwrap_used)]

use super::*;

fn order(line: &str) -> Result<Invocation, UsageError> {
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
            Command::Retry(AttemptSelector::StuckBy(TroubleKind::OurConfiguration)),
        ),
        (
            "onboardings retry DT-7KQ2-M9XA",
            Command::Retry(AttemptSelector::One("DT-7KQ2-M9XA".into())),
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
        (
            "events list --dead",
            Command::Events(EventsCommand::ListDead),
        ),
        (
            "events replay --from 7",
            Command::Events(EventsCommand::Replay(server::store::events::Replay::From(
                7,
            ))),
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
        "events",
        "events list",
        "events replay",
        "events replay --from x",
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
