//! When Meta may be asked for templates after the move, and for which.

use contract::ids::WabaId;
use contract::onboarding::{Connected, CopyTemplates, Origin, Stage, TemplateLeft};
use contract::time::UnixMillis;

use crate::record::{AuditEntry, Decision, Record};
use crate::step_log::{StepLog, TemplateCopy, TemplateMigration};
use crate::time::seconds_until;
use crate::timeouts::{Timeouts, millis};

/// The kind of the audit log's lines about it: the step's.
pub(super) const AUDIT_KIND: &str = "templates";

/// Templates are not asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CopyRefusal {
    /// The number is not live with us, or all of its templates are here.
    #[error("no templates can be brought along now")]
    NotAsked,
    /// Another copy runs.
    #[error("templates are being brought along")]
    UnderWay,
    /// They were asked for a moment ago.
    #[error("too soon")]
    TooSoon {
        /// Seconds until they may be asked for again.
        seconds: u32,
    },
    /// No WABA is named that they can be in: none at all, no id, the present one, or another than
    /// the one that the template stayed in.
    #[error("no other WABA is named")]
    BadSource,
}

/// What Meta is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyPlan {
    /// The WABA that the templates are in.
    pub source: WabaId,
    /// Those that stayed behind, by their ids there. Empty: all that there are.
    pub chosen: Vec<String>,
    /// When it began, which tells it from others.
    pub begun_at: UnixMillis,
}

/// Begins a copy, if one may be asked for.
pub fn begin(
    record: &mut Record,
    wanted: &CopyTemplates,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> Decision<CopyPlan, CopyRefusal> {
    let connected = copyable(record).ok_or(CopyRefusal::NotAsked)?;
    let (source, chosen) = choice(record, connected, wanted)?;
    if let Some(last) = record.step_log.template_copy {
        let (pause, refusal) = match last.ended {
            true => (timeouts.check_pause, None),
            false => (timeouts.template_copy_lease, Some(CopyRefusal::UnderWay)),
        };
        let free_at = UnixMillis(last.alive_at.0.saturating_add(millis(pause)));
        if now < free_at {
            let seconds = seconds_until(now, free_at);
            return Err(refusal.unwrap_or(CopyRefusal::TooSoon { seconds }));
        }
    }
    record.step_log.template_copy = Some(TemplateCopy {
        begun_at: now,
        alive_at: now,
        ended: false,
    });
    let which = match chosen.as_slice() {
        [] => "all".to_owned(),
        chosen => chosen.join(", "),
    };
    let detail = format!("asked for after the move, from {source}: {which}");
    let plan = CopyPlan {
        source,
        chosen,
        begun_at: now,
    };
    Ok((vec![AuditEntry::new(AUDIT_KIND, detail)], plan))
}

/// The live number, where some of its templates may still come and we can ask for them.
fn copyable(record: &Record) -> Option<&Connected> {
    let moved = record.origin == Origin::OtherProvider;
    served(record).filter(|connected| moved && connected.may_copy_templates())
}

/// The live number, where we can ask Meta for its customer.
fn served(record: &Record) -> Option<&Connected> {
    match &record.stage {
        Stage::Connected(connected) if record.token_sealed.is_some() => Some(connected),
        _ => None,
    }
}

/// From which WABA, and which.
fn choice(
    record: &Record,
    connected: &Connected,
    wanted: &CopyTemplates,
) -> Result<(WabaId, Vec<String>), CopyRefusal> {
    let named = match &wanted.source_waba_id {
        Some(named) => Some(WabaId::parse(named.as_str()).ok_or(CopyRefusal::BadSource)?),
        None => None,
    };
    let left = left(&record.step_log);
    let (source, chosen) = match &wanted.template_id {
        Some(id) => {
            let is_left = left.iter().any(|left| left.id == *id);
            let stayed_in = source_of(record, id).filter(|_| is_left);
            let stayed_in = stayed_in.ok_or(CopyRefusal::NotAsked)?;
            if named.is_some_and(|named| named != *stayed_in) {
                return Err(CopyRefusal::BadSource);
            }
            (stayed_in.clone(), vec![id.clone()])
        }
        None => {
            let source = named.or_else(|| record.source_waba_id.clone());
            let source = source.ok_or(CopyRefusal::BadSource)?;
            // What came from there is not asked for again: Meta would call it failed, as it is there.
            let stayed = left
                .iter()
                .filter(|left| source_of(record, &left.id) == Some(&source));
            let stayed = stayed.map(|left| left.id.clone()).collect();
            (source, stayed)
        }
    };
    if source == connected.waba_id {
        return Err(CopyRefusal::BadSource);
    }
    Ok((source, chosen))
}

pub(super) fn left(step_log: &StepLog) -> &[TemplateLeft] {
    match &step_log.templates {
        Some(TemplateMigration::Asked { left, .. }) => left,
        _ => &[],
    }
}

/// The WABA that a template stayed behind in.
fn source_of<'a>(record: &'a Record, id: &str) -> Option<&'a WabaId> {
    let elsewhere = record.step_log.templates_left_in.get(id);
    elsewhere.or(record.source_waba_id.as_ref())
}

/// Notes that a copy goes on, before Meta is asked for more: one that does not for too long is
/// taken for dead.
pub fn keep_alive(
    record: &mut Record,
    plan: &CopyPlan,
    now: UnixMillis,
) -> Decision<(), CopyRefusal> {
    if served(record).is_none() {
        return Err(CopyRefusal::NotAsked);
    }
    let copy = record.step_log.template_copy.as_mut();
    let own = copy.filter(|copy| copy.begun_at == plan.begun_at);
    own.ok_or(CopyRefusal::UnderWay)?.alive_at = now;
    Ok((vec![], ()))
}

/// The templates that are in the new WABA before the first is brought along.
pub fn note_before(
    record: &mut Record,
    plan: &CopyPlan,
    before: &[String],
    now: UnixMillis,
) -> Decision<(), CopyRefusal> {
    let (mut notes, ()) = keep_alive(record, plan, now)?;
    let known = &mut record.step_log.templates_before;
    if known.is_none() {
        *known = Some(before.to_vec());
        let detail = format!("{} in the new WABA", before.len());
        notes.push(AuditEntry::new(AUDIT_KIND, detail));
    }
    Ok((notes, ()))
}
