//! A parsed value as one of our types.

use std::vec::IntoIter;

use serde::de::value::{StringDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::Mismatch;
use super::value::{Json, Kind};

/// Reads a value.
pub struct Reader<J>(pub J);

/// Above this, a number is not sure to be the whole number that was meant: 2⁵³ - 1
/// (ECMAScript, `Number.MAX_SAFE_INTEGER`).
const LARGEST_WHOLE: f64 = 9_007_199_254_740_991.0;

impl<'de, J: Json> Deserializer<'de> for Reader<J> {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.0.open() {
            Kind::Null => visitor.visit_unit(),
            Kind::Bool(is) => visitor.visit_bool(is),
            Kind::Number(n) if n.trunc() == n && n.abs() <= LARGEST_WHOLE => {
                visitor.visit_i64(n as i64)
            }
            Kind::Number(n) => visitor.visit_f64(n),
            Kind::Text(text) => visitor.visit_string(text),
            Kind::List(items) => visitor.visit_seq(Items(items.into_iter())),
            Kind::Object(object) => visitor.visit_map(Entries {
                names: object.names().into_iter(),
                object,
                next: J::null(),
            }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.0.is_null() {
            true => visitor.visit_none(),
            false => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(Fields::of(self.0, fields)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_enum(Variant::of(self.0, variants)?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map identifier
    }
}

/// A list.
struct Items<J>(IntoIter<J>);

impl<'de, J: Json> SeqAccess<'de> for Items<J> {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Mismatch> {
        match self.0.next() {
            Some(item) => seed.deserialize(Reader(item)).map(Some),
            None => Ok(None),
        }
    }
}

/// An object as a struct's fields in the struct's order. A missing one is null, which is
/// refused where the struct must have it.
struct Fields<J> {
    object: J,
    names: &'static [&'static str],
}

impl<J: Json> Fields<J> {
    fn of(object: J, names: &'static [&'static str]) -> Result<Self, Mismatch> {
        match object.open() {
            Kind::Object(object) => Ok(Self { object, names }),
            _ => Err(Mismatch),
        }
    }

    #[inline(never)]
    fn next(&mut self) -> J {
        match self.names {
            [name, rest @ ..] => {
                self.names = rest;
                self.object.field(name)
            }
            [] => J::null(),
        }
    }
}

impl<'de, J: Json> SeqAccess<'de> for Fields<J> {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Mismatch> {
        // Always one: a struct asks for as many as it has names.
        seed.deserialize(Reader(self.next())).map(Some)
    }
}

/// An object whose names are not known beforehand.
struct Entries<J> {
    object: J,
    names: IntoIter<String>,
    next: J,
}

impl<'de, J: Json> MapAccess<'de> for Entries<J> {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Mismatch> {
        let Some(name) = self.names.next() else {
            return Ok(None);
        };
        self.next = self.object.field(&name);
        let name: StringDeserializer<Mismatch> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        seed.deserialize(Reader(std::mem::replace(&mut self.next, J::null())))
    }
}

/// A variant of an enum: its name as a text, or an object that has its name alone.
struct Variant<J> {
    index: u32,
    content: J,
}

impl<J: Json> Variant<J> {
    #[inline(never)]
    fn of(value: J, variants: &[&str]) -> Result<Self, Mismatch> {
        let (name, content) = match value.open() {
            Kind::Text(name) => (name, J::null()),
            Kind::Object(object) => match <[String; 1]>::try_from(object.names()) {
                Ok([name]) => {
                    let content = object.field(&name);
                    (name, content)
                }
                Err(_) => return Err(Mismatch),
            },
            _ => return Err(Mismatch),
        };
        let index = variants.iter().position(|variant| *variant == name);
        match index {
            Some(index) => Ok(Self {
                index: index as u32,
                content,
            }),
            None => Err(Mismatch),
        }
    }
}

impl<'de, J: Json> EnumAccess<'de> for Variant<J> {
    type Error = Mismatch;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Mismatch> {
        let index: U32Deserializer<Mismatch> = self.index.into_deserializer();
        Ok((seed.deserialize(index)?, self))
    }
}

impl<'de, J: Json> VariantAccess<'de> for Variant<J> {
    type Error = Mismatch;

    fn unit_variant(self) -> Result<(), Mismatch> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mismatch> {
        seed.deserialize(Reader(self.content))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Mismatch> {
        Reader(self.content).deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(Fields::of(self.content, fields)?)
    }
}
