//! The progress stream.

use contract::onboarding::Stage;
use tokio::time::timeout;

use super::onboardings::follow;
use crate::Options;
use crate::backend::{Backend, ensure};
use crate::report::{Failure, Verdict};
use crate::stream::Stream;

pub async fn begins(backend: &Backend) -> Verdict {
    let customer = backend.customer("begins").await?;
    let begun = customer.begins().await?;
    let first = Stream::open(&customer, &begun, None).await?;
    let first = { first }.onboarding().await?;
    ensure(first == begun, || {
        format!("its first event is {first:?}, where the attempt is {begun:?}")
    })
}

pub async fn tells(backend: &Backend) -> Verdict {
    let customer = backend.customer("tells").await?;
    let begun = customer.begins().await?;
    let mut streams = vec![];
    for _ in 0..2 {
        let mut stream = Stream::open(&customer, &begun, None).await?;
        let first = stream.onboarding().await?;
        streams.push((stream, vec![first]));
    }
    let path = format!("/onboardings/{}/abandon", begun.id);
    customer.press(&path).await?.expect(200)?;
    for (mut stream, mut seen) in streams {
        while seen
            .last()
            .is_none_or(|last| last.stage != Stage::Abandoned)
        {
            seen.push(stream.onboarding().await?);
        }
        follow(&seen)?;
    }
    Ok(())
}

/// Who comes back reads the present state first, whatever was the last that they saw.
pub async fn resumes(backend: &Backend) -> Verdict {
    let customer = backend.customer("resumes").await?;
    let begun = customer.begins().await?;
    drop(Stream::open(&customer, &begun, None).await?);
    let path = format!("/onboardings/{}/abandon", begun.id);
    customer.press(&path).await?.expect(200)?;
    for last in [None, Some("1"), Some("999999")] {
        let mut stream = Stream::open(&customer, &begun, last).await?;
        let first = stream.onboarding().await?;
        ensure(first.stage == Stage::Abandoned, || {
            format!(
                "with the last event {last:?}, the first one is {:?}",
                first.stage
            )
        })?;
    }
    Ok(())
}

/// What is silent for a minute is cut by load balancers.
pub async fn lives(backend: &Backend, options: &Options) -> Verdict {
    let customer = backend.customer("lives").await?;
    let begun = customer.begins().await?;
    let mut stream = Stream::open(&customer, &begun, None).await?;
    stream.onboarding().await?;
    let within = options.heartbeat_within;
    match timeout(within, stream.frame()).await {
        Ok(frame) => frame.map(drop),
        Err(_) => Err(Failure::Wrong(format!("nothing was sent for {within:?}"))),
    }
}
