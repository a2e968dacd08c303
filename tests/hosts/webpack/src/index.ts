import { mount, type MountedOnboarding } from "@doubletick/onboarding";

const find = (id: string) => document.getElementById(id)!;
const toggle = find("toggle");

let onboarding: MountedOnboarding | undefined;

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
