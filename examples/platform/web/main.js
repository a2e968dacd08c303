// The dashboard: which page belongs to the address, and what all pages share.

import { ApiError, get, post } from "./api.js";
import { h, heading } from "./elements.js";
import { home } from "./views/home.js";
import { inbox } from "./views/inbox.js";
import { onboarding } from "./views/onboarding.js";
import { signIn } from "./views/sign-in.js";
import { wabas } from "./views/wabas.js";

/** Pages by the beginning of their path, the longest first. */
const PAGES = [
  ["/sign-in", signIn],
  ["/get-started", (app) => onboarding(app, "get-started", "/get-started")],
  ["/inbox", inbox],
  ["/settings/wabas/add", (app) => onboarding(app, "add-number", "/settings/wabas/add")],
  ["/settings/wabas", wabas],
  ["/", home],
];

const main = document.querySelector("#main");
const bar = document.querySelector("#bar");

/** What a page is given. */
const app = {
  /** `{person, backend}` of who is signed in. */
  me: undefined,
  /** `{numbers, conversations}` of their company. */
  data: { numbers: [], conversations: [] },
  go,
  signedIn,
};

/** The page that is shown: `{path, element, title, update?, leave?}`. */
let shown;
let stream;

function go(path, how = "pushState") {
  if (path !== location.pathname) history[how](null, "", path);
  show();
}

function show() {
  const { pathname } = location;
  const isSignIn = pathname === "/sign-in";
  if (!app.me && !isSignIn) return go("/sign-in", "replaceState");
  if (app.me && isSignIn) return go("/", "replaceState");
  const [path, page] = PAGES.find(([path]) => pathname === path || pathname.startsWith(`${path}/`)) ?? PAGES.at(-1);
  // Below its path a page sees to its addresses itself, as the module does.
  if (shown?.path === path && shown.follow?.(pathname)) return;
  shown?.leave?.();
  const made = page(app);
  // It may have sent the customer on to another one.
  if (!made) return;
  shown = { path, ...made };
  bar.hidden = isSignIn;
  for (const link of bar.querySelectorAll("nav a")) {
    const isHere = pathname.startsWith(link.getAttribute("href"));
    link.toggleAttribute("aria-current", isHere);
    if (isHere) link.setAttribute("aria-current", "page");
  }
  document.title = `${made.title} · Chaupal`;
  main.className = made.name ?? "";
  main.replaceChildren(made.element);
  made.mounted?.();
  main.querySelector("h1")?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Asks for numbers and conversations anew, and has the page show them. */
async function refresh() {
  try {
    app.data = await get("/inbox");
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return signedOut();
    // The stream says when there is something again.
    return;
  }
  shown?.update?.(app.data);
}

/** Somebody is signed in: loads what they see, and hears of changes from now on (server-sent events). */
async function signedIn(me) {
  app.me = me;
  document.querySelector("#who").textContent = `${me.person.name}, ${me.person.company.name}`;
  await refresh();
  stream = new EventSource("/api/stream");
  stream.addEventListener("change", refresh);
  // After a break, what changed meanwhile.
  stream.addEventListener("open", refresh);
  show();
}

function signedOut() {
  stream?.close();
  app.me = undefined;
  app.data = { numbers: [], conversations: [] };
  go("/sign-in");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/']");
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(link.getAttribute("href"));
});
document.querySelector("#sign-out").addEventListener("click", async () => {
  await post("/sign-out").catch(() => {});
  signedOut();
});
addEventListener("popstate", show);

try {
  const me = await get("/me");
  if (me.person) await signedIn(me);
  else show();
} catch (error) {
  main.replaceChildren(h("div", { class: "empty" }, heading("Chaupal"), h("p", { role: "alert" }, error.message)));
}
