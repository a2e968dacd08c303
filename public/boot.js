// Fetches and starts the module, and beside it the texts of the customer's language. A script of our own, so
// that the page needs no inline one, and so that a customer whose browser can't run it, or whose download
// fails, is told.
(() => {
  const root = document.documentElement;
  const languages = ["en", "hi", "es", "pt-BR", "id", "ar"];
  const spoken = (tag) => languages.find((own) => own.split("-")[0] === tag.split("-")[0].toLowerCase());
  let chosen;
  try {
    chosen = JSON.parse(localStorage.language ?? null);
  } catch {
    // A browser that keeps nothing, or something else under this name.
  }
  root.lang = [chosen ?? "", ...navigator.languages].map(spoken).find(Boolean) ?? "en";
  root.dir = root.lang === "ar" ? "rtl" : "ltr";

  // The module asks for the same file and finds it in the browser's cache. Our own words of it come first.
  const texts = fetch(`${document.currentScript.dataset.texts}${root.lang}.txt`)
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((text) => text.split("\n"), () => []);
  const shell = () => document.getElementById("shell");
  texts.then(([loading, reload]) => {
    const line = shell()?.querySelector(".loading");
    if (reload && line) line.textContent = loading;
  });

  // What to say, by the number of its first text in the catalogue, and in English where nothing was fetched.
  const tell = async (number, english) => {
    const words = await texts;
    const [heading, text] = words.length > 1 ? words.slice(number) : english;
    // The module has started: it tells by itself.
    if (!shell()) return;
    const h1 = document.createElement("h1");
    h1.textContent = heading;
    const p = document.createElement("p");
    p.textContent = text;
    const again = document.createElement("a");
    again.className = "button primary";
    again.href = "";
    again.textContent = words[1] ?? "Reload the page";
    // Within `main`, which stays one.
    const told = document.createElement("div");
    told.className = "stack";
    told.setAttribute("role", "alert");
    told.append(h1, p, again);
    shell().replaceChildren(told);
  };

  // Back from another page, out of the browser's cache: what this page knew is old.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  const address = (id) => document.getElementById(id).href;

  const tooOld = () =>
    tell(4, [
      "This browser can't show this page",
      "It lacks WebAssembly, or it is turned off. Use a current version of Chrome, Edge, Firefox or Safari.",
    ]);

  if (typeof WebAssembly !== "object") {
    tooOld();
    return;
  }
  import(address("app-js"))
    .then((module) => module.default({ module_or_path: address("app-wasm") }))
    .catch((error) => {
      // It arrived whole, and has something in it that this browser does not know.
      if (error instanceof WebAssembly.CompileError || error instanceof SyntaxError) {
        tooOld();
        return;
      }
      tell(2, [
        "The page could not be loaded",
        "Check your internet connection and reload. Your progress is safe: it is kept on our server.",
      ]);
    });
})();
