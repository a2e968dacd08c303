//! Where a customer checks what has to be ready: pages of Meta's, and their present provider.

use contract::ids::WabaId;
use contract::onboarding::{Origin, ReadinessItem};

/// A page of Meta's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetaPlace {
    /// The numbers of a WABA, with name, status and two-step verification.
    PhoneNumbers,
    /// Who may do what in the business portfolio.
    People,
    /// Whether the business portfolio is verified.
    SecurityCenter,
    /// Payment methods.
    Billing,
    /// The templates of a WABA.
    Templates,
    /// The WABAs of the business portfolio, with their ids.
    WhatsAppAccounts,
}

impl MetaPlace {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::PhoneNumbers,
        Self::People,
        Self::SecurityCenter,
        Self::Billing,
        Self::Templates,
        Self::WhatsAppAccounts,
    ];

    /// Where an item of the checklist is looked up. None: not at Meta.
    pub fn of(item: ReadinessItem) -> Option<Self> {
        Some(match item {
            ReadinessItem::TwoStepVerificationOff | ReadinessItem::DisplayNameApproved => {
                Self::PhoneNumbers
            }
            ReadinessItem::PortfolioAdmin => Self::People,
            ReadinessItem::PortfolioVerified => Self::SecurityCenter,
            ReadinessItem::PaymentMethod => Self::Billing,
            ReadinessItem::TemplatesExported => Self::Templates,
            ReadinessItem::NumberReachable | ReadinessItem::CampaignsPaused => return None,
        })
    }

    /// Its address: that of the very WABA, where its id is known and the page is one's of a WABA.
    pub fn address(self, waba: Option<&WabaId>) -> String {
        let (path, of_waba) = match self {
            Self::PhoneNumbers => ("wa/manage/phone-numbers/", true),
            Self::People => ("settings/people", false),
            Self::SecurityCenter => ("settings/security", false),
            Self::Billing => ("billing_hub/accounts", false),
            Self::Templates => ("wa/manage/message-templates/", true),
            Self::WhatsAppAccounts => ("settings/whatsapp-business-accounts", false),
        };
        let page = ["https://business.facebook.com/", path].concat();
        match waba.filter(|_| of_waba) {
            Some(waba) => [&*page, "?waba_id=", waba.as_str()].concat(),
            None => page,
        }
    }
}

/// Something that a customer asks of the provider that serves the number now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderRequest {
    /// Turn two-step verification off.
    TwoStepVerificationOff,
    /// Make us an admin of the portfolio.
    PortfolioAdmin,
}

impl ProviderRequest {
    /// What is asked of the provider about an item, where a number has one.
    pub fn of(item: ReadinessItem, origin: Origin) -> Option<Self> {
        match item {
            _ if origin != Origin::OtherProvider => None,
            ReadinessItem::TwoStepVerificationOff => Some(Self::TwoStepVerificationOff),
            ReadinessItem::PortfolioAdmin => Some(Self::PortfolioAdmin),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_metas_and_another_one() {
        let places = MetaPlace::ALL.map(|place| place.address(None));
        for (index, address) in places.iter().enumerate() {
            assert!(
                address.starts_with("https://business.facebook.com/"),
                "{address}"
            );
            assert!(!places[..index].contains(address), "{address} twice");
        }
    }

    #[test]
    fn the_place_is_that_of_the_waba_where_it_is_known() {
        let waba = WabaId::new("102290129340398");
        for place in [MetaPlace::PhoneNumbers, MetaPlace::Templates] {
            let address = place.address(Some(&waba));
            assert!(address.ends_with("/?waba_id=102290129340398"), "{address}");
        }
        let people = MetaPlace::People;
        assert_eq!(people.address(Some(&waba)), people.address(None));
    }

    #[test]
    fn nothing_is_asked_of_a_provider_that_there_is_not() {
        for item in ReadinessItem::ALL {
            for origin in [Origin::New, Origin::BusinessApp] {
                assert_eq!(ProviderRequest::of(item, origin), None);
            }
        }
    }
}
