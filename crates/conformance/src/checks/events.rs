//! The list of the platform's events.

use std::collections::BTreeSet;

use contract::platform::PlatformErrorCode;
use contract::platform::events::{Event, EventType, Events};

use crate::backend::{Backend, ensure};
use crate::receiver::about;
use crate::report::{Failure, Verdict};

/// Pages of the past that are read: a backend may have more.
const PAGES: usize = 50;

pub async fn order(backend: &Backend) -> Verdict {
    let last = last(backend).await?;
    let customer = backend.customer("order").await?;
    let begun = customer.begins().await?;
    let path = format!("/onboardings/{}/abandon", begun.id);
    customer.press(&path).await?.expect(200)?;
    let mut told = vec![];
    let (mut after, mut more) = (last, true);
    while more {
        let page = page(backend, after, 100).await?;
        after = ordered(after, &page.events)?;
        let ours = page
            .events
            .iter()
            .filter(|event| about(&event.data) == Some(&begun.id));
        told.extend(ours.filter_map(|event| event.data.event_type()));
        more = page.has_more;
    }
    let expected = [EventType::OnboardingCreated, EventType::Abandoned];
    ensure(told == expected, || {
        format!("of an attempt that began and was given up are told {told:?}")
    })
}

pub async fn pages(backend: &Backend) -> Verdict {
    let after = last(backend).await?;
    let customer = backend.customer("pages").await?;
    let begun = customer.begins().await?;
    let path = format!("/onboardings/{}/abandon", begun.id);
    customer.press(&path).await?.expect(200)?;
    let first = page(backend, after, 1).await?;
    ensure(first.events.len() == 1 && first.has_more, || {
        format!(
            "a page of one has {} events, and has_more is {}",
            first.events.len(),
            first.has_more
        )
    })?;
    let next = ordered(after, &first.events)?;
    let second = page(backend, next, 1).await?;
    ordered(next, &second.events)?;
    let key = Some(backend.api_key.as_str());
    for query in ["limit=0", "limit=101", "after=yesterday"] {
        let path = format!("/platform/events?{query}");
        let answer = backend.get(&path, key).await?;
        answer.expect(400)?;
        answer.refuses_platform(PlatformErrorCode::InvalidRequest)?;
    }
    Ok(())
}

/// The sequence of the newest event.
pub async fn last(backend: &Backend) -> Result<i64, Failure> {
    let mut after = 0;
    for _ in 0..PAGES {
        let page = page(backend, after, 100).await?;
        after = ordered(after, &page.events)?;
        if !page.has_more {
            return Ok(after);
        }
    }
    let why = format!("there are more events than {PAGES} pages have");
    Err(Failure::NotRun(why))
}

async fn page(backend: &Backend, after: i64, limit: u32) -> Result<Events, Failure> {
    let path = format!("/platform/events?after={after}&limit={limit}");
    let answer = backend.get(&path, Some(&backend.api_key)).await?;
    if answer.status == 403 {
        answer.refuses_platform(PlatformErrorCode::InsufficientScope)?;
    }
    answer.expect(200)?.json()
}

/// The sequence of the last of these, which come after that one.
fn ordered(after: i64, events: &[Event]) -> Result<i64, Failure> {
    let mut last = after;
    let mut ids = BTreeSet::new();
    for event in events {
        ensure(event.sequence > last, || {
            format!("the sequence {last} is followed by {}", event.sequence)
        })?;
        last = event.sequence;
        ensure(ids.insert(event.id.as_str()), || {
            format!("two events have the id {}", event.id)
        })?;
    }
    Ok(last)
}
