//! A labelled text field or checkbox, with its hint and its error.

use contract::secret::six_digits;
use dom::{Element, Words, el, styled, text};
use leptos::prelude::*;

use super::focus::focus_in;
use super::outside::outside;
use super::phone;
use crate::host::Host;
use crate::text::Text;

/// What is typed in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A phone number of the customer's own: the browser may offer it.
    OwnPhone,
    /// Another phone number.
    Phone,
    /// A one-time password, which phones offer to fill in.
    Otp,
    /// Another six digits.
    Digits,
    /// An id of Meta's.
    Id,
    /// A date with a time.
    Moment,
}

/// How a field of a kind is made: class, type, keyboard, letters at most, and what the
/// browser may fill in.
struct Make(
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

impl FieldKind {
    fn make(self) -> Make {
        match self {
            // Room for what people paste: spaces and dashes are taken out.
            Self::OwnPhone => Make("input phone", "tel", "tel", "40", "tel"),
            Self::Phone => Make("input phone", "tel", "tel", "40", "off"),
            // Room for the whole message that they came in.
            Self::Otp => Make("input digits", "text", "numeric", "200", "one-time-code"),
            Self::Digits => Make("input digits", "text", "numeric", "200", "off"),
            // Room for the address of a page of Meta's that has it.
            Self::Id => Make("input phone", "text", "url", "400", "off"),
            Self::Moment => Make("input phone", "datetime-local", "none", "24", "off"),
        }
    }
}

/// What is being typed, and what is wrong with it. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Draft(RwSignal<(String, Option<Words>)>, Option<Host>);

impl Draft {
    /// Nothing typed yet.
    pub fn empty() -> Self {
        Self(RwSignal::new((String::new(), None)), Host::current())
    }

    /// What stands there, following it.
    pub fn typed(self) -> String {
        self.0.with(|(typed, _)| typed.clone())
    }

    /// What stands there now.
    pub fn now(self) -> String {
        self.0.with_untracked(|(typed, _)| typed.clone())
    }

    /// What is wrong with it, following it.
    pub fn error(self) -> Option<Words> {
        self.0.with(|(_, error)| error.clone())
    }

    /// Another text. What was wrong with the one before is forgotten.
    pub fn type_in(self, typed: String) {
        self.0.set((typed, None));
    }

    /// Marks the field with this id as invalid with this message, and moves the focus there.
    pub fn refuse(self, field: &'static str, error: impl Into<Words>) {
        self.0.update(|(_, wrong)| *wrong = Some(error.into()));
        focus_in(self.1, field);
    }
}

/// A text field.
pub struct Field {
    /// Its id in the document, unique on the screen.
    pub id: &'static str,
    /// What to enter.
    pub label: Text,
    /// How it looks.
    pub hint: Text,
    /// What is typed in.
    pub kind: FieldKind,
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
        let Make(class, input_type, mode, longest, autocomplete) = kind.make();
        let invalid = error.clone();
        let input = styled("input", class)
            .attr("id", id)
            .attr("type", input_type)
            .attr("inputmode", mode)
            .attr("autocomplete", autocomplete)
            .attr("maxlength", longest)
            .attr("dir", "ltr")
            .attr("spellcheck", "false")
            .attr("aria-describedby", [&*hint_id, " ", &error_id].concat())
            .live_attr("aria-invalid", move || invalid().map(|_| "true"));
        let (field, input) = match kind {
            FieldKind::OwnPhone | FieldKind::Phone => {
                let input = phone::field(input.attr("value", value()));
                let field = styled(phone::TAG, "field").typed(value, typed);
                (phone::worded(field), input)
            }
            // What is pasted around the digits goes, as soon as they are all there.
            FieldKind::Otp | FieldKind::Digits => {
                let input = input.typed(value, move |raw| typed(six_digits(&raw).unwrap_or(raw)));
                (styled("div", "field"), input)
            }
            _ => (styled("div", "field"), input.typed(value, typed)),
        };
        field
            .child(el("label").attr("for", id).text(label))
            .child(input)
            .child(text("p", "hint", hint).attr("id", hint_id))
            .child(error_line(move || error().unwrap_or_default()).attr("id", error_id))
    }
}

/// A checkbox with its label, what there is to know of it, and its error.
pub fn check(
    id: &'static str,
    label: Text,
    about: Option<Element>,
    checked: impl Fn() -> bool + Send + 'static,
    error: impl Fn() -> Option<Text> + Copy + Send + 'static,
    chosen: impl Fn(bool) + 'static,
) -> Element {
    let note = [id, "-note"].concat();
    let input = el("input")
        .attr("id", id)
        .attr("type", "checkbox")
        .attr("aria-describedby", note.clone())
        .live_attr("aria-invalid", move || error().map(|_| "true"))
        .checked(checked, chosen);
    styled("div", "check")
        .child(input)
        .child(el("label").attr("for", id).text(label))
        .child(
            el("div")
                .attr("id", note)
                .children(about)
                .child(error_line(move || {
                    error().map(Words::from).unwrap_or_default()
                })),
        )
}

/// One of several choices of this name, of which one holds.
pub fn radio(
    name: &'static str,
    id: impl Into<Words>,
    label: impl Into<Words>,
    chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> Element {
    let id: Words = id.into();
    let input = el("input")
        .attr("id", id.clone())
        .attr("type", "radio")
        .attr("name", name)
        .checked(chosen, move |_| choose());
    styled("div", "check")
        .child(input)
        // A number in it is read from left to right, whatever the language. Some have a name in them.
        .child(
            el("label")
                .attr("for", id)
                .child(outside("", label.into().into_owned())),
        )
}

/// A disclosure: content that is shown on request.
pub fn fold(title: Text, words: Text) -> Element {
    styled("details", "how")
        .child(el("summary").text(title))
        .child(text("p", "hint", words))
}

/// Always there, so that a screen reader speaks what comes into it.
fn error_line(words: impl Fn() -> Words + Send + 'static) -> Element {
    styled("p", "error").attr("role", "alert").live_text(words)
}
