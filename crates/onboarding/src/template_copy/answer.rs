//! What Meta's answer makes of what is known of the templates.

use std::collections::BTreeSet;

use contract::ids::WabaId;
use contract::onboarding::{Stage, Templates};
use contract::time::UnixMillis;

use super::plan::{AUDIT_KIND, CopyPlan, CopyRefusal, left};
use crate::apply::told;
use crate::meta::templates::ListedTemplate;
use crate::record::{AuditEntry, Decision, Record};
use crate::report::{templates, unlisted};
use crate::step_log::{TemplateCopy, TemplateMigration};
use crate::tally::Tally;
use crate::template_news;

/// What Meta answered.
#[derive(Debug)]
pub enum CopyAnswer {
    /// It was asked, one by one.
    Came(Tally),
    /// It brings none along from this WABA, in its words.
    Refused(String),
}

/// Ends a copy with what Meta answered; `None`, where it did not.
pub fn end(
    record: &mut Record,
    plan: &CopyPlan,
    answer: Option<&CopyAnswer>,
    now: UnixMillis,
) -> Decision<(), CopyRefusal> {
    if !matches!(record.stage, Stage::Connected(_)) {
        return Err(CopyRefusal::NotAsked);
    }
    let copy = record.step_log.template_copy.as_mut();
    if let Some(own) = copy.filter(|copy| copy.begun_at == plan.begun_at) {
        *own = TemplateCopy {
            alive_at: now,
            ended: true,
            ..*own
        };
    }
    let Some(answer) = answer else {
        return Ok((vec![], ()));
    };
    let known = record.step_log.templates.clone();
    let merged = merge(known, plan, answer);
    let note = match answer {
        CopyAnswer::Came(tally) => {
            name_source(record, tally, &plan.source);
            told(&merged)
        }
        CopyAnswer::Refused(words) => format!("Meta brings none along: {words}"),
    };
    show_unlisted(record, &merged);
    record.step_log.templates = Some(merged);
    let stays: BTreeSet<String> = left(&record.step_log)
        .iter()
        .map(|left| left.id.clone())
        .collect();
    record
        .step_log
        .templates_left_in
        .retain(|id, _| stays.contains(id));
    Ok((vec![AuditEntry::new(AUDIT_KIND, note)], ()))
}

/// What is known of the templates after this answer. What came before is never lost by it.
fn merge(
    known: Option<TemplateMigration>,
    plan: &CopyPlan,
    answer: &CopyAnswer,
) -> TemplateMigration {
    let (mut ids, mut there_already, mut left) = match known {
        Some(TemplateMigration::Asked {
            ids,
            there_already,
            left,
        }) => (ids, there_already, left),
        _ => (vec![], 0, vec![]),
    };
    match answer {
        CopyAnswer::Came(tally) => {
            let gone = moved_over(plan, tally);
            left.retain(|left| !gone.contains(left.id.as_str()));
            for newer in tally.left() {
                match left.iter_mut().find(|left| left.id == newer.id) {
                    Some(known) => known.clone_from(newer),
                    None => left.push(newer.clone()),
                }
            }
            let new = tally.made().iter().filter(|id| !ids.contains(id));
            let new: Vec<String> = new.cloned().collect();
            ids.extend(new);
            there_already += tally.there_already().len();
        }
        CopyAnswer::Refused(words) if ids.is_empty() && there_already == 0 && left.is_empty() => {
            return TemplateMigration::Refused(words.clone());
        }
        // The latest that Meta says of what it was asked for.
        CopyAnswer::Refused(words) => {
            let all = plan.chosen.is_empty();
            let asked = left
                .iter_mut()
                .filter(|left| all || plan.chosen.contains(&left.id));
            let words = Some(words).filter(|words| !words.is_empty());
            asked.for_each(|left| left.reason = words.cloned().or(left.reason.take()));
        }
    }
    TemplateMigration::Asked {
        ids,
        there_already,
        left,
    }
}

/// Which of the chosen are here now. Meta names what it made by new ids: the rest of the chosen are
/// here if it made as many. Otherwise one that it passed over stays, and may be asked for again.
fn moved_over<'a>(plan: &'a CopyPlan, tally: &'a Tally) -> BTreeSet<&'a str> {
    let there_already = tally.there_already();
    let failed = |id: &&str| tally.left().iter().any(|left| left.id == **id);
    let chosen = plan.chosen.iter().map(String::as_str);
    let open: Vec<&str> = chosen
        .filter(|id| !failed(id) && !there_already.contains(*id))
        .collect();
    let made: &[&str] = if tally.made().len() >= open.len() {
        &open
    } else {
        &[]
    };
    let there_already = there_already.iter().map(String::as_str);
    there_already.chain(made.iter().copied()).collect()
}

/// Meta has accepted this WABA: it is the record's from now on. What stayed behind in the one before
/// stays known as there.
fn name_source(record: &mut Record, tally: &Tally, source: &WabaId) {
    let older = record.source_waba_id.replace(source.clone());
    let is_new = |id: &str| tally.left().iter().any(|left| left.id == id);
    let stayed: Vec<String> = left(&record.step_log)
        .iter()
        .map(|left| left.id.clone())
        .collect();
    let left_in = &mut record.step_log.templates_left_in;
    if let Some(older) = older.filter(|older| older != source) {
        for id in stayed.into_iter().filter(|id| !is_new(id)) {
            left_in.entry(id).or_insert_with(|| older.clone());
        }
    }
    left_in.retain(|_, waba| waba != source);
}

/// Tells what is new by its id, until Meta lists it.
fn show_unlisted(record: &mut Record, merged: &TemplateMigration) {
    let Stage::Connected(connected) = &mut record.stage else {
        return;
    };
    let known_ids = match &record.step_log.templates {
        Some(TemplateMigration::Asked { ids, .. }) => ids.as_slice(),
        _ => &[],
    };
    let known = match &mut connected.templates {
        Templates::Asked { brought, .. } => std::mem::take(brought),
        _ => vec![],
    };
    connected.templates = match merged {
        TemplateMigration::None => Templates::None,
        TemplateMigration::SourceUnknown => Templates::SourceUnknown,
        TemplateMigration::Refused(words) => Templates::Refused(words.clone()),
        TemplateMigration::Asked { ids, left, .. } => {
            let new = ids.iter().filter(|id| !known_ids.contains(id));
            Templates::Asked {
                brought: known
                    .into_iter()
                    .chain(new.map(|id| unlisted(id)))
                    .collect(),
                left: left.clone(),
            }
        }
    };
}

/// Tells what was brought along by its names, and how it is, as Meta lists it.
pub fn tell(
    record: &mut Record,
    listed: Vec<ListedTemplate>,
    looked_at: UnixMillis,
) -> Decision<(), CopyRefusal> {
    let Stage::Connected(connected) = &mut record.stage else {
        return Err(CopyRefusal::NotAsked);
    };
    let step_log = &record.step_log;
    connected.templates = templates(step_log, Some(listed));
    template_news::tell(step_log, &mut connected.templates, looked_at);
    Ok((vec![], ()))
}
