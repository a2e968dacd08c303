import type { HTMLAttributes } from "svelte/elements";

import type { DoubletickOnboardingElement, OnboardingElementAttributes, OnboardingElementEventMap } from "./index.js";

/** The listeners of a template. */
type Listeners = {
  [Name in keyof OnboardingElementEventMap as Name extends `doubletick-${string}` ? `on${Name}` : never]?: (
    event: OnboardingElementEventMap[Name],
  ) => unknown;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "doubletick-onboarding": HTMLAttributes<DoubletickOnboardingElement> &
      OnboardingElementAttributes &
      Listeners & { options?: DoubletickOnboardingElement["options"] };
  }
}
