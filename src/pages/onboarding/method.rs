//! The two cards.

use contract::onboarding::Method as Way;
use journey::Event;
use leptos::prelude::*;

use crate::runtime::Driver;
use crate::text::prepare;
use crate::ui::Heading;

/// The choice of the method.
#[component]
pub fn Method(driver: Driver) -> impl IntoView {
    let card = move |way: Way| {
        let badge = (way == Way::CloudApi)
            .then(|| view! { <span class="badge good">{prepare::METHOD_BADGE}</span> });
        view! {
            <li>
                <button class="choice" on:click=move |_| driver.send(Event::MethodChosen(way))>
                    {badge}
                    <span class="strong">{prepare::method(way)}</span>
                    <span class="hint">{prepare::method_for(way)}</span>
                </button>
            </li>
        }
    };
    let answers = prepare::UNSURE_ANSWERS.map(|(when, then)| {
        view! { <li>{when}" "<strong>{then}</strong></li> }
    });
    view! {
        <section>
            <Heading text=prepare::METHOD_TITLE />
            <p class="lead">{prepare::METHOD_LEAD}</p>
            <ul class="choices">{[Way::CloudApi, Way::Coexistence].map(card).collect_view()}</ul>
            <details class="fold">
                <summary>{prepare::UNSURE}</summary>
                <ul class="bullets">{answers.collect_view()}</ul>
            </details>
        </section>
    }
}
