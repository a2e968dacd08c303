// Chaupal's own sign-in. DoubleTick never sees it.

import { get, post } from "../api.js";
import { h, heading } from "../elements.js";

export function signIn(app) {
  const email = h("input", { id: "email", type: "email", autocomplete: "username", required: true });
  const password = h("input", { id: "password", type: "password", autocomplete: "current-password", required: true });
  const problem = h("p", { role: "alert", class: "problem" });
  const submit = h("button", { class: "primary" }, "Sign in");
  const people = h("ul", { class: "people" });

  const send = async (event) => {
    event.preventDefault();
    problem.textContent = "";
    submit.disabled = true;
    try {
      await app.signedIn(await post("/sign-in", { email: email.value, password: password.value }));
    } catch (error) {
      problem.textContent = error.message;
      password.focus();
    } finally {
      submit.disabled = false;
    }
  };

  get("/demo-people").then(({ people: known, password: demo }) => {
    const fillIn = (person) => () => {
      email.value = person.email;
      password.value = demo;
      submit.focus();
    };
    people.replaceChildren(
      ...known.map((person) =>
        h(
          "li",
          {},
          h("button", { type: "button", class: "person", onclick: fillIn(person) }, `${person.name}, ${person.company.name}`),
        ),
      ),
    );
  }, () => {});

  return {
    name: "sign-in",
    title: "Sign in to Chaupal",
    element: h(
      "div",
      { class: "card" },
      h("p", { class: "wordmark", "aria-hidden": "true" }, "Chaupal"),
      heading("Sign in to Chaupal"),
      h("p", { class: "muted" }, "One inbox for everybody who writes to your business."),
      h(
        "form",
        { onsubmit: send },
        h("label", { for: "email" }, "E-mail address"),
        email,
        h("label", { for: "password" }, "Password"),
        password,
        problem,
        submit,
      ),
      h("h2", {}, "This is a demo. Fill in as"),
      people,
    ),
  };
}
