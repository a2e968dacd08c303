//! One of our types as JSON text.

use serde::Serialize;
use serde::ser::{Impossible, SerializeSeq, SerializeStruct, SerializeStructVariant, Serializer};

use super::Mismatch;

/// A value as JSON text.
pub fn text<T: Serialize>(value: &T) -> Result<String, Mismatch> {
    let mut text = String::new();
    value.serialize(Writer(&mut text))?;
    Ok(text)
}

/// Writes a value at the end of a text.
struct Writer<'a>(&'a mut String);

/// Kinds of value that our types don't have.
macro_rules! none {
    ($($method:ident: $kind:ty,)+) => {
        $(fn $method(self, _value: $kind) -> Result<(), Mismatch> {
            Err(Mismatch)
        })+
    };
}

/// Whole numbers, all by way of the widest.
macro_rules! whole {
    ($($method:ident: $kind:ty,)+) => {
        $(fn $method(self, value: $kind) -> Result<(), Mismatch> {
            self.serialize_i64(i64::from(value))
        })+
    };
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Mismatch;
    type SerializeSeq = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;
    type SerializeTuple = Impossible<(), Mismatch>;
    type SerializeTupleStruct = Impossible<(), Mismatch>;
    type SerializeTupleVariant = Impossible<(), Mismatch>;
    type SerializeMap = Impossible<(), Mismatch>;

    fn serialize_bool(self, value: bool) -> Result<(), Mismatch> {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    whole! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
    }

    fn serialize_i64(self, value: i64) -> Result<(), Mismatch> {
        self.0.push_str(&value.to_string());
        Ok(())
    }

    none! {
        serialize_u64: u64,
        serialize_f32: f32,
        serialize_f64: f64,
        serialize_char: char,
        serialize_bytes: &[u8],
    }

    fn serialize_str(self, value: &str) -> Result<(), Mismatch> {
        quote(self.0, value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Mismatch> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Mismatch> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Mismatch> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Mismatch> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), Mismatch> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Mismatch> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Mismatch> {
        let mut parts = Parts::open(self.0, "{", "}");
        parts.named(variant, value)?;
        parts.close()
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<Parts<'a>, Mismatch> {
        Ok(Parts::open(self.0, "[", "]"))
    }

    fn serialize_struct(self, _name: &'static str, _len: usize) -> Result<Parts<'a>, Mismatch> {
        Ok(Parts::open(self.0, "{", "}"))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Parts<'a>, Mismatch> {
        self.0.push('{');
        quote(self.0, variant);
        Ok(Parts::open(self.0, ":{", "}}"))
    }

    fn serialize_tuple(self, _len: usize) -> Result<Self::SerializeTuple, Mismatch> {
        Err(Mismatch)
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeTupleStruct, Mismatch> {
        Err(Mismatch)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeTupleVariant, Mismatch> {
        Err(Mismatch)
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Self::SerializeMap, Mismatch> {
        Err(Mismatch)
    }
}

/// A list or an object that is being written.
struct Parts<'a> {
    text: &'a mut String,
    any: bool,
    close: &'static str,
}

impl<'a> Parts<'a> {
    fn open(text: &'a mut String, open: &'static str, close: &'static str) -> Self {
        text.push_str(open);
        Self {
            text,
            any: false,
            close,
        }
    }

    fn next(&mut self) {
        if std::mem::replace(&mut self.any, true) {
            self.text.push(',');
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) -> Writer<'_> {
        self.next();
        quote(self.text, name);
        self.text.push(':');
        Writer(self.text)
    }

    fn named<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Mismatch> {
        value.serialize(self.name(name))
    }

    fn close(self) -> Result<(), Mismatch> {
        self.text.push_str(self.close);
        Ok(())
    }
}

impl SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = Mismatch;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Mismatch> {
        self.next();
        value.serialize(Writer(self.text))
    }

    fn end(self) -> Result<(), Mismatch> {
        self.close()
    }
}

impl SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Mismatch;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Mismatch> {
        self.named(name, value)
    }

    fn end(self) -> Result<(), Mismatch> {
        self.close()
    }
}

impl SerializeStructVariant for Parts<'_> {
    type Ok = ();
    type Error = Mismatch;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Mismatch> {
        self.named(name, value)
    }

    fn end(self) -> Result<(), Mismatch> {
        self.close()
    }
}

/// Writes a text in quotes. Escaped is what JSON does not let stand (RFC 8259, Strings).
#[inline(never)]
fn quote(out: &mut String, text: &str) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                out.push(HEX[c as usize >> 4]);
                out.push(HEX[c as usize & 15]);
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
