//! The example of a platform: the whole way from its sign-in to a message in its inbox and an answer, more
//! numbers and people, and Meta's full page.

use std::time::Duration;

use browser_tests::account::{CLOUD_API, CONSENT, CUT_OVER_AT, LAUNCH, SAVE, heading};
use browser_tests::text::{ANY_TIME, account, finish, meta, notice, page, prepare, trouble};
use browser_tests::world::{e164, written};
use browser_tests::{Customer, Outcome, World, WorldOptions, browser_test};
use meta_sandbox::{MessageDirection, Screen, SdkBehaviour, ServedBy};
use server::notices::texts;

use crate::pages;

fn on_the_platform() -> WorldOptions {
    WorldOptions {
        platform: true,
        ..WorldOptions::default()
    }
}

const DIVYA: &str = "+919000000001";

const ASHA: &str = "Asha Rao, Asha Textiles";
const RAVI: &str = "Ravi Menon, Asha Textiles";
const MEERA: &str = "Meera Iyer, Kaveri Books";

/// Signs in to the platform as one of its people.
async fn signs_in(world: &World, customer: &Customer, person: &str) -> Outcome {
    world.platform()?.visit(customer, "/").await?;
    customer.see_screen("Sign in to Chaupal").await?;
    customer.press(person).await?;
    customer.press("Sign in").await
}

/// From the choice of the method to where Meta is next.
async fn prepares(asha: &Customer, name: &str) -> Outcome {
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.fill_in(name).await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await
}

/// From the choice of the method to a number that is live.
async fn moves(asha: &Customer, name: &str) -> Outcome {
    prepares(asha, name).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta(name).await?;
    asha.see_screen(&heading::CONNECTED).await
}

#[browser_test(engines = chromium, because = console, options = on_the_platform())]
async fn a_number_moves_to_a_platform_and_its_messages_arrive_there(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.platform()?.visit(asha, "/").await?;
    asha.see_screen("Sign in to Chaupal").await?;
    asha.see(MEERA).await?;
    asha.check_layout("p1-sign-in").await?;
    signs_in(world, asha, ASHA).await?;
    asha.see_screen("Welcome, Asha").await?;
    asha.check_layout("p2-welcome").await?;
    asha.press("Inbox").await?;
    asha.see("No number yet").await?;
    asha.check_layout("p3-inbox-without-a-number").await?;

    // No one-time password: the platform opened the session.
    asha.press("Get Started").await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.check_layout("p4-get-started").await?;
    moves(asha, "happy").await?;
    // The number is in the platform's product, by its name.
    let with = page::WHEREABOUTS_DOUBLE_TICK.replace("DoubleTick", "Chaupal");
    asha.see(&with).await?;
    asha.see(&finish::try_inbox_ready(ANY_TIME)).await?;
    asha.check_layout("p5-connected").await?;
    asha.press(&finish::DONE).await?;
    asha.see_screen("Manage WABAs").await?;
    asha.see("Connected").await?;
    asha.check_layout("p6-manage-wabas").await?;

    asha.press("Inbox").await?;
    asha.see("No messages yet").await?;
    let number = e164("happy")?;
    let write = |text: &str| world.sandbox.write_message(number, DIVYA, "Divya", text);
    write("Do you have the blue saree?")?;
    asha.press("Divya").await?;
    asha.see("Do you have the blue saree?").await?;
    asha.fill("Your answer", "Yes, two are left.").await?;
    // What is being written stays when another message comes.
    write("Or the green one?")?;
    asha.see("Or the green one?").await?;
    asha.press("Send").await?;
    asha.see("Read").await?;
    asha.check_layout("p7-conversation").await?;
    let messages = world.sandbox.messages_of(number).into_iter();
    let sent = messages.filter(|message| message.direction == MessageDirection::Outbound);
    let sent: Vec<_> = sent.map(|message| message.text).collect();
    assert_eq!(sent, ["Yes, two are left."]);
    assert_eq!(asha.field_value("Your answer").await?, "");
    assert_eq!(asha.console_errors().await?, [""; 0]);
    Ok(())
}

/// With sessions that are about to end from their beginning on, as the browser's own would be.
fn with_short_sessions() -> WorldOptions {
    WorldOptions {
        timeouts: Some(|timeouts| timeouts.account_session = Duration::from_secs(300)),
        ..on_the_platform()
    }
}

#[browser_test(options = with_short_sessions())]
async fn a_number_is_added_which_a_colleague_sees_too_and_another_company_does_not(
    world: &World,
    asha: &Customer,
) -> Outcome {
    signs_in(world, asha, ASHA).await?;
    asha.see_screen("Welcome, Asha").await?;
    asha.press("Settings").await?;
    asha.see_screen("Manage WABAs").await?;
    asha.press("Add Number").await?;
    prepares(asha, "happy").await?;
    let address = asha.address().await?;
    let attempt = address.path().to_owned();
    let base = "/settings/wabas/add/onboarding/";
    assert!(attempt.starts_with(base), "{attempt}");
    // The platform opens the next session, so nobody is asked to stay signed in.
    assert!(!asha.sees(&account::STAY).await?);
    asha.check_layout("p8-add-number").await?;

    // Ravi, of the same company, finds what Asha began, and goes on with it.
    let ravi = world.second_device().await?;
    signs_in(world, &ravi, MEERA).await?;
    ravi.see_screen("Welcome, Meera").await?;
    world.platform()?.visit(&ravi, &attempt).await?;
    ravi.see_screen(&page::NOT_SHOWN).await?;
    assert!(!ravi.sees(&written("happy")?).await?);
    ravi.press("Sign out").await?;
    signs_in(world, &ravi, RAVI).await?;
    ravi.see_screen("Welcome, Ravi").await?;
    world.platform()?.visit(&ravi, &attempt).await?;
    ravi.see_screen(&heading::READY).await?;
    ravi.see(&written("happy")?).await?;
    ravi.launch(&LAUNCH).await?;
    ravi.finish_at_meta("happy").await?;
    ravi.see_screen(&heading::CONNECTED).await?;
    // Asha's page is told of it.
    asha.see_screen(&heading::CONNECTED).await?;
    asha.press(&finish::DONE).await?;
    asha.see_screen("Manage WABAs").await?;
    asha.see("Connected").await
}

#[browser_test(options = on_the_platform())]
async fn metas_full_page_comes_back_to_the_platform_which_hears_what_came_of_it(
    world: &World,
    asha: &Customer,
) -> Outcome {
    world.sandbox.set_sdk(SdkBehaviour::Unavailable);
    signs_in(world, asha, ASHA).await?;
    asha.see_screen("Welcome, Asha").await?;
    asha.press("Get Started").await?;
    prepares(asha, "happy").await?;
    asha.see(&meta::FULL_PAGE_TITLE).await?;
    asha.press(&meta::FULL_PAGE).await?;
    let number = e164("happy")?;
    asha.in_metas_page(async |meta| {
        meta.walk(number, Screen::Portfolio).await?;
        meta.press("cancel").await
    })
    .await?;
    asha.see_screen(&trouble::LEFT_META).await?;
    asha.see("Nothing has changed yet").await?;
    let address = asha.address().await?;
    assert_eq!(
        address.origin().ascii_serialization(),
        world.platform()?.origin()
    );
    assert!(
        address.path().starts_with("/get-started/onboarding/"),
        "{address}"
    );
    assert_eq!(address.query(), None, "{address}");
    asha.check_layout("p9-back-from-meta").await?;

    asha.press(&meta::FULL_PAGE).await?;
    pages::finishes_on_metas_page(asha, "happy").await?;
    asha.see_screen(&heading::CONNECTED).await?;
    asha.see("Welcome back.").await?;
    assert_eq!(
        world.number_at_meta("happy")?.served_by,
        ServedBy::DoubleTick
    );
    // A reload is no coming back.
    asha.reload().await?;
    asha.see_screen(&heading::CONNECTED).await?;
    assert!(!asha.sees("Welcome back.").await?);
    Ok(())
}

/// The e-mail address that the platform names with Asha's sessions.
const ASHAS: &str = "asha@ashatextiles.example";

#[browser_test(options = on_the_platform())]
async fn who_does_not_watch_is_told_by_email_with_a_link_back_into_the_dashboard(
    world: &World,
    asha: &Customer,
) -> Outcome {
    signs_in(world, asha, ASHA).await?;
    asha.see_screen("Welcome, Asha").await?;
    asha.press("Get Started").await?;
    asha.see_screen(&heading::METHOD).await?;
    asha.press(&CLOUD_API).await?;
    asha.see_screen(&heading::PREPARE).await?;
    asha.enter_number(e164("happy")?).await?;
    asha.check_required().await?;
    asha.go_on_to(heading::TIME).await?;
    asha.check(&prepare::CUT_OVER_LATER).await?;
    asha.set_time(&CUT_OVER_AT, 24 * 60).await?;
    asha.go_on_to(heading::CONSENT).await?;
    asha.check(&CONSENT).await?;
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await?;
    asha.launch(&LAUNCH).await?;
    asha.finish_at_meta("happy").await?;
    asha.see_screen(&finish::SCHEDULED_TITLE).await?;
    let email_me = notice::email_me(ASHAS);
    asha.check(&email_me).await?;
    // Kept by the server, and no phone beside it.
    asha.reload().await?;
    asha.see_screen(&finish::SCHEDULED_TITLE).await?;
    asha.see_checked(&email_me).await?;
    assert!(!asha.sees(&notice::MESSAGE_ME_NOTE).await?);
    asha.check_layout("p10-scheduled-with-emails").await?;

    asha.press(&finish::MOVE_NOW).await?;
    asha.press(&finish::MOVE_NOW_BUTTON).await?;
    asha.see_screen(&heading::CONNECTED).await?;
    let link = asha.newest_link_in_inbox(ASHAS).await?;
    let path = link.as_str().strip_prefix(world.platform()?.origin());
    let path = path.ok_or("the link leads into the dashboard")?;
    world.platform()?.visit(asha, path).await?;
    asha.see_screen(&heading::CONNECTED).await?;

    // The link that turns them off is one that asks before.
    let came = world.sandbox.emails_to(ASHAS);
    let email = came.first().and_then(|message| message.email.as_ref());
    let stop = email.and_then(|email| email.header("List-Unsubscribe"));
    let stop = stop.ok_or("no link that turns them off")?;
    let stop = stop
        .trim_matches(['<', '>'])
        .strip_prefix(&world.server.base());
    asha.open(stop.ok_or("the link leads to our server")?)
        .await?;
    let asked = texts::stop_page("en", "");
    asha.see(&asked.title).await?;
    let (_, button) = asked.question.ok_or("nothing is asked")?;
    asha.press(&button).await?;
    asha.see(&texts::stopped("en").title).await
}
