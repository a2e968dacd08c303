"use client";
// The onboarding as a component of React. Rendered on a server it is an empty element, which the browser fills.

import { createElement, useEffect, useRef } from "react";

import { mount } from "./index.js";

/** Mounted as long as it is shown. Options that change take effect at once; see `update` of what `mount` returns. */
export function DoubletickOnboarding({ className, style, ...options }) {
  const place = useRef(null);
  const onboarding = useRef(null);
  const latest = useRef(options);

  useEffect(() => {
    const mounted = mount(place.current, latest.current);
    // Told by `onError`.
    mounted.ready.catch(() => {});
    onboarding.current = mounted;
    return () => {
      onboarding.current = null;
      mounted.unmount();
    };
  }, []);

  useEffect(() => {
    // Those that are not given any more are taken back.
    const before = Object.keys(latest.current).map((name) => [name, undefined]);
    latest.current = options;
    onboarding.current?.update({ ...Object.fromEntries(before), ...options });
  });

  return createElement("div", { ref: place, className, style });
}
