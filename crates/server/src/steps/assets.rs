//! The WABA and its number are found.

use contract::ids::WabaId;
use contract::onboarding::{Need, Step, TroubleKind};
use secrecy::SecretString;

use crate::clock;
use crate::context::{Context, StepError};
use crate::steps::grants;
use crate::steps::number_owner;
use crate::steps::number_owner::Ownership;
use crate::steps::report::unless_silent;
use onboarding::choose::{
    HeldNumber, ListedWaba, NumberMatch, SoughtNumber, ask, find, find_even_gone, held,
};
use onboarding::meta::errors::Class;
use onboarding::meta::fault::GraphError;
use onboarding::meta::types::{Number, WabaInfo};
use onboarding::observed::AccountAge;
use onboarding::outcome::Absence;
use onboarding::outcome::{Outcome, StepFailure};
use onboarding::patience;
use onboarding::patience::is_absence;
use onboarding::record::{AuditEntry, Record};
use onboarding::step_log::Assets;

/// Granted WABAs that are searched for the number at one look, one after the other: one call each
/// of the thousands an hour that Meta allows our app. Who has more is served by Meta's message,
/// which names the WABA.
const MOST_WABAS: usize = 100;

/// Runs the step.
pub(crate) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let token = ctx.token(record)?;
    let granted = match granted(ctx, record, &token).await? {
        Ok(granted) => granted,
        Err(outcome) => return Ok(outcome),
    };
    let search = Search {
        ctx,
        record,
        token: &token,
        listed: Vec::new(),
        refusal: None,
    };
    search.run(&granted).await
}

/// The WABA that was found without a code; else the one that Meta's message named.
fn named(record: &Record) -> Option<&WabaId> {
    let step_log = &record.step_log;
    match &step_log.recovered {
        Some(recovered) => Some(&recovered.waba_id),
        None => step_log
            .hint
            .as_ref()
            .and_then(|hint| hint.waba_id.as_ref()),
    }
}

/// The WABAs that the token opens: those that were found when it was checked; looked up once more
/// where the message has named another one since, and where the number was not in them, as its WABA
/// may have come since. `Err` inside: it opens none.
async fn granted(
    ctx: &Context,
    record: &Record,
    token: &SecretString,
) -> Result<Result<Vec<WabaId>, Outcome>, StepError> {
    let inspected = record.step_log.inspect.as_ref();
    let known = &inspected.ok_or(StepError::Missing(Step::Inspect))?.wabas;
    let is_known = named(record).is_none_or(|named| known.contains(named));
    if is_known && record.step_log.settling.is_none() {
        return Ok(Ok(known.clone()));
    }
    let grants = match grants::look(ctx, record, token).await? {
        Ok(grants) => grants,
        Err(failure) => return Ok(Err(Outcome::Failed(failure))),
    };
    if let Some(missing) = grants.missing.filter(|_| grants.wabas.is_empty()) {
        return Ok(Err(Outcome::absent(Absence::Unexpected, missing)));
    }
    if grants.wabas != *known {
        ctx.amend(record, |record, _| {
            let note = format!("{} WABA(s) granted by now", grants.wabas.len());
            if let Some(inspected) = &mut record.step_log.inspect {
                inspected.wabas.clone_from(&grants.wabas);
            }
            Ok(AuditEntry::new("waits", note))
        })
        .await?;
    }
    Ok(Ok(grants.wabas))
}

/// The search for the number.
struct Search<'a> {
    ctx: &'a Context,
    record: &'a Record,
    token: &'a SecretString,
    /// What was found so far.
    listed: Vec<ListedWaba>,
    /// Why a WABA could not be read.
    refusal: Option<GraphError>,
}

impl Search<'_> {
    /// In the WABA that was named; else, or where it counts that the number is not in that one, in
    /// all of them.
    async fn run(mut self, granted: &[WabaId]) -> Result<Outcome, StepError> {
        let (record, wanted) = (self.record, SoughtNumber::of(self.record));
        let home = named(record);
        if let Some(home) = home.filter(|home| granted.contains(home)) {
            self.list(home, true).await?;
            self.ask_for_named(home).await?;
            if let Some(found) = find(&self.listed, &wanted) {
                return self.take(found).await;
            }
        }
        let is_picked = matches!(wanted, SoughtNumber::Picked(_));
        if home.is_some() && !is_picked && !self.counts() {
            return Ok(Outcome::SettingUp(self.why()));
        }
        // What was found without a code is gone on with alone.
        if record.step_log.recovered.is_none() {
            let others = granted.iter().filter(|id| Some(*id) != home);
            for id in others.take(MOST_WABAS) {
                self.list(id, false).await?;
                if let Some(found) = find(&self.listed, &wanted) {
                    return self.take(found).await;
                }
            }
        }
        if !self.counts() {
            return Ok(Outcome::SettingUp(self.why()));
        }
        if let Some(found) = find_even_gone(&self.listed, &wanted) {
            return self.take(found).await;
        }
        match wanted {
            SoughtNumber::Moved(_) => Ok(Outcome::Failed(self.nothing())),
            SoughtNumber::Picked(_) => match find(&self.listed, &SoughtNumber::said(record)) {
                Some(found) => self.take(found).await,
                None => self.ask().await,
            },
            SoughtNumber::Said { .. } => self.ask().await,
        }
    }

    /// Lists a WABA's numbers. One that can't be read has none yet.
    async fn list(&mut self, id: &WabaId, is_home: bool) -> Result<(), StepError> {
        let numbers = match self.ctx.graph.phone_numbers(self.token, id).await {
            Ok(numbers) => numbers,
            Err(error) if grants::passes(&error) => return Err(error.into()),
            // One of many says nothing of the others.
            Err(error) if is_absence(&error) || !is_home => {
                tracing::warn!(waba = %id, %error, "its numbers can't be read");
                self.refusal.get_or_insert(error);
                Vec::new()
            }
            Err(error) => return Err(error.into()),
        };
        let waba_id = id.clone();
        self.listed.push(ListedWaba { waba_id, numbers });
        Ok(())
    }

    /// A number that Meta's message named, and that its WABA does not list yet, is asked for by
    /// itself. Not where the code was lost: that message was compared with the list.
    async fn ask_for_named(&mut self, home: &WabaId) -> Result<(), StepError> {
        let step_log = &self.record.step_log;
        let hint = step_log
            .hint
            .as_ref()
            .filter(|_| step_log.recovered.is_none());
        let Some(named) = hint.and_then(|hint| hint.phone_number_id.as_ref()) else {
            return Ok(());
        };
        if held(&self.listed).any(|held| held.number.id == *named) {
            return Ok(());
        }
        match self.ctx.graph.number(self.token, named).await {
            Ok(number) => self.listed.push(ListedWaba {
                waba_id: home.clone(),
                numbers: vec![number],
            }),
            Err(error) if grants::passes(&error) => return Err(error.into()),
            Err(error) => tracing::info!(number = %named, %error, "not there yet"),
        }
        Ok(())
    }

    /// Whether it counts that the number is not in what was listed.
    fn counts(&self) -> bool {
        let (record, timeouts) = (self.record, &self.ctx.timeouts);
        let others = held(&self.listed).next().is_some();
        let absence = patience::of_number(record, others);
        patience::counts(record, absence, clock::now(), timeouts)
    }

    /// What is missing, for the audit_log.
    fn why(&self) -> String {
        let (wabas, numbers) = (self.listed.len(), held(&self.listed).count());
        match &self.refusal {
            Some(error) => format!("the number is not there: {error}"),
            None => format!("the number is not among {numbers} in {wabas} WABA(s)"),
        }
    }

    /// There is no number that it can be.
    fn nothing(&self) -> StepFailure {
        match &self.refusal {
            Some(error) if held(&self.listed).next().is_none() => StepFailure::from_graph(error),
            // In Meta's window only a WABA gets a number.
            _ => StepFailure::found(Class::Lost, TroubleKind::NoNumber, self.why()),
        }
    }

    /// The customer is asked which of the numbers it is. Those of other accounts are nobody's to
    /// pick.
    async fn ask(&self) -> Result<Outcome, StepError> {
        let mut offered = Vec::new();
        for held in held(&self.listed) {
            if !held.number.is_gone() && self.whose(held.number).await?.stops().is_none() {
                offered.push(held);
            }
        }
        Ok(match ask(&offered) {
            Some(need) => Outcome::Need(need),
            None => Outcome::Failed(self.nothing()),
        })
    }

    async fn whose(&self, number: &Number) -> Result<Ownership, StepError> {
        let written = number.display_phone_number.as_deref();
        let written = written.unwrap_or(self.record.number.as_str());
        number_owner::of(self.ctx, self.record, &number.id, written).await
    }

    async fn take(&self, found: NumberMatch<'_>) -> Result<Outcome, StepError> {
        let (NumberMatch::Exact(held) | NumberMatch::Different(held)) = found;
        let HeldNumber { waba_id, number } = held;
        if let Some(stopped) = self.whose(number).await?.stops() {
            return Ok(stopped);
        }
        if let NumberMatch::Different(_) = found {
            return Ok(Outcome::Need(Need::ConfirmNumber(number.choice())));
        }
        // What Meta does not tell now is asked once more at the end.
        let info = unless_silent(self.ctx.graph.waba(self.token, waba_id).await);
        let made = made(self.ctx, self.record, info.as_ref()).await?;
        Ok(Outcome::Assets(Assets {
            waba_id: waba_id.clone(),
            waba_name: info.and_then(|info| info.name),
            number: number.choice(),
            before: number.report(),
            was_live: number.is_live(),
            made,
            on_business_app: number.is_on_biz_app,
        }))
    }
}

/// When the WABA was made: in a signup with us, or before.
pub(crate) async fn made(
    ctx: &Context,
    record: &Record,
    info: Option<&WabaInfo>,
) -> Result<AccountAge, StepError> {
    let store = &ctx.store;
    let first = store
        .first_attempt_at(&record.account, &record.number)
        .await?;
    let first = first.map_or(record.created_at, |first| first.min(record.created_at));
    Ok(AccountAge::at(info.and_then(WabaInfo::created_at), first))
}
