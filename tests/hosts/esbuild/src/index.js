import { mount } from "@doubletick/onboarding";

const find = (id) => document.getElementById(id);
const toggle = find("toggle");

let onboarding;

function show() {
  toggle.textContent = "Leave";
  onboarding = mount(find("onboarding"), {
    backend: "http://localhost:8080",
    // Where the build copies the package's folder to.
    assets: "/doubletick-onboarding/",
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
