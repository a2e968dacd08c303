// A platform that speaks to the server by openapi-fetch, with the types that openapi-typescript made of the
// OpenAPI document.

import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Stage = components["schemas"]["Stage"];
type Event = components["schemas"]["Event"];

declare const process: { env: Record<string, string | undefined> };

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

function client(bearer: string) {
  const headers = { authorization: `Bearer ${bearer}` };
  return createClient<paths>({ baseUrl: setting("CHECKED_SERVER"), headers });
}

function expect(actual: unknown, expected: unknown): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${a} is not ${e}`);
}

/** The compiler knows each variant, and that none is left. */
function stageName(stage: Stage): string {
  if (typeof stage === "string") return stage;
  if ("Retrying" in stage) return `Retrying at ${stage.Retrying.at}`;
  if ("Scheduled" in stage) return `Scheduled at ${stage.Scheduled.at}`;
  if ("NeedsCustomer" in stage) return "NeedsCustomer";
  if ("Interrupted" in stage) return `Interrupted: ${stage.Interrupted.trouble.kind}`;
  if ("Stuck" in stage) return `Stuck: ${stage.Stuck.kind}`;
  return `Connected: ${stage.Connected.number.id}`;
}

/** The type of an event tells the type of its data. */
function about(event: Event): string | undefined {
  switch (event.type) {
    case "onboarding.created":
    case "onboarding.abandoned":
      return event.data.onboarding_id;
    case "number.arriving":
      return event.data.phone_number_id;
    default:
      return undefined;
  }
}

const platform = client(setting("CHECKED_API_KEY"));
const opened = await platform.POST("/api/v1/platform/sessions", {
  body: {
    account: { external_id: "acct_typescript", name: "Asha Textiles" },
    actor: { id: "user_17", name: "Asha Rao" },
  },
});
if (!opened.data) throw new Error(opened.error.message);

const customer = client(opened.data.token);
const begun = await customer.POST("/api/v1/onboardings", {
  body: {
    origin: "OtherProvider",
    number: "+919833340002",
    cut_over: "AtOnce",
    readiness: [{ item: "NumberReachable", checked: true }],
    consent_text_version: setting("CHECKED_CONSENT"),
  },
});
if (!begun.data) throw new Error(JSON.stringify(begun.error.problem));

const { id } = begun.data;
const path = { id };
const shown = await customer.GET("/api/v1/onboardings/{id}", { params: { path } });
expect(shown.data && stageName(shown.data.stage), "AwaitingSignup");
const ended = await customer.POST("/api/v1/onboardings/{id}/abandon", { params: { path } });
expect(ended.data?.stage, "Abandoned");
const unknown = await customer.GET("/api/v1/onboardings/{id}", {
  params: { path: { id: "no-such-id" } },
});
expect(unknown.error?.problem, "NotFound");

const told: string[] = [];
for (let after = 0, more = true; more; ) {
  const page = await platform.GET("/api/v1/platform/events", { params: { query: { after } } });
  if (!page.data) throw new Error(page.error.message);
  for (const event of page.data.events) {
    after = event.sequence;
    if (about(event) === id) told.push(event.type);
  }
  more = page.data.has_more;
}
expect(told, ["onboarding.created", "onboarding.abandoned"]);
console.log("The generated TypeScript client opened a session, began an onboarding and read its events.");
