//! The number's own one-time password, where the customer finished in Meta's window
//! unverified. Meta counts these calls, so none is repeated blindly: each is one
//! request of the customer's.

use contract::onboarding::{
    CodeMethod, Need, NumberChoice, Stage, Step, TroubleKind, VerificationSent,
};
use contract::secret::Otp;
use contract::time::UnixMillis;

use super::journal::Failure;
use super::ledger::ChangeError;
use super::record::{Note, Record};
use super::{Context, StepError};
use crate::clock::seconds_until;
use crate::config::pace::millis;
use crate::graph::GraphError;
use crate::graph::errors::Class;

/// A verification was not begun.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The onboarding does not wait for one.
    #[error("no verification is wanted now")]
    NotWanted,
    /// One was asked for a moment ago.
    #[error("too soon")]
    TooSoon {
        /// Seconds until it may be asked again.
        seconds: u32,
    },
    /// We could not.
    #[error(transparent)]
    Step(#[from] StepError),
}

/// What became of the customer's wish.
pub type Changed = Result<Record, ChangeError<Refusal>>;

/// Asks Meta to send the number's owner a code.
pub async fn request(ctx: &Context, record: &Record, method: CodeMethod) -> Changed {
    let begun = ctx.ledger.change(&record.id, |record, now| {
        let (number, before) = wanted(record)?;
        if let Some(before) = before {
            let free_at = UnixMillis(before.at.0 + millis(ctx.pace.verification_resend));
            if now < free_at {
                let seconds = seconds_until(now, free_at);
                return Err(Refusal::TooSoon { seconds });
            }
        }
        let sent = VerificationSent { method, at: now };
        record.stage = need(number.clone(), Some(sent), None);
        let note = Note::new("verification", format!("asked for by {method:?}"));
        Ok((vec![note], (number, before)))
    });
    let (record, (number, before)) = begun.await?;
    let token = ctx.token(&record).map_err(step)?;
    match ctx.graph.request_code(&token, &number.id, method).await {
        Ok(()) => Ok(record),
        // It may be on its way all the same: "sent" stays, and so does its waiting time.
        Err(error) if error.is_ambiguous() => trouble(ctx, &record, &error, None).await,
        Err(error) => trouble(ctx, &record, &error, Some(before)).await,
    }
}

/// Hands Meta the code that the owner read.
pub async fn submit(ctx: &Context, record: &Record, code: &Otp) -> Changed {
    let (number, _) = wanted(record).map_err(ChangeError::Refused)?;
    let token = ctx.token(record).map_err(step)?;
    match ctx.graph.verify_code(&token, &number.id, code).await {
        Ok(()) => {
            let changed = ctx.ledger.change(&record.id, |record, _| {
                wanted(record)?;
                record.stage = Stage::Finalizing;
                Ok((vec![Note::new("verification", "done")], ()))
            });
            changed.await.map(|(record, ())| record)
        }
        Err(error) => trouble(ctx, record, &error, None).await,
    }
}

/// Notes what Meta said. `sent`, where given, replaces what is noted as sent.
async fn trouble(
    ctx: &Context,
    record: &Record,
    error: &GraphError,
    sent: Option<Option<VerificationSent>>,
) -> Changed {
    let failure = Failure::from_graph(error);
    let changed = ctx.ledger.change(&record.id, |record, now| {
        let (number, noted) = wanted(record)?;
        let sent = sent.unwrap_or(noted);
        match (failure.meaning.class, failure.meaning.kind) {
            // Verified meanwhile: the cut-over looks and goes on.
            (Class::AlreadySo, _) => record.stage = Stage::Finalizing,
            (Class::Lost | Class::Configuration, _) => {
                record.fail(Step::CutOver, &failure, now, &ctx.pace);
            }
            (_, kind) => record.stage = need(number, sent, Some(told(kind))),
        }
        Ok((vec![Note::new("verification", failure.text.clone())], ()))
    });
    changed.await.map(|(record, ())| record)
}

fn told(kind: TroubleKind) -> TroubleKind {
    match kind {
        TroubleKind::RateLimited => TroubleKind::VerificationLimited,
        kind => kind,
    }
}

fn need(
    number: NumberChoice,
    sent: Option<VerificationSent>,
    trouble: Option<TroubleKind>,
) -> Stage {
    Stage::NeedsCustomer(Need::VerifyNumber {
        number,
        sent,
        trouble,
    })
}

fn wanted(record: &Record) -> Result<(NumberChoice, Option<VerificationSent>), Refusal> {
    match &record.stage {
        Stage::NeedsCustomer(Need::VerifyNumber { number, sent, .. }) => {
            Ok((number.clone(), *sent))
        }
        _ => Err(Refusal::NotWanted),
    }
}

fn step(error: StepError) -> ChangeError<Refusal> {
    ChangeError::Refused(Refusal::Step(error))
}
