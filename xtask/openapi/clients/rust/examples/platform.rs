//! A platform that speaks to the server by the client that openapi-generator made of the OpenAPI document.

use std::env;
use std::error::Error;

use openapi::apis::configuration::Configuration;
use openapi::apis::onboarding_api::{self, ShowOnboardingError};
use openapi::apis::{answers_api, platform_api, session_api, Error as Failure};
use openapi::models::{
    CutOverTime, CutOverTimeName, Event, NewAccountSession, NewOnboarding, Origin, PlatformAccount,
    PlatformActor, Problem, ProblemName, ReadinessAnswer, ReadinessItem, Stage, StageName,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let configured = |bearer: String| -> Result<Configuration, env::VarError> {
        Ok(Configuration {
            base_path: env::var("CHECKED_SERVER")?,
            bearer_access_token: Some(bearer),
            ..Configuration::default()
        })
    };
    let platform = configured(env::var("CHECKED_API_KEY")?)?;

    let account = PlatformAccount::new("acct_rust".to_owned(), "Asha Textiles".to_owned());
    let actor = PlatformActor::new("user_17".to_owned(), "Asha Rao".to_owned());
    let asked = NewAccountSession::new(account, actor);
    let opened = platform_api::open_account_session(&platform, asked).await?;
    let customer = configured(opened.token)?;
    let session = session_api::show_session(&customer).await?;
    assert_eq!(session.actor, Some(Some("Asha Rao".to_owned())));

    let new = NewOnboarding::new(
        env::var("CHECKED_CONSENT")?,
        CutOverTime::CutOverTimeName(CutOverTimeName::AtOnce),
        "+919833340001".to_owned(),
        Origin::OtherProvider,
        vec![ReadinessAnswer::new(true, ReadinessItem::NumberReachable)],
    );
    let begun = onboarding_api::create_onboarding(&customer, new).await?;
    let shown = onboarding_api::show_onboarding(&customer, &begun.id).await?;
    assert_eq!(*shown.stage, Stage::StageName(StageName::AwaitingSignup));
    let ended = answers_api::abandon_onboarding(&customer, &begun.id).await?;
    assert_eq!(*ended.stage, Stage::StageName(StageName::Abandoned));

    let unknown = onboarding_api::show_onboarding(&customer, "no-such-id").await;
    let Err(Failure::ResponseError(refused)) = unknown else {
        panic!("{unknown:?}");
    };
    let Some(ShowOnboardingError::Status401(body) | ShowOnboardingError::Status404(body)) =
        refused.entity
    else {
        panic!("{refused:?}");
    };
    assert_eq!(*body.problem, Problem::ProblemName(ProblemName::NotFound));

    let (mut after, mut told) = (0, Vec::new());
    loop {
        let page = platform_api::list_events(&platform, Some(after), None).await?;
        for event in &page.events {
            let of = serde_json::to_value(event)?;
            after = of["sequence"].as_i64().ok_or("no sequence")?.try_into()?;
            match event {
                Event::OnboardingCreated(event) if event.data.onboarding_id == begun.id => {
                    told.push("created")
                }
                Event::OnboardingAbandoned(event) if event.data.onboarding_id == begun.id => {
                    told.push("abandoned")
                }
                _ => {}
            }
        }
        if !page.has_more {
            break;
        }
    }
    assert_eq!(told, ["created", "abandoned"]);
    println!(
        "The generated Rust client opened a session, began an onboarding and read its events."
    );
    Ok(())
}
