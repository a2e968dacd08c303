//! A store that holds many onboardings already: copies of one that was moved through the API, with
//! its audit log, under accounts of their own.

use crate::Failure;
use crate::customer::{Customer, numbers};
use crate::world::World;

/// Rows made by one statement.
const AT_ONCE: u64 = 10_000;

/// Onboardings that an account has.
const PER_ACCOUNT: u64 = 10;

const ONBOARDINGS: &str = "account_id, reference, number, origin, source_waba_id, cut_over, readiness, \
     consent_text_version, consented_at, phase, stage, journal, page_state_hash, token_sealed, \
     pin_sealed, phone_number_id, whereabouts, version, created_at, updated_at, due_at, worker, \
     worker_until, launched_at, running_since, story";

/// Fills it until it holds so many.
pub async fn until(world: &World, stored: u64) -> Result<(), Failure> {
    let customer = Customer::sign_in(world).await?;
    for one in numbers(1)? {
        customer.moves(one).await?;
    }
    execute(world, "CREATE TABLE bench_digits (d BIGINT NOT NULL)").await?;
    for digit in 0..10 {
        execute(world, &format!("INSERT INTO bench_digits VALUES ({digit})")).await?;
    }
    let numbers = "(SELECT a.d * 1000 + b.d * 100 + c.d * 10 + e.d AS n
         FROM bench_digits a, bench_digits b, bench_digits c, bench_digits e)";
    let mut made = 0;
    while made < stored {
        let count = AT_ONCE.min(stored - made);
        batch(world, numbers, made, count).await?;
        made += count;
    }
    execute(world, "DROP TABLE bench_digits").await?;
    if world.on_postgres() {
        execute(world, "ANALYZE").await?;
    }
    Ok(())
}

async fn batch(world: &World, numbers: &str, from: u64, count: u64) -> Result<(), Failure> {
    let id = format!("'fill-' || CAST({from} + n AS TEXT)");
    let account = format!("'fill-' || CAST(({from} + n) / {PER_ACCOUNT} AS TEXT)");
    execute(
        world,
        &format!(
            "INSERT INTO accounts (id, phone, created_at)
             SELECT {id}, 'fill-' || CAST({from} + n AS TEXT), 0 FROM {numbers} AS numbers
             WHERE n < {accounts}
             ON CONFLICT DO NOTHING",
            id = format_args!("'fill-' || CAST({} + n AS TEXT)", from / PER_ACCOUNT),
            accounts = count.div_ceil(PER_ACCOUNT),
        ),
    )
    .await?;
    let rest = ONBOARDINGS
        .replace("account_id,", &format!("{account},"))
        .replace(" reference,", &format!(" {id},"));
    let template =
        "(SELECT * FROM onboardings WHERE phase = 'connected' AND id NOT LIKE 'fill-%' LIMIT 1)";
    execute(
        world,
        &format!(
            "INSERT INTO onboardings (id, {ONBOARDINGS})
             SELECT {id}, {rest} FROM {template} AS t, {numbers} AS numbers WHERE n < {count}"
        ),
    )
    .await
}

async fn execute(world: &World, sql: &str) -> Result<(), Failure> {
    sqlx::query(sqlx::AssertSqlSafe(sql.to_owned()))
        .execute(&world.pool)
        .await?;
    Ok(())
}
