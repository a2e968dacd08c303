//! Where notices by e-mail are turned off, without a session: by one click in a mail program, which sends a
//! `POST` (RFC 8058), or on a small page. A `GET` turns nothing off: programs that check links make it too.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

use crate::http::error::ApiResult;
use crate::http::state::AppState;
use crate::http::{paths, refusals};
use crate::notices;
use crate::notices::texts::StopPage;

/// What the link in an e-mail has.
#[derive(Default, Deserialize)]
pub struct Link {
    #[serde(default)]
    token: String,
}

type Asked = Result<Query<Link>, QueryRejection>;

/// PostgreSQL takes no NUL, so no token has one.
fn token(asked: Asked) -> String {
    let Query(Link { token }) = asked.unwrap_or_default();
    token.replace('\0', "")
}

/// Asks whether the notices of an e-mail are to be turned off.
///
/// A person comes here by the link in an e-mail. Nothing is turned off by it.
#[utoipa::path(get, path = paths::STOP_NOTICES, tag = "onboarding", operation_id = "askToStopNotices",
    params(("token" = Option<String>, Query, description = "As the e-mail's link has it.")),
    responses((status = 200, body = String, content_type = "text/html", description = "A page with a button that turns them off. A link that is not known is answered as one whose e-mails are off."),
        refusals::Stored))]
pub async fn ask(State(app): State<AppState>, asked: Asked) -> ApiResult<Response> {
    let page = notices::stop_page(&app.context, &token(asked)).await?;
    Ok(written(&page))
}

/// Turns the notices of an e-mail off.
///
/// A mail program sends this at its user's click, with the body `List-Unsubscribe=One-Click` (RFC 8058); so does the
/// page's button. The body is not read: whoever has the token may turn them off.
#[utoipa::path(post, path = paths::STOP_NOTICES, tag = "onboarding", operation_id = "stopNotices",
    params(("token" = Option<String>, Query, description = "As the e-mail's link has it.")),
    responses((status = 200, body = String, content_type = "text/html", description = "They are off: those about that attempt, at that address. A link that is not known is answered alike."),
        refusals::Stored))]
pub async fn stop(State(app): State<AppState>, asked: Asked) -> ApiResult<Response> {
    let page = notices::stop(&app.context, &token(asked)).await?;
    Ok(written(&page))
}

/// The token is in the address, which no other site is to see.
fn written(page: &StopPage) -> Response {
    ([(header::REFERRER_POLICY, "no-referrer")], Html(html(page))).into_response()
}

/// The page, as it is answered.
pub(super) fn html(page: &StopPage) -> String {
    let direction = if page.rtl { "rtl" } else { "ltr" };
    let title = escaped(&page.title);
    // Sent to its own address, which has the token.
    let question = page.question.as_ref().map(|(lead, button)| {
        let (lead, button) = (escaped(lead), escaped(button));
        format!("<p>{lead}</p>\n<form method=\"post\"><button>{button}</button></form>\n")
    });
    format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{direction}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n\
         <h1>{title}</h1>\n{}",
        page.language,
        question.unwrap_or_default(),
    )
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_in_its_language_and_its_texts_are_no_markup() {
        let page = StopPage {
            language: "ar",
            rtl: true,
            title: "<A & \"B\">".to_owned(),
            question: None,
        };
        let asked = html(&page);
        assert!(asked.contains("<html lang=\"ar\" dir=\"rtl\">"), "{asked}");
        let title = "<h1>&lt;A &amp; &quot;B&quot;&gt;</h1>";
        assert!(asked.contains(title) && !asked.contains("<form"), "{asked}");
        let question = Some(("<i>".to_owned(), "<b>".to_owned()));
        let asked = html(&StopPage { question, ..page });
        assert!(asked.contains("<p>&lt;i&gt;</p>"), "{asked}");
        assert!(asked.contains("<button>&lt;b&gt;</button>"), "{asked}");
    }
}
