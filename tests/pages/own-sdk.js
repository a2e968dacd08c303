// A dashboard that uses Meta's script itself, with an app of its own, as Meta's guide has it.
import { mount } from "./doubletick-onboarding/index.js";

const backend = new URLSearchParams(location.search).get("backend");

/** The apps that the script was told, in order. */
const apps = [];
/** How often the script called back. */
let called = 0;

const own = () => FB.init({ appId: "600000000000600", version: "v25.0", xfbml: true });

const callback = () => {
  called += 1;
  const { init } = FB;
  FB.init = (options) => {
    apps.push(options.appId);
    init(options);
  };
  own();
};
const define = () => {
  window.fbAsyncInit = callback;
};
define();

let mounted;

window.test = {
  define,
  /** Takes back what was defined at first. */
  forget: () => {
    delete window.fbAsyncInit;
  },
  /** Puts the script into the page. */
  load: (address) => {
    const script = document.createElement("script");
    script.id = "facebook-jssdk";
    script.src = address;
    script.async = true;
    script.crossOrigin = "anonymous";
    document.head.append(script);
  },
  mount: () => {
    // As docs/embedding.md says it.
    const onEvent = ({ name }) => name === "in-meta" && own();
    mounted = mount(document.querySelector("#place"), { backend, onEvent });
    return mounted.ready;
  },
  unmount: () => mounted.unmount(),
  seen: () => ({
    apps,
    called,
    scripts: document.querySelectorAll("script[src*='/sdk.js']").length,
    callbackIsOurs: window.fbAsyncInit === callback,
  }),
};
