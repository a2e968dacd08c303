//! The dashboard's page that the platform named with a session (`return_url`), told of an attempt: the module on
//! it shows that one.

use contract::ids::OnboardingId;
use url::Url;

/// What a dashboard's page is told in its address: the attempt's id. The package takes it out of the address
/// (`package/returned.js`).
const MARKER: &str = "doubletick_onboarding";

/// The page's address with the attempt's id. `None`: it is none, or its origin is no longer one of ours and of our
/// settings.
pub fn to_attempt(return_url: &str, origins: &[String], id: &OnboardingId) -> Option<String> {
    let mut url = Url::parse(return_url).ok()?;
    let origin = url.origin().ascii_serialization();
    origins.contains(&origin).then_some(())?;
    url.query_pairs_mut().append_pair(MARKER, id.as_str());
    Some(url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_told_of_the_attempt_while_its_origin_is_in_the_settings() {
        let origins = ["https://app.example".to_owned()];
        let page = "https://app.example/whatsapp?tab=numbers#add";
        let told = to_attempt(page, &origins, &OnboardingId::new("ob_1"));
        let wanted = "https://app.example/whatsapp?tab=numbers&doubletick_onboarding=ob_1#add";
        assert_eq!(told.as_deref(), Some(wanted));
        for (page, origins) in [(page, &[] as &[String]), ("no address", &origins)] {
            assert_eq!(to_attempt(page, origins, &OnboardingId::new("ob_1")), None);
        }
    }
}
