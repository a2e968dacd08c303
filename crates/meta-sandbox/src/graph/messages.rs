//! Messages from a customer's number: texts and templates, and what was read.

use serde_json::{Value, json};

use super::error::GraphError;
use super::request::GraphRequest;
use super::{access, otp_message, phone};
use crate::catalogue;
use crate::config::{DEMO_OTP_PHONE_NUMBER_ID, DEMO_OTP_TOKEN};
use crate::state::{MOST_CHARACTERS, Phone, PhoneStatus, SandboxState, digits};

/// `POST /{phone_number_id}/messages`.
pub(super) fn send(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    if id == DEMO_OTP_PHONE_NUMBER_ID || request.token.as_deref() == Some(DEMO_OTP_TOKEN) {
        return otp_message::send(state, request, id);
    }
    access::phone(state, request, id)?;
    phone::product(request)?;
    let sender = state.phones.get(id).cloned();
    let sender = sender.ok_or_else(|| GraphError::no_such_object(id))?;
    if sender.status != PhoneStatus::Connected {
        return Err(
            GraphError::new(133_010, "(#133010) Account not registered").details(
                "Account does not exist in Cloud API, please use /register API to create an \
                 account first",
            ),
        );
    }
    if request.text("status").as_deref() == Some("read") {
        return mark_read(state, request, &sender);
    }
    let input = request.text("to").filter(|to| !to.is_empty());
    let input = input.ok_or_else(|| GraphError::bad_parameter("The parameter to is required."))?;
    let to = recipient(request, &sender, &input)?;
    let (text, pricing) = match request.text("type").as_deref() {
        // What Meta takes it for where it is left out.
        None | Some("text") => (text(&request.body["text"])?, service()),
        Some("template") => template(state, &sender, &request.body["template"])?,
        Some(_) => {
            return Err(GraphError::bad_parameter(
                "Param type must be one of {TEXT, TEMPLATE}: the stand-in carries no other",
            ));
        }
    };
    let message = state.send_message(&sender, &to, text, &pricing);
    Ok(json!({
        "messaging_product": "whatsapp",
        "contacts": [{ "input": input, "wa_id": digits(&to) }],
        "messages": [{ "id": message }],
    }))
}

/// The recipient's number in E.164 form, with and without a plus or its country's code.
fn recipient(request: &GraphRequest, sender: &Phone, input: &str) -> Result<String, GraphError> {
    let kind = request.text("recipient_type");
    if kind.is_some_and(|kind| kind != "individual") {
        return Err(GraphError::bad_parameter(
            "Param recipient_type must be one of {INDIVIDUAL}",
        ));
    }
    let to = catalogue::normalize(input)
        .ok_or_else(|| invalid("The recipient's phone number is not valid."))?;
    if to == sender.e164 {
        return Err(
            GraphError::new(131_021, "(#131021) Recipient cannot be sender")
                .details("Sender and recipient phone number is the same."),
        );
    }
    Ok(to)
}

/// The text of a message that is one.
fn text(text: &Value) -> Result<String, GraphError> {
    let body = text["body"].as_str().filter(|body| !body.is_empty());
    let body = body.ok_or_else(|| missing("Parameter 'text' is mandatory for type 'text'"))?;
    if body.chars().count() > MOST_CHARACTERS {
        return Err(GraphError::bad_parameter(&format!(
            "Param text['body'] must be at most {MOST_CHARACTERS} characters long."
        )));
    }
    Ok(body.to_owned())
}

/// A template of the sender's account, as the inbox shows it, and what it costs.
fn template(
    state: &SandboxState,
    sender: &Phone,
    asked: &Value,
) -> Result<(String, Value), GraphError> {
    let mandatory = || missing("Parameter 'template' is mandatory for type 'template'");
    let name = asked["name"].as_str().ok_or_else(mandatory)?;
    let language = asked["language"]["code"].as_str().ok_or_else(mandatory)?;
    let waba = state.wabas.get(&sender.waba_id);
    let known = waba.and_then(|waba| {
        let mut templates = waba.templates.iter();
        // All of the stand-in's are in English.
        templates.find(|template| {
            template.name == name && template.status == "APPROVED" && language == "en"
        })
    });
    let Some(known) = known else {
        return Err(GraphError::new(
            132_001,
            "(#132001) Template name does not exist in the translation",
        ));
    };
    let pricing = json!({
        "billable": true,
        "pricing_model": "PMP",
        "type": "regular",
        "category": known.category.to_ascii_lowercase(),
    });
    Ok((format!("The text of {name}."), pricing))
}

/// What an answer to a customer costs.
fn service() -> Value {
    json!({
        "billable": false,
        "pricing_model": "PMP",
        "type": "free_customer_service",
        "category": "service",
    })
}

/// The business has read a customer's message.
fn mark_read(
    state: &mut SandboxState,
    request: &GraphRequest,
    phone: &Phone,
) -> Result<Value, GraphError> {
    let message = request.text("message_id");
    let message = message.ok_or_else(|| missing("Parameter 'message_id' is mandatory"))?;
    if state.mark_read(&phone.e164, &message) {
        Ok(json!({ "success": true }))
    } else {
        Err(invalid("There is no message with this id."))
    }
}

fn missing(details: &'static str) -> GraphError {
    GraphError::new(131_008, "(#131008) Required parameter is missing").details(details)
}

fn invalid(details: &'static str) -> GraphError {
    GraphError::new(131_009, "(#131009) Parameter value is not valid").details(details)
}
