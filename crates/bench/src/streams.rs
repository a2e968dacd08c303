//! Open progress streams, each on a connection of its own.

use contract::phone::PhoneNumber;

use crate::customer::Customer;
use crate::report::Row;
use crate::world::{Database, World};
use crate::{Failure, process};

/// Streams of one customer, who may have 24.
const PER_CUSTOMER: usize = 20;

/// Opens them, and weighs the server.
pub async fn open(world: &World, database: &Database, count: usize) -> Result<Row, Failure> {
    let mut streams = Vec::with_capacity(count);
    for place in 0..count.div_ceil(PER_CUSTOMER) {
        let customer = Customer::sign_in(world).await?;
        let number = PhoneNumber::parse(&format!("+9196{place:08}")).map_err(|e| e.to_string())?;
        let onboarding = customer.records(&number).await?;
        for _ in 0..PER_CUSTOMER.min(count - streams.len()) {
            let mut stream = customer.follow(&onboarding).await?;
            let first = stream.next().await.ok_or("the stream ended")?;
            assert_eq!(first.id, onboarding.id, "its own stream");
            streams.push(stream);
        }
    }
    Ok(Row::of_streams(
        database,
        streams.len(),
        process::memory(world.pid()?)?,
    ))
}
