// Meta's full page comes back to the dashboard's own page, with the attempt in the address.

/** What our server writes into the address of the dashboard's page when Meta's full page comes back to it. */
const RETURN_MARKER = "doubletick_onboarding";

/** The attempt that the customer is back with, until a mount shows it: a dashboard may mount twice, as React does. */
let returned;

/** Takes it out of the address: a reload is no coming back. */
export function readReturned() {
  const url = new URL(location.href);
  const id = url.searchParams.getAll(RETURN_MARKER).at(-1);
  if (id === undefined) return;
  returned = id;
  // By hand, as what else is in the query may be written otherwise than `URLSearchParams` writes it.
  const rest = url.search.slice(1).split("&").filter((pair) => pair.split("=")[0] !== RETURN_MARKER);
  url.search = rest.join("&");
  history.replaceState(history.state, "", url);
}

/** The attempt, for the mount that shows it: once. */
export function takeReturned() {
  const id = returned;
  returned = undefined;
  return id;
}
