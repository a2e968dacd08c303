//! A browser module says which version of the contract it was made for. One that is too old is told so, and
//! nothing that it asks for is done.

use contract::problem::{ErrorBody, Problem};
use contract::version::{OLDEST_HEADER, OLDEST_SERVED, VERSION, VERSION_HEADER};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

use crate::common::{ASHA, Customer, World, number};

fn said<'a>(response: &'a Response, header: &str) -> &'a str {
    response.headers()[header].to_str().unwrap()
}

async fn refused(response: Response) -> Problem {
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(said(&response, VERSION_HEADER), VERSION);
    assert_eq!(said(&response, OLDEST_HEADER), OLDEST_SERVED);
    response.json::<ErrorBody>().await.unwrap().problem
}

#[tokio::test]
async fn a_module_that_is_too_old_is_told_so_and_a_newer_one_is_served() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let ask = async |version: Option<&str>| {
        let mut request = asha.request(Method::GET, "/config");
        if let Some(version) = version {
            request = request.header(VERSION_HEADER, version);
        }
        request.send().await.unwrap()
    };
    // A program that is no module says none.
    for version in [None, Some(VERSION), Some("2999-12-31")] {
        let answer = ask(version).await;
        assert_eq!(answer.status(), StatusCode::OK, "{version:?}");
        assert_eq!(said(&answer, VERSION_HEADER), VERSION);
        let config: Value = answer.json().await.unwrap();
        let served = json!({ "version": VERSION, "oldest": OLDEST_SERVED });
        assert_eq!(config["contract"], served);
    }
    let too_old = Problem::VersionUnsupported {
        oldest: OLDEST_SERVED.to_owned(),
    };
    assert_eq!(refused(ask(Some("2001-01-01")).await).await, too_old);
    for odd in ["1", "", "v2"] {
        assert_eq!(refused(ask(Some(odd)).await).await, Problem::BadRequest);
    }

    let sign_out = asha.request(Method::DELETE, "/session");
    let sign_out = sign_out.header(VERSION_HEADER, "2001-01-01");
    assert_eq!(refused(sign_out.send().await.unwrap()).await, too_old);
    assert_eq!(ask(None).await.status(), StatusCode::OK);
    let session = asha.request(Method::GET, "/session").send().await.unwrap();
    assert_eq!(session.status(), StatusCode::OK);
}

/// What a page may read of a newer server, the server does not take from a page.
#[tokio::test]
async fn a_request_with_a_value_that_is_not_known_is_refused() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let phone = number("happy");
    let new = client::new_onboarding(&phone);
    let new = serde_json::to_value(&new).unwrap();
    for unknown in [json!("Newer"), json!("Unrecognized"), json!({ "Newer": 1 })] {
        for field in ["origin", "cut_over"] {
            let mut body = new.clone();
            body[field] = unknown.clone();
            let request = asha.request(Method::POST, "/onboardings").json(&body);
            let problem = refused(request.send().await.unwrap()).await;
            assert_eq!(problem, Problem::BadRequest, "{field} {unknown}");
        }
    }
}
