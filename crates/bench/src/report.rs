//! The table, and whether each bar holds.

use std::fmt;
use std::time::Duration;

use crate::load::Round;
use crate::world::Database;

/// Processor time of the server for one onboarding.
const CPU: Duration = Duration::from_millis(5);
/// The slowest of a hundred hand-overs.
const P99: Duration = Duration::from_millis(20);
/// Memory with all streams open.
const MEMORY: u64 = 100_000_000;
/// What counts as flat: noise of one run to the next.
const FLAT: f64 = 1.25;

/// One line of the table.
pub struct Row {
    text: String,
    holds: bool,
    /// Which database, and the processor time for one, of a load.
    load: Option<(String, Duration)>,
}

/// All that was measured.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

fn median<T: PartialOrd + Copy>(rounds: &[Round], of: impl Fn(&Round) -> T) -> T {
    let mut values: Vec<T> = rounds.iter().map(of).collect();
    values.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    values[values.len() / 2]
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

fn mb(bytes: u64) -> String {
    #[allow(clippy::cast_precision_loss)]
    let mb = bytes as f64 / 1e6;
    format!("{mb:.1} MB")
}

impl Row {
    /// Of a load on a store of this size: the medians of its rounds.
    pub fn of_load(database: &Database, stored: u64, rounds: &[Round]) -> Self {
        let cpu = median(rounds, |round| round.cpu);
        let p99 = median(rounds, |round| round.p99);
        let text = format!(
            "{database}, {stored} stored: {:.0}/s to Connected; server CPU {} each; {} held; \
             hand-over at half of that rate p50 {}, p99 {}",
            median(rounds, |round| round.peak),
            ms(cpu),
            mb(median(rounds, |round| round.memory)),
            ms(median(rounds, |round| round.p50)),
            ms(p99),
        );
        Self {
            text,
            holds: cpu <= CPU && p99 <= P99,
            load: Some((database.to_string(), cpu)),
        }
    }

    /// Of open streams.
    pub fn of_streams(database: &Database, streams: usize, memory: u64) -> Self {
        Self {
            text: format!("{database}, {streams} open streams: {} held", mb(memory)),
            holds: memory <= MEMORY,
            load: None,
        }
    }
}

impl Report {
    /// Adds a line. Of a second load on the same database, how it compares with the first.
    pub fn add(&mut self, row: Row) {
        println!("{}", row.text);
        let earlier = row.load.as_ref().and_then(|(database, cpu)| {
            let first = self.rows.iter().find_map(|earlier| {
                let load = earlier.load.as_ref();
                load.filter(|(known, _)| known == database)
            });
            first.map(|(_, first)| cpu.as_secs_f64() / first.as_secs_f64())
        });
        let growth = earlier.map(|ratio| Row {
            text: format!("  its CPU against that of the small store: {ratio:.2}"),
            holds: ratio <= FLAT,
            load: None,
        });
        self.rows.push(row);
        self.rows.extend(growth);
    }

    /// Whether every bar holds.
    pub fn holds(&self) -> bool {
        self.rows.iter().all(|row| row.holds)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "\nMedians. Bars: {} of CPU each; p99 {}; {} with all streams; a ratio of {FLAT}.\n",
            ms(CPU),
            ms(P99),
            mb(MEMORY)
        )?;
        for row in &self.rows {
            let held = if row.holds { "holds " } else { "MISSED" };
            writeln!(f, "{held}  {}", row.text)?;
        }
        Ok(())
    }
}
