//! Checks whether a backend keeps the contract, prints what came of each check, and fails if one did.

use std::process::ExitCode;
use std::time::Duration;

use conformance::{Options, Webhooks};
use lexopt::{Arg, Parser, ValueExt};

const USAGE: &str = "\
Checks whether a backend keeps the contract.

usage: conformance --backend <url> [--api-key <key>] [options]

  --backend <url>            where the backend is, without /api/v1
  --api-key <key>            a key with the scope sessions:write, and for all checks events:read and
                             numbers:read; without it, that of the variable CONFORMANCE_API_KEY
  --listen <address:port>    take the platform's webhooks here: the backend delivers them to
                             http://<address:port>/
  --webhook-secret <secret>  what they are signed with, whsec_…
  --stand-in <url>           the stand-in for Meta that the backend uses: a number is moved

It begins and gives up some attempts, of accounts whose id begins with `conformance-`.";

type UsageError = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> ExitCode {
    let options = match parse(Parser::from_env()) {
        Ok(Some(options)) => options,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match conformance::run(&options).await {
        Ok(report) => {
            print!("{report}");
            match report.failed().is_empty() {
                true => ExitCode::SUCCESS,
                false => ExitCode::FAILURE,
            }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut parser: Parser) -> Result<Option<Options>, UsageError> {
    let (mut backend, mut stand_in, mut listen, mut secret) = (None, None, None, None);
    let mut api_key = std::env::var("CONFORMANCE_API_KEY").ok();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("backend") => backend = Some(parser.value()?.string()?),
            Arg::Long("api-key") => api_key = Some(parser.value()?.string()?),
            Arg::Long("stand-in") => stand_in = Some(parser.value()?.string()?),
            Arg::Long("listen") => listen = Some(parser.value()?.parse()?),
            Arg::Long("webhook-secret") => secret = Some(parser.value()?.string()?),
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    let webhooks = match (listen, secret) {
        (None, None) => None,
        (Some(listen), Some(secret)) => Some(Webhooks { listen, secret }),
        _ => return Err("--listen and --webhook-secret go together".into()),
    };
    Ok(Some(Options {
        backend: backend.ok_or("--backend is missing")?,
        api_key: api_key.ok_or("--api-key is missing")?,
        stand_in,
        webhooks,
        heartbeat_within: Duration::from_secs(60),
        patience: Duration::from_secs(20),
    }))
}
