//! The peak rate, and the hand-over at half of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Mutex;
use tokio::task::JoinSet;

use contract::phone::PhoneNumber;

use crate::customer::{Customer, numbers};
use crate::world::World;
use crate::{Failure, Scale, process};

/// What one round cost.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// Onboardings per second to `Connected`, as many at once as there are customers.
    pub peak: f64,
    /// The server's processor time for one, from its record to `Connected`.
    pub cpu: Duration,
    /// Bytes that the server held at the end.
    pub memory: u64,
    /// `POST …/signup` at half of the peak rate, with the stand-in's time: half of them took
    /// longer.
    pub p50: Duration,
    /// One in a hundred took longer.
    pub p99: Duration,
}

/// Measures once.
pub async fn round(world: &World, scale: Scale) -> Result<Round, Failure> {
    let mut customers = Vec::new();
    for _ in 0..scale.customers {
        customers.push(Customer::sign_in(world).await?);
    }
    let pid = world.pid()?;
    // Connections are open and code is warm before it counts.
    at_once(&customers, numbers(scale.customers)?).await?;

    let moved = numbers(scale.moves)?;
    let (began, before) = (Instant::now(), process::cpu(pid)?);
    at_once(&customers, moved).await?;
    let (took, used) = (began.elapsed(), process::cpu(pid)? - before);
    let moves = u32::try_from(scale.moves)?;
    let peak = f64::from(moves) / took.as_secs_f64();

    let mut hand_overs = paced(&customers, numbers(scale.moves)?, peak / 2.0).await?;
    hand_overs.sort_unstable();
    let at = |share: usize| hand_overs[(hand_overs.len() * share / 100).min(hand_overs.len() - 1)];
    Ok(Round {
        peak,
        cpu: used / moves,
        memory: process::memory(pid)?,
        p50: at(50),
        p99: at(99),
    })
}

/// Each customer moves one number after the other.
async fn at_once(customers: &[Customer], numbers: Vec<PhoneNumber>) -> Result<(), Failure> {
    let numbers = Arc::new(Mutex::new(numbers));
    let mut running = JoinSet::new();
    for customer in customers {
        let (customer, numbers) = (customer.clone(), Arc::clone(&numbers));
        running.spawn(async move {
            loop {
                let Some(number) = numbers.lock().await.pop() else {
                    return Ok(());
                };
                customer.moves(number).await?;
            }
        });
    }
    while let Some(ended) = running.join_next().await {
        let ended: Result<(), Failure> = ended?;
        ended?;
    }
    Ok(())
}

/// Numbers come at this rate, whether or not those before have moved. How long each hand-over
/// took, but for the first ones.
async fn paced(
    customers: &[Customer],
    numbers: Vec<PhoneNumber>,
    per_second: f64,
) -> Result<Vec<Duration>, Failure> {
    let mut ticks = tokio::time::interval(Duration::from_secs_f64(1.0 / per_second));
    let mut running = JoinSet::new();
    for (place, number) in numbers.into_iter().enumerate() {
        ticks.tick().await;
        let customer = customers[place % customers.len()].clone();
        running.spawn(async move { (place, customer.moves(number).await) });
    }
    let mut took = Vec::new();
    while let Some(ended) = running.join_next().await {
        let (place, hand_over) = ended?;
        let hand_over = hand_over?;
        // What the peak left behind is worked off meanwhile.
        if place >= customers.len() {
            took.push(hand_over);
        }
    }
    Ok(took)
}
