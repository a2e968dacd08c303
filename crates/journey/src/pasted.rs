//! What customers paste where an id of Meta's is asked for: the address of the page that they found it on.

use contract::ids::WabaId;

/// The names under which Meta's addresses carry a WABA's id.
const WABA_KEYS: [&str; 2] = ["waba_id", "asset_id"];

/// The WABA's id in the address of a page of WhatsApp Manager or of Meta's business settings. None: it is
/// no such address, or has no id. What is no address stays as it was typed.
pub fn waba_id(pasted: &str) -> Option<WabaId> {
    let address = pasted.trim();
    let address = address.strip_prefix("https://").unwrap_or(address);
    let (host, rest) = address.split_once('/')?;
    // With the dot, or `evilfacebook.com` would pass.
    if host != "facebook.com" && !host.ends_with(".facebook.com") {
        return None;
    }
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let query = query.split('#').next().unwrap_or_default();
    let value = |key: &str| {
        query.split('&').find_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            (name == key).then_some(value)
        })
    };
    let by_name = WABA_KEYS.into_iter().find_map(value);
    // In the business settings: /settings/whatsapp-business-accounts/<id>.
    let mut parts = path.split(['/', '#']);
    let by_place = || {
        parts.find(|part| *part == "whatsapp-business-accounts")?;
        parts.next()
    };
    by_name.or_else(by_place).and_then(WabaId::parse)
}

/// The WABA's id that a customer typed, or pasted with the address around it.
pub fn typed_waba_id(typed: &str) -> Option<WabaId> {
    waba_id(typed).or_else(|| WabaId::parse(typed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(address: &str) -> Option<String> {
        waba_id(address).map(|id| id.to_string())
    }

    #[test]
    fn an_address_of_whatsapp_manager_has_it() {
        for address in [
            "https://business.facebook.com/latest/whatsapp_manager/phone_numbers/?business_id=1111111111&tab=phone-numbers&asset_id=102290129340398",
            "https://business.facebook.com/wa/manage/phone-numbers/?waba_id=102290129340398",
            "business.facebook.com/wa/manage/home/?waba_id=102290129340398&x=1#top",
            "https://business.facebook.com/settings/whatsapp-business-accounts/102290129340398?business_id=1111111111",
            "  https://www.facebook.com/x?asset_id=102290129340398\n",
        ] {
            assert_eq!(
                found(address).as_deref(),
                Some("102290129340398"),
                "{address}"
            );
        }
    }

    #[test]
    fn what_is_no_address_of_metas_or_has_no_id_is_left_alone() {
        for address in [
            "102290129340398",
            "",
            "https://business.facebook.com/",
            "https://business.facebook.com/x?waba_id=mine",
            "https://business.facebook.com/x?business_id=102290129340398",
            "https://evilfacebook.com/x?waba_id=102290129340398",
            "https://facebook.com.evil.example/x?waba_id=102290129340398",
        ] {
            assert_eq!(found(address), None, "{address}");
        }
    }

    proptest! {
        #[test]
        fn the_id_is_found_wherever_it_stands(
            id in "[0-9]{15}",
            before in "([a-z]{1,6}_x=[a-z0-9]{0,6}&){0,3}",
            after in "(&[a-z]{1,6}_x=[a-z0-9]{0,6}){0,3}",
            key in prop::sample::select(WABA_KEYS.to_vec()),
        ) {
            let address = format!("https://business.facebook.com/wa/?{before}{key}={id}{after}");
            prop_assert_eq!(found(&address), Some(id));
        }

        #[test]
        fn whatever_is_pasted_is_no_panic_and_no_id_of_another_form(pasted in ".*") {
            if let Some(id) = waba_id(&pasted) {
                prop_assert!(pasted.contains(id.as_str()));
                prop_assert!(id.as_str().bytes().all(|b| b.is_ascii_digit()));
            }
        }
    }
}
