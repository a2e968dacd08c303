//! Events as they are delivered.

use contract::platform::events::EventType;
use tokio::time::timeout;

use crate::backend::{Backend, ensure};
use crate::receiver::{Delivery, Receiver};
use crate::report::{Failure, Verdict};

/// The first delivery of the first event is refused: it comes again, and the next one after it.
pub async fn delivered(backend: &Backend, receiver: Option<&Receiver>) -> Verdict {
    let Some(receiver) = receiver else {
        let why = "no address to listen on was given";
        return Err(Failure::NotRun(why.to_owned()));
    };
    let customer = backend.customer("webhooks").await?;
    let begun = customer.begins().await?;
    let path = format!("/onboardings/{}/abandon", begun.id);
    customer.press(&path).await?.expect(200)?;
    let of = |kind| {
        let id = begun.id.clone();
        move |delivery: &&Delivery| delivery.is_of(&id, kind)
    };
    let (created, abandoned) = (of(EventType::OnboardingCreated), of(EventType::Abandoned));
    let whole = receiver.until(|came| {
        let wrong = came.iter().any(|delivery| delivery.unverified.is_some());
        let complete = came.iter().any(|delivery| abandoned(&delivery));
        (wrong || complete).then(|| came.to_vec())
    });
    // As long as the second attempt may take.
    let whole = timeout(backend.patience * 2, whole).await;
    let came = whole.map_err(|_| Failure::Wrong("the events do not come".to_owned()))?;
    for delivery in &came {
        if let Some(why) = &delivery.unverified {
            return Err(Failure::Wrong(format!(
                "{} is not signed: {why}",
                delivery.id
            )));
        }
        let event = delivery.event.as_ref();
        let event = event.map_err(|why| Failure::Wrong(format!("{}: {why}", delivery.id)))?;
        ensure(event.id.as_str() == delivery.id, || {
            format!(
                "`webhook-id` is {}, and the event's id {}",
                delivery.id, event.id
            )
        })?;
    }
    let first: Vec<_> = came.iter().filter(|it| created(it)).collect();
    let taken = first.iter().any(|delivery| delivery.taken);
    let ids = first.iter().map(|delivery| &delivery.id);
    let same = ids.clone().zip(ids.skip(1)).all(|(a, b)| a == b);
    ensure(taken && same, || {
        format!(
            "an event that was refused came {} times before the next one, with the same id: {same}",
            first.len()
        )
    })
}
