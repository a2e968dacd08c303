//! A whole move, where the backend has the stand-in for Meta.

use contract::onboarding::Stage;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use onboarding::stages;

use super::onboardings::follow;
use crate::Options;
use crate::backend::{Backend, ensure};
use crate::report::{Failure, Verdict};
use crate::stream::Stream;

pub async fn moves(backend: &Backend, options: &Options) -> Verdict {
    let Some(stand_in) = &options.stand_in else {
        let why = "no stand-in for Meta was given";
        return Err(Failure::NotRun(why.to_owned()));
    };
    let customer = backend.customer("moves").await?;
    let begun = customer.begins().await?;
    let mut stream = Stream::open(&customer, &begun, None).await?;
    let mut seen = vec![stream.onboarding().await?];
    let signup = SignupOptions {
        page_origin: options.backend.clone(),
        ..SignupOptions::default()
    };
    let signup = complete_signup(stand_in, begun.number.as_str(), signup).await;
    let signup = signup.map_err(|error| Failure::NotRun(error.to_string()))?;
    let path = format!("/onboardings/{}/signup", begun.id);
    let answer = customer.post(&path, &client::report(&signup)).await?;
    answer.expect(202)?;
    let ends = |stage: &Stage| {
        matches!(
            stage,
            Stage::Connected(_)
                | Stage::Interrupted { .. }
                | Stage::Stuck(_)
                | Stage::NeedsCustomer(_)
        )
    };
    while seen.last().is_none_or(|last| !ends(&last.stage)) {
        seen.push(stream.onboarding().await?);
    }
    follow(&seen)?;
    let last = seen.last().map(|last| stages::name(&last.stage));
    ensure(last == Some("Connected"), || {
        format!("a number that moves without trouble came to {last:?}")
    })
}
