//! What a browser sends, and Meta.

use contract::ids::{BusinessId, PhoneNumberId, WabaId};
use contract::onboarding::{
    CONSENT_TEXT_VERSION, CodeMethod, CopyTemplates, CutOverTime, NewOnboarding, NextStep,
    NoticeTarget, OldProviderPlan, Origin, PickedNumber, PinBody, PlanOldProvider, ReadinessAnswer,
    ReadinessItem, RequestVerification, SetCutOver, SetNotices, TickNextStep, VerificationCode,
};
use contract::session::{OpenLink, SendOtp, SignIn};
use contract::signup::{
    BrowserEvent, Finish, FinishKind, MetaError, MetaStep, SignupOutcome, SignupReport,
};
use contract::window_error::WindowError;
use contract::window_sight::WindowSight;
use serde_json::{Result, json};

use super::sample::{DAY, Sample, at, phone, read, sample, written};
use crate::http::callbacks::SignedRequest;

pub(super) fn all() -> Result<Vec<Sample>> {
    let phone = phone()?;
    let new = NewOnboarding {
        origin: Origin::OtherProvider,
        number: phone.clone(),
        source_waba_id: Some(WabaId::new("102290129340398")),
        cut_over: CutOverTime::AtOnce,
        readiness: ReadinessItem::ALL
            .map(|item| ReadinessAnswer {
                item,
                checked: true,
            })
            .into(),
        consent_text_version: [CONSENT_TEXT_VERSION, "/en"].concat(),
    };
    let later = NewOnboarding {
        source_waba_id: None,
        cut_over: CutOverTime::At(at(DAY)),
        ..new.clone()
    };
    let message = Finish {
        waba_id: Some(WabaId::new("524126980791429")),
        phone_number_id: Some(PhoneNumberId::new("106540352242922")),
        business_id: Some(BusinessId::new("2729063490586005")),
        ..Finish::of(FinishKind::Finish)
    };
    let message_only = SignupReport {
        outcome: SignupOutcome::MessageOnly(message.clone()),
    };
    let events = [
        (
            "launched",
            "Meta's window was opened",
            BrowserEvent::Launched,
        ),
        (
            "cancelled",
            "Meta's window was left at a screen",
            BrowserEvent::Cancelled(MetaStep::Verification),
        ),
        (
            "metaError",
            "An error inside Meta's window",
            BrowserEvent::MetaError(MetaError {
                message: "This phone number is already registered to a WhatsApp account.".into(),
                code: Some("3441030".into()),
                session_id: Some("f34b51dab5e0498".into()),
            }),
        ),
        (
            "customerSaw",
            "The customer says what Meta's window showed",
            BrowserEvent::CustomerSaw(WindowSight::Error(WindowError::TooManyTries)),
        ),
    ];
    let signed = SignedRequest {
        signed_request: "c2lnbmF0dXJl.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiJ9".into(),
    };
    let mut all = vec![
        sample(
            "phone",
            "To this number",
            &SendOtp {
                phone: phone.clone(),
            },
        )?,
        read::<SignIn>(
            "otp",
            "With what came",
            json!({ "phone": phone, "otp": "482913" }),
        )?,
        read::<OpenLink>(
            "link",
            "What stands behind the `#` of the link",
            json!({ "invitation": "3q2-7wEAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRo" }),
        )?,
        sample("atOnce", "As soon as it can be", &new)?,
        sample("scheduled", "At a time that was set", &later)?,
        read::<SignupReport>(
            "code",
            "A code, and the session message with it",
            json!({ "outcome": { "Code": {
                "code": "AQBhlXsctMxJYbwbrpybxlo9tLPGy-QAmjBJA06jxLos",
                "age_ms": 180,
                "finish": message,
            } } }),
        )?,
        sample(
            "messageOnly",
            "The session message, and no code",
            &message_only,
        )?,
        sample(
            "picked",
            "One of the offered",
            &PickedNumber {
                phone_number_id: PhoneNumberId::new("106540352242922"),
            },
        )?,
        sample(
            "sms",
            "By SMS",
            &RequestVerification {
                method: CodeMethod::Sms,
            },
        )?,
        read::<VerificationCode>("code", "What came", json!({ "code": "482913" }))?,
        read::<PinBody>("pin", "Six digits", json!({ "pin": "750184" }))?,
        sample(
            "later",
            "At another time",
            &SetCutOver {
                cut_over: CutOverTime::At(at(DAY)),
            },
        )?,
        sample(
            "source",
            "All that are in this WABA",
            &CopyTemplates {
                source_waba_id: Some(WabaId::new("102290129340398")),
                template_id: None,
            },
        )?,
        sample(
            "one",
            "One that stayed behind",
            &CopyTemplates {
                source_waba_id: None,
                template_id: Some("1019496902803242".to_owned()),
            },
        )?,
        sample(
            "keep",
            "Both are to serve the number",
            &PlanOldProvider {
                plan: OldProviderPlan::Keep,
            },
        )?,
        sample(
            "done",
            "The customer has cancelled the old plan",
            &TickNextStep {
                step: NextStep::CancelOldPlan,
                done: true,
            },
        )?,
        sample(
            "wanted",
            "Notices, in Hindi",
            &SetNotices {
                to: NoticeTarget::Phone,
                language: "hi".to_owned(),
            },
        )?,
        sample(
            "wantedByEmail",
            "Notices by e-mail, in English",
            &SetNotices {
                to: NoticeTarget::Email,
                language: "en".to_owned(),
            },
        )?,
        written("signed", "As Meta sends it", &signed)?,
    ];
    for (name, summary, event) in events {
        all.push(sample(name, summary, &event)?);
    }
    Ok(all)
}

/// A webhook, as Meta delivers it.
pub(super) fn webhook() -> String {
    let change = json!({
        "field": "phone_number_name_update",
        "value": { "display_phone_number": "919820000001", "decision": "APPROVED" },
    });
    let entry = json!({ "id": "524126980791429", "time": 1_795_856_400, "changes": [change] });
    json!({ "object": "whatsapp_business_account", "entry": [entry] }).to_string()
}
