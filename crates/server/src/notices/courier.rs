//! Sends notices, those of phones and of e-mail addresses in tasks of their own: a mail server that does not
//! answer holds up no phone. Each is looked at anew when it is due, and dropped where it is not so any more. An
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

use crate::backoff::wait;
use crate::clock;
use crate::context::Context;
use crate::email::EmailAddress;
use crate::notices::links::Links;
use crate::notices::{phone, texts};
use crate::sign_in::channel::{Certainty, MessageId, NoticeEmail, SendError};
use crate::sign_in::smtp::Mailer;
use crate::store::StoreError;
use crate::store::notice_choices::EmailChoice;
use crate::store::notices::{DueNotice, NoticeAddress, NoticeChannel, NoticeEnd};
use crate::telemetry::metrics;

/// Notices that are looked at in one go.
const MOST: i64 = 64;

/// Notices that are on their way at once.
const AT_ONCE: usize = 8;

/// No attempt takes longer: each gateway has ten seconds to answer, and a mail server thirty.
const LONGEST_ATTEMPT_MS: i64 = 40 * 1000;

const DAY_MS: i64 = 24 * 3600 * 1000;

/// Sends notices, in a task of its own.
#[derive(Clone, Debug)]
pub struct Courier {
    tasks: TaskTracker,
}

impl Courier {
    /// Begins, where somebody is set up to bring notices. Nothing new is begun once `stop` is cancelled,
    /// and everything is dropped once `kill` is.
    pub fn start(
        ctx: &Context,
        links: Links,
        stop: &CancellationToken,
        kill: &CancellationToken,
    ) -> Self {
        let tasks = TaskTracker::new();
        let channels = [
            (NoticeChannel::Phone, ctx.senders.take_notices()),
            (NoticeChannel::Email, ctx.mailer.is_some()),
        ];
        for (channel, _) in channels.into_iter().filter(|(_, is_set_up)| *is_set_up) {
            let round = Round {
                ctx: ctx.clone(),
                channel,
                links: links.clone(),
                stop: stop.clone(),
            };
            tasks.spawn(kill.clone().run_until_cancelled_owned(round.run()));
        }
        tasks.close();
        Self { tasks }
    }

    /// Waits until the attempts under way have ended.
    pub async fn stopped(&self) {
        self.tasks.wait().await;
    }
}

struct Round {
    ctx: Context,
    channel: NoticeChannel,
    links: Links,
    stop: CancellationToken,
}

/// What is known of a notice that is to be sent.
struct Addressed {
    record: Record,
    to: Recipient,
}

enum Recipient {
    /// A phone, in this language.
    Phone(PhoneNumber, String),
    Email(EmailAddress, EmailChoice, Mailer),
}

/// Who took a notice, and what they call it.
type Taken = (&'static str, Option<MessageId>);

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
        let (store, now) = (&self.ctx.store, clock::now());
        let due = store.due_notices(self.channel, now, MOST).await?;
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
        let to = match &due.to {
            NoticeAddress::Nowhere => Err("it is not wanted any more"),
            NoticeAddress::Phone(language) => self.phone(&record, language).await?,
            NoticeAddress::Email(choice) => self.email(choice),
        };
        let to = match to {
            Ok(to) => to,
            Err(why) => return Ok(Err(why)),
        };
        let since = UnixMillis(now.0 - DAY_MS);
        if store.notices_sent(&record.account, since).await? >= self.ctx.timeouts.notices_per_day {
            return Ok(Err("the account had too many within a day"));
        }
        Ok(Ok(Addressed { record, to }))
    }

    async fn phone(
        &self,
        record: &Record,
        language: &str,
    ) -> Result<Result<Recipient, &'static str>, StoreError> {
        let store = &self.ctx.store;
        let account = store.account(&record.account).await?;
        let Some(phone) = phone(&self.ctx, account.phone.as_ref()) else {
            return Ok(Err("there is no phone that it can go to"));
        };
        if store.has_stopped_notices(&phone.key()).await? {
            return Ok(Err("whoever has the phone answered with a stop word"));
        }
        Ok(Ok(Recipient::Phone(phone, language.to_owned())))
    }

    fn email(&self, choice: &EmailChoice) -> Result<Recipient, &'static str> {
        let mailer = self.ctx.mailer.clone();
        let mailer = mailer.ok_or("nobody is set up to send e-mails")?;
        let address = EmailAddress::parse(&choice.address);
        let address = address.ok_or("its e-mail address is none that it can go to")?;
        Ok(Recipient::Email(address, choice.clone(), mailer))
    }

    async fn send(&self, due: &DueNotice, to: &Addressed) -> Result<Taken, SendError> {
        let (kind, record) = (due.notice.kind, &to.record);
        match &to.to {
            Recipient::Phone(phone, language) => {
                let link = self.links.to_screen(kind, record);
                let message = texts::notice(kind, language, record.written(), &link);
                let but = due.not_by.as_deref();
                self.ctx.senders.notify(phone, &message, but).await
            }
            Recipient::Email(address, choice, mailer) => {
                let link = self.links.to_screen_of(kind, record, choice);
                let stop_url = self.links.to_stop(choice);
                let language = &choice.language;
                let (subject, text) =
                    texts::email(kind, language, record.written(), &link, &stop_url);
                let email = NoticeEmail {
                    id: due.id.clone(),
                    subject,
                    text,
                    stop_url,
                };
                mailer.send(address, &email).await?;
                Ok((mailer.name(), None))
            }
        }
    }

    async fn attempt(&self, due: &DueNotice, to: Addressed) -> Result<(), StoreError> {
        let (ctx, kind) = (&self.ctx, due.notice.kind);
        let error = match self.send(due, &to).await {
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
                if let Recipient::Phone(phone, _) = &to.to {
                    let stop = onboarding::notices::Reply::Stop;
                    ctx.store.note_reply(&phone.key(), stop, now).await?;
                }
                self.give_up(due, "whoever has the phone wants no messages")
                    .await
            }
            Certainty::Refused => self.give_up(due, &error.why).await,
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
