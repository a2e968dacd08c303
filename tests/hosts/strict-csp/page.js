// The page's policy has no inline script, and requires Trusted Types.
import { mount } from "/node_modules/@doubletick/onboarding/index.js";

// For the second part of Meta's script, which the first adds by an address that is plain text.
trustedTypes.createPolicy("default", {
  createScriptURL: (url) => (new URL(url, location.href).origin === "https://connect.facebook.net" ? url : null),
});

const find = (id) => document.getElementById(id);
const toggle = find("toggle");

let onboarding;

function show() {
  toggle.textContent = "Leave";
  onboarding = mount(find("onboarding"), {
    backend: "http://localhost:8080",
    appearance: { accent: "#5b2fc4" },
    onConnected: ({ reference }) => {
      find("outcome").textContent = `Connected: ${reference}`;
    },
    onClose: leave,
  });
}

function leave() {
  toggle.textContent = "Add Number";
  onboarding?.unmount();
  onboarding = undefined;
}

toggle.addEventListener("click", () => (onboarding ? leave() : show()));
show();
