import { mount, unmount } from "./doubletick-onboarding/index.js";

const backend = new URLSearchParams(location.search).get("backend");

/** How elements look: all that a browser computes of them, but for what is counted in the window's corner. */
const looks = (elements) =>
  elements.map((element) => {
    const styles = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const all = [...styles].filter((name) => !name.startsWith("--")).map((name) => `${name}:${styles[name]}`);
    return `${element.tagName}.${element.className} ${width}x${height} ${all.join(";")}`;
  });

const own = () => [...document.querySelectorAll("body > :not(#place, #other)")];

// A bar in each, as one is longer than the other.
document.documentElement.style.setProperty("overflow-y", "scroll", "important");

/** Names that axe-core and ChromeDriver leave. */
const theTests = ["axe", "se_exportedFunctionSymbol"];

// A name of this page's own, there from the beginning.
window.mounted = null;

window.test = {
  mount: (options = {}, id = "place") => {
    const place = document.getElementById(id);
    // How much room there is, is the dashboard's to say: the same in each of these pages.
    place.style.setProperty("display", "block", "important");
    place.style.setProperty("width", "300px", "important");
    window.mounted = mount(place, { backend, ...options });
    return window.mounted.ready;
  },
  unmount: (id = "place") => unmount(document.getElementById(id)),
  /** How the module looks, or this of it. */
  inside: (which = "*") => {
    const { shadowRoot } = document.querySelector("doubletick-onboarding");
    // Colours may be on their way from one theme to the other.
    for (const animation of shadowRoot.getAnimations()) animation.cancel();
    return looks([...shadowRoot.querySelectorAll(which)]);
  },
  /** How the dashboard's own elements look, and what else of the page could change. */
  outside: () => [
    ...looks(own()),
    document.title,
    document.head.innerHTML,
    document.documentElement.getAttributeNames().join(),
    location.href,
    history.length,
    document.adoptedStyleSheets.length,
    Object.keys(window).filter((name) => !theTests.includes(name)).join(),
  ].map(String),
};
