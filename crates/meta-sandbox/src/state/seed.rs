//! The state as it is before anybody signs up: every number at its old provider.

use super::{Business, Phone, PhoneStatus, Provider, SandboxState, SubscribedApp, Template, Waba};
use crate::catalogue::{self, Behaviour, KNOWN_PIN, SandboxNumber};

const STORES: [&str; 14] = [
    "Asha Traders",
    "Bluebell Bakery",
    "Chai Junction",
    "Deccan Dental",
    "Elephant Toys",
    "Firefly Books",
    "Gulmohar Homes",
    "Himalaya Treks",
    "Indigo Weaves",
    "Jasmine Spa",
    "Kaveri Grocers",
    "Lotus Pharmacy",
    "Monsoon Motors",
    "Neem Naturals",
];
const PEOPLE: [&str; 4] = ["Priya Sharma", "Arjun Mehta", "Fatima Khan", "Rahul Iyer"];

pub(super) fn old_provider_app() -> SubscribedApp {
    SubscribedApp {
        id: "600000000000009".to_owned(),
        name: "Old Provider Inc.".to_owned(),
        link: "https://old-provider.example/".to_owned(),
        webhook_override: None,
    }
}

/// Our own app, as Meta lists it among a WABA's subscribed apps.
pub(crate) fn our_app(state: &SandboxState) -> SubscribedApp {
    SubscribedApp {
        id: state.config.app_id.clone(),
        name: "DoubleTick".to_owned(),
        link: "https://doubletick.io/".to_owned(),
        webhook_override: None,
    }
}

pub(super) fn seed(state: &mut SandboxState) {
    for (index, number) in catalogue::numbers().iter().enumerate() {
        // Fixed ids: what lived before the sandbox was started is the same at every start.
        let place = format!("{:02}", index + 1);
        let store = STORES[index % STORES.len()];
        let business = Business {
            id: format!("1030000000000{place}"),
            name: match index / STORES.len() {
                0 => store.to_owned(),
                branch => format!("{store} {}", branch + 1),
            },
            person: PEOPLE[index % PEOPLE.len()].to_owned(),
            subject: number.e164.to_owned(),
        };
        if number.behaviour.has_provider() {
            seed_number(state, number, &business, &place);
        }
        state.businesses.insert(business.id.clone(), business);
    }
}

fn seed_number(state: &mut SandboxState, number: &SandboxNumber, business: &Business, place: &str) {
    let ours_already = number.behaviour == Behaviour::ConnectedElsewhere;
    let waba = Waba {
        id: format!("1020000000000{place}"),
        name: format!("{} WhatsApp", business.name),
        business_id: business.id.clone(),
        subject: number.e164.to_owned(),
        provider: if ours_already {
            Provider::DoubleTick
        } else {
            Provider::Old
        },
        apps: vec![if ours_already {
            our_app(state)
        } else {
            old_provider_app()
        }],
        templates: templates(number.behaviour, place),
        // 1 January 2025.
        created_s: 1_735_689_600,
        shared: ours_already.then_some(0),
        appears_ms: 0,
        funding: None,
    };
    let phone = Phone {
        id: format!("1010000000000{place}"),
        e164: number.e164.to_owned(),
        waba_id: waba.id.clone(),
        verified_name: business.name.clone(),
        name_status: "APPROVED",
        quality: "GREEN",
        tier: "TIER_10K",
        status: PhoneStatus::Connected,
        verified: true,
        on_business_app: false,
        pin: matches!(
            number.behaviour,
            Behaviour::JoinedPending | Behaviour::JoinedOldApp
        )
        .then(|| KNOWN_PIN.to_owned()),
        otp: None,
        synced: Vec::new(),
        // 1 January 2025.
        onboarded_ms: Some(1_735_689_600_000),
        webhook_override: None,
    };
    if number.behaviour == Behaviour::ManyAccounts {
        seed_brands(state, &waba, &phone);
    }
    state.wabas.insert(waba.id.clone(), waba);
    state.phones.insert(phone.id.clone(), phone);
}

/// Other brands of the same customer, each with an account and a number, which the old provider
/// serves and which are shared with us as well.
fn seed_brands(state: &mut SandboxState, waba: &Waba, phone: &Phone) {
    for (brand, store) in (1..=12).zip(STORES) {
        let account = Waba {
            id: format!("10210000000{brand:02}32"),
            name: format!("{store} WhatsApp"),
            shared: Some(0),
            ..waba.clone()
        };
        let number = Phone {
            id: format!("10110000000{brand:02}32"),
            e164: format!("+9198200032{brand:02}"),
            waba_id: account.id.clone(),
            verified_name: store.to_owned(),
            ..phone.clone()
        };
        state.wabas.insert(account.id.clone(), account);
        state.phones.insert(number.id.clone(), number);
    }
}

fn templates(behaviour: Behaviour, place: &str) -> Vec<Template> {
    let mut templates = vec![
        template("order_update", "UTILITY"),
        template("welcome_offer", "MARKETING"),
        template("login_code", "AUTHENTICATION"),
    ];
    if behaviour == Behaviour::TemplatesPartly {
        templates.extend([
            Template {
                refused: Some("Incorrect category"),
                ..template("feedback_request", "UTILITY")
            },
            Template {
                refused: Some("Formatting error - dangling parameter"),
                ..template("seasonal_sale", "MARKETING")
            },
            Template {
                copy_rejected: true,
                ..template("delivery_slot", "UTILITY")
            },
            Template {
                quality: "RED",
                ..template("old_campaign", "MARKETING")
            },
            Template {
                status: "REJECTED",
                ..template("lottery_win", "MARKETING")
            },
        ]);
    }
    for (index, template) in templates.iter_mut().enumerate() {
        template.id = format!("10400000000{place}{:02}", index + 1);
    }
    templates
}

fn template(name: &'static str, category: &'static str) -> Template {
    Template {
        id: String::new(),
        name,
        category,
        status: "APPROVED",
        quality: "GREEN",
        refused: None,
        copy_rejected: false,
    }
}
