//! What a completed signup changes at Meta, and what Meta says about it.

use serde_json::{Value, json};

use super::seed::old_provider_app;
use super::{Business, Code, Phone, PhoneStatus, Provider, SandboxState, Waba, now_ms};
use crate::catalogue::{self, Behaviour, KNOWN_PIN, SandboxNumber};
use crate::secrets;

/// What the customer chose in the window.
#[derive(Debug, Clone)]
pub(crate) struct SignupRequest {
    /// Whose portfolio it is.
    pub subject: &'static SandboxNumber,
    /// How the number behaves, which is the owner's own or a new one.
    pub behaviour: Behaviour,
    pub waba: WabaChoice,
    pub number: Option<NumberRequest>,
    pub coexistence: bool,
    pub redirect_uri: Option<String>,
}

/// The account the customer chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WabaChoice {
    Existing(String),
    New { name: String },
}

/// The number the customer chose.
#[derive(Debug, Clone)]
pub(crate) struct NumberRequest {
    pub e164: String,
    pub display_name: String,
    pub verified: bool,
}

/// What the window has to hand over.
#[derive(Debug, Clone)]
pub(crate) struct CompletedSignup {
    pub code: String,
    pub message: Value,
}

impl SandboxState {
    /// Carries out a signup: makes or shares the WABA, puts the number in it (not yet served from
    /// there: that is `register`'s), issues a code and tells our webhook.
    pub fn complete(&mut self, request: &SignupRequest) -> Option<CompletedSignup> {
        let business = self.business_of(request.subject.e164)?.clone();
        self.complete_for(request, &business)
    }

    /// A business that is new to WhatsApp signs up at once, with a portfolio of its own and this
    /// number, which must not be one of the catalogue: for loads of many customers.
    pub fn complete_signup_directly(&mut self, e164: &str) -> Option<CompletedSignup> {
        let subject = catalogue::by_name("new")?;
        let business = Business {
            id: self.next_id(),
            name: format!("Newcomer {e164}"),
            person: "Somebody New".to_owned(),
            subject: subject.e164.to_owned(),
        };
        self.businesses
            .insert(business.id.clone(), business.clone());
        let request = SignupRequest {
            subject,
            behaviour: Behaviour::New,
            waba: WabaChoice::New {
                name: String::new(),
            },
            number: Some(NumberRequest {
                e164: e164.to_owned(),
                display_name: String::new(),
                verified: true,
            }),
            coexistence: false,
            redirect_uri: None,
        };
        let completed = self.complete_for(&request, &business)?;
        self.start_code(&completed.code);
        Some(completed)
    }

    fn complete_for(
        &mut self,
        request: &SignupRequest,
        business: &Business,
    ) -> Option<CompletedSignup> {
        let turn = self.next_sequence_number();
        let waba_id = match &request.waba {
            WabaChoice::Existing(id) => {
                self.wabas.get_mut(id)?.shared = Some(turn);
                id.clone()
            }
            WabaChoice::New { name } => self.make_waba(name, business, request.behaviour, turn),
        };
        // A WABA that has numbers comes with them, and with no other.
        let is_empty = self.phones_of(&waba_id).is_empty();
        let phone_id = match &request.number {
            Some(number) if is_empty => Some(self.put_number(request, number, &waba_id, business)),
            _ => None,
        };
        self.history_mut(request.subject.e164).signups += 1;
        self.announce(&waba_id, &business.id);
        Some(CompletedSignup {
            code: self.issue_code(request, &business.id),
            message: message(request, &waba_id, &business.id, phone_id),
        })
    }

    fn make_waba(
        &mut self,
        name: &str,
        business: &Business,
        behaviour: Behaviour,
        turn: u64,
    ) -> String {
        let id = self.next_id();
        let now = now_ms();
        let appears_ms = match catalogue::behaviour_of(&business.subject) {
            Behaviour::SlowSetup => {
                let takes = self.config.setting_up.as_millis();
                now.saturating_add(u64::try_from(takes).unwrap_or(u64::MAX))
            }
            _ => now,
        };
        let waba = Waba {
            id: id.clone(),
            name: match name {
                "" => format!("{} WhatsApp", business.name),
                chosen => chosen.to_owned(),
            },
            business_id: business.id.clone(),
            subject: business.subject.clone(),
            provider: Provider::DoubleTick,
            apps: match behaviour {
                Behaviour::JoinedOldApp => vec![old_provider_app()],
                _ => Vec::new(),
            },
            templates: Vec::new(),
            created_s: now / 1000,
            shared: Some(turn),
            appears_ms,
            funding: None,
        };
        self.wabas.insert(id.clone(), waba);
        id
    }

    fn put_number(
        &mut self,
        request: &SignupRequest,
        number: &NumberRequest,
        waba_id: &str,
        business: &Business,
    ) -> String {
        let e164 = number.e164.as_str();
        // An earlier attempt that was never registered leaves nothing behind.
        self.phones
            .retain(|_, phone| phone.e164 != e164 || phone.status != PhoneStatus::Pending);
        let source = self.connected(e164).cloned();
        let joined = source.as_ref().filter(|_| request.behaviour.is_joined());
        let live =
            request.coexistence || (joined.is_some() && request.behaviour == Behaviour::Joined);
        let fresh = Phone {
            id: self.next_id(),
            e164: e164.to_owned(),
            waba_id: waba_id.to_owned(),
            // Name, quality and limit are kept by a number that moves.
            verified_name: match (&source, number.display_name.as_str()) {
                (Some(source), _) => source.verified_name.clone(),
                (None, "") => business.name.clone(),
                (None, entered) => entered.to_owned(),
            },
            name_status: match request.behaviour {
                Behaviour::NameNotApproved => "DECLINED",
                _ => "APPROVED",
            },
            quality: source.as_ref().map_or("UNKNOWN", |s| s.quality),
            tier: source.as_ref().map_or("TIER_250", |s| s.tier),
            status: if live {
                PhoneStatus::Connected
            } else {
                PhoneStatus::Pending
            },
            verified: number.verified,
            on_business_app: request.coexistence,
            pin: match joined {
                Some(source) => source.pin.clone(),
                None => (request.behaviour == Behaviour::PinMismatch).then(|| KNOWN_PIN.to_owned()),
            },
            otp: None,
            synced: Vec::new(),
            onboarded_ms: match joined {
                Some(source) => source.onboarded_ms,
                None => request.coexistence.then(now_ms),
            },
            webhook_override: None,
        };
        let id = fresh.id.clone();
        if request.behaviour == Behaviour::SeveralNumbers {
            self.put_neighbours(&fresh, business);
        }
        self.phones.insert(id.clone(), fresh);
        id
    }

    /// Two more numbers of the same customer, one of which works already.
    fn put_neighbours(&mut self, phone: &Phone, business: &Business) {
        let neighbours = [
            ("+919820000101", "Support", PhoneStatus::Connected),
            ("+919820000102", "Sales", PhoneStatus::Pending),
        ];
        for (e164, desk, status) in neighbours {
            self.phones.retain(|_, other| other.e164 != e164);
            let id = self.next_id();
            let neighbour = Phone {
                id: id.clone(),
                e164: e164.to_owned(),
                verified_name: format!("{} {desk}", business.name),
                status,
                ..phone.clone()
            };
            self.phones.insert(id, neighbour);
        }
    }

    fn issue_code(&mut self, request: &SignupRequest, business_id: &str) -> String {
        let value = secrets::code();
        let code = Code {
            subject: request.subject,
            business_id: business_id.to_owned(),
            redirect_uri: request.redirect_uri.clone(),
            expires_ms: (request.behaviour == Behaviour::CodeExpired).then_some(0),
            used: false,
        };
        self.codes.insert(value.clone(), code);
        value
    }

    /// Starts a code's clock, at the moment the window hands it over.
    pub fn start_code(&mut self, value: &str) {
        let lifetime = u64::try_from(self.config.code_lifetime.as_millis()).unwrap_or(u64::MAX);
        if let Some(code) = self.codes.get_mut(value) {
            code.expires_ms
                .get_or_insert_with(|| now_ms().saturating_add(lifetime));
        }
    }

    fn announce(&mut self, waba_id: &str, business_id: &str) {
        // It comes whether or not our app is subscribed to the WABA, and names our portfolio.
        let ours = self.config.business_id.clone();
        let value = json!({
            "event": "PARTNER_ADDED",
            "waba_info": { "waba_id": waba_id, "owner_business_id": business_id },
        });
        self.queue_webhook(&ours, "account_update", &value);
    }
}

/// The session message of a finished signup.
fn message(
    request: &SignupRequest,
    waba_id: &str,
    business_id: &str,
    phone_id: Option<String>,
) -> Value {
    let event = match (request.coexistence, &request.number) {
        (true, _) => "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING",
        (false, Some(_)) => "FINISH",
        (false, None) => "FINISH_ONLY_WABA",
    };
    let mut data = json!({
        "waba_id": waba_id,
        "business_id": business_id,
        "waba_ids": [waba_id],
        "ad_account_ids": [],
        "page_ids": [],
        "dataset_ids": [],
    });
    let names_number = !matches!(
        request.behaviour,
        Behaviour::SeveralNumbers | Behaviour::BusinessAppNoId
    );
    if let Some(id) = phone_id.filter(|_| names_number) {
        data["phone_number_id"] = json!(id);
    }
    let version = match request.behaviour {
        Behaviour::JoinedIds => {
            // "Onboarding changes": from phase 2 on, by Embedded Signup v5.
            data["primary_waac_ids"] = json!([format!("9{waba_id}")]);
            data["messaging_account_id"] = json!(waba_id);
            "5"
        }
        _ => "4",
    };
    json!({ "type": "WA_EMBEDDED_SIGNUP", "event": event, "version": version, "data": data })
}
