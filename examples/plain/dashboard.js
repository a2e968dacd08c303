// The package as it stands in dist-package/, copied beside this page or served there.
import "./doubletick-onboarding/index.js";

// Where the onboarding server is: that of `cargo xtask demo`, or the one that the address names.
const backend = new URLSearchParams(location.search).get("backend") ?? "http://localhost:8080";

const home = document.querySelector("#home");
const place = document.querySelector("#onboarding");
const outcome = document.querySelector("#outcome");

document.querySelector("#get-started").addEventListener("click", () => {
  const onboarding = document.createElement("doubletick-onboarding");
  onboarding.setAttribute("backend", backend);
  onboarding.setAttribute("start", "get-started");
  onboarding.addEventListener("doubletick-connected", ({ detail }) => {
    outcome.textContent = `Connected: ${detail.reference}`;
  });
  onboarding.addEventListener("doubletick-close", () => {
    onboarding.remove();
    place.hidden = true;
    home.hidden = false;
  });
  home.hidden = true;
  place.hidden = false;
  place.append(onboarding);
});
