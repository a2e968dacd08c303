//! The same asked by many at once: each gets an answer, and nobody the server's own trouble.

use contract::onboarding::{NewOnboarding, Onboarding, Origin};
use contract::secret::{Invitation, Otp};
use contract::session::{OpenLink, SendOtp, SignIn};
use contract::signup::{Address, BrowserEvent};
use futures_util::future::join_all;
use reqwest::{Method, RequestBuilder, StatusCode};
use server::Config;

use crate::common::customer::new;
use crate::common::{ASHA, Customer, World, number};

const CROWD: usize = 60;

/// Browsers that one link may be opened in.
const MOST_BROWSERS: usize = 10;

/// Limits by address are not what is tried here: all of them come from one.
fn unlimited(config: &mut Config) {
    config.timeouts.otp_per_address = 1000;
    config.timeouts.otp_misses_per_address = 1000;
}

async fn world() -> World {
    World::with(|_, config| unlimited(config)).await
}

/// All at once: how each was answered.
async fn statuses(requests: impl IntoIterator<Item = RequestBuilder>) -> Vec<StatusCode> {
    let sent = requests.into_iter().map(|request| async move {
        let answer = request.send().await.unwrap();
        let status = answer.status();
        let text = answer.text().await.unwrap();
        assert!(!status.is_server_error(), "{status}: {text}");
        status
    });
    join_all(sent).await
}

fn count(statuses: &[StatusCode], status: StatusCode) -> usize {
    statuses.iter().filter(|found| **found == status).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_colleagues_link_is_opened_in_as_many_browsers_as_it_may_be() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/colleague", onboarding.id);
    let link = asha.ask::<Address>(&path).await.unwrap().url;
    let token = link.split_once('#').unwrap().1;
    let opened = (0..CROWD).map(|_| {
        let invitation = Invitation::parse(token).unwrap();
        let somebody = Customer::new(&world.base(), ASHA);
        let request = somebody.request(Method::POST, "/colleague");
        request.json(&OpenLink { invitation })
    });
    let opened = statuses(opened).await;
    assert_eq!(count(&opened, StatusCode::OK), MOST_BROWSERS, "{opened:?}");
    let refused = count(&opened, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused, CROWD - MOST_BROWSERS, "{opened:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_people_sign_in_at_once() {
    let world = world().await;
    let people: Vec<_> = (0..CROWD)
        .map(|place| Customer::new(&world.base(), &format!("+9198765{place:05}")))
        .collect();
    let asked = people.iter().map(|person| {
        let phone = person.phone.clone();
        let request = person.request(Method::POST, "/session/otp");
        request.json(&SendOtp { phone })
    });
    let asked = statuses(asked).await;
    assert_eq!(count(&asked, StatusCode::OK), CROWD, "{asked:?}");
    let signed_in = people.iter().map(|person| {
        let phone = person.phone.clone();
        let otp = Otp::parse(&world.otp_to(phone.as_str())).unwrap();
        let request = person.request(Method::POST, "/session");
        request.json(&SignIn { phone, otp })
    });
    let signed_in = statuses(signed_in).await;
    assert_eq!(count(&signed_in, StatusCode::OK), CROWD, "{signed_in:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_password_signs_one_of_sixty_in() {
    let world = world().await;
    let asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    let otp = world.otp_to(ASHA);
    let tries = (0..CROWD).map(|_| {
        let (phone, otp) = (asha.phone.clone(), Otp::parse(&otp).unwrap());
        let request = asha.request(Method::POST, "/session");
        request.json(&SignIn { phone, otp })
    });
    let tries = statuses(tries).await;
    assert_eq!(count(&tries, StatusCode::OK), 1, "{tries:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_tabs_begin_with_one_number() {
    let world = World::with(|demo, config| {
        unlimited(config);
        let coexistence = contract::ids::ConfigId::new(demo.coexistence_config_id.clone());
        config.meta.coexistence_config_id = Some(coexistence);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let alike = (0..CROWD).map(|_| {
        let request = asha.request(Method::POST, "/onboardings");
        request.json(&new(&number("happy")))
    });
    statuses(alike).await;
    // Each gives up what the other kind began.
    let origins = [Origin::OtherProvider, Origin::BusinessApp];
    let mixed = (0..CROWD).map(|place| {
        let origin = origins[place % 2];
        let new = NewOnboarding {
            origin,
            ..new(&number("happy"))
        };
        asha.request(Method::POST, "/onboardings").json(&new)
    });
    statuses(mixed).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_events_come_of_one_attempt() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding: Onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/events", onboarding.id);
    let told = (0..CROWD).map(|_| {
        let request = asha.request(Method::POST, &path);
        request.json(&BrowserEvent::Launched)
    });
    let told = statuses(told).await;
    let taken = told.iter().filter(|status| status.is_success()).count();
    assert_eq!(taken, CROWD, "{told:?}");
}
