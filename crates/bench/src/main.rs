//! Loads on the server, and what they cost it: `cargo xtask bench` builds both in release and runs this.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`world`] | the stand-in in this process, the server as a process of its own, a fresh database |
//! | [`process`] | what a process has used |
//! | [`customer`] | customers who move numbers by the API |
//! | [`load`] | the peak rate, and the hand-over at half of it |
//! | [`fill`] | a store that holds many onboardings already |
//! | [`streams`] | open progress streams |
//! | [`report`] | the table, and whether each bar holds |

mod customer;
mod fill;
mod load;
mod process;
mod report;
mod streams;
mod world;

use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::prelude::*;

use report::{Report, Row};
use world::{Database, World};

/// Why nothing was measured.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What is measured, and how much of it.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Rounds, of which the median counts.
    rounds: usize,
    /// Numbers that move in one round.
    moves: usize,
    /// Customers at once.
    customers: usize,
    /// Onboardings that are stored already, in the large store.
    stored: u64,
    /// Open streams.
    streams: usize,
}

const FULL: Scale = Scale {
    rounds: 3,
    moves: 1_500,
    customers: 48,
    stored: 1_000_000,
    streams: 10_000,
};

/// To see that it works, and no more.
const QUICK: Scale = Scale {
    rounds: 1,
    moves: 150,
    customers: 16,
    stored: 20_000,
    streams: 500,
};

/// Onboardings in the small store.
const FEW: u64 = 1_000;

struct Options {
    server: PathBuf,
    postgres: Option<String>,
    scale: Scale,
}

#[tokio::main]
async fn main() -> ExitCode {
    let options = match read() {
        Ok(options) => options,
        Err(error) => {
            eprintln!("{error}\nusage: bench --server <program> [--postgres <url>] [--quick]");
            return ExitCode::from(2);
        }
    };
    match run(&options).await {
        Ok(report) => {
            print!("{report}");
            match report.holds() {
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

fn read() -> Result<Options, lexopt::Error> {
    let (mut server, mut postgres, mut scale) = (None, None, FULL);
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("server") => server = Some(PathBuf::from(parser.value()?)),
            Long("postgres") => postgres = Some(parser.value()?.string()?),
            Long("quick") => scale = QUICK,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Options {
        server: server.ok_or("--server is missing")?,
        postgres,
        scale,
    })
}

async fn run(options: &Options) -> Result<Report, Failure> {
    process::allow_many_files()?;
    let mut report = Report::default();
    let databases = [
        Some(Database::Sqlite),
        options.postgres.clone().map(Database::Postgres),
    ];
    for database in databases.into_iter().flatten() {
        measure(options, &database, &mut report).await?;
    }
    Ok(report)
}

async fn measure(
    options: &Options,
    database: &Database,
    report: &mut Report,
) -> Result<(), Failure> {
    let scale = options.scale;
    for stored in [FEW, scale.stored] {
        println!("{database}: a store of {stored} onboardings");
        let mut world = World::make(database).await?;
        // The schema is the server's own.
        world.start(&options.server).await?;
        fill::until(&world, stored).await?;
        let mut rounds = Vec::new();
        for _ in 0..scale.rounds {
            rounds.push(load::round(&world, scale).await?);
        }
        report.add(Row::of_load(database, stored, &rounds));
        if stored == FEW {
            report.add(streams::open(&world, database, scale.streams).await?);
        }
        world.end().await;
    }
    Ok(())
}
