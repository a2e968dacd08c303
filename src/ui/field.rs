//! A labelled text field with its hint and its error.

use leptos::prelude::*;

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

/// A text field. Hint and error are told to a screen reader with it.
#[component]
pub fn Field(
    /// Its id in the document, unique on the screen.
    id: &'static str,
    /// What to enter.
    label: &'static str,
    /// How it looks.
    hint: &'static str,
    /// What is typed in.
    kind: Kind,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// Takes what is typed.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let hint_id = [id, "-hint"].concat();
    let error_id = [id, "-error"].concat();
    let described_by = [&*hint_id, " ", &error_id].concat();
    let class = if kind.is_phone() {
        "input phone"
    } else {
        "input digits"
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                class=class
                type=if kind.is_phone() { "tel" } else { "text" }
                inputmode=if kind.is_phone() { "tel" } else { "numeric" }
                autocomplete=kind.autocomplete()
                // Room for what people paste: spaces and dashes are taken out.
                maxlength=if kind.is_phone() { "40" } else { "12" }
                dir="ltr"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || if error.read().is_some() { "true" } else { "false" }
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <p class="hint" id=hint_id>{hint}</p>
            // Always there, so that a screen reader speaks what comes into it.
            <p class="error" id=error_id role="alert">{error}</p>
        </div>
    }
}
