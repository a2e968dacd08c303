import type { CSSProperties, DetailedHTMLProps, HTMLAttributes, ReactElement, Ref } from "react";

import type { DoubletickOnboardingElement, OnboardingElementAttributes, OnboardingOptions } from "./index.js";

/** The options of `mount`, and the look of the element that the onboarding is in. */
export interface DoubletickOnboardingProps extends OnboardingOptions {
  className?: string;
  style?: CSSProperties;
}

/** The onboarding, as long as this is shown. Safe in StrictMode, and rendered on a server as an empty element. */
export function DoubletickOnboarding(props: DoubletickOnboardingProps): ReactElement;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "doubletick-onboarding": DetailedHTMLProps<HTMLAttributes<DoubletickOnboardingElement>, DoubletickOnboardingElement> &
        OnboardingElementAttributes & { ref?: Ref<DoubletickOnboardingElement>; options?: OnboardingOptions };
    }
  }
}
