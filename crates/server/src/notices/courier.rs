//! Sends notices. Each is looked at anew when it is due, and dropped where it is not so any more. An
//! attempt is claimed by compare-and-set, so that of several processes one makes it. A notice is sent again
//! where it certainly was not sent, or where this process died over it; after an answer that is not clear
//! it is not, as it may have come.

use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use futures_util::{StreamExt, stream};
use onboarding::notices::{AUDIT_KIND, NoticeVerdict};
use onboarding::record::{AuditEntry, Record};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use url::Url;

use crate::backoff::wait;
use crate::clock;
use crate::context::Context;
use crate::notices::{path, phone, texts};
use crate::sign_in::channel::{Certainty, MessageId};
use crate::store::StoreError;
use crate::store::notices::{DueNotice, NoticeEnd};
use crate::telemetry::metrics;

/// Notices that are looked at in one go.
const MOST: i64 = 64;

/// Notices that are on their way at once.
const AT_ONCE: usize = 8;

/// No attempt takes longer: each gateway has ten seconds to answer.
const LONGEST_ATTEMPT_MS: i64 = 40 * 1000;

const DAY_MS: i64 = 24 * 3600 * 1000;

/// Sends notices, in a task of its own.
#[derive(Clone, Debug)]
pub struct Courier {
    tasks: TaskTracker,
}

impl Courier {
    /// Begins, where somebody is set up to bring notices. Nothing new is begun once `stop` is cancelled,
    /// and everything is dropped once `kill` is. `url`: where browsers reach our own page.
    pub fn start(
        ctx: &Context,
        url: &Url,
        stop: CancellationToken,
        kill: CancellationToken,
    ) -> Self {
        let tasks = TaskTracker::new();
        if ctx.senders.take_notices() {
            let round = Round {
                ctx: ctx.clone(),
                origin: url.origin().ascii_serialization(),
                stop,
            };
            tasks.spawn(async move { kill.run_until_cancelled(round.run()).await });
        }
        tasks.close();
        Self { tasks }
    }

    /// Waits until the attempt under way has ended.
    pub async fn stopped(&self) {
        self.tasks.wait().await;
    }
}

struct Round {
    ctx: Context,
    /// Of our own page.
    origin: String,
    stop: CancellationToken,
}

/// What is known of a notice that is to be sent.
struct Addressed {
    record: Record,
    phone: PhoneNumber,
    language: String,
}

impl Round {
    async fn run(self) {
        while !self.stop.is_cancelled() {
            if let Err(error) = self.send_due().await {
                tracing::error!(%error, "no notices are sent");
            }
            let pause = tokio::time::sleep(self.ctx.timeouts.event_poll);
            self.stop.run_until_cancelled(pause).await;
        }
    }

    async fn send_due(&self) -> Result<(), StoreError> {
        let due = self.ctx.store.due_notices(clock::now(), MOST).await?;
        let all = stream::iter(due).for_each_concurrent(AT_ONCE, |due| async move {
            if self.stop.is_cancelled() {
                return;
            }
            if let Err(error) = self.take_up(&due).await {
                tracing::error!(%error, notice = due.id, "a notice can't be taken up");
            }
        });
        all.await;
        Ok(())
    }

    async fn take_up(&self, due: &DueNotice) -> Result<(), StoreError> {
        let (store, timeouts) = (&self.ctx.store, &self.ctx.timeouts);
        let Some(record) = store.onboarding(&due.onboarding).await? else {
            return self.give_up(due, "there is no such attempt").await;
        };
        let now = clock::now();
        match due.notice.verdict(&record, now, timeouts) {
            NoticeVerdict::Wait(until) => return store.put_off_notice(due, until).await,
            NoticeVerdict::Drop(why) => return self.give_up(due, why).await,
            NoticeVerdict::Send => {}
        }
        let addressed = match self.addressed(due, record, now).await? {
            Ok(addressed) => addressed,
            Err(why) => return self.give_up(due, why).await,
        };
        // Should this process die, nobody else tries before this attempt would have ended.
        let next = UnixMillis(now.0 + LONGEST_ATTEMPT_MS.max(wait(due.attempts, timeouts)));
        match store.claim_notice(due, next).await? {
            true => self.attempt(due, addressed).await,
            false => Ok(()),
        }
    }

    /// Whom it goes to, or why to nobody.
    async fn addressed(
        &self,
        due: &DueNotice,
        record: Record,
        now: UnixMillis,
    ) -> Result<Result<Addressed, &'static str>, StoreError> {
        let store = &self.ctx.store;
        let Some(language) = due.language.clone() else {
            return Ok(Err("it is not wanted any more"));
        };
        let account = store.account(&record.account).await?;
        let Some(phone) = phone(&self.ctx, account.phone.as_ref()) else {
            return Ok(Err("there is no phone that it can go to"));
        };
        if store.has_stopped_notices(&phone.key()).await? {
            return Ok(Err("whoever has the phone answered with a stop word"));
        }
        let since = UnixMillis(now.0 - DAY_MS);
        if store.notices_sent(&record.account, since).await? >= self.ctx.timeouts.notices_per_day {
            return Ok(Err("the account had too many within a day"));
        }
        Ok(Ok(Addressed {
            record,
            phone,
            language,
        }))
    }

    async fn attempt(&self, due: &DueNotice, to: Addressed) -> Result<(), StoreError> {
        let (ctx, kind) = (&self.ctx, due.notice.kind);
        let link = [&*self.origin, &path(kind, &to.record)].concat();
        let message = texts::notice(kind, &to.language, to.record.written(), &link);
        let but = due.not_by.as_deref();
        let error = match ctx.senders.notify(&to.phone, &message, but).await {
            Ok((by, id)) => return self.end(due, NoticeEnd::Sent, by, id).await,
            Err(error) => error,
        };
        let now = clock::now();
        tracing::warn!(%error, kind = kind.name(), "a notice was not sent");
        match error.certainty {
            Certainty::Unclear => {
                let why = format!("{} did not say clearly whether it was sent", error.by);
                self.end(due, NoticeEnd::Unclear, &why, None).await
            }
            Certainty::OptedOut => {
                let stop = onboarding::notices::Reply::Stop;
                ctx.store.note_reply(&to.phone.key(), stop, now).await?;
                self.give_up(due, "whoever has the phone wants no messages")
                    .await
            }
            Certainty::NotSent => {
                metrics::notice(kind.name(), "retried");
                let tried = DueNotice {
                    attempts: due.attempts + 1,
                    ..due.clone()
                };
                let next = UnixMillis(now.0 + wait(due.attempts, &ctx.timeouts));
                ctx.store.put_off_notice(&tried, next).await
            }
        }
    }

    async fn give_up(&self, due: &DueNotice, why: &str) -> Result<(), StoreError> {
        self.end(due, NoticeEnd::Dropped, why, None).await
    }

    async fn end(
        &self,
        due: &DueNotice,
        end: NoticeEnd,
        detail: &str,
        message: Option<MessageId>,
    ) -> Result<(), StoreError> {
        let (store, now, kind) = (&self.ctx.store, clock::now(), due.notice.kind.name());
        let message = message.map(|MessageId(id)| id);
        let ended = store.end_notice(&due.id, end, message.as_deref(), now);
        if !ended.await? {
            return Ok(());
        }
        metrics::notice(kind, end.name());
        let note = match end {
            NoticeEnd::Sent => format!("{kind}: sent ({detail})"),
            NoticeEnd::Unclear | NoticeEnd::Dropped => format!("{kind}: not sent: {detail}"),
        };
        let waited_ms = now.0 - due.notice.due_at.0;
        tracing::info!(onboarding = %due.onboarding, kind, outcome = end.name(), detail, waited_ms, "a notice");
        store
            .note(&due.onboarding, &[AuditEntry::new(AUDIT_KIND, note)], now)
            .await
    }
}
