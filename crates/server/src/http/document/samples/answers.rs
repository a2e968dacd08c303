//! What a browser is answered, and Meta.

use contract::config::{BrowserConfig, MethodConfig};
use contract::ids::{AppId, ConfigId, WabaId};
use contract::onboarding::{Method, NoticeSettings, NoticeTarget};
use contract::session::{OtpSent, Session, SessionAccount};
use contract::signup::Address;
use contract::version::ServedVersions;
use contract::wabas::{Waba, WabaNumber, Wabas};
use onboarding::account::AccountId;
use serde_json::Result;

use super::attempts::{self, connected, report, status};
use super::sample::{Sample, at, phone, sample, written};
use crate::http::callbacks::{self, DeletionAnswer};
use crate::http::{stop_notices, stream};
use crate::notices::texts;
use crate::store::deletions::Deletion;

pub(super) fn all() -> Result<Vec<Sample>> {
    let session = Session {
        account: SessionAccount {
            id: AccountId::from_row("b2Jx0Zs1".to_owned())
                .as_str()
                .to_owned(),
            name: Some("Asha Textiles".into()),
        },
        phone: Some(phone()?),
        actor: None,
        suggested_number: None,
        platform: None,
        returns: false,
        fresh: true,
        ends_in_seconds: 43_200,
        support: Some("mailto:support@doubletick.example".into()),
    };
    let live = connected()?;
    let has = Wabas {
        wabas: vec![Waba {
            id: WabaId::new("524126980791429"),
            name: Some("Asha Textiles".into()),
            numbers: vec![WabaNumber {
                onboarding_id: live.id.clone(),
                report: report(),
                status: status(),
            }],
        }],
        unfinished: vec![],
    };
    let link = Address {
        url: "https://onboarding.example/colleague#3q2-7wEAAQIDBAUGBwgJCgsMDQ4PEBES".into(),
    };
    let sent = OtpSent {
        resend_after_seconds: 30,
        expires_in_seconds: 600,
    };
    let deletion = DeletionAnswer {
        url: "https://onboarding.example/api/v1/data-deletions/7K3M9QXW".into(),
        confirmation_code: "7K3M9QXW".into(),
    };
    let mut all = vec![
        sample("sent", "Another one may be asked for in 30 seconds", &sent)?,
        sample("signedIn", "A customer who signed in by phone", &session)?,
        sample(
            "offered",
            "They are offered, and not wanted",
            &NoticeSettings {
                to: NoticeTarget::Off,
                phone: Some(phone()?),
                email: None,
            },
        )?,
        sample(
            "byEmail",
            "They go to the e-mail address of the platform's person",
            &NoticeSettings {
                to: NoticeTarget::Email,
                phone: None,
                email: Some("asha@ashatextiles.example".to_owned()),
            },
        )?,
        sample("config", "One method is set up", &browser_config())?,
        sample("oneNumber", "One number is connected", &has)?,
        sample("link", "Where to go, or to send a colleague to", &link)?,
        written("answer", "Where the state is shown", &deletion)?,
    ];
    for (name, summary, attempt) in attempts::all()? {
        all.push(sample(name, summary, &attempt)?);
    }
    Ok(all)
}

/// What Meta's window is opened with.
fn browser_config() -> BrowserConfig {
    BrowserConfig {
        app_id: AppId::new("1420586195847251"),
        methods: vec![MethodConfig {
            method: Method::CloudApi,
            config_id: ConfigId::new("849206137504918"),
            extras_json: r#"{"setup":{},"version":"v4"}"#.into(),
        }],
        graph_version: "v25.0".into(),
        sdk_url: "https://connect.facebook.net/en_US/sdk.js".into(),
        extra_origin: None,
        contract: Some(ServedVersions::own()),
    }
}

/// A server-sent event, as the stream writes it.
pub(super) fn event() -> Result<String> {
    let (_, _, attempt) = attempts::all()?.swap_remove(1);
    stream::event(&attempt).map_err(serde::ser::Error::custom)
}

/// How a deletion is described to its person.
pub(super) fn deletion_state() -> String {
    callbacks::words(Deletion {
        done_at: at(0),
        marks: 1,
    })
}

/// The page of the link in an e-mail: before its notices are turned off, or after it.
pub(super) fn stop_notices(asks: bool) -> String {
    stop_notices::html(&match asks {
        true => texts::stop_page(texts::ENGLISH, "+91 98200 00001"),
        false => texts::stopped(texts::ENGLISH),
    })
}
