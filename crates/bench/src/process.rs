//! What a process has used, as Linux counts it.

use std::fs;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::Failure;

/// Streams, and some more.
const FILES: u64 = 40_000;

/// Processor time, user and system, since it began.
pub fn cpu(pid: u32) -> Result<Duration, Failure> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name, in brackets, may hold spaces.
    let (_, rest) = stat.rsplit_once(')').ok_or("no such /proc/stat")?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    // utime and stime are fields 14 and 15; the two before the bracket are gone.
    let ticks = |place: usize| -> Result<u64, Failure> {
        Ok(fields.get(place).ok_or("a short /proc/stat")?.parse()?)
    };
    let per_second = rustix::param::clock_ticks_per_second();
    Ok(Duration::from_millis(
        (ticks(11)? + ticks(12)?) * 1000 / per_second,
    ))
}

/// Bytes of memory that it holds now.
pub fn memory(pid: u32) -> Result<u64, Failure> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kb = line.ok_or("no VmRSS")?.trim().trim_end_matches(" kB");
    Ok(kb.trim().parse::<u64>()? * 1024)
}

/// Lets this process, and those that it starts, hold many connections.
pub fn allow_many_files() -> Result<(), Failure> {
    let limits = getrlimit(Resource::Nofile);
    let most = limits.maximum.unwrap_or(u64::MAX);
    let wanted = FILES.min(most);
    if limits.current.is_none_or(|now| now >= wanted) {
        return Ok(());
    }
    let raised = Rlimit {
        current: Some(wanted),
        maximum: limits.maximum,
    };
    Ok(setrlimit(Resource::Nofile, raised)?)
}
