//! Which numbers are customers of DoubleTick is nobody's business but theirs: no answer tells it to
//! whoever only names a number.

use contract::phone::PhoneNumber;
use contract::problem::Problem;
use reqwest::Method;
use serde_json::{Value, json};

use crate::common::{ASHA, BALA, Customer, World, number};

/// An answer without what differs from one attempt to the next.
async fn answer(
    customer: &Customer,
    verb: Method,
    path: &str,
    body: Value,
) -> (u16, Vec<String>, Value) {
    let request = customer.request(verb, path).json(&body);
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let mut headers: Vec<_> = answer.headers().keys().map(ToString::to_string).collect();
    headers.sort();
    let mut body: Value = answer.json().await.unwrap_or_default();
    if let Some(fields) = body.as_object_mut() {
        for own in [
            "id",
            "reference",
            "number",
            "created_at",
            "updated_at",
            "version",
            "consented_at",
        ] {
            if let Some(value) = fields.get_mut(own) {
                *value = Value::Null;
            }
        }
    }
    (status, headers, body)
}

#[tokio::test]
async fn whoever_names_a_number_is_not_told_whether_it_is_a_customers() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let live = number("happy");
    let moved = asha.moves(&world, &live).await;
    asha.sees_connected(&moved).await;
    // Live, at another account's attempt, and unknown.
    let tried = number("waba-shared");
    asha.record(&tried).await.unwrap();
    let unknown = PhoneNumber::parse("+919830112233").unwrap();

    let mut told = Vec::new();
    for number in [&live, &tried, &unknown] {
        let new = serde_json::to_value(crate::common::customer::new(number)).unwrap();
        let begun = answer(&bala, Method::POST, "/onboardings", new.clone()).await;
        assert_eq!(begun.0, 201, "{begun:?}");
        let again = answer(&bala, Method::POST, "/onboardings", new).await;
        assert_eq!(again.0, 200, "{again:?}");
        let onboarding = bala.record(number).await.unwrap();
        let path = format!("/onboardings/{}", onboarding.id);
        let mut all = vec![
            begun,
            again,
            answer(&bala, Method::GET, &path, Value::Null).await,
        ];
        // Nothing that he says by himself proves that he holds it.
        for (part, body) in [
            ("events", json!("Launched")),
            ("verification", json!({ "method": "Sms" })),
            ("retry", Value::Null),
            ("colleague", Value::Null),
            ("check", Value::Null),
            ("pin", json!({ "pin": "123456" })),
        ] {
            let mut said = answer(&bala, Method::POST, &format!("{path}/{part}"), body).await;
            if let Some(url) = said.2.get_mut("url") {
                *url = Value::Null;
            }
            all.push(said);
        }
        told.push(all);
    }
    assert_eq!(told[0], told[2], "a live number");
    assert_eq!(told[1], told[2], "another account's attempt");
    // Of her own she is told.
    let own = asha.record(&live).await;
    assert_eq!(own.unwrap_err(), Problem::NumberAlreadyHere);
}

#[tokio::test]
async fn whoever_names_a_phone_is_not_told_whether_it_has_an_account() {
    let world = World::start().await;
    Customer::signed_in(&world, ASHA).await;
    let stranger = "+919876500999";
    let mut told = Vec::new();
    for phone in [ASHA, stranger] {
        let nobody = Customer::new(&world.base(), phone);
        let wish = json!({ "phone": phone });
        let asked = answer(&nobody, Method::POST, "/session/otp", wish).await;
        let right = world.otp_to(phone);
        let wrong = if right == "000000" {
            "000001"
        } else {
            "000000"
        };
        let guess = json!({ "phone": phone, "otp": wrong });
        told.push((
            asked,
            answer(&nobody, Method::POST, "/session", guess).await,
        ));
    }
    assert_eq!(told[0], told[1]);
}
