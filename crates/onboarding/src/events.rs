//! Which events of the outbox a change makes, from what was there before and after it. Pure.
//!
//! The store writes them in the transaction of the change: an event is there if, and only if, what
//! it tells is.

use contract::onboarding::{Connected, NumberReport, Stage, Template, Templates};
use contract::platform::events::{
    Event, EventData, MAX_EVENT_BYTES, NumberArriving, NumberConnected, NumberEvent,
    NumberNeedsReconnecting, NumberUpdated, OnboardingConnected, OnboardingEvent,
    OnboardingInterrupted, OnboardingScheduled, OnboardingStuck, TemplateUpdated,
    TemplatesMigrated, TokenExpiring,
};
use contract::wabas::NumberState;

use crate::record::Record;
use crate::step_log::{TemplateMigration, TemplateNews};
use crate::template_news;
use crate::watch::KnownStatus;

/// What a new attempt makes.
pub fn of_insert(record: &Record) -> Vec<EventData> {
    vec![EventData::OnboardingCreated(about(record))]
}

/// What a change of an attempt makes, in the order in which it is told.
pub fn of_change(before: &Record, after: &Record) -> Vec<EventData> {
    let mut events = Vec::new();
    let exchanged = after.step_log.exchange.as_ref();
    if exchanged.is_some() && exchanged != before.step_log.exchange.as_ref() {
        events.push(EventData::SignupCompleted(about(after)));
    }
    events.extend(migrated(before, after));
    events.extend(arriving(before, after));
    if after.stage != before.stage {
        events.extend(of_stage(before, after));
    }
    events.extend(templates(before, after));
    events
}

fn about(record: &Record) -> OnboardingEvent {
    OnboardingEvent {
        onboarding_id: record.id.clone(),
        reference: record.reference.clone(),
        number: record.number.clone(),
    }
}

/// What another stage makes.
fn of_stage(before: &Record, after: &Record) -> Option<EventData> {
    let onboarding = about(after);
    Some(match (&before.stage, &after.stage) {
        (_, Stage::Interrupted { trouble, go_on }) => {
            EventData::Interrupted(OnboardingInterrupted {
                onboarding,
                trouble: trouble.clone(),
                go_on: *go_on,
            })
        }
        // Tried again by itself and stopped by the same, it was told before.
        (_, Stage::Stuck(_)) if after.is_stuck_again() => return None,
        (_, Stage::Stuck(trouble)) => EventData::Stuck(OnboardingStuck {
            onboarding,
            trouble: trouble.clone(),
        }),
        (_, Stage::Scheduled { at }) => EventData::Scheduled(OnboardingScheduled {
            onboarding,
            at: *at,
        }),
        (Stage::Connected(known), Stage::Connected(connected)) => {
            return updated(after, known, connected);
        }
        (_, Stage::Connected(connected)) => EventData::OnboardingConnected(OnboardingConnected {
            onboarding,
            phone_number_id: connected.number.id.clone(),
            waba_id: connected.waba_id.clone(),
            arrival: connected.arrival,
        }),
        (_, Stage::Abandoned) => EventData::Abandoned(onboarding),
        // What leaves is told by the number itself.
        (_, Stage::AwaitingSignup | Stage::Finalizing | Stage::Retrying { .. }) => return None,
        (_, Stage::NeedsCustomer(_) | Stage::Left | Stage::Unrecognized) => return None,
    })
}

/// Meta reports a live number otherwise than before.
fn updated(after: &Record, known: &Connected, now: &Connected) -> Option<EventData> {
    let can_send = |connected: &Connected| {
        let health = connected.health.as_ref();
        health.and_then(|health| health.can_send.clone())
    };
    // What Meta does not say now has not changed.
    let sends_otherwise = can_send(now).is_some() && can_send(now) != can_send(known);
    if known.number == now.number && !sends_otherwise {
        return None;
    }
    let status = after.number_status.as_ref();
    Some(EventData::NumberUpdated(NumberUpdated {
        number: NumberEvent {
            phone_number_id: now.number.id.clone(),
            waba_id: now.waba_id.clone(),
            onboarding_id: after.id.clone(),
        },
        state: status.map_or(NumberState::Connected, |status| status.state),
        report: now.number.clone(),
        can_send: can_send(now),
    }))
}

/// The platform is told that a number is about to be registered.
fn arriving(before: &Record, after: &Record) -> Option<EventData> {
    let at = after.step_log.arriving_at?;
    let assets = after.step_log.assets.as_ref()?;
    (before.step_log.arriving_at != Some(at)).then(|| {
        EventData::NumberArriving(NumberArriving {
            onboarding: about(after),
            phone_number_id: assets.number.id.clone(),
            waba_id: assets.waba_id.clone(),
        })
    })
}

fn migrated(before: &Record, after: &Record) -> Option<EventData> {
    let known = before.step_log.templates.as_ref();
    match after.step_log.templates.as_ref() {
        migration if migration == known => None,
        Some(TemplateMigration::Asked {
            ids,
            there_already,
            left,
        }) => Some(EventData::TemplatesMigrated(TemplatesMigrated {
            onboarding: about(after),
            waba_id: waba_of(after),
            migrated_count: count(ids.len()),
            migrated: ids.clone(),
            there_already_count: count(*there_already),
            left_count: count(left.len()),
            left: left.clone(),
        })),
        _ => None,
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn waba_of(record: &Record) -> Option<contract::ids::WabaId> {
    let assets = record.step_log.assets.as_ref();
    assets.map(|assets| assets.waba_id.clone())
}

/// The templates whose status is another one now.
fn templates(before: &Record, after: &Record) -> Vec<EventData> {
    let updated = |template: Template| {
        EventData::TemplateUpdated(TemplateUpdated {
            onboarding: about(after),
            waba_id: waba_of(after),
            template,
        })
    };
    let news = || template_news::since(&before.step_log, &after.step_log);
    let changed = match (&before.stage, &after.stage) {
        (Stage::Connected(known), Stage::Connected(now)) => {
            let mut changed = changed(&known.templates, &now.templates);
            // The first that is told of one that has just been brought along, before Meta lists it.
            let first = news().filter(|news| !template_news::is_named(news, &known.templates));
            changed.extend(first.map(told));
            changed
        }
        // As long as it is not live, only what Meta tells by itself is known.
        (Stage::Connected(_), _) | (_, Stage::Connected(_)) => vec![],
        _ => news().map(told).collect(),
    };
    changed.into_iter().map(updated).collect()
}

fn told(news: &TemplateNews) -> Template {
    Template {
        name: news.name.clone(),
        language: Some(news.language.clone()),
        status: Some(news.status.clone()),
        reason: news.reason.clone(),
    }
}

fn changed(before: &Templates, after: &Templates) -> Vec<Template> {
    let (Templates::Asked { brought: known, .. }, Templates::Asked { brought: now, .. }) =
        (before, after)
    else {
        return vec![];
    };
    let is_news = |template: &&Template| {
        let older = known
            .iter()
            .find(|known| known.name == template.name && known.language == template.language);
        // One that was known by its id alone has its name now, which is no news of its status.
        older.is_some_and(|older| older.status != template.status && template.status.is_some())
    };
    now.iter().filter(is_news).cloned().collect()
}

/// What a number that is noted as connected makes. `before`: the attempt that served it, and how the
/// number stood, where it was there.
pub fn of_connect(
    before: Option<(&contract::ids::OnboardingId, NumberState)>,
    number: NumberEvent,
    report: &NumberReport,
    access_until: Option<contract::time::UnixMillis>,
) -> Vec<EventData> {
    // The step may run twice, and the customer may have the number leave meanwhile.
    let is_known = before.is_some_and(|(onboarding, state)| {
        *onboarding == number.onboarding_id && state != NumberState::NeedsReconnecting
    });
    if is_known {
        return vec![];
    }
    vec![EventData::NumberConnected(NumberConnected {
        number,
        report: report.clone(),
        access_until,
    })]
}

/// What a change of a connected number's status makes.
pub fn of_status(
    number: &NumberEvent,
    report: &NumberReport,
    before: &KnownStatus,
    after: &KnownStatus,
) -> Vec<EventData> {
    let mut events = Vec::new();
    match (before.state, after.state) {
        (NumberState::NeedsReconnecting, NumberState::NeedsReconnecting)
            if before.reason == after.reason => {}
        // Only a newer server knows.
        (NumberState::Unrecognized, _) | (_, NumberState::Unrecognized) => {}
        (_, NumberState::NeedsReconnecting) => {
            events.push(EventData::NumberNeedsReconnecting(
                NumberNeedsReconnecting {
                    number: number.clone(),
                    reason: after.reason,
                },
            ));
        }
        (NumberState::Connected | NumberState::NeedsReconnecting, NumberState::Leaving) => {
            events.push(EventData::NumberLeaving(number.clone()));
        }
        (NumberState::NeedsReconnecting | NumberState::Leaving, NumberState::Connected) => {
            events.push(EventData::NumberUpdated(NumberUpdated {
                number: number.clone(),
                state: after.state,
                report: report.clone(),
                can_send: None,
            }));
        }
        (NumberState::Connected, NumberState::Connected)
        | (NumberState::Leaving, NumberState::Leaving) => {}
    }
    let warned = after.watch.warned;
    if let Some(expires_at) = after.access_until.filter(|_| warned.is_some())
        && warned != before.watch.warned
    {
        events.push(EventData::TokenExpiring(TokenExpiring {
            number: number.clone(),
            expires_at,
        }));
    }
    events
}

/// The event's body. Lists that make it too large are cut: their counts stay.
pub fn body(event: &mut Event) -> Result<String, serde_json::Error> {
    loop {
        let text = serde_json::to_string(event)?;
        if text.len() <= MAX_EVENT_BYTES || !shorten(&mut event.data) {
            return Ok(text);
        }
    }
}

/// Leaves out half of what is longest. Whether there was something.
fn shorten(data: &mut EventData) -> bool {
    match data {
        EventData::TemplatesMigrated(told) => {
            let there_was = !told.migrated.is_empty() || !told.left.is_empty();
            told.migrated.truncate(told.migrated.len() / 2);
            told.left.truncate(told.left.len() / 2);
            there_was
        }
        EventData::TemplateUpdated(told) => told.template.reason.take().is_some(),
        _ => false,
    }
}

#[cfg(test)]
#[path = "events_tests.rs"]
mod tests;
