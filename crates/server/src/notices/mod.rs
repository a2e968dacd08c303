//! Messages to customers' phones about attempts that they don't have to watch: where they ask for them,
//! and of what `onboarding::notices` says.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`courier`] | sends them |
//! | [`texts`] | what they say, in the languages of the page |
//! | [`replies`] | stop words, in the webhooks of our own number |

pub mod courier;
pub mod replies;
pub mod texts;

use contract::ids::PhoneNumberId;
use contract::onboarding::{NoticeSettings, NoticeTarget, SetNotices};
use contract::phone::PhoneNumber;
use onboarding::notices::{AUDIT_KIND, NoticeKind, Reply, of_choice};
use onboarding::record::{AuditEntry, Record};

use crate::clock;
use crate::context::Context;
use crate::notices::replies::Told;
use crate::sign_in::whatsapp;
use crate::store::StoreError;
use crate::telemetry::metrics;

/// Where a notice's link leads, below the address of our own page.
fn path(kind: NoticeKind, record: &Record) -> String {
    match kind {
        // What puts these right is beside the number.
        NoticeKind::AccessEnding | NoticeKind::Disconnected => "/settings/wabas".to_owned(),
        _ => format!("/onboarding/{}", record.id),
    }
}

/// The phone that notices can go to: the one that the account signs in with, where somebody is set up to
/// bring them there.
pub fn phone(ctx: &Context, account: Option<&PhoneNumber>) -> Option<PhoneNumber> {
    let phone = account?.international();
    let is_served = ctx.senders.take_notices() && ctx.limits.serves(&phone);
    is_served.then_some(phone)
}

/// Whether an attempt's notices are sent, and where to.
pub async fn settings(
    ctx: &Context,
    record: &Record,
    account: Option<&PhoneNumber>,
) -> Result<NoticeSettings, StoreError> {
    let phone = phone(ctx, account);
    let is_on = match &phone {
        Some(phone) => {
            ctx.store.wants_notices(&record.id).await?
                && !ctx.store.has_stopped_notices(&phone.key()).await?
        }
        None => false,
    };
    let to = match is_on {
        true => NoticeTarget::Phone,
        false => NoticeTarget::Off,
    };
    Ok(NoticeSettings { to, phone })
}

/// Has an attempt's notices sent, or no more of them. Who asks for them on the screen takes back a stop
/// word of before. `None`: there is nobody to send them to.
pub async fn choose(
    ctx: &Context,
    record: &Record,
    account: Option<&PhoneNumber>,
    wanted: &SetNotices,
) -> Result<Option<NoticeSettings>, StoreError> {
    let (store, now) = (&ctx.store, clock::now());
    let note = match wanted.to {
        NoticeTarget::Phone => {
            let Some(phone) = phone(ctx, account) else {
                return Ok(None);
            };
            let language = texts::language_for(&wanted.language);
            if store.has_stopped_notices(&phone.key()).await? {
                store.note_reply(&phone.key(), Reply::Start, now).await?;
            }
            let to_come = of_choice(record, now);
            store
                .want_notices(&record.id, language, to_come, now)
                .await?;
            format!("wanted, in {language}")
        }
        NoticeTarget::Off | NoticeTarget::Unrecognized => {
            store.want_no_notices(&record.id).await?;
            "not wanted".to_owned()
        }
    };
    let note = AuditEntry::new(AUDIT_KIND, note);
    store.note(&record.id, &[note], now).await?;
    settings(ctx, record, account).await.map(Some)
}

/// Acts on what a webhook of our own number tells of notices.
pub async fn hear(ctx: &Context, body: &str) -> Result<(), StoreError> {
    let Some(ours) = own_number(ctx) else {
        return Ok(());
    };
    for told in replies::read(body, ours) {
        match told {
            Told::Reply { phone, reply, at } => {
                ctx.store.note_reply(&phone, reply, at).await?;
                let (outcome, words) = match reply {
                    Reply::Stop => ("stopped", "a phone wants no more notices"),
                    Reply::Start => ("started", "a phone wants notices again"),
                };
                metrics::notice("any", outcome);
                tracing::info!("{words}");
            }
            Told::NotArrived { message_id } => not_arrived(ctx, &message_id).await?,
        }
    }
    Ok(())
}

/// Has a notice that did not come over WhatsApp sent another way.
async fn not_arrived(ctx: &Context, message_id: &str) -> Result<(), StoreError> {
    let (store, now) = (&ctx.store, clock::now());
    if !ctx.senders.can_replace(whatsapp::NAME) {
        return Ok(());
    }
    let again = store.notice_not_arrived(message_id, whatsapp::NAME, now);
    if let Some(onboarding) = again.await? {
        metrics::notice("any", "not_arrived");
        let note = AuditEntry::new(AUDIT_KIND, "did not arrive over WhatsApp: sent another way");
        store.note(&onboarding, &[note], now).await?;
    }
    Ok(())
}

/// Our own number at Meta, where it sends notices.
pub fn own_number(ctx: &Context) -> Option<&PhoneNumberId> {
    ctx.notice_number.as_ref()
}
