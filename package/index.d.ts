/** What the module wants to know of the dashboard. All of it may be left out. */
export interface OnboardingOptions {
  /**
   * Where the onboarding server is: its origin, such as `https://onboarding.example.com`.
   * Left out: the page's own origin. All mounts in a page speak to the same one.
   */
  backend?: string;
  /** The language, as in `pt-BR`. Left out, or one that we don't have: the page's, the browser's, or English. */
  locale?: string;
  /** Left out: what the dashboard's page is, by its `color-scheme`; a page that names both follows the system. */
  theme?: "light" | "dark";
  /** How the module looks: design tokens, for both themes or for one. */
  appearance?: Appearance;
  /**
   * The address of the folder that the package's files are served from, for a bundler that leaves them behind (Angular's
   * builder, esbuild, Rollup), or a CDN of yours. Left out: beside the package's own script. One for all mounts in a page.
   */
  assets?: string;
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
   * Fetches a session from the dashboard's own server, which opens it by `POST /platform/sessions`. Asked when the
   * module is mounted, before a session ends, and when one is refused; requests at the same time share one ask. One
   * that rejects says that nobody is signed in. Left out: the browser's cookie says who is.
   */
  fetchSession?: () => AccountSession | Promise<AccountSession>;
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
  /** Something is wrong with the embedding, or between the module and the server, each told once: for your log. The customer reads in the module's place what they can do. */
  onError?: (error: OnboardingFailure) => void;
}

/** Design tokens: CSS values, by the roles of `docs/design-system.md`. */
export interface AppearanceTokens {
  /** The background. */
  paper?: string;
  /** Cards and fields. */
  surface?: string;
  /** Text. */
  ink?: string;
  /** Text of less weight. */
  muted?: string;
  /** What lies deeper than the background, such as a bar of progress. */
  sunk?: string;
  /** Lines between things. */
  line?: string;
  /** Borders of what can be pressed or written in. */
  edge?: string;
  /** Buttons, links, what is done or chosen. */
  accent?: string;
  /** Text on the accent. */
  onAccent?: string;
  /** Notices. */
  info?: string;
  /** The background of notices. */
  infoSoft?: string;
  /** Warnings. */
  warning?: string;
  /** The background of warnings. */
  warningSoft?: string;
  /** Errors, and what can't be undone. */
  danger?: string;
  /** The background of errors. */
  dangerSoft?: string;
  /** One or more font families. */
  font?: string;
  /** The corners of cards; those of buttons and fields are two thirds of it. */
  radius?: string;
  /** The unit of all sizes, text included: `16px` when left out. */
  rem?: string;
  /** How much room there is between things, as a factor: `1` when left out, less is denser. */
  density?: string | number;
}

/** Tokens for both themes, and those of one theme before them. */
export interface Appearance extends AppearanceTokens {
  light?: AppearanceTokens;
  dark?: AppearanceTokens;
}

/**
 * - `no_document`: mounted on a server
 * - `no_element`: `mount` was given no element of the page
 * - `unknown_option`: there is no such option; it is ignored
 * - `invalid_backend`: no origin with its scheme
 * - `mixed_content`: the page is at https, and the backend is not
 * - `another_backend`, `another_assets`: another mount of this page uses another one
 * - `invalid_assets`: no address of a folder
 * - `assets_not_loaded`: the module, a part of it or its texts could not be fetched; `cause` says why
 * - `wasm_blocked`: the page's Content-Security-Policy refuses WebAssembly
 * - `meta_script_failed`: Meta's script was refused by the page, could not be loaded, defined no `FB`, or threw: `cause` is what
 *   was thrown. Told each time
 * - `unknown_value`: the server is newer, and sent a value that this package does not know
 * - `version_unsupported`: the server does not serve this package any more, or is too old for it
 * - `crashed`: a fault of the package's own
 */
export type OnboardingErrorCode =
  | "no_document"
  | "no_element"
  | "unknown_option"
  | "invalid_backend"
  | "mixed_content"
  | "another_backend"
  | "another_assets"
  | "invalid_assets"
  | "assets_not_loaded"
  | "wasm_blocked"
  | "meta_script_failed"
  | "unknown_value"
  | "version_unsupported"
  | "crashed";

/** What is wrong. Codes may be added: allow for one that you do not know. */
export interface OnboardingFailure {
  code: OnboardingErrorCode | (string & {});
  /** One sentence for a developer. */
  message: string;
  /** What the browser said, where it did. */
  cause?: unknown;
}

/** What `mount` and `ready` fail with. */
export class OnboardingError extends Error implements OnboardingFailure {
  readonly code: OnboardingErrorCode | (string & {});
}

/** A session, as `POST /platform/sessions` answers it. */
export interface AccountSession {
  /** What the module's requests are sent with. Not kept beyond the page. */
  token: string;
  /** When it ends, in milliseconds since 1970. The next one is fetched before. */
  expires_at: number;
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
 * - `signed-in`, `signed-out`: who is signed in is known, or nobody is (any more): said at once, also when
 *   `fetchSession` gives no session in the place of one that ends, or one that is refused too
 * - `returned`: the customer is back from Meta's full page, or came by the link in an e-mail, in this attempt.
 *   What came of it follows, as where they have come to
 * - `unreachable`: the backend could not be asked
 * - `choosing-method`, `preparing`, `ready`, `in-meta`, `handing-over`, `finalizing`, `connected`,
 *   `interrupted`, `stuck`: where the customer has come to
 * - `newer`: the server says of the attempt what this package does not know; see `onError`
 * - `closed`: they leave the onboarding by a way of ours
 * - `crashed`: the module has ended by a fault of its own, and says so in its place
 * - `not-loaded`: its files could not be fetched, or the browser is too old for them
 */
export type OnboardingEventName =
  | "signed-in"
  | "signed-out"
  | "returned"
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
  | "newer"
  | "closed"
  | "crashed"
  | "not-loaded";

/** A module that is mounted. */
export interface MountedOnboarding {
  /** When it is shown. Rejects when its files could not be fetched; `unmount` works meanwhile, too. */
  readonly ready: Promise<void>;
  /**
   * Changes these options, and leaves the others; `undefined` takes one back. Theme, appearance, callbacks and `fetchSession`
   * change where it is. Any other one mounts it anew, where the customer was.
   */
  update(options: Partial<OnboardingOptions>): void;
  /** Takes it out of the page, with every listener, timer and stream of its own. Once is enough. */
  unmount(): void;
}

/** Mounts the module into an element of the dashboard, after what is in it. */
export function mount(element: Element, options?: OnboardingOptions): MountedOnboarding;

/**
 * Fetches what a customer needs first, and mounts nothing: for a dashboard that knows that they are about to
 * come. Rejects when the module or its texts could not be fetched; mounting tries again.
 */
export function preload(options?: Pick<OnboardingOptions, "assets" | "locale">): Promise<void>;

/** Unmounts whatever is mounted in an element of the dashboard. */
export function unmount(element: Element): void;

/** The events of the element: each callback is one, with its argument as `detail`. */
export interface OnboardingElementEventMap extends HTMLElementEventMap {
  "doubletick-connected": CustomEvent<ConnectedNumber>;
  "doubletick-interrupted": CustomEvent<Interruption>;
  "doubletick-close": CustomEvent<Closing>;
  "doubletick-event": CustomEvent<OnboardingEvent>;
  "doubletick-error": CustomEvent<OnboardingFailure>;
}

/** The attributes of the element, by which a template may set options. */
export interface OnboardingElementAttributes {
  assets?: string | undefined;
  backend?: string | undefined;
  "base-path"?: string | undefined;
  locale?: string | undefined;
  start?: OnboardingOptions["start"] | undefined;
  theme?: OnboardingOptions["theme"] | undefined;
}

/**
 * `<doubletick-onboarding>`: mounted as long as it is in a page. The options are attributes (`assets`, `backend`, `base-path`,
 * `locale`, `start`, `theme`) or the property `options`, which goes before them. Both may change while it is in a page, as
 * `update` says. On a server the class is there, and nothing can be made of it.
 */
export class DoubletickOnboardingElement extends HTMLElement {
  /** The options, in the place of attributes or beside them. */
  options: OnboardingOptions;
  /** When it is shown. */
  readonly ready: Promise<void>;
  /** Changes these options, and leaves the others. */
  update(options: Partial<OnboardingOptions>): void;
  /** Ends it. The element stays in the page, empty. */
  unmount(): void;
  addEventListener<Name extends keyof OnboardingElementEventMap>(
    type: Name,
    listener: (this: DoubletickOnboardingElement, event: OnboardingElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "doubletick-onboarding": DoubletickOnboardingElement;
  }
}
