//! Enums that are names on the wire and nothing more.
//!
//! What `derive` makes for each of them reads every form that serde knows of an enum:
//! together about 2 kB of what a customer downloads. Here they share one reader.

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};

/// Declares an enum whose variants are written as their own names. `#[default]` before a variant
/// goes with `#[derive(Default)]` before the enum. `pub open enum`: an answer of the server holds it,
/// and a newer server may add to it ([`crate::open`]).
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

        $crate::names::names!(@common $name { $($variant,)+ });

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                use serde::de::Error;
                let known = $crate::names::index(d, Self::NAMES)?;
                known
                    .map(|index| Self::ALL[index])
                    .ok_or_else(|| D::Error::custom("an unknown name"))
            }
        }
    };
    (
        $(#[$doc:meta])*
        pub open enum $name:ident {
            $($(#[$variant_doc:meta])* $variant:ident,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
            /// One that this version does not know. Only ever read.
            Unrecognized,
        }

        $crate::names::names!(@common $name { $($variant,)+ });

        impl $crate::open::Open for $name {
            const UNRECOGNIZED: Self = Self::Unrecognized;
            const NAME: &'static str = stringify!($name);

            fn is_unrecognized(&self) -> bool {
                *self == Self::Unrecognized
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let known = $crate::names::index(d, Self::NAMES)?;
                Ok(known.map_or(Self::Unrecognized, |index| Self::ALL[index]))
            }
        }

        // Of the names that a server may write.
        #[cfg(feature = "openapi")]
        const _: () = {
            $(#[$doc])*
            #[derive(utoipa::ToSchema)]
            #[allow(dead_code)]
            enum Written {
                $($(#[$variant_doc])* $variant,)+
            }

            impl utoipa::PartialSchema for $name {
                fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                    Written::schema()
                }
            }

            impl utoipa::ToSchema for $name {}
        };
    };
    (@common $name:ident { $($variant:ident,)+ }) => {
        impl $name {
            /// All of them that this version knows, in order.
            pub const ALL: [Self; Self::NAMES.len()] = [$(Self::$variant),+];

            const NAMES: &[&str] = &[$(stringify!($variant)),+];

            /// Its name, as it is on the wire.
            pub fn name(self) -> &'static str {
                let known = Self::NAMES.get(self as usize);
                known.copied().unwrap_or($crate::open::UNRECOGNIZED)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                $crate::names::write(Self::NAMES.get(*self as usize), s)
            }
        }
    };
}

pub(crate) use names;

/// Writes a name. There is none of a value that was not recognized when it was read.
pub(crate) fn write<S: serde::Serializer>(
    name: Option<&&'static str>,
    s: S,
) -> Result<S::Ok, S::Error> {
    use serde::ser::Error;
    match name {
        Some(name) => s.serialize_str(name),
        None => Err(S::Error::custom("a value that this version does not know")),
    }
}

/// Where the name that was read stands among these.
pub(crate) fn index<'de, D: Deserializer<'de>>(
    d: D,
    names: &'static [&'static str],
) -> Result<Option<usize>, D::Error> {
    d.deserialize_str(OneOf(names))
}

struct OneOf(&'static [&'static str]);

impl Visitor<'_> for OneOf {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Option<usize>, E> {
        Ok(self.0.iter().position(|known| *known == name))
    }
}

#[cfg(test)]
mod tests {
    use crate::onboarding::{ReadinessItem, Step, TroubleKind};

    #[test]
    fn a_name_is_written_as_itself_and_read_again() {
        for kind in TroubleKind::ALL {
            let text = serde_json::to_string(&kind).unwrap();
            assert_eq!(text, format!("\"{kind:?}\""));
            assert_eq!(serde_json::from_str::<TroubleKind>(&text).unwrap(), kind);
        }
    }

    #[test]
    fn what_is_no_name_is_refused_and_an_unknown_one_where_the_enum_is_closed() {
        assert!(serde_json::from_str::<ReadinessItem>("\"Fly\"").is_err());
        assert!(serde_json::from_str::<Step>("3").is_err());
    }

    #[test]
    fn an_unknown_name_of_an_open_enum_is_read_and_never_written() {
        let read: Step = serde_json::from_str("\"Fly\"").unwrap();
        assert_eq!((read, read.name()), (Step::Unrecognized, "Unrecognized"));
        assert!(serde_json::to_string(&read).is_err());
    }
}
