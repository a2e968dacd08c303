//! A verification code that the server asks for.

use contract::onboarding::{CodeMethod, TroubleKind};
use contract::secret;
use contract::time::UnixMillis;
use journey::view::{CodeNotice, VerifyNumberView};
use journey::{Answer, Event, View};
use leptos::prelude::*;

use super::common::{answer_trouble, safe, sending, shown, start_over, support_reference};
use super::need::six_digits;
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{account, finish, meta, trouble};
use crate::ui::{
    BUTTON, Element, FieldKind, Severity, busy_button, each_second, heading, notice, styled, text,
};
use crate::web::clock;

/// Verify the number, in case Meta's window did not; or prove to us that it is theirs.
pub fn verify(shared: Shared, driver: Driver, view: VerifyNumberView<'_>) -> Element {
    let number = account::number_of(view.written, &view.asked.record.number);
    let ours = view.by_us();
    let methods = view.methods();
    let (title, lead, label) = match ours {
        true => (
            finish::PROOF_TITLE,
            finish::proof_lead(&number),
            finish::PROOF_CODE,
        ),
        false => (
            finish::VERIFY_TITLE,
            finish::verify_lead(&number),
            finish::CODE,
        ),
    };
    let help = ours.then(|| {
        styled("div", "stack")
            .child(text("p", "hint", finish::PROOF_HELP))
            .children(support_reference(shared, driver))
    });
    styled("section", "stack")
        .child(heading(title))
        .children(safe(driver))
        .child(text("p", "lead", lead))
        .child(answer_trouble(shared, driver))
        .spoken(
            // Said again for another code, and for another trouble with it.
            move || {
                of_code(driver, |code| {
                    (code.notice(), code.resend_at(), code.rejected())
                })
            },
            move |known| Some(verification(ours, known?.0?)),
        )
        .live(
            move || of_code(driver, |code| code.takes_code()).unwrap_or(false),
            move |enter| {
                enter.then(|| {
                    six_digits(
                        driver,
                        label,
                        finish::VERIFY,
                        FieldKind::Otp,
                        move || {
                            let rejected = of_code(driver, |code| code.rejected()).flatten();
                            rejected.map(|kind| problem(kind).into())
                        },
                        |typed| secret::Otp::parse(typed).ok().map(Answer::Verification),
                    )
                })
            },
        )
        .live(
            move || of_code(driver, |code| code.resend_at()).flatten(),
            move |resend_at| Some(send_again(driver, methods, resend_at)),
        )
        .children(help)
        .child(start_over(driver, meta::START_OVER))
}

fn of_code<T>(driver: Driver, pick: impl Fn(VerifyNumberView<'_>) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::VerifyNumber(code) => Some(pick(*code)),
        _ => None,
    })
}

/// What became of the codes that were asked for.
fn verification(ours: bool, told: CodeNotice) -> Element {
    match told {
        CodeNotice::Sent {
            method,
            attempts_left,
        } => {
            let tries = finish::tries_left(attempts_left);
            let it_is_sent = match ours {
                true => finish::CODE_SENT_BY_US,
                false => finish::code_sent(method),
            };
            let words = [&*it_is_sent, " ", &tries];
            notice(Severity::Info, words.concat())
        }
        CodeNotice::NoTriesLeft => notice(Severity::Warning, finish::NO_TRIES_LEFT),
        CodeNotice::Trouble(kind) => notice(Severity::Warning, problem(kind)),
    }
}

/// Asks for a code, by each way that it can come, once one may be asked for.
fn send_again(
    driver: Driver,
    methods: &'static [CodeMethod],
    resend_at: Option<UnixMillis>,
) -> Element {
    let left = each_second(move || {
        let until = resend_at.map_or(0, |at| at.0 - clock::now().0);
        u32::try_from(until).unwrap_or(0).div_ceil(1_000)
    });
    let send = move |method: CodeMethod| {
        busy_button(
            BUTTON,
            move || match left.get() {
                0 => finish::send_code(method).into(),
                left => finish::send_again_in(method, left).into(),
            },
            move || sending(driver) || left.get() > 0,
            move || {
                if left.get_untracked() == 0 {
                    driver.send(Event::Answered(Answer::SendVerification(method)));
                }
            },
        )
    };
    styled("div", "actions").children(methods.iter().copied().map(send))
}

fn problem(kind: TroubleKind) -> String {
    let words = trouble::kind(kind);
    [&*words.title, ". ", &words.detail].concat()
}
