//! The code that is sent to a number where it is in doubt whose a signup is: whoever reads it holds
//! the number. It is ours, not Meta's, and kept, compared and limited as one for sign-in.

use contract::onboarding::{
    CodeMethod, Need, NumberChoice, Stage, TroubleKind, VerificationPurpose, VerificationSent,
};
use contract::secret::Otp;
use contract::time::UnixMillis;
use secrecy::{ExposeSecret, SecretString};

use super::course::need;
use crate::clock::{self, seconds_until};
use crate::config::pace::millis;
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::{Note, Record};
use crate::finalize::verification::{Changed, Refusal};
use crate::finalize::{Context, StepError};
use crate::random;
use crate::store::otps::{OtpSubject, StoredOtp};
use crate::telemetry::metrics::{self, Recovery};

const HOUR_MS: i64 = 3600 * 1000;

/// What keeps a code's hash apart from other hashes.
const PURPOSE: &str = "ownership";

/// What the story's lines about it are called.
const STORY: &str = "in doubt";

/// What became of the wish for a code.
enum Asked {
    /// One is to be sent. What was noted as sent before.
    Send(NumberChoice, Option<VerificationSent>),
    /// It was sent often enough: nobody reads it.
    GivenUp,
}

/// Sends the number a code.
pub(in crate::finalize) async fn request(ctx: &Context, record: &Record) -> Changed {
    let begun = ctx
        .ledger
        .change(record, |record, now| begin(ctx, record, now));
    let (record, asked) = begun.await?;
    let Asked::Send(number, before) = asked else {
        metrics::recovery(Recovery::GivenUp);
        tracing::warn!(reference = %record.reference,
            "nobody proved to hold the number: a signup is not recovered");
        return Ok(record);
    };
    match send(ctx, &record).await {
        Ok(()) => Ok(record),
        Err(refusal) => {
            // Nothing was sent: it does not count.
            let undone = ctx.ledger.change(&record, |record, _| {
                wanted(record)?;
                if let Some(doubt) = &mut record.journal.in_doubt {
                    doubt.codes_sent = doubt.codes_sent.saturating_sub(1);
                }
                record.stage = need(number.clone(), before, None);
                let note = Note::new(STORY, format!("no code was sent: {refusal}"));
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
) -> Result<(Vec<Note>, Asked), Refusal> {
    let (number, before) = wanted(record)?;
    if let Some(before) = before.filter(|before| now < before.resend_at) {
        let seconds = seconds_until(now, before.resend_at);
        return Err(Refusal::TooSoon { seconds });
    }
    let doubt = record.journal.in_doubt.as_mut();
    let doubt = doubt.ok_or(Refusal::NotWanted)?;
    if doubt.codes_sent >= ctx.pace.recover_codes {
        // Meta has told of the signup, so there was one.
        let why = doubt.why.unwrap_or(TroubleKind::CodeLost);
        record.give_up_code(Some(why));
        let note = Note::new(STORY, "nobody proved to hold the number");
        return Ok((vec![note], Asked::GivenUp));
    }
    doubt.codes_sent += 1;
    let sent = VerificationSent {
        method: CodeMethod::Sms,
        resend_at: UnixMillis(now.0.saturating_add(millis(ctx.pace.verification_resend))),
        attempts_left: ctx.pace.verification_attempts,
    };
    let note = Note::new(
        STORY,
        format!("code {} is sent to the number", doubt.codes_sent),
    );
    record.stage = need(number.clone(), Some(sent), None);
    Ok((vec![note], Asked::Send(number, before)))
}

/// Makes a code and has it brought, unless too many were sent to this number for whatever purpose.
async fn send(ctx: &Context, record: &Record) -> Result<(), Refusal> {
    let (store, now) = (&ctx.store, clock::now());
    let key = record.number.key();
    let stored = |error| Refusal::Step(StepError::Store(error));
    let noted = store.note_send(&key, record.account.as_str(), now).await;
    let noted = noted.map_err(stored)?;
    let sends = store.sends_to(&key, UnixMillis(now.0 - HOUR_MS)).await;
    let sends = sends.map_err(stored)?;
    if sends.count > ctx.pace.otp_per_phone {
        store.forget_send(&noted).await.map_err(stored)?;
        let oldest = sends.oldest.unwrap_or(now);
        let seconds = seconds_until(now, UnixMillis(oldest.0 + HOUR_MS));
        return Err(Refusal::TooMany { seconds });
    }
    let subject = OtpSubject::ownership(&record.id);
    let code = SecretString::from(random::six_digits());
    let salt = random::id();
    let parts = [subject.as_str(), &salt, code.expose_secret()];
    let otp = StoredOtp {
        otp_hash: ctx.sealer.keyed_hash(PURPOSE, &parts),
        salt: salt.clone(),
        attempts_left: i64::from(ctx.pace.verification_attempts),
        sent_at: now,
        expires_at: UnixMillis(now.0 + millis(ctx.pace.otp_valid)),
    };
    // One request at a time comes here: each changes the record before.
    store.put_otp(&subject, &otp, now).await.map_err(stored)?;
    let doubt = record.journal.in_doubt.as_ref();
    let again = doubt.is_some_and(|doubt| doubt.codes_sent > 1);
    let to = record.number.dialled();
    let sent = ctx.senders.send(&to, &code, again).await;
    sent.map_err(Refusal::NotSent)
}

/// Takes the code that somebody read. A try is counted before it is compared.
pub(in crate::finalize) async fn submit(ctx: &Context, record: &Record, code: &Otp) -> Changed {
    let begun = ctx.ledger.change(record, |record, _| {
        let (number, sent) = wanted(record)?;
        let sent = sent.ok_or(Refusal::Spent)?;
        let attempts_left = sent.attempts_left.checked_sub(1).ok_or(Refusal::Spent)?;
        let tried = VerificationSent {
            attempts_left,
            ..sent
        };
        record.stage = need(number.clone(), Some(tried), None);
        Ok((vec![], (number, tried)))
    });
    let (record, (number, tried)) = begun.await?;
    let right = is_right(ctx, &record, code).await;
    let right = right.map_err(|error| ChangeError::Refused(Refusal::Step(error)))?;
    let changed = ctx.ledger.change(&record, |record, now| {
        wanted(record)?;
        let said = if right {
            record.prove(now, ctx.recover_wait());
            "whoever made the attempt holds the number"
        } else {
            let wrong = Some(TroubleKind::VerificationCodeWrong);
            record.stage = need(number.clone(), Some(tried), wrong);
            "the code was wrong"
        };
        Ok((vec![Note::new(STORY, said)], ()))
    });
    changed.await.map(|(record, ())| record)
}

/// Uses the code up, if it is the one.
async fn is_right(ctx: &Context, record: &Record, code: &Otp) -> Result<bool, StepError> {
    let subject = OtpSubject::ownership(&record.id);
    let Some(stored) = ctx.store.take_guess(&subject, clock::now()).await? else {
        return Ok(false);
    };
    let parts = [subject.as_str(), &stored.salt, code.expose()];
    Ok(ctx.sealer.hashes_to(&stored.otp_hash, PURPOSE, &parts)
        && ctx.store.use_otp(&subject, &stored.otp_hash).await?)
}

fn wanted(record: &Record) -> Result<(NumberChoice, Option<VerificationSent>), Refusal> {
    match &record.stage {
        Stage::NeedsCustomer(Need::VerifyNumber {
            purpose: VerificationPurpose::Recovery,
            number,
            sent,
            ..
        }) => Ok((number.clone(), *sent)),
        _ => Err(Refusal::NotWanted),
    }
}
