// Fetches and starts the module. A script of our own, so that the page needs no inline one, and so
// that a customer whose browser can't run it, or whose download fails, is told.
(() => {
  const tell = (heading, text) => {
    const shell = document.getElementById("shell");
    // The module has started: it tells by itself.
    if (!shell) return;
    const h1 = document.createElement("h1");
    h1.textContent = heading;
    const p = document.createElement("p");
    p.textContent = text;
    const again = document.createElement("a");
    again.className = "button primary";
    again.href = "";
    again.textContent = "Reload the page";
    // Within `main`, which stays one.
    const told = document.createElement("div");
    told.className = "stack";
    told.setAttribute("role", "alert");
    told.append(h1, p, again);
    shell.replaceChildren(told);
  };

  // Back from another page, out of the browser's cache: what this page knew is old.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  const address = (id) => document.getElementById(id).href;

  const tooOld = (why) => tell("This browser can't show this page", why);
  const CURRENT = "Use a current version of Chrome, Edge, Firefox or Safari.";

  if (typeof WebAssembly !== "object") {
    tooOld(`It lacks WebAssembly, or it is turned off. ${CURRENT}`);
    return;
  }
  import(address("app-js"))
    .then((module) => module.default({ module_or_path: address("app-wasm") }))
    .catch((error) => {
      // It arrived whole, and has something in it that this browser is too old for.
      if (error instanceof WebAssembly.CompileError || error instanceof SyntaxError) {
        tooOld(`It is too old for it. ${CURRENT}`);
        return;
      }
      tell(
        "The page could not be loaded",
        "Check your internet connection and reload. Your progress is safe: it is kept on our server.",
      );
    });
})();
