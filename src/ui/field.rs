//! A labelled text field or checkbox, with its hint and its error.

use super::{Element, Words, el, styled, text};
use crate::runtime::{Value, browser};

/// What is typed in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A phone number of the customer's own: the browser may offer it.
    OwnPhone,
    /// Another phone number.
    Phone,
    /// A one-time password, which phones offer to fill in.
    Otp,
    /// Another six digits.
    Digits,
}

impl Kind {
    fn autocomplete(self) -> &'static str {
        match self {
            Self::OwnPhone => "tel",
            Self::Otp => "one-time-code",
            Self::Phone | Self::Digits => "off",
        }
    }

    fn is_phone(self) -> bool {
        matches!(self, Self::OwnPhone | Self::Phone)
    }
}

/// What is being typed, and what is wrong with it. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Draft(Value<(String, Option<Words>)>);

impl Draft {
    /// Nothing typed yet.
    pub fn empty() -> Self {
        Self(Value::new((String::new(), None)))
    }

    /// What stands there, following it.
    pub fn typed(self) -> String {
        self.0.read(|(typed, _)| typed.clone())
    }

    /// What stands there now.
    pub fn now(self) -> String {
        self.0.now().0
    }

    /// What is wrong with it, following it.
    pub fn error(self) -> Option<Words> {
        self.0.read(|(_, error)| error.clone())
    }

    /// Another text. What was wrong with the one before is forgotten.
    pub fn type_in(self, typed: String) {
        self.0.set((typed, None));
    }

    /// It is wrong: says so by the field with this id, and moves the focus there.
    pub fn refuse(self, field: &'static str, error: impl Into<Words>) {
        self.0.update(|(_, wrong)| *wrong = Some(error.into()));
        browser::focus(field);
    }
}

/// A text field.
pub struct Field {
    /// Its id in the document, unique on the screen.
    pub id: &'static str,
    /// What to enter.
    pub label: &'static str,
    /// How it looks.
    pub hint: &'static str,
    /// What is typed in.
    pub kind: Kind,
}

impl Field {
    /// The field of a draft.
    pub fn of(self, draft: Draft) -> Element {
        self.view(
            move || draft.typed(),
            move || draft.error(),
            move |typed| draft.type_in(typed),
        )
    }

    /// The field with its label. A screen reader tells hint and error with it.
    pub fn view(
        self,
        value: impl Fn() -> String + Send + 'static,
        error: impl Fn() -> Option<Words> + Clone + Send + 'static,
        typed: impl Fn(String) + 'static,
    ) -> Element {
        let Self {
            id,
            label,
            hint,
            kind,
        } = self;
        let hint_id = [id, "-hint"].concat();
        let error_id = [id, "-error"].concat();
        let (class, input_type, mode, longest) = if kind.is_phone() {
            // Room for what people paste: spaces and dashes are taken out.
            ("input phone", "tel", "tel", "40")
        } else {
            ("input digits", "text", "numeric", "12")
        };
        let invalid = error.clone();
        let input = styled("input", class)
            .attr("id", id)
            .attr("type", input_type)
            .attr("inputmode", mode)
            .attr("autocomplete", kind.autocomplete())
            .attr("maxlength", longest)
            .attr("dir", "ltr")
            .attr("spellcheck", "false")
            .attr("aria-describedby", [&*hint_id, " ", &error_id].concat())
            .live_attr("aria-invalid", move || invalid().map(|_| "true"))
            .typed(value, typed);
        styled("div", "field")
            .child(el("label").attr("for", id).text(label))
            .child(input)
            .child(text("p", "hint", hint).attr("id", hint_id))
            .child(error_line(move || error().unwrap_or_default()).attr("id", error_id))
    }
}

/// A checkbox with its label, what there is to know of it, and its error.
pub fn check(
    id: &'static str,
    label: &'static str,
    how: Option<&'static str>,
    checked: impl Fn() -> bool + Send + 'static,
    error: impl Fn() -> Option<&'static str> + Send + 'static,
    chosen: impl Fn(bool) + 'static,
) -> Element {
    let note = [id, "-note"].concat();
    let input = el("input")
        .attr("id", id)
        .attr("type", "checkbox")
        .attr("aria-describedby", note.clone())
        .checked(checked, chosen);
    styled("div", "check")
        .child(input)
        .child(el("label").attr("for", id).text(label))
        .child(
            el("div")
                .attr("id", note)
                .children(how.map(|how| text("p", "hint", how)))
                .child(error_line(move || error().unwrap_or_default().into())),
        )
}

/// Always there, so that a screen reader speaks what comes into it.
fn error_line(words: impl Fn() -> Words + Send + 'static) -> Element {
    styled("p", "error").attr("role", "alert").live_text(words)
}
