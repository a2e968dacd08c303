//! Pages of Meta's where a customer does what is theirs to do.

use contract::ids::WabaId;

/// A page of Meta's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetaPlace {
    /// The numbers of a WABA, with name, status and two-step verification.
    PhoneNumbers,
    /// Payment methods.
    Billing,
    /// The templates of a WABA.
    Templates,
    /// The WABAs of the business portfolio, with their ids.
    WhatsAppAccounts,
}

impl MetaPlace {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::PhoneNumbers,
        Self::Billing,
        Self::Templates,
        Self::WhatsAppAccounts,
    ];

    /// Its address: that of the very WABA, where its id is known and the page is one's of a WABA.
    pub fn address(self, waba: Option<&WabaId>) -> String {
        let (path, of_waba) = match self {
            Self::PhoneNumbers => ("wa/manage/phone-numbers/", true),
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
        let billing = MetaPlace::Billing;
        assert_eq!(billing.address(Some(&waba)), billing.address(None));
    }
}
