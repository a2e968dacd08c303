//! A row that this version can't read, written by a newer one or damaged, hides none of the others.

use contract::phone::PhoneNumber;
use contract::wabas::Wabas;
use secrecy::ExposeSecret;
use server::operate::retry;
use sqlx::AnyPool;

use crate::common::{ASHA, BALA, Customer, World, number};

async fn outside(world: &World) -> AnyPool {
    sqlx::any::install_default_drivers();
    let url = world.config.database_url.expose_secret();
    AnyPool::connect(url).await.unwrap()
}

async fn changes(pool: &AnyPool, change: &'static str, id: &str) {
    let done = sqlx::query(change).bind(id.to_owned()).execute(pool).await;
    assert_eq!(done.unwrap().rows_affected(), 1, "{change}");
}

#[tokio::test]
async fn manage_wabas_shows_the_rest_and_our_team_is_told() {
    let world = World::with(|_, config| {
        config.metrics_listen = Some(([127, 0, 0, 1], 0).into());
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let second = PhoneNumber::parse("+919830445566").unwrap();
    let mut moved = Vec::new();
    for number in [&number("happy"), &second] {
        let onboarding = asha.moves(&world, number).await;
        moved.push(asha.sees_connected(&onboarding).await.number.id);
    }
    let broken = asha.record(&number("wrong-otp")).await.unwrap();
    let whole = asha.record(&number("waba-shared")).await.unwrap();
    let pool = outside(&world).await;
    for damage in [
        "UPDATE numbers SET report = '{\"from\":\"a newer version\"}' WHERE phone_number_id = $1",
        "UPDATE numbers SET state = 'not JSON' WHERE phone_number_id = $1",
    ] {
        changes(&pool, damage, moved[0].as_str()).await;
        let seen: Wabas = asha.get("/wabas").await.unwrap();
        let numbers = seen.wabas.iter().flat_map(|waba| &waba.numbers);
        let numbers: Vec<_> = numbers.map(|number| number.report.id.clone()).collect();
        assert_eq!(numbers, [moved[1].clone()], "{damage}");
    }
    let damage = "UPDATE onboardings SET stage = '{\"Teleporting\":{}}' WHERE id = $1";
    changes(&pool, damage, broken.id.as_str()).await;
    let seen: Wabas = asha.get("/wabas").await.unwrap();
    let open: Vec<_> = seen.unfinished.iter().map(|open| &open.id).collect();
    assert_eq!(open, [&whole.id]);
    // She may begin with others, and others with it.
    asha.record(&number("pin-mismatch")).await.unwrap();
    let bala = Customer::signed_in(&world, BALA).await;
    let his = bala.moves(&world, &number("wrong-otp")).await;
    assert_eq!(his.number, number("wrong-otp"));

    let url = format!("http://{}/metrics", world.server.metrics_address().unwrap());
    let told = reqwest::get(url).await.unwrap().text().await.unwrap();
    for table in ["numbers", "onboardings"] {
        let metric = format!("doubletick_unreadable_rows_total{{table=\"{table}\"}}");
        assert!(told.contains(&metric), "{metric}");
    }
}

#[tokio::test]
async fn operators_lists_and_stories_show_the_rest() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let broken = asha.record(&number("wrong-otp")).await.unwrap();
    let stuck = asha.record(&number("waba-shared")).await.unwrap();
    let pool = outside(&world).await;
    let stops = "UPDATE onboardings SET phase = 'stuck', due_at = NULL,
        stage = '{\"Stuck\":{\"kind\":\"OurFault\",\"step\":\"Subscribe\",\"not_before\":null}}' WHERE id = $1";
    changes(&pool, stops, stuck.id.as_str()).await;
    changes(&pool, stops, broken.id.as_str()).await;
    let damage = "UPDATE onboardings SET journal = 'not JSON' WHERE id = $1";
    changes(&pool, damage, broken.id.as_str()).await;
    let list = retry::list(&world.config).await.unwrap().to_string();
    assert!(list.contains(stuck.reference.as_str()), "{list}");
    assert!(list.contains(broken.id.as_str()), "{list}");

    let damage = "UPDATE onboardings SET story = 'not JSON
' || story WHERE id = $1";
    changes(&pool, damage, stuck.id.as_str()).await;
    let audit_log = world.store().await.audit_log(&stuck.id).await.unwrap();
    let kinds: Vec<_> = audit_log.iter().map(|(_, kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["unreadable", "consent"]);
}
