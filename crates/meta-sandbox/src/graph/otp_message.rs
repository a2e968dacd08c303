//! Messages from DoubleTick's own number: one-time passwords by an authentication template, and notices by
//! utility templates. They land in the inbox.

use serde_json::{Value, json};

use super::error::GraphError;
use super::phone;
use super::request::GraphRequest;
use crate::config::{DEMO_NOTICE_TEMPLATES, DEMO_OTP_PHONE_NUMBER_ID, DEMO_OTP_TOKEN};
use crate::state::{SandboxState, SmsChannel};

/// "Maximum 15 characters" ("Authentication templates").
const MOST_CHARACTERS: usize = 15;

/// `POST /{phone_number_id}/messages` of DoubleTick's own number, for authentication templates with a
/// copy-code button, and utility templates whose names begin with [`DEMO_NOTICE_TEMPLATES`].
pub(super) fn send(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    match request.token.as_deref() {
        None => return Err(GraphError::no_token()),
        Some(DEMO_OTP_TOKEN) => {}
        Some(_) => return Err(GraphError::bad_token()),
    }
    if id != DEMO_OTP_PHONE_NUMBER_ID {
        return Err(GraphError::no_such_object(id));
    }
    phone::product(request)?;
    let to = request.text("to").filter(|to| !to.is_empty());
    let to = to.ok_or_else(|| GraphError::bad_parameter("The parameter to is required."))?;
    if request.text("type").as_deref() != Some("template") {
        return Err(GraphError::bad_parameter("Param type must be template"));
    }
    let template = &request.body["template"];
    let text = match notice(template)? {
        Some(notice) => notice,
        None => {
            let password = password(template)?;
            format!("{password} is your verification code. For your security, do not share it.")
        }
    };
    // Meta takes numbers with and without a plus.
    let digits = to.trim_start_matches('+');
    state.send_sms(&format!("+{digits}"), text, SmsChannel::WhatsApp);
    let message = state.next_id();
    Ok(json!({
        "messaging_product": "whatsapp",
        "contacts": [{ "input": to, "wa_id": digits }],
        "messages": [{ "id": format!("wamid.{message}") }],
    }))
}

/// What a utility template for notices says, as far as the stand-in knows it: its name, its language and
/// what is filled in. `None`: the template is another one.
fn notice(template: &Value) -> Result<Option<String>, GraphError> {
    let name = template["name"].as_str().unwrap_or_default();
    if !name.starts_with(DEMO_NOTICE_TEMPLATES) {
        return Ok(None);
    }
    let body = &template["components"][0];
    let parameters = body["parameters"]
        .as_array()
        .filter(|_| body["type"] == "body");
    let parameters = parameters.into_iter().flatten();
    let parameters: Vec<&str> = parameters.filter_map(|one| one["text"].as_str()).collect();
    match (template["language"]["code"].as_str(), &*parameters) {
        (Some(language), [number, link]) if !number.is_empty() && !link.is_empty() => {
            Ok(Some(format!("[{name}, {language}] {number} {link}")))
        }
        _ => Err(GraphError::new(
            132_000,
            "(#132000) Number of parameters does not match the expected number of params",
        )),
    }
}

/// The password, which stands in the body and in the button alike.
fn password(template: &Value) -> Result<String, GraphError> {
    let is_named = template["name"]
        .as_str()
        .is_some_and(|name| !name.is_empty());
    if !is_named || !template["language"]["code"].is_string() {
        return Err(GraphError::new(
            132_001,
            "(#132001) Template name does not exist in the translation",
        ));
    }
    let of = |is_it: &dyn Fn(&Value) -> bool| {
        let mut components = template["components"].as_array()?.iter();
        let parameters = &components.find(|component| is_it(component))?["parameters"];
        parameters[0]["text"].as_str()
    };
    let body = of(&|component| component["type"] == "body");
    let button = of(&|component| {
        // Meta takes the button's place as a number and as a text.
        let first = component["index"] == "0" || component["index"] == 0;
        component["type"] == "button" && component["sub_type"] == "url" && first
    });
    match (body, button) {
        (Some(body), Some(button)) if body == button && body.len() <= MOST_CHARACTERS => {
            Ok(body.to_owned())
        }
        _ => Err(GraphError::new(
            132_000,
            "(#132000) Number of parameters does not match the expected number of params",
        )),
    }
}
