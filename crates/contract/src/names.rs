//! Enums that are names on the wire and nothing more.
//!
//! What `derive` makes for each of them reads every form that serde knows of an enum:
//! together about 2 kB of what a customer downloads. Here they share one reader.

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};

/// Declares an enum whose variants are written as their own names. `#[default]` before a variant
/// goes with `#[derive(Default)]` before the enum.
macro_rules! names {
    (
        $(#[$doc:meta])*
        pub enum $name:ident {
            $($(#[$variant_doc:meta])* $variant:ident,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: [Self; Self::NAMES.len()] = [$(Self::$variant),+];

            const NAMES: &[&str] = &[$(stringify!($variant)),+];

            /// Its name, as it is on the wire.
            pub fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                $crate::names::index(d, Self::NAMES).map(|index| Self::ALL[index])
            }
        }
    };
}

pub(crate) use names;

/// Where the name that was read stands among these.
pub(crate) fn index<'de, D: Deserializer<'de>>(
    d: D,
    names: &'static [&'static str],
) -> Result<usize, D::Error> {
    d.deserialize_str(OneOf(names))
}

struct OneOf(&'static [&'static str]);

impl Visitor<'_> for OneOf {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a known name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        self.0
            .iter()
            .position(|known| *known == name)
            .ok_or_else(|| E::unknown_variant(name, self.0))
    }
}

#[cfg(test)]
mod tests {
    use crate::onboarding::{Step, TroubleKind};

    #[test]
    fn a_name_is_written_as_itself_and_read_again() {
        for kind in TroubleKind::ALL {
            let text = serde_json::to_string(&kind).unwrap();
            assert_eq!(text, format!("\"{kind:?}\""));
            assert_eq!(serde_json::from_str::<TroubleKind>(&text).unwrap(), kind);
        }
    }

    #[test]
    fn an_unknown_name_is_refused() {
        assert!(serde_json::from_str::<Step>("\"Fly\"").is_err());
        assert!(serde_json::from_str::<Step>("3").is_err());
    }
}
