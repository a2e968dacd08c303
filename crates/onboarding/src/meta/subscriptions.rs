//! What our app is subscribed to at Meta (`GET /{app_id}/subscriptions`) and what is missing of it, and
//! the apps that a WABA is subscribed by (`GET /{waba}/subscribed_apps`).

use serde::Deserialize;
use serde_json::Value;

use crate::meta::read;

/// The object whose webhooks are about WhatsApp.
const OBJECT: &str = "whatsapp_business_account";

/// Fields that this server acts on: each must be subscribed at the App Dashboard.
pub const OUR_FIELDS: [&str; 7] = [
    "account_update",
    "account_review_update",
    "account_alerts",
    "business_capability_update",
    "phone_number_quality_update",
    "phone_number_name_update",
    "message_template_status_update",
];

/// Our app's subscription to WhatsApp's webhooks, as Meta reports it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppSubscription {
    /// The app's own address for webhooks.
    pub callback_url: Option<String>,
    /// Whether Meta delivers. `None`: Meta does not say.
    pub active: Option<bool>,
    /// The fields that are subscribed.
    pub fields: Vec<String>,
}

impl AppSubscription {
    /// Reads the one of WhatsApp's webhooks in what Meta answers. `None`: there is none.
    pub fn read(data: &[Value]) -> Option<Self> {
        let found = data.iter().find(|entry| entry["object"] == OBJECT)?;
        let name = |field: &Value| {
            // Older versions list names alone.
            let name = field.as_str().or(field["name"].as_str());
            name.map(str::to_owned)
        };
        let fields = found["fields"].as_array();
        Some(Self {
            callback_url: found["callback_url"].as_str().map(str::to_owned),
            active: found["active"].as_bool(),
            fields: fields.into_iter().flatten().filter_map(name).collect(),
        })
    }
}

/// What is wrong with our app's subscription, a sentence each. `ours` is the address of this server;
/// with `messages` the platform is to get messages, so that their field must be subscribed too.
pub fn problems(
    found: Option<&AppSubscription>,
    ours: Option<&str>,
    messages: bool,
) -> Vec<String> {
    let Some(found) = found else {
        return vec![format!(
            "the app has no subscription to `{OBJECT}`: set the callback address and the fields at \
             the App Dashboard (WhatsApp > Configuration)"
        )];
    };
    let mut problems = Vec::new();
    if found.active == Some(false) {
        problems.push("Meta has made the app's subscription inactive".to_owned());
    }
    let wanted = OUR_FIELDS.iter().chain(messages.then_some(&"messages"));
    let missing = wanted.filter(|field| !found.fields.iter().any(|there| there == *field));
    problems.extend(missing.map(|field| {
        format!(
            "the app is not subscribed to the field `{field}`: subscribe it at the App Dashboard"
        )
    }));
    if let (Some(ours), Some(theirs)) = (ours, &found.callback_url)
        && ours != theirs
    {
        problems.push(format!(
            "the app's webhooks go to {theirs}, and not to {ours}: that address must pass the fields \
             above on to this server, byte for byte"
        ));
    }
    problems
}

/// An app in `GET /{waba}/subscribed_apps`, as far as Meta tells which it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "WrappedApp")]
pub struct SubscribedApp {
    /// Meta's id of the app.
    pub id: Option<String>,
    /// The name of the app.
    pub name: Option<String>,
    /// The address that takes messages in the place of the app's own.
    pub override_callback_uri: Option<String>,
}

/// An app as Meta wraps it.
#[derive(Deserialize)]
struct WrappedApp {
    #[serde(default, deserialize_with = "read::object")]
    whatsapp_business_api_data: Option<AppData>,
    #[serde(default, deserialize_with = "read::text")]
    override_callback_uri: Option<String>,
}

#[derive(Default, Deserialize)]
struct AppData {
    #[serde(default, deserialize_with = "read::maybe_id")]
    id: Option<String>,
    #[serde(default, deserialize_with = "read::text")]
    name: Option<String>,
}

impl From<WrappedApp> for SubscribedApp {
    fn from(app: WrappedApp) -> Self {
        let AppData { id, name } = app.whatsapp_business_api_data.unwrap_or_default();
        Self {
            id,
            name,
            override_callback_uri: app.override_callback_uri,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn subscription(fields: &[&str]) -> AppSubscription {
        AppSubscription {
            callback_url: Some("https://a.example/api/v1/webhooks/meta".into()),
            active: Some(true),
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        }
    }

    #[test]
    fn each_field_that_is_missing_is_named() {
        for missing in OUR_FIELDS {
            let others: Vec<_> = OUR_FIELDS.into_iter().filter(|f| *f != missing).collect();
            let told = problems(Some(&subscription(&others)), None, false);
            assert_eq!(told.len(), 1, "{told:?}");
            assert!(told[0].contains(missing), "{told:?}");
        }
        assert!(problems(Some(&subscription(&OUR_FIELDS)), None, false).is_empty());
        assert_eq!(
            problems(Some(&subscription(&OUR_FIELDS)), None, true).len(),
            1
        );
        assert_eq!(problems(None, None, false).len(), 1);
        let elsewhere = problems(
            Some(&subscription(&OUR_FIELDS)),
            Some("https://b.example/"),
            false,
        );
        assert_eq!(elsewhere.len(), 1);
    }

    #[test]
    fn names_are_read_in_both_of_metas_forms() {
        let data = [
            json!({ "object": "page", "fields": ["feed"] }),
            json!({ "object": "whatsapp_business_account", "active": true,
                "fields": [{ "name": "messages", "version": "v25.0" }, "account_update", 7] }),
        ];
        let read = AppSubscription::read(&data).map(|found| found.fields);
        assert_eq!(
            read,
            Some(vec!["messages".to_owned(), "account_update".to_owned()])
        );
        assert_eq!(AppSubscription::read(&data[..1]), None);
    }
}
