import { mount, type OnboardingOptions } from "@doubletick/onboarding";
import { useEffect, useRef } from "react";

/** DoubleTick's onboarding, as long as this is shown. Other options take effect when it is shown anew. */
export function Onboarding(options: OnboardingOptions) {
  const place = useRef<HTMLDivElement>(null);
  // The callbacks may change from one rendering to the next; the module is mounted once.
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    if (!place.current) return;
    const onboarding = mount(place.current, {
      ...latest.current,
      onConnected: (number) => latest.current.onConnected?.(number),
      onInterrupted: (stop) => latest.current.onInterrupted?.(stop),
      onClose: (how) => latest.current.onClose?.(how),
      onEvent: (event) => latest.current.onEvent?.(event),
    });
    return () => onboarding.unmount();
  }, []);

  return <div ref={place} />;
}
