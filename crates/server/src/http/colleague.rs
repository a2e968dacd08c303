//! A colleague with admin rights does Meta's part, by a link that the customer sends them.
//!
//! The link's token stands behind its `#`, which no browser sends by itself: it is in no log
//! and no referrer. Our page exchanges it for a cookie that is good for Meta's part of this
//! onboarding alone ([`super::guard::SignupActor`]).

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use contract::onboarding::Onboarding;
use contract::problem::Problem;
use contract::session::OpenLink;
use contract::signup::Address;
use contract::time::UnixMillis;

use crate::clock;
use crate::context::Context;
use crate::http::error::ApiResult;
use crate::http::guard::{Body, ClientAddress, OwnedOnboarding};
use crate::http::invitation::{LINK_COOKIE, invited};
use crate::http::state::AppState;
use crate::http::{cookies, observe, refusals};
use crate::random;
use onboarding::colleague;
use onboarding::record::Record;
use onboarding::time::seconds_until;

/// Browsers that one link may be opened in: a few devices, not a crowd.
const MOST_BROWSERS: i64 = 10;

/// Makes a link with which a colleague does Meta's part. The one before works no more.
#[utoipa::path(post, path = "/onboardings/{id}/colleague", tag = "colleague", operation_id = "inviteColleague",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = Address, description = "The link."), refusals::OwnedOnboarding, refusals::Changes, refusals::Fits, refusals::Limited, refusals::Stored))]
pub async fn invite(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
) -> ApiResult<Json<Address>> {
    let ctx = &app.context;
    let token = random::secret();
    let hash = random::sha256_hex(token.as_bytes());
    let invited = ctx.ledger.change(&mine.record, |record, now| {
        colleague::invite(record, &hash, mine.person.as_ref(), now, &ctx.timeouts)
    });
    invited.await?;
    let url = [&app.web.colleague_url, "#", &token].concat();
    Ok(Json(Address { url }))
}

/// Takes the link back: what was opened with it is over. None is as well.
#[utoipa::path(delete, path = "/onboardings/{id}/colleague", tag = "colleague", operation_id = "revokeColleague",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Changes, refusals::Stored))]
pub async fn revoke(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
) -> ApiResult<Json<Onboarding>> {
    let ledger = &app.context.ledger;
    let revoked = ledger.change(&mine.record, |record, _| colleague::revoke(record));
    let (record, ()) = revoked.await?;
    Ok(Json(record.view()))
}

/// Opens a link: its token becomes a cookie.
#[utoipa::path(post, path = "/colleague", tag = "colleague", operation_id = "openColleagueLink", request_body = OpenLink,
    responses((status = 200, body = Onboarding, description = "The attempt that the link is about. A cookie is set."), refusals::Linked, refusals::Read, refusals::Changes, refusals::Limited, refusals::Stored),
    security(()))]
pub async fn open(
    State(app): State<AppState>,
    jar: CookieJar,
    ClientAddress(asker): ClientAddress,
    Body(link): Body<OpenLink>,
) -> ApiResult<(CookieJar, Json<Onboarding>)> {
    let ctx = &app.context;
    let now = clock::now();
    // Counted before it is looked for, with wrong one-time passwords.
    let noted = app.sign_in.note_guess(&asker, now).await?;
    let hash = random::sha256_hex(link.invitation.expose().as_bytes());
    let found = ctx.store.onboarding_by_invitation(&hash).await?;
    let record = found.filter(|record| colleague::is_open(record, &hash, now));
    let record = record.ok_or(Problem::SignedOut)?;
    ctx.store.uncount_wrong_guess(&noted).await?;
    observe::concerns(&record.id);
    let until = until(&record, now);
    let token = random::secret();
    let token_hash = random::sha256_hex(token.as_bytes());
    let session = ctx
        .store
        .begin_colleague_session(&token_hash, &hash, now, until, MOST_BROWSERS);
    if !session.await? {
        let retry_after_seconds = seconds_until(now, until);
        let too_many = Problem::TooMany {
            retry_after_seconds,
        };
        return Err(too_many.into());
    }
    let opened = ctx.ledger.change(&record, |record, now| {
        colleague::open(record, &hash, now).map_err(|_| Problem::SignedOut)
    });
    let (record, ()) = opened.await?;
    let life = Duration::from_secs(seconds_until(now, until).into());
    let cookie = cookies::living(&app.web, LINK_COOKIE, token, life);
    Ok((jar.add(cookie), Json(seen(&record))))
}

/// What the link is about that was opened in this browser.
#[utoipa::path(get, path = "/colleague", tag = "colleague", operation_id = "showColleagueOnboarding",
    responses((status = 200, body = Onboarding, description = "The attempt that the link is about."), refusals::Linked, refusals::Stored),
    security(("colleague" = [])))]
pub async fn who(State(app): State<AppState>, jar: CookieJar) -> ApiResult<Json<Onboarding>> {
    let record = invited(&app, &jar).await?.ok_or(Problem::SignedOut)?;
    observe::concerns(&record.id);
    Ok(Json(seen(&record)))
}

/// What the colleague sees of it.
fn seen(record: &Record) -> Onboarding {
    colleague::view(record.view(), colleague::invited_by(record))
}

fn until(record: &Record, now: UnixMillis) -> UnixMillis {
    let link = record.step_log.invitation.as_ref();
    link.map_or(now, |link| link.until)
}

/// Notes that it was the colleague who came back from Meta, where they did with a code.
pub(super) async fn done(ctx: &Context, taken: &Record) {
    if taken.step_log.exchange.is_some()
        && let Err(error) = ctx.ledger.change(taken, colleague::finished).await
    {
        // The code is taken in any case: only who brought it is not told.
        tracing::warn!(%error, "no note of a colleague who is done");
    }
}
