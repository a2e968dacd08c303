//! An attempt: begun once, and moved along the table of stages.

use contract::onboarding::{Onboarding, Stage};
use contract::problem::Problem;
use contract::signup::BrowserEvent;
use futures_util::future::join_all;
use onboarding::stages;

use crate::backend::{Backend, ensure};
use crate::report::Verdict;

pub async fn once(backend: &Backend) -> Verdict {
    let customer = backend.customer("once").await?;
    let new = backend.new_onboarding()?;
    let asked = (0..3).map(|_| customer.post("/onboardings", &new));
    let (mut ids, mut created) = (vec![], 0);
    for answer in join_all(asked).await {
        let answer = answer?;
        created += u32::from(answer.status == 201);
        if answer.status != 201 {
            answer.expect(200)?;
        }
        ids.push(answer.json::<Onboarding>()?.id);
    }
    ids.sort();
    ids.dedup();
    ensure(ids.len() == 1 && created == 1, || {
        format!(
            "of one number there are {} attempts, {created} times answered 201",
            ids.len()
        )
    })
}

pub async fn stages(backend: &Backend) -> Verdict {
    let customer = backend.customer("stages").await?;
    let begun = customer.begins().await?;
    let path = format!("/onboardings/{}", begun.id);
    ensure(begun.stage == Stage::AwaitingSignup, || {
        format!("a new attempt is at {}", stages::name(&begun.stage))
    })?;
    let mut seen = vec![begun];
    let answer = customer.get(&path).await?;
    seen.push(answer.expect(200)?.json()?);
    let events = format!("{path}/events");
    let answer = customer.post(&events, &BrowserEvent::Launched).await?;
    answer.expect(204)?;
    let answer = customer.get(&path).await?;
    seen.push(answer.expect(200)?.json()?);
    let answer = customer.press(&format!("{path}/abandon")).await?;
    seen.push(answer.expect(200)?.json()?);
    // What has ended does not begin again.
    let answer = customer.press(&format!("{path}/retry")).await?;
    answer.refuses(409, &Problem::Conflict)?;
    let answer = customer.get(&path).await?;
    seen.push(answer.expect(200)?.json()?);
    follow(&seen)?;
    let last = seen.last().map(|last| &last.stage);
    ensure(last == Some(&Stage::Abandoned), || {
        format!("an attempt that was given up is at {last:?}")
    })
}

/// Whether each follows the one before: by its stage, and by its version.
pub fn follow(seen: &[Onboarding]) -> Verdict {
    for (before, after) in seen.iter().zip(seen.iter().skip(1)) {
        ensure(stages::may_follow(&before.stage, &after.stage), || {
            let (before, after) = (stages::name(&before.stage), stages::name(&after.stage));
            format!("{before} became {after}")
        })?;
        let changed = before.stage != after.stage;
        ensure(
            after.version > before.version || (!changed && after.version == before.version),
            || {
                format!(
                    "version {} was followed by {}",
                    before.version, after.version
                )
            },
        )?;
    }
    Ok(())
}
