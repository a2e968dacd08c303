//! Where the links of notices lead. Pure.

use onboarding::notices::NoticeKind;
use onboarding::record::Record;

use crate::platform::return_url::to_attempt;
use crate::store::notice_choices::EmailChoice;

/// Where the links of notices lead.
#[derive(Clone, Debug)]
pub struct Links {
    /// The origin of our own page.
    pub origin: String,
    /// The origins of dashboards that a link may lead to.
    pub dashboards: Vec<String>,
    /// Where notices by e-mail are turned off, by a token.
    pub stop_url: String,
}

impl Links {
    /// To the screen on our own page.
    pub fn to_screen(&self, kind: NoticeKind, record: &Record) -> String {
        match kind {
            // What puts these right is beside the number.
            NoticeKind::AccessEnding | NoticeKind::Disconnected => {
                [&self.origin, "/settings/wabas"].concat()
            }
            _ => [&self.origin, "/onboarding/", record.id.as_str()].concat(),
        }
    }

    /// To the screen for who chose an e-mail address: in the dashboard that they did it from, where the platform
    /// named its page. Nobody who comes from a dashboard can sign in to our own page.
    pub fn to_screen_of(&self, kind: NoticeKind, record: &Record, choice: &EmailChoice) -> String {
        let page = choice.return_url.as_deref();
        let in_dashboard = page.and_then(|page| to_attempt(page, &self.dashboards, &record.id));
        in_dashboard.unwrap_or_else(|| self.to_screen(kind, record))
    }

    /// To where these e-mails are turned off.
    pub fn to_stop(&self, choice: &EmailChoice) -> String {
        [&self.stop_url, "?token=", &choice.stop_token].concat()
    }
}
