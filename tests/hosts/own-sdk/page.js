// A dashboard that uses Meta's script itself, with an app of its own, as Meta's guide has it.
import { mount } from "/node_modules/@doubletick/onboarding/index.js";

/** The apps that the script was told, in order. */
window.apps = [];

const own = () => FB.init({ appId: "600000000000600", version: "v25.0", xfbml: true });

window.fbAsyncInit = () => {
  const { init } = FB;
  FB.init = (options) => {
    window.apps.push(options.appId);
    init(options);
  };
  own();
};

const script = document.createElement("script");
// Meta's own address, or the one that the page's address names.
script.src = new URLSearchParams(location.search).get("sdk") ?? "https://connect.facebook.net/en_US/sdk.js";
script.async = true;
script.crossOrigin = "anonymous";
document.head.append(script);

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
    onEvent: ({ name }) => {
      if (name === "in-meta") own();
    },
  });
}

function leave() {
  toggle.textContent = "Add Number";
  onboarding?.unmount();
  onboarding = undefined;
}

toggle.addEventListener("click", () => (onboarding ? leave() : show()));
show();
