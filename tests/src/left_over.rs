//! What a page has: listeners, timers, requests, nodes. What it has more of than before is left of a mount.

use serde::Deserialize;
use serde_json::Value;

use crate::{Customer, Outcome};

/// What a page counts that has `tests/pages/count.js`.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Counted {
    /// The types of the listeners on what outlives a mount.
    pub listeners: Vec<String>,
    /// Timers that are set.
    pub timers: u32,
    /// Those that go off again and again.
    pub intervals: u32,
    /// The addresses of requests under way, streams among them.
    pub requests: Vec<String>,
    /// Locks that are held or waited for.
    pub locks: u32,
    /// Elements.
    pub nodes: u32,
}

/// Has each page count from its first moment on what [`Counted`] holds; `window.count` says it.
pub async fn count_in_each_page(customer: &Customer) -> Outcome {
    let counts = include_str!("../pages/count.js");
    let counts = counts.replace("export async function", "window.count = async function");
    customer
        .run_before_each_page(&format!("{{ {counts} }}"))
        .await
}

/// What the browser has of a page, once its garbage is gone.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// Nodes, those that are in no document among them.
    pub nodes: u64,
    /// Listeners.
    pub listeners: u64,
    /// Bytes of JavaScript's heap.
    pub heap: u64,
}

/// What the browser has of the page that the customer is at. Chromium's: Firefox's driver does not tell.
pub async fn held(customer: &Customer) -> Outcome<Held> {
    let cdp = customer.devtools();
    for _ in 0..2 {
        cdp.send_raw("HeapProfiler.collectGarbage", ()).await?;
    }
    let counters = cdp.send_raw("Memory.getDOMCounters", ()).await?;
    let heap = cdp.send_raw("Runtime.getHeapUsage", ()).await?;
    let number = |value: &Value| value.as_f64().unwrap_or_default() as u64;
    Ok(Held {
        nodes: number(&counters["nodes"]),
        listeners: number(&counters["jsEventListeners"]),
        heap: number(&heap["usedSize"]),
    })
}
