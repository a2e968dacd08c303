/** What the module wants to know of the dashboard. All of it may be left out. */
export interface OnboardingOptions {
  /**
   * Where the onboarding server is: its origin, such as `https://onboarding.example.com`.
   * Left out: the page's own origin. All mounts in a page speak to the same one.
   */
  backend?: string;
  /** The language, as in `pt-BR`. Left out, or one that we don't have: the page's, the browser's, or English. */
  locale?: string;
  /** Left out: what the customer's system prefers. */
  theme?: "light" | "dark";
  /**
   * What the customer pressed. `get-started` (when left out) goes on with what this browser began;
   * `add-number` begins with another number, but for what this very tab began and did not end.
   */
  start?: "get-started" | "add-number";
  /**
   * The path in the dashboard's own URL under which ours may stand, such as `/settings/wabas/add`. The
   * dashboard must show the module at all paths under it. Left out: the address bar is left alone.
   */
  basePath?: string;
  /**
   * Gives the session's token, for a backend that gets no cookie of its own. Asked once, and again when a
   * token is refused. One that rejects says that nobody is signed in. Left out: the cookie says who is.
   */
  getToken?: () => string | Promise<string>;
  /**
   * The number is live. Also when the result is looked at again: the ids tell which one it is.
   */
  onConnected?: (number: ConnectedNumber) => void;
  /** It stopped. The module shows the customer why, and what to do. */
  onInterrupted?: (stop: Interruption) => void;
  /**
   * The customer leaves the onboarding by a way of ours, such as `Go to Manage WABAs`: time to unmount.
   * A module that stays shows a `Manage WABAs` of its own.
   */
  onClose?: (how: Closing) => void;
  /** Whatever happens, for analytics: names and ids, and nothing of a person. */
  onEvent?: (event: OnboardingEvent) => void;
}

/** A number that is live. */
export interface ConnectedNumber {
  /** The attempt's id at the onboarding server. */
  onboarding: string;
  /** What support finds the attempt by. */
  reference: string;
  /** The number's id at Meta. */
  phoneNumberId: string;
  /** Its WABA's id at Meta. */
  wabaId: string;
}

/** An attempt that stopped. */
export interface Interruption {
  /** `interrupted`: the customer can go on. `stuck`: someone else must act. */
  state: "interrupted" | "stuck";
  /** The attempt's id at the onboarding server. */
  onboarding?: string;
  /** What support finds the attempt by. */
  reference?: string;
  /** Why, by its name, such as `WindowBlocked`, `Cancelled` or `TwoStepVerificationOn`. */
  reason?: string;
}

/** How the customer left. */
export interface Closing {
  /** `done`: the number is connected. `left`: they went away from what they had begun. */
  reason: "done" | "left";
}

/** Something that happened. */
export interface OnboardingEvent {
  /** What. */
  name: OnboardingEventName;
  /** The attempt's id at the onboarding server, once there is one. */
  onboarding?: string;
  /** What support finds the attempt by. */
  reference?: string;
  /** Why it stopped, by its name. */
  reason?: string;
}

/**
 * - `signed-in`, `signed-out`: who is signed in is known, or nobody is (any more)
 * - `unreachable`: the backend could not be asked
 * - `choosing-method`, `preparing`, `ready`, `in-meta`, `handing-over`, `finalizing`, `connected`,
 *   `interrupted`, `stuck`: where the customer has come to
 * - `closed`: they leave the onboarding by a way of ours
 * - `crashed`: the module has ended by a fault of its own, and says so in its place
 * - `not-loaded`: its files could not be fetched, or the browser is too old for them
 */
export type OnboardingEventName =
  | "signed-in"
  | "signed-out"
  | "unreachable"
  | "choosing-method"
  | "preparing"
  | "ready"
  | "in-meta"
  | "handing-over"
  | "finalizing"
  | "connected"
  | "interrupted"
  | "stuck"
  | "closed"
  | "crashed"
  | "not-loaded";

/** A module that is mounted. */
export interface MountedOnboarding {
  /** When it is shown. Rejects when its files could not be fetched; `unmount` works meanwhile, too. */
  readonly ready: Promise<void>;
  /** Takes it out of the page, with every listener, timer and stream of its own. Once is enough. */
  unmount(): void;
}

/** Mounts the module into an element of the dashboard, after what is in it. */
export function mount(element: Element, options?: OnboardingOptions): MountedOnboarding;

/**
 * Fetches what a customer needs first, and mounts nothing: for a dashboard that knows that they are about to
 * come. Rejects when the module or its texts could not be fetched; mounting tries again.
 */
export function preload(options?: Pick<OnboardingOptions, "locale">): Promise<void>;

/** Unmounts whatever is mounted in an element of the dashboard. */
export function unmount(element: Element): void;

/**
 * `<doubletick-onboarding>`: mounted as long as it is in a page. The options are attributes (`backend`,
 * `locale`, `theme`, `start`, `base-path`) or the property `options`, read when it comes into the page.
 * Each callback is an event too, with its argument as `detail`: `doubletick-connected`,
 * `doubletick-interrupted`, `doubletick-close`, `doubletick-event`.
 */
export class DoubletickOnboardingElement extends HTMLElement {
  /** The options, in the place of attributes or beside them. */
  options: OnboardingOptions;
  /** When it is shown. */
  readonly ready: Promise<void>;
  /** Takes it out of the page. */
  unmount(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "doubletick-onboarding": DoubletickOnboardingElement;
  }
}
