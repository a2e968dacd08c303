//! E-mail addresses that a message can be sent to.

use lettre::Address;

/// An e-mail address. In ASCII alone, as not every mail server takes others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(Address);

impl EmailAddress {
    /// The address, if it is one.
    pub fn parse(raw: &str) -> Option<Self> {
        let address: Address = raw.trim().parse().ok()?;
        let is_plain = AsRef::<str>::as_ref(&address)
            .bytes()
            .all(|letter| letter.is_ascii_graphic());
        is_plain.then_some(Self(address))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }

    /// The same, for a mail server.
    pub fn address(&self) -> &Address {
        &self.0
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_mail_can_go_to_is_an_address() {
        for address in ["asha@ashatextiles.example", "a.b+c@x-y.example"] {
            assert_eq!(EmailAddress::parse(address).unwrap().as_str(), address);
        }
        let spaced = EmailAddress::parse(" asha@x.example ").unwrap();
        assert_eq!(spaced.as_str(), "asha@x.example");
        for other in [
            "",
            "asha",
            "asha@",
            "@x.example",
            "asha@x.example, ravi@x.example",
            "Asha <asha@x.example>",
            "आशा@x.example",
            "asha@x.example>\r\nRCPT TO:<ravi@x.example",
        ] {
            assert_eq!(EmailAddress::parse(other), None, "{other:?}");
        }
    }

    proptest! {
        /// A mail server reads it as one word of one command.
        #[test]
        fn no_address_ends_a_command(raw in "\\PC{0,12}[@ <>\r\n\"]{0,3}\\PC{0,12}") {
            if let Some(address) = EmailAddress::parse(&raw) {
                prop_assert!(!address.as_str().contains([' ', '<', '>', '\r', '\n']));
            }
        }
    }
}
