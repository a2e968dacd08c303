//! The number's own one-time password, where the customer finished in Meta's window
//! unverified. Meta counts these calls, so none is repeated blindly: each is one
//! request of the customer's.

use contract::onboarding::{
    CodeMethod, NumberChoice, Stage, Step, TroubleKind, VerificationPurpose, VerificationSent,
};
use contract::phone::PhoneNumber;
use contract::secret::Otp;
use contract::time::UnixMillis;

use crate::context::{Context, StepError};
use crate::ledger::ChangeError;
use onboarding::outcome::StepFailure;
use onboarding::record::{AuditEntry, Record};

use super::code::{code_sent, count_try, not_too_soon, wanted};
use super::refusal::{Refusal, VerificationResult};
use crate::client_network::ClientNetwork;
use crate::clock;
use crate::countries::Via;
use crate::graph::limits::urgent;
use crate::sign_in::limits::Permit;
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::timeouts::millis;
use onboarding::verification::need;

/// The purpose of the verification.
const REGISTRATION: VerificationPurpose = VerificationPurpose::Registration;

/// Has Meta send the code.
pub(super) async fn request(
    ctx: &Context,
    record: &Record,
    method: CodeMethod,
) -> VerificationResult {
    let (_, before) = wanted(record, REGISTRATION).map_err(ChangeError::Refused)?;
    if before.is_some_and(|before| before.resend_at > clock::now()) {
        // Refused below, and nothing is to be counted.
        return note_sent(ctx, record, method)
            .await
            .map(|(record, _)| record);
    }
    let permit = permit(ctx, record).await.map_err(ChangeError::Refused)?;
    let (record, (number, before)) = match note_sent(ctx, record, method).await {
        Ok(noted) => noted,
        Err(refused) => {
            let back = ctx.limits.take_back(&permit).await;
            back.map_err(|error| step(error.into()))?;
            return Err(refused);
        }
    };
    let token = ctx.token(&record).map_err(step)?;
    let asked = urgent(ctx.graph.request_code(&token, &number.id, method));
    let asked = ctx.recorded(&record.id, asked).await;
    if asked.as_ref().is_err_and(|error| !error.is_ambiguous()) {
        let failed = ctx.limits.failed(&permit).await;
        failed.map_err(|error| step(error.into()))?;
    }
    match asked {
        Ok(()) => Ok(record),
        // It may be on its way all the same: "sent" stays, and so does its waiting time.
        Err(error) if error.is_ambiguous() => trouble(ctx, &record, &error, Sent::Stays).await,
        Err(error) if is_too_many(&error) => {
            // No code came, and none comes for a while.
            let none = VerificationSent {
                method,
                resend_at: UnixMillis(0),
                attempts_left: 0,
            };
            let waits = Sent::Waits(before.unwrap_or(none));
            trouble(ctx, &record, &error, waits).await
        }
        Err(error) => trouble(ctx, &record, &error, Sent::Is(before)).await,
    }
}

/// Meta rings at the number that is moved: that costs whoever holds it their peace, if not us money.
async fn permit(ctx: &Context, record: &Record) -> Result<Permit, Refusal> {
    let number = PhoneNumber::parse(record.written());
    let number = number.unwrap_or_else(|_| record.number.clone());
    let asker = ClientNetwork::account(&record.account);
    let now = clock::now();
    Ok(ctx.limits.permit(&number, &asker, Via::Meta, now).await?)
}

type NotedCode = (Record, (NumberChoice, Option<VerificationSent>));

/// Notes a code as sent, unless it is too soon. What was noted before.
async fn note_sent(
    ctx: &Context,
    record: &Record,
    method: CodeMethod,
) -> Result<NotedCode, ChangeError<Refusal>> {
    let begun = ctx.ledger.change(record, |record, now| {
        let (number, before) = wanted(record, REGISTRATION)?;
        not_too_soon(before, now)?;
        let sent = code_sent(ctx, method, now);
        record.stage = need(REGISTRATION, number.clone(), Some(sent), None);
        let note = AuditEntry::new("verification", format!("asked for by {method:?}"));
        Ok((vec![note], (number, before)))
    });
    begun.await
}

/// Whether Meta was asked, or given a code, too often. It counts on while it is asked.
fn is_too_many(error: &GraphError) -> bool {
    let meaning = meaning(error);
    let limited = told(meaning.kind) == TroubleKind::VerificationLimited;
    !error.is_ambiguous() && (limited || meaning.wait.is_some())
}

/// What is noted as sent, after trouble.
#[derive(Clone, Copy)]
enum Sent {
    /// What is noted now.
    Stays,
    /// This.
    Is(Option<VerificationSent>),
    /// This, and no other one is asked for before Meta's wait is over.
    Waits(VerificationSent),
    /// The same, of what is noted now.
    StaysAndWaits,
    /// The try at this one does not count.
    GivesBack(VerificationSent),
}

impl Sent {
    fn of(self, noted: Option<VerificationSent>, free_at: UnixMillis) -> Option<VerificationSent> {
        let waiting = |sent: VerificationSent| VerificationSent {
            resend_at: sent.resend_at.max(free_at),
            ..sent
        };
        match (self, noted) {
            (Self::Waits(sent), _) => Some(waiting(sent)),
            (Self::StaysAndWaits, noted) => noted.map(waiting),
            (Self::Stays, noted) => noted,
            (Self::Is(sent), _) => sent,
            // Not to another code that was asked for meanwhile.
            (Self::GivesBack(tried), Some(noted))
                if (noted.method, noted.resend_at) == (tried.method, tried.resend_at) =>
            {
                Some(VerificationSent {
                    attempts_left: noted.attempts_left.saturating_add(1),
                    ..noted
                })
            }
            (Self::GivesBack(_), noted) => noted,
        }
    }
}

/// Hands Meta the code that the owner read. A try is counted before Meta is asked, so that
/// many at once are counted too; one that Meta did not judge is given back.
pub(super) async fn submit(ctx: &Context, record: &Record, code: &Otp) -> VerificationResult {
    let (record, (number, tried)) = count_try(ctx, record, REGISTRATION).await?;
    let token = ctx.token(&record).map_err(step)?;
    let asked = urgent(ctx.graph.verify_code(&token, &number.id, code));
    match ctx.recorded(&record.id, asked).await {
        Ok(()) => {
            let changed = ctx.ledger.change(&record, |record, _| {
                wanted(record, REGISTRATION)?;
                record.stage = Stage::Finalizing;
                Ok((vec![AuditEntry::new("verification", "done")], ()))
            });
            changed.await.map(|(record, ())| record)
        }
        Err(error) => {
            let judged = !error.is_ambiguous() && meaning(&error).class == Class::Customer;
            let sent = match judged {
                _ if is_too_many(&error) => Sent::StaysAndWaits,
                true => Sent::Stays,
                false => Sent::GivesBack(tried),
            };
            trouble(ctx, &record, &error, sent).await
        }
    }
}

/// Notes what Meta said.
async fn trouble(
    ctx: &Context,
    record: &Record,
    error: &GraphError,
    sent: Sent,
) -> VerificationResult {
    let failure = StepFailure::from_graph(error);
    let changed = ctx.ledger.change(record, |record, now| {
        let (number, noted) = wanted(record, REGISTRATION)?;
        let wait = failure
            .meaning
            .wait
            .unwrap_or(ctx.timeouts.verification_resend);
        let wait = wait.max(ctx.timeouts.verification_resend);
        let free_at = UnixMillis(now.0.saturating_add(millis(wait)));
        let sent = sent.of(noted, free_at);
        match (failure.meaning.class, failure.meaning.kind) {
            // Verified meanwhile: the cut-over looks and goes on.
            (Class::AlreadySo, _) => record.stage = Stage::Finalizing,
            (Class::Lost | Class::Configuration, _) => {
                record.fail(Step::CutOver, &failure, now, &ctx.timeouts);
            }
            (_, kind) => record.stage = need(REGISTRATION, number, sent, Some(told(kind))),
        }
        Ok((
            vec![AuditEntry::new("verification", failure.text.clone())],
            (),
        ))
    });
    changed.await.map(|(record, ())| record)
}

fn told(kind: TroubleKind) -> TroubleKind {
    match kind {
        TroubleKind::RateLimited => TroubleKind::VerificationLimited,
        kind => kind,
    }
}

fn step(error: StepError) -> ChangeError<Refusal> {
    ChangeError::Refused(Refusal::Step(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(resend_at: i64, attempts_left: u32) -> VerificationSent {
        VerificationSent {
            method: CodeMethod::Sms,
            resend_at: UnixMillis(resend_at),
            attempts_left,
        }
    }

    #[test]
    fn a_try_that_meta_did_not_judge_is_given_back() {
        let tried = Sent::GivesBack(sent(1, 3));
        assert_eq!(tried.of(Some(sent(1, 3)), UnixMillis(9)), Some(sent(1, 4)));
    }

    #[test]
    fn another_code_asked_for_meanwhile_gets_no_try_more() {
        let tried = Sent::GivesBack(sent(1, 3));
        assert_eq!(tried.of(Some(sent(2, 5)), UnixMillis(9)), Some(sent(2, 5)));
    }

    #[test]
    fn metas_wait_stays_and_never_shortens_ours() {
        let free_at = UnixMillis(9);
        assert_eq!(
            Sent::StaysAndWaits.of(Some(sent(1, 3)), free_at),
            Some(sent(9, 3))
        );
        let longer = Sent::Waits(sent(20, 0)).of(Some(sent(1, 3)), free_at);
        assert_eq!(longer, Some(sent(20, 0)));
    }
}
