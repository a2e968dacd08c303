//! The code that is sent to a number where it is in doubt whose a signup is: whoever reads it holds
//! the number. It is ours, not Meta's, and kept, compared and limited as one for sign-in.

use contract::onboarding::{
    CodeMethod, NumberChoice, TroubleKind, VerificationPurpose, VerificationSent,
};
use contract::secret::Otp;
use contract::time::UnixMillis;

use super::code::{code_sent, count_try, not_too_soon, wanted};
use super::refusal::{Refusal, VerificationResult};
use crate::client_network::ClientNetwork;
use crate::clock;
use crate::context::{Context, StepError};
use crate::countries::Via;
use crate::ledger::ChangeError;
use crate::sign_in::channel::{Certainty, SendError};
use crate::sign_in::otp;
use crate::sign_in::otp::{GuessOutcome, OtpTerms};
use crate::store::otps::OtpSubject;
use crate::telemetry::metrics;
use crate::telemetry::metrics::Recovery;
use onboarding::record::{AuditEntry, Record};
use onboarding::verification::need;

/// The purpose of the verification.
const RECOVERY: VerificationPurpose = VerificationPurpose::Recovery;

/// What keeps a code's hash apart from other hashes.
const PURPOSE: &str = "ownership";

/// The kind of the audit log's lines about it.
const AUDIT_KIND: &str = "in doubt";

/// What a request for a code comes to.
enum CodeRequest {
    /// One is to be sent. What was noted as sent before.
    Send(NumberChoice, Option<VerificationSent>),
    /// It was sent often enough: nobody reads it.
    GivenUp,
}

/// Sends the number a code.
pub(crate) async fn request(ctx: &Context, record: &Record) -> VerificationResult {
    let begun = ctx
        .ledger
        .change(record, |record, now| begin(ctx, record, now));
    let (record, asked) = begun.await?;
    let CodeRequest::Send(number, before) = asked else {
        metrics::recovery(Recovery::GivenUp);
        tracing::warn!(reference = %record.reference,
            "nobody proved to hold the number: a signup is not recovered");
        return Ok(record);
    };
    match send(ctx, &record).await {
        Ok(()) => Ok(record),
        // It may be on its way: it counts, and is good.
        Err(
            refusal @ Refusal::SendError(SendError {
                certainty: Certainty::Unclear,
                ..
            }),
        ) => Err(ChangeError::Refused(refusal)),
        Err(refusal) => {
            // Nothing was sent: it does not count.
            let undone = ctx.ledger.change(&record, |record, _| {
                wanted(record, RECOVERY)?;
                if let Some(doubt) = &mut record.step_log.in_doubt {
                    doubt.codes_sent = doubt.codes_sent.saturating_sub(1);
                }
                record.stage = need(RECOVERY, number.clone(), before, None);
                let note = AuditEntry::new(AUDIT_KIND, format!("no code was sent: {refusal}"));
                Ok::<_, Refusal>((vec![note], ()))
            });
            undone.await?;
            Err(ChangeError::Refused(refusal))
        }
    }
}

fn begin(
    ctx: &Context,
    record: &mut Record,
    now: UnixMillis,
) -> Result<(Vec<AuditEntry>, CodeRequest), Refusal> {
    let (number, before) = wanted(record, RECOVERY)?;
    not_too_soon(before, now)?;
    let doubt = record.step_log.in_doubt.as_mut();
    let doubt = doubt.ok_or(Refusal::UnexpectedCode)?;
    if doubt.codes_sent >= ctx.timeouts.recover_codes {
        // Meta has told of the signup, so there was one.
        let why = doubt.why.unwrap_or(TroubleKind::CodeLost);
        record.give_up_code(Some(why));
        let note = AuditEntry::new(AUDIT_KIND, "nobody proved to hold the number");
        return Ok((vec![note], CodeRequest::GivenUp));
    }
    doubt.codes_sent += 1;
    let sent = code_sent(ctx, CodeMethod::Sms, now);
    let note = AuditEntry::new(
        AUDIT_KIND,
        format!("code {} is sent to the number", doubt.codes_sent),
    );
    record.stage = need(RECOVERY, number.clone(), Some(sent), None);
    Ok((vec![note], CodeRequest::Send(number, before)))
}

/// Makes an OTP and sends it, unless too many were sent to this number for whatever purpose.
async fn send(ctx: &Context, record: &Record) -> Result<(), Refusal> {
    let now = clock::now();
    let stored = |error| Refusal::Step(StepError::Store(error));
    let asker = ClientNetwork::account(&record.account);
    let permit = ctx.limits.permit(&record.number, &asker, Via::Us, now);
    let permit = permit.await?;
    let subject = OtpSubject::ownership(&record.id);
    let terms = terms(ctx, &subject, &asker);
    let made = otp::make(&ctx.store, &ctx.sealer, &terms, now).await;
    let made = made.map_err(stored)?;
    // One request at a time comes here: each changes the record before.
    let put = ctx.store.put_otp(&subject, &made.otp, now).await;
    put.map_err(stored)?;
    let doubt = record.step_log.in_doubt.as_ref();
    let again = doubt.is_some_and(|doubt| doubt.codes_sent > 1);
    let Err(error) = ctx.senders.send(&permit, &made.password, again).await else {
        return Ok(());
    };
    if error.is_certain() {
        ctx.limits.failed(&permit).await.map_err(stored)?;
        let before = made.before.as_ref();
        let undone = ctx.store.undo_otp(&subject, &made.otp, before).await;
        undone.map_err(stored)?;
    }
    Err(Refusal::SendError(error))
}

/// The terms of the OTP: only the account itself can guess at it.
fn terms<'a>(ctx: &Context, subject: &'a OtpSubject, asker: &'a ClientNetwork) -> OtpTerms<'a> {
    OtpTerms {
        purpose: PURPOSE,
        subject,
        asker: &asker.network,
        attempts: i64::from(ctx.timeouts.verification_attempts),
        others: 0,
        valid: ctx.timeouts.otp_valid,
    }
}

/// Takes the code that somebody read. A try is counted before it is compared.
pub(crate) async fn submit(ctx: &Context, record: &Record, code: &Otp) -> VerificationResult {
    let (record, (number, tried)) = count_try(ctx, record, RECOVERY).await?;
    let right = is_right(ctx, &record, code).await;
    let right = right.map_err(|error| ChangeError::Refused(Refusal::Step(error)))?;
    let changed = ctx.ledger.change(&record, |record, now| {
        wanted(record, RECOVERY)?;
        let said = if right {
            record.prove(now, ctx.recover_wait());
            "whoever made the attempt holds the number"
        } else {
            let wrong = Some(TroubleKind::VerificationCodeWrong);
            record.stage = need(RECOVERY, number.clone(), Some(tried), wrong);
            "the code was wrong"
        };
        Ok((vec![AuditEntry::new(AUDIT_KIND, said)], ()))
    });
    changed.await.map(|(record, ())| record)
}

/// Uses the code up, if it is the one.
async fn is_right(ctx: &Context, record: &Record, code: &Otp) -> Result<bool, StepError> {
    let subject = OtpSubject::ownership(&record.id);
    let asker = ClientNetwork::account(&record.account);
    let terms = terms(ctx, &subject, &asker);
    let guessed = otp::guess(&ctx.store, &ctx.sealer, &terms, code, clock::now());
    Ok(guessed.await? == GuessOutcome::Right)
}
