import type { HTMLAttributes } from "vue";

import type { DoubletickOnboardingElement, OnboardingElementAttributes, OnboardingElementEventMap } from "./index.js";

/** The listeners of a template: `@doubletick-close` is `onDoubletickClose`. */
type Listeners = {
  onDoubletickConnected?: (event: OnboardingElementEventMap["doubletick-connected"]) => unknown;
  onDoubletickInterrupted?: (event: OnboardingElementEventMap["doubletick-interrupted"]) => unknown;
  onDoubletickClose?: (event: OnboardingElementEventMap["doubletick-close"]) => unknown;
  onDoubletickEvent?: (event: OnboardingElementEventMap["doubletick-event"]) => unknown;
  onDoubletickError?: (event: OnboardingElementEventMap["doubletick-error"]) => unknown;
};

declare module "vue" {
  interface GlobalComponents {
    "doubletick-onboarding": new () => DoubletickOnboardingElement & {
      $props: HTMLAttributes &
        OnboardingElementAttributes &
        Listeners & { options?: DoubletickOnboardingElement["options"] };
    };
  }
}
