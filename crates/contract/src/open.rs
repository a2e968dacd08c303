//! Open enums: those that a server's answer holds, and to which a newer server may add.
//!
//! Each has a variant `Unrecognized`, as which everything is read that this version does not know.
//! It is never written: a server has no such value, and what is stored is not overwritten by it.
//! Enums that stand in requests alone are closed: what is not known is refused. A request's field
//! whose enum is open says so by [`known`].
//!
//! The rule that servers and packages follow is `docs/compatibility.md`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, IntoDeserializer, VariantAccess,
    Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};

/// The name of the variant.
pub(crate) const UNRECOGNIZED: &str = "Unrecognized";

/// An enum to which a newer server may add.
pub trait Open: Sized {
    /// What is read where this version does not know the value.
    const UNRECOGNIZED: Self;

    /// The enum's name.
    const NAME: &'static str;

    /// Whether this version does not know the value that was read.
    fn is_unrecognized(&self) -> bool;

    /// The enum's name, where this version does not know the value that was read.
    fn unrecognized(&self) -> Option<&'static str> {
        self.is_unrecognized().then_some(Self::NAME)
    }
}

/// What a browser is answered.
pub trait Answer {
    /// The name of an enum of which the answer has a value that this version does not know. A page goes
    /// on without it, and tells whom it is embedded by.
    fn unrecognized(&self) -> Option<&'static str> {
        None
    }
}

/// Reads a field of a request, whose enum is open in answers: what is not known is refused.
pub(crate) fn known<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Open,
{
    let read = T::deserialize(from)?;
    if read.is_unrecognized() {
        return Err(D::Error::custom("an unknown variant"));
    }
    Ok(read)
}

/// Makes an enum with data an open one. Before it stands `#[serde(remote = "Self")]`, which lets what is
/// derived be called from here, and before its last variant, `Unrecognized`, `#[serde(skip_serializing)]`.
macro_rules! open {
    ($name:ident) => {
        impl $crate::open::Open for $name {
            const UNRECOGNIZED: Self = Self::Unrecognized;
            const NAME: &'static str = stringify!($name);

            fn is_unrecognized(&self) -> bool {
                matches!(self, Self::Unrecognized)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                // The derived one, which does not know of any other.
                Self::deserialize($crate::open::Tolerant(from))
            }
        }
    };
}

/// The same, for one that is written too.
macro_rules! open_written {
    ($name:ident) => {
        $crate::open::open!($name);

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                Self::serialize(self, to)
            }
        }
    };
}

pub(crate) use {open, open_written};

/// Has an enum that does not know a variant read its `Unrecognized`, whatever goes with the other.
pub(crate) struct Tolerant<D>(pub(crate) D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Tolerant<D> {
    type Error = D::Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = TolerantVisitor { variants, visitor };
        self.0.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, D::Error> {
        Err(D::Error::custom("an open type is an enum"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct TolerantVisitor<V> {
    variants: &'static [&'static str],
    visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for TolerantVisitor<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<V::Value, A::Error> {
        let (known, content) = data.variant_seed(Name(self.variants))?;
        self.visitor.visit_enum(TolerantAccess {
            known,
            last: self.variants.len().saturating_sub(1),
            content,
            error: PhantomData,
        })
    }
}

/// Reads the name of a variant: where it stands among these, if it does.
struct Name(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Option<usize>, D::Error> {
        crate::names::index(from, self.0)
    }
}

/// A variant with its content.
struct TolerantAccess<A, E> {
    /// Where its name stands among those that are known.
    known: Option<usize>,
    /// Where `Unrecognized` does.
    last: usize,
    content: A,
    error: PhantomData<E>,
}

impl<'de, A, E> EnumAccess<'de> for TolerantAccess<A, E>
where
    A: VariantAccess<'de, Error = E>,
    E: Error,
{
    type Error = E;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), E> {
        // By its place: what is derived for names would compare them once more for each enum, and weigh.
        let place = self.known.unwrap_or(self.last) as u32;
        Ok((seed.deserialize(place.into_deserializer())?, self))
    }
}

impl<'de, A, E> VariantAccess<'de> for TolerantAccess<A, E>
where
    A: VariantAccess<'de, Error = E>,
    E: Error,
{
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        if self.known.is_some() {
            return self.content.unit_variant();
        }
        // It is a name alone, or has data behind it: readers of JSON call the first an error here, and
        // have read it by then.
        let _ = self.content.newtype_variant::<IgnoredAny>();
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        self.content.newtype_variant_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, E> {
        self.content.tuple_variant(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        self.content.struct_variant(fields, visitor)
    }
}
