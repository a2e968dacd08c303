import type { ConnectedNumber, OnboardingEventName } from "@doubletick/onboarding";
import { useEffect, useState } from "react";

import { DoubletickOnboarding } from "@doubletick/onboarding/react";

/** Where the onboarding server is: that of `cargo xtask demo`, or the one that the address names. */
const backend = new URLSearchParams(location.search).get("backend") ?? "http://localhost:8080";

const HOME = "/";
const GET_STARTED = "/get-started";
const WABAS = "/settings/wabas";
const ADD_NUMBER = "/settings/wabas/add";

/** The dashboard's own router, in as few lines as will do: whoever has one uses that. */
function usePath(): [string, (path: string) => void] {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = (to: string) => {
    history.pushState(null, "", to + location.search);
    setPath(to);
  };
  return [path, go];
}

export function Dashboard() {
  const [path, go] = usePath();
  const [connected, setConnected] = useState<ConnectedNumber[]>([]);
  const [events, setEvents] = useState<OnboardingEventName[]>([]);

  const shared = {
    backend,
    onConnected: (number: ConnectedNumber) =>
      setConnected((known) => [...known.filter((k) => k.onboarding !== number.onboarding), number]),
    onClose: () => go(WABAS),
    onEvent: ({ name }: { name: OnboardingEventName }) => setEvents((known) => [...known, name]),
  };

  return (
    <>
      <header>
        <strong>React dashboard</strong>
        <button type="button" onClick={() => go(HOME)}>
          Home
        </button>
        <button type="button" onClick={() => go(WABAS)}>
          Manage WABAs
        </button>
      </header>
      <main>
        {path === HOME && (
          <section>
            <h1>Welcome</h1>
            <button type="button" onClick={() => go(GET_STARTED)}>
              Get Started
            </button>
          </section>
        )}
        {path === WABAS && (
          <section>
            <h1>Manage WABAs</h1>
            <button type="button" onClick={() => go(ADD_NUMBER)}>
              Add Number
            </button>
            <ul>
              {connected.map(({ onboarding, wabaId }) => (
                <li key={onboarding}>WABA {wabaId}</li>
              ))}
            </ul>
          </section>
        )}
        {/* Keys, so that one is unmounted and the other mounted. */}
        {path.startsWith(GET_STARTED) && (
          <DoubletickOnboarding key="start" {...shared} start="get-started" basePath={GET_STARTED} />
        )}
        {path.startsWith(ADD_NUMBER) && <DoubletickOnboarding key="add" {...shared} start="add-number" />}
      </main>
      <footer>{events.join(" ")}</footer>
    </>
  );
}
