//! Texts from outside that are longer than anybody reads, or reach beyond themselves: the names that
//! somebody gives a number or an account at Meta, and what Meta says.

use contract::wabas::Wabas;
use meta_sandbox::{Edit, Fault};

use crate::common::{ASHA, Customer, World, number};

/// Far more than a page can show.
const LONG: usize = 3_000;

#[tokio::test]
async fn a_name_is_kept_as_far_as_it_can_be_shown() {
    let piled = ["Z", &"\u{336}".repeat(LONG)].concat();
    let turned = "\u{202e}evil\u{2066}\u{1b}[2J";
    let endless = "n".repeat(LONG);
    for (name, kept) in [
        (&*piled, ["Z", &"\u{336}".repeat(4)].concat()),
        (turned, "evil [2J".to_owned()),
        (&endless, "n".repeat(512)),
    ] {
        let world = World::start().await;
        let edits = [
            "data/*/verified_name",
            "verified_name",
            "data/*/name",
            "name",
        ];
        let edits: Vec<Edit> = edits.map(|at| Edit::set(at, name)).into();
        world.sandbox.queue_fault(Fault {
            times: u32::MAX,
            ..Fault::edit("", edits).by("GET")
        });
        let asha = Customer::signed_in(&world, ASHA).await;
        let onboarding = asha.moves(&world, &number("happy")).await;
        let connected = asha.sees_connected(&onboarding).await;
        assert_eq!(connected.number.verified_name.as_ref(), Some(&kept));
        let wabas: Wabas = asha.get("/wabas").await.unwrap();
        assert_eq!(wabas.wabas[0].name.as_ref(), Some(&kept));
        let report = &wabas.wabas[0].numbers[0].report;
        assert_eq!(report.verified_name.as_ref(), Some(&kept));
    }
}
