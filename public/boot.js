// Fetches and starts the module, and beside it the texts of the customer's language and the first answers of
// the API. A script of our own, so that the page needs no inline one, and so that a customer whose browser
// can't run it, or whose download fails, is told.
(() => {
  const root = document.documentElement;
  const languages = ["en", "hi", "bn", "es", "pt-BR", "id", "ar"];
  const spoken = (tag) => languages.find((own) => own.split("-")[0] === tag.split("-")[0].toLowerCase());
  let chosen;
  try {
    chosen = JSON.parse(localStorage.language);
  } catch {
    // A browser that keeps nothing, or something else under this name.
  }
  root.lang = [`${chosen}`, ...navigator.languages].map(spoken).find(Boolean) ?? "en";
  root.dir = root.lang === "ar" ? "rtl" : "ltr";

  // What the module asks for first, by address: on its way beside the module, which takes each once. One that
  // fails, or takes longer than the module would wait, is asked for anew by the module.
  const first = new Map();
  const ask = async (path) => {
    const answer = await fetch(path, { signal: AbortSignal.timeout?.(40_000) });
    return answer.status < 500 ? answer : Promise.reject();
  };
  const begin = (path, answer) => {
    first.set(new URL(path, location.origin).href, answer);
    // Who takes it hears of a failure.
    answer.catch(() => {});
    return answer;
  };

  // The gallery has no API.
  const app = document.getElementById("app");
  if (app) {
    const session = begin("/api/v1/session", ask("/api/v1/session"));
    const attempt = location.pathname.match(/^\/onboarding\/([\w-]+)$/)?.[1];
    const screens = { "/": "/api/v1/wabas", "/settings/wabas": "/api/v1/wabas" };
    const next = attempt ? `/api/v1/onboardings/${attempt}` : screens[location.pathname];
    // Nothing more is answered to who is not signed in.
    if (next) begin(next, session.then((answer) => (answer.ok ? ask(next) : Promise.reject())));
  }

  // Our own words of it come first.
  const file = `${document.currentScript.dataset.texts}${root.lang}.txt`;
  const texts = begin(file, ask(file)).then((answer) => (answer.ok ? answer.clone().text() : Promise.reject()));
  const shell = () => document.getElementById("shell");

  // Says what is wrong, by the number of its first text in the catalogue.
  const tell = async (number) => {
    let words;
    try {
      words = (await texts).split("\n");
    } catch {
      words = [
        "",
        "Reload the page",
        "This page didn't load",
        "Check your internet connection and reload. Your progress is saved on our server.",
      ];
      number = 2;
    }
    // The module has started: it tells by itself.
    if (!shell()) return;
    const h1 = document.createElement("h1");
    h1.textContent = words[number];
    const p = document.createElement("p");
    p.textContent = words[number + 1];
    const again = document.createElement("a");
    again.className = "button primary";
    again.href = "";
    again.textContent = words[1];
    // Within `main`, which stays one.
    const told = document.createElement("div");
    told.className = "stack";
    told.setAttribute("role", "alert");
    told.append(h1, p, again);
    shell().replaceChildren(told);
  };

  texts.then(
    (text) => {
      const line = document.querySelector("#shell .loading > h1");
      if (line) line.textContent = text.split("\n")[0];
    },
    () => tell(2),
  );

  // What goes wrong while the module starts.
  addEventListener("error", () => tell(2));

  // Back from another page, out of the browser's cache: what this page knew is old.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  const address = (id) => document.getElementById(id).href;

  if (typeof WebAssembly !== "object") {
    tell(4);
    return;
  }
  import(address("app-js"))
    .then(async (module) => {
      await module.default({ module_or_path: address("app-wasm") });
      // The gallery shows its screens by itself.
      if (app) module.mount(app, undefined, first);
    })
    .catch((error) => {
      // It arrived whole, and has something in it that this browser does not know.
      const unknown = error instanceof WebAssembly.CompileError || error instanceof SyntaxError;
      tell(unknown ? 4 : 2);
    });
})();
