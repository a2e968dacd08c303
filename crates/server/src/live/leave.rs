//! A number leaves DoubleTick: it is deregistered and our app unsubscribed, so that it is not
//! stuck ("already registered to a partner app") with the next provider.
//!
//! Look before each act: a number that is not registered here any more is not deregistered.
//! That Meta is about to be asked is stored before it is asked, by whoever of several is first.

use contract::ids::{OnboardingId, PhoneNumberId};
use contract::onboarding::Stage;
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState};
use secrecy::SecretString;

use crate::clock;
use crate::context::{Context, StepError};
use crate::jobs::Next;
use crate::number_status::attempts::{attempt_of, change, log_to_all, note};
use crate::number_status::poll::{is_gone, poll};
use crate::store::registers::{RegisterAttempt, RegisterLimits, Reservation};
use crate::store::stored_number::StoredNumber;
use onboarding::arrival;
use onboarding::coexistence::is_coexistence;
use onboarding::leaving::{Access, Leaving, Progress};
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::meta::types::Number;
use onboarding::record::AuditEntry;
use onboarding::timeouts::{again_at, millis};
use onboarding::watch::{KnownStatus, PollResult, WatchState};

const DAY_MS: i64 = 24 * 3600 * 1000;

/// Runs the job.
pub async fn run(ctx: &Context, id: &PhoneNumberId) -> Result<Next, StepError> {
    let Some(seen) = ctx.store.number(id).await? else {
        return Ok(Next::Done);
    };
    let Some(leaving) = seen.leaving.clone() else {
        return Ok(Next::Done);
    };
    let asked_at = match leaving.progress {
        Progress::Refused(_) => return Ok(Next::Done),
        Progress::Away => return go(ctx, &seen).await,
        Progress::AtMeta { asked_at } => asked_at,
    };
    let going = LeavingNumber {
        ctx,
        seen: &seen,
        leaving: &leaving,
        asked_at,
    };
    match going.at_meta().await {
        Ok(next) => Ok(next),
        Err(StepError::Graph(error)) => going.failed(&error).await,
        // Another process took it further.
        Err(StepError::Overtaken) => Ok(Next::At(clock::now())),
        Err(error) => Err(error),
    }
}

/// A number that leaves, as it was seen.
struct LeavingNumber<'a> {
    ctx: &'a Context,
    seen: &'a StoredNumber,
    leaving: &'a Leaving,
    asked_at: Option<UnixMillis>,
}

impl LeavingNumber<'_> {
    /// What there is to be done at Meta, one act at a time.
    async fn at_meta(&self) -> Result<Next, StepError> {
        let polled = poll(self.ctx, self.seen).await?;
        let number = match (polled.number, polled.sight) {
            (Some(number), _) => number,
            (None, PollResult::Lost { reason, certain }) => {
                return self.no_access(reason, certain, &polled.words).await;
            }
            // Meta shows no number and refuses none: that is no answer.
            (None, PollResult::Serves | PollResult::Unclear) => return Ok(self.look_again()),
        };
        let record = attempt_of(self.ctx, self.seen).await?;
        // One that stays on the Business App is disconnected in the app. One that another provider
        // serves too would be taken from that one as well.
        let is_live = number.is_live();
        let stays = is_coexistence(&record, number.is_on_biz_app, is_live)
            || number.is_on_business_app()
            || arrival::may_be_served_elsewhere(&record);
        let token = self.ctx.token(&record)?;
        if number.registered() != Some(false) && !stays {
            let written = number.display_phone_number.as_deref();
            let written = written.unwrap_or(record.written());
            return self.deregister(&token, &number, written).await;
        }
        self.unsubscribe(&token).await?;
        self.set(Progress::Away).await
    }

    async fn deregister(
        &self,
        token: &SecretString,
        number: &Number,
        written: &str,
    ) -> Result<Next, StepError> {
        let ctx = self.ctx;
        let now = clock::now();
        if let Some(asked_at) = self.asked_at
            && now.0
                < asked_at
                    .0
                    .saturating_add(millis(ctx.timeouts.register_pause))
        {
            // Meta may be about to do it still, or another process is at it.
            return Ok(self.look_again());
        }
        // Meta counts them together with its `register` calls.
        let onboarding = &self.seen.onboarding;
        let attempt = RegisterAttempt {
            onboarding,
            account: &self.seen.account,
            number: &number.id,
            written,
        };
        let limits = RegisterLimits {
            since: UnixMillis(now.0 - DAY_MS),
            most: ctx.timeouts.registers_per_day,
            under_way_after: UnixMillis(now.0 - millis(ctx.timeouts.register_pause)),
        };
        match ctx.store.reserve_register(attempt, limits, now).await? {
            Reservation::Granted => {}
            Reservation::TooMany(oldest) => return Ok(Next::At(UnixMillis(oldest.0 + DAY_MS))),
            // It is this account's, as long as it leaves.
            Reservation::UnderWay | Reservation::OwnedByOtherAccount => {
                return Ok(self.look_again());
            }
        }
        let attempt = Progress::AtMeta {
            asked_at: Some(now),
        };
        let attempt = self.leaving.so_far(attempt);
        if !ctx.store.set_leaving(self.seen, &attempt).await? {
            return Ok(self.look_again());
        }
        note(
            ctx,
            onboarding,
            AuditEntry::new("deregister", "about to be asked"),
        )
        .await?;
        let asked = ctx.graph.deregister(token, &number.id).await;
        if let Err(error) = &asked
            && error.is_ambiguous()
        {
            tracing::warn!(%error, "not known whether a number was deregistered");
            return Ok(self.look_again());
        }
        ctx.store.settle_registers(onboarding, clock::now()).await?;
        let done = asked
            .as_ref()
            .map_or_else(GraphError::is_not_registered, |()| true);
        match asked {
            // No look will say so.
            _ if done && number.registered().is_none() => {
                self.unsubscribe(token).await?;
                self.set(Progress::Away).await
            }
            // The next look says so.
            Ok(()) => Ok(Next::At(clock::now())),
            Err(_) if done => Ok(Next::At(clock::now())),
            Err(error) => {
                // Refused for certain: it may be asked again at once.
                let attempt = self.again().await?;
                let going = LeavingNumber {
                    seen: &attempt,
                    ..*self
                };
                going.set(Progress::AtMeta { asked_at: None }).await?;
                let asked = self.again().await?;
                let going = LeavingNumber {
                    seen: &asked,
                    ..*self
                };
                going.failed(&error).await
            }
        }
    }

    /// The number as it is stored now.
    async fn again(&self) -> Result<StoredNumber, StepError> {
        let seen = self.ctx.store.number(&self.seen.id).await?;
        seen.ok_or(StepError::Overtaken)
    }

    fn look_again(&self) -> Next {
        Next::At(UnixMillis(
            clock::now()
                .0
                .saturating_add(millis(self.ctx.timeouts.leave_poll)),
        ))
    }

    /// Our app hears of the WABA as long as a number of it stays.
    async fn unsubscribe(&self, token: &SecretString) -> Result<(), StepError> {
        let (ctx, seen) = (self.ctx, self.seen);
        if ctx.store.others_stay(seen).await? {
            return Ok(());
        }
        match ctx.graph.unsubscribe_app(token, &seen.waba).await {
            Ok(()) => {}
            Err(error) if meaning(&error).class == Class::Transient => return Err(error.into()),
            // The number is free for the next provider in any case.
            Err(error) => tracing::error!(%error, waba = %seen.waba, "not unsubscribed"),
        }
        // Another number of the WABA was connected meanwhile.
        if ctx.store.others_stay(seen).await? {
            ctx.subscribe_app(token, &seen.waba).await?;
        }
        Ok(())
    }

    /// Nothing can be done at Meta, if several looks say so. A customer who does not know yet is
    /// told so first.
    async fn no_access(
        &self,
        reason: LostReason,
        certain: bool,
        why: &str,
    ) -> Result<Next, StepError> {
        let (ctx, mut seen, now) = (self.ctx, self.seen.clone(), clock::now());
        if !seen.known.watch.seems_lost(certain, now, &ctx.timeouts) {
            ctx.store.set_leaving(&seen, self.leaving).await?;
            let again = now.0.saturating_add(millis(ctx.timeouts.status_recheck));
            return Ok(Next::At(UnixMillis(again)));
        }
        let seen = &seen;
        if self.leaving.access == Access::Taken {
            let told = format!("nothing could be done at Meta: {why}");
            note(ctx, &seen.onboarding, AuditEntry::new("leaving", told)).await?;
            return self.set(Progress::Away).await;
        }
        let stays = KnownStatus {
            state: NumberState::NeedsReconnecting,
            reason: Some(reason),
            watch: WatchState {
                lost_at: Some(now),
                ..WatchState::default()
            },
            ..seen.known.clone()
        };
        let next_look_at = UnixMillis(now.0.saturating_add(millis(ctx.timeouts.reconnect_min)));
        let store = &ctx.store;
        if store.set_number_status(seen, &stays, next_look_at).await? {
            let told = format!("did not leave, needs reconnecting ({reason:?}): {why}");
            log_to_all(ctx, seen, &AuditEntry::new("number status", told)).await?;
        }
        Ok(Next::Done)
    }

    /// What Meta's refusal makes of it.
    async fn failed(&self, error: &GraphError) -> Result<Next, StepError> {
        let (ctx, meaning) = (self.ctx, meaning(error));
        tracing::warn!(%error, number = %self.seen.id, "a number can't leave yet");
        let now = clock::now();
        if is_gone(error) {
            // The look comes to the same, or Meta has thought better of it.
            return Ok(self.look_again());
        }
        if meaning.class == Class::Transient || meaning.wait.is_some() {
            let timeouts = &ctx.timeouts;
            let ours = again_at(
                self.leaving.since,
                now,
                timeouts.retry_min,
                timeouts.retry_max,
            );
            let metas = now.0.saturating_add(meaning.wait.map_or(0, millis));
            return Ok(Next::At(ours.max(UnixMillis(metas))));
        }
        tracing::error!(%error, number = %self.seen.id, "someone must act: a number can't leave");
        let told = AuditEntry::new("leaving", format!("Meta refuses: {error}"));
        note(ctx, &self.seen.onboarding, told).await?;
        self.set(Progress::Refused(error.words())).await?;
        Ok(Next::Done)
    }

    async fn set(&self, progress: Progress) -> Result<Next, StepError> {
        let to = self.leaving.so_far(progress);
        self.ctx.store.set_leaving(self.seen, &to).await?;
        Ok(Next::At(clock::now()))
    }
}

/// Its secrets are forgotten, and it is the account's no more.
async fn go(ctx: &Context, seen: &StoredNumber) -> Result<Next, StepError> {
    for attempt in ctx.store.attempts_of(seen).await? {
        left(ctx, &attempt.id, "the number has left DoubleTick").await?;
    }
    ctx.store.remove_number(seen).await?;
    Ok(Next::Done)
}

/// The number that an attempt connected is not the account's any more.
pub(super) async fn left(ctx: &Context, id: &OnboardingId, why: &str) -> Result<(), StepError> {
    change(ctx, id, |record| {
        if !matches!(record.stage, Stage::Connected(_)) {
            return vec![];
        }
        record.stage = Stage::Left;
        record.token_sealed = None;
        record.pin_sealed = None;
        vec![AuditEntry::new("left", why)]
    })
    .await
}
