//! A credit line of ours and its currency, as settings and calls name them.

/// A credit line, as Meta names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditLineId(String);

impl CreditLineId {
    /// Reads one; none if it can't be one.
    pub fn parse(raw: &str) -> Option<Self> {
        let digits = !raw.is_empty() && raw.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| Self(raw.to_owned()))
    }

    /// The id as Meta writes it: digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A currency by its ISO 4217 code, such as `INR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency(String);

impl Currency {
    /// Reads one; none if it can't be one.
    pub fn parse(raw: &str) -> Option<Self> {
        let letters = raw.len() == 3 && raw.bytes().all(|b| b.is_ascii_uppercase());
        letters.then(|| Self(raw.to_owned()))
    }

    /// The three capital letters of the code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_currencies_are_read_strictly() {
        assert!(CreditLineId::parse("1972385232742146").is_some());
        assert!(CreditLineId::parse("1/2").is_none() && CreditLineId::parse("").is_none());
        assert!(Currency::parse("INR").is_some());
        assert!(Currency::parse("inr").is_none() && Currency::parse("RUPEE").is_none());
    }
}
