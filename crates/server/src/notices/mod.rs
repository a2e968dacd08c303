//! Messages to customers, on the phone or by e-mail, about attempts that they don't have to watch: where they
//! ask for them, and of what `onboarding::notices` says.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`courier`] | sends them |
//! | [`texts`] | what they say, in the languages of the page |
//! | [`links`] | where their links lead |
//! | [`replies`] | stop words, in the webhooks of our own number |

pub mod courier;
pub mod links;
pub mod replies;
pub mod texts;

use contract::ids::PhoneNumberId;
use contract::onboarding::{NoticeSettings, NoticeTarget, SetNotices};
use contract::phone::PhoneNumber;
use contract::platform::SessionOptions;
use onboarding::account::ActingPerson;
use onboarding::notices::{AUDIT_KIND, Reply, of_choice};
use onboarding::record::{AuditEntry, Record};

use crate::clock;
use crate::context::Context;
use crate::email::EmailAddress;
use crate::notices::replies::Told;
use crate::notices::texts::StopPage;
use crate::random;
use crate::sign_in::whatsapp;
use crate::store::StoreError;
use crate::store::notice_choices::EmailChoice;
use crate::telemetry::metrics;

/// Whom notices can reach in a session.
#[derive(Clone, Debug, Default)]
pub struct Reachable {
    /// The phone that they signed in with.
    pub phone: Option<PhoneNumber>,
    /// The e-mail address that the platform named with the session.
    pub email: Option<EmailAddress>,
    /// The dashboard's page that the platform named with it.
    pub return_url: Option<String>,
}

impl Reachable {
    /// Who acts, by what is set up to bring notices.
    pub fn by(ctx: &Context, person: Option<&ActingPerson>, options: &SessionOptions) -> Self {
        match person {
            Some(ActingPerson::Phone(number)) => Self {
                phone: phone(ctx, Some(number)),
                ..Self::default()
            },
            // They are not known to have the account's phone.
            Some(ActingPerson::Platform(actor)) => Self {
                phone: None,
                email: actor
                    .email
                    .as_deref()
                    .filter(|_| ctx.mailer.is_some())
                    .and_then(EmailAddress::parse),
                return_url: options.return_url.clone(),
            },
            None => Self::default(),
        }
    }
}

/// The phone that notices can go to: the one that the account signs in with, where somebody is set up to
/// bring them there.
pub fn phone(ctx: &Context, account: Option<&PhoneNumber>) -> Option<PhoneNumber> {
    let phone = account?.international();
    let is_served = ctx.senders.take_notices() && ctx.limits.serves(&phone);
    is_served.then_some(phone)
}

/// Whether an attempt's notices are sent to who asks, and where to.
pub async fn settings(
    ctx: &Context,
    record: &Record,
    who: &Reachable,
) -> Result<NoticeSettings, StoreError> {
    let store = &ctx.store;
    let mut to = NoticeTarget::Off;
    if let Some(phone) = &who.phone
        && store.wants_notices(&record.id).await?
        && !store.has_stopped_notices(&phone.key()).await?
    {
        to = NoticeTarget::Phone;
    }
    if let Some(email) = &who.email
        && store
            .wants_email_notices(&record.id, email.as_str())
            .await?
    {
        to = NoticeTarget::Email;
    }
    Ok(NoticeSettings {
        to,
        phone: who.phone.clone(),
        email: who.email.as_ref().map(|email| email.as_str().to_owned()),
    })
}

/// Has an attempt's notices sent to who asks, or no more of them. What others chose stays. `None`: they can't
/// be sent there.
pub async fn choose(
    ctx: &Context,
    record: &Record,
    who: &Reachable,
    wanted: &SetNotices,
) -> Result<Option<NoticeSettings>, StoreError> {
    let language = texts::language_for(&wanted.language);
    let note = match (wanted.to, &who.phone, &who.email) {
        (NoticeTarget::Phone, Some(phone), _) => {
            turn_off(ctx, record, None, who.email.as_ref()).await?;
            want_on_phone(ctx, record, phone, language).await?;
            format!("wanted, in {language}")
        }
        (NoticeTarget::Email, _, Some(email)) => {
            turn_off(ctx, record, who.phone.as_ref(), None).await?;
            want_by_email(ctx, record, email, who.return_url.clone(), language).await?;
            format!("wanted at {}, in {language}", email.as_str())
        }
        (NoticeTarget::Phone, None, _) | (NoticeTarget::Email, _, None) => return Ok(None),
        (NoticeTarget::Off | NoticeTarget::Unrecognized, phone, email) => {
            turn_off(ctx, record, phone.as_ref(), email.as_ref()).await?;
            match email {
                Some(email) => format!("not wanted at {}", email.as_str()),
                None => "not wanted".to_owned(),
            }
        }
    };
    let note = AuditEntry::new(AUDIT_KIND, note);
    ctx.store.note(&record.id, &[note], clock::now()).await?;
    settings(ctx, record, who).await.map(Some)
}

/// Who asks for them on the screen takes back a stop word of before.
async fn want_on_phone(
    ctx: &Context,
    record: &Record,
    phone: &PhoneNumber,
    language: &str,
) -> Result<(), StoreError> {
    let (store, now) = (&ctx.store, clock::now());
    if store.has_stopped_notices(&phone.key()).await? {
        store.note_reply(&phone.key(), Reply::Start, now).await?;
    }
    let to_come = of_choice(record, now);
    store.want_notices(&record.id, language, to_come, now).await
}

async fn want_by_email(
    ctx: &Context,
    record: &Record,
    email: &EmailAddress,
    return_url: Option<String>,
    language: &str,
) -> Result<(), StoreError> {
    let now = clock::now();
    let choice = EmailChoice {
        address: email.as_str().to_owned(),
        language: language.to_owned(),
        return_url,
        stop_token: random::secret(),
    };
    let to_come = of_choice(record, now);
    ctx.store
        .want_email_notices(&record.id, &choice, to_come, now)
        .await
}

async fn turn_off(
    ctx: &Context,
    record: &Record,
    phone: Option<&PhoneNumber>,
    email: Option<&EmailAddress>,
) -> Result<(), StoreError> {
    let store = &ctx.store;
    if phone.is_some() {
        store.want_no_notices(&record.id).await?;
    }
    if let Some(email) = email {
        let now = clock::now();
        store
            .want_no_email_notices(&record.id, email.as_str(), now)
            .await?;
    }
    Ok(())
}

/// What a link of an e-mail turns off, in words of that e-mail's language.
pub async fn stop_page(ctx: &Context, token: &str) -> Result<StopPage, StoreError> {
    let found = ctx.store.stoppable_notices(token).await?;
    let Some(found) = found else {
        return Ok(texts::stopped(texts::ENGLISH));
    };
    let record = ctx.store.onboarding(&found.onboarding).await?;
    let number = record.as_ref().map_or("", |record| record.written());
    Ok(texts::stop_page(&found.language, number))
}

/// Turns off the e-mails whose links have this token. Whoever has a token that nobody knows is answered alike.
pub async fn stop(ctx: &Context, token: &str) -> Result<StopPage, StoreError> {
    let now = clock::now();
    let Some((found, was_on)) = ctx.store.stop_email_notices(token, now).await? else {
        return Ok(texts::stopped(texts::ENGLISH));
    };
    if was_on {
        metrics::notice("any", "stopped");
        let note = format!("not wanted at {}: by the link in an e-mail", found.address);
        let note = AuditEntry::new(AUDIT_KIND, note);
        ctx.store.note(&found.onboarding, &[note], now).await?;
    }
    Ok(texts::stopped(&found.language))
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
