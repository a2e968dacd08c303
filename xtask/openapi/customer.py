"""Customers of the server that is being checked: most requests are one's own, about numbers in
every stage. Without them nearly all answers would be that there is no such thing."""

import base64
import hashlib
import hmac
import json
import os
import time
import urllib.request

import schemathesis

SERVER = os.environ["CHECKED_SERVER"] + "/api/v1"
SANDBOX = os.environ["CHECKED_SANDBOX"]
APP_SECRET = os.environ["META_APP_SECRET"]
VERIFY_TOKEN = os.environ["META_WEBHOOK_VERIFY_TOKEN"]
CSRF = {os.environ["CHECKED_CSRF_HEADER"]: "1"}
CONSENT = os.environ["CHECKED_CONSENT"]

# The stand-in's numbers: what each does is in the README.
HAPPY, UNVERIFIED, PIN, SHARED, NAME = (
    f"+9198200000{number:02}" for number in (1, 19, 13, 22, 6)
)
# New to WhatsApp, as is every number that the stand-in does not know.
NEW, GIVEN_UP, LEAVES, SAID, BROUGHT, INVITED = (
    f"+9198333000{number:02}" for number in range(1, 7)
)


def asked(url, body=None, headers=None, verb=None):
    """What a service answers, and its headers. `urllib` raises what is not 2xx."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"content-type": "application/json", **(headers or {})}
    request = urllib.request.Request(url, data, headers, method=verb)
    with urllib.request.urlopen(request, timeout=20) as answer:
        text = answer.read()
        return (json.loads(text) if text else None), answer.headers


def newest_code(phone):
    """The code that the stand-in's inbox got last for a phone."""
    inbox, _ = asked(f"{SANDBOX}/inbox.json?to=%2B{phone[1:]}")
    return next((entry["code"] for entry in inbox if entry["code"]), "")


def signed_in(phone):
    """The session's cookie."""
    asked(f"{SERVER}/session/otp", {"phone": phone}, CSRF)
    sign_in = {"phone": phone, "otp": newest_code(phone)}
    _, headers = asked(f"{SERVER}/session", sign_in, CSRF)
    return headers["set-cookie"].split(";")[0]


def through_window(phone, existing_waba):
    """Goes through the stand-in's window. What it hands over."""
    sessions = f"{SANDBOX}/signup-window/api/sessions"
    extras = json.dumps({"setup": {"phone": phone}})
    view, _ = asked(
        sessions,
        {
            "app_id": os.environ["META_APP_ID"],
            "config_id": os.environ["META_CONFIG_ID"],
            "response_type": "code",
            "override_default_response_type": "true",
            "origin": os.environ["CHECKED_SERVER"],
            "extras": extras,
        },
    )
    # More steps than there are screens: a code may be asked for again.
    for _ in range(20):
        if view["screen"] == "done":
            break
        data = view["data"] or {}
        actions = {
            "profile": {"phone": phone if phone.startswith("+91982000") else None},
            "information": {"action": "start"},
            "waba": {"id": data["wabas"][0]["id"]} if existing_waba and data.get("wabas") else {},
            "business-profile": {
                key: data.get(key) for key in ("account_name", "display_name")
            },
            "number": {"phone": phone, "call": False},
            "otp": {"code": newest_code(phone)},
        }
        if view["screen"] == "otp" and "verify it later" in (view["error"] or ""):
            actions["otp"] = {"action": "verify-later"}
        action = {"action": view["screen"], **actions.get(view["screen"], {})}
        view, _ = asked(f"{sessions}/{view['session_id']}", action)
    asked(f"{sessions}/{view['session_id']}/handed-over", verb="POST")
    return view["outcome"]


def settled(onboarding, mine):
    """The onboarding once it waits for somebody, or has ended."""
    until = time.monotonic() + 30
    while True:
        seen, _ = asked(f"{SERVER}/onboardings/{onboarding['id']}", headers=mine)
        if seen["stage"] != "Finalizing":
            return seen
        if time.monotonic() > until:
            raise TimeoutError(f"an onboarding goes on and on: {seen}")
        time.sleep(0.05)


def onboarding(phone, mine, signs_up=True, brings=None, cut_over="AtOnce", existing_waba=False):
    """One attempt, and where it came to."""
    new = {
        "origin": "New" if phone.startswith("+919833") else "OtherProvider",
        "number": phone,
        "source_waba_id": None,
        "cut_over": cut_over,
        "readiness": [],
        "consent_text_version": CONSENT,
    }
    begun, _ = asked(f"{SERVER}/onboardings", new, mine)
    if not signs_up:
        return begun
    outcome = through_window(brings or phone, existing_waba)
    said = json.loads(outcome["message"])
    ids = {key: said["data"].get(key) for key in ("waba_id", "phone_number_id", "business_id")}
    code = {"code": outcome["code"], "age_ms": 0, "finish": {"kind": "Finish", **ids}}
    report = {"outcome": {"Code": code}}
    asked(f"{SERVER}/onboardings/{begun['id']}/signup", report, mine)
    return settled(begun, mine)


def mac(data):
    """As Meta signs."""
    return hmac.digest(APP_SECRET.encode(), data, "sha256")


def signed_request(user_id):
    """What Meta sends when a person takes their access away."""
    encoded = lambda data: base64.urlsafe_b64encode(data).decode().rstrip("=")
    said = {"algorithm": "HMAC-SHA256", "issued_at": now_ms() // 1000, "user_id": user_id}
    payload = encoded(json.dumps(said).encode())
    return f"{encoded(mac(payload.encode()))}.{payload}"


def now_ms():
    return int(time.time() * 1000)


ASHA = {**CSRF, "cookie": signed_in("+919876500001")}
# Who signs out is another, so that Asha stays.
RAVI = {**CSRF, "cookie": signed_in("+919876500002")}

ONBOARDINGS = {
    name: onboarding(phone, ASHA, **how)
    for name, phone, how in [
        ("begun", NEW, {"signs_up": False}),
        ("given up", GIVEN_UP, {"signs_up": False}),
        ("invited", INVITED, {"signs_up": False}),
        ("scheduled", HAPPY, {"cut_over": {"At": now_ms() + 24 * 3600 * 1000}}),
        ("confirms", SAID, {"brings": BROUGHT}),
        ("verifies", UNVERIFIED, {}),
        ("enters PIN", PIN, {}),
        ("interrupted", NAME, {}),
        ("connected", SHARED, {"existing_waba": True}),
        ("leaves", LEAVES, {}),
    ]
}
STAGES = {
    "begun": "AwaitingSignup",
    "given up": "AwaitingSignup",
    "invited": "AwaitingSignup",
    "scheduled": "Scheduled",
    "confirms": "ConfirmNumber",
    "verifies": "VerifyNumber",
    "enters PIN": "EnterPin",
    "interrupted": "Interrupted",
    "connected": "Connected",
    "leaves": "Connected",
}
for name, seen in ONBOARDINGS.items():
    if STAGES[name] not in json.dumps(seen["stage"]):
        raise AssertionError(f"{name} is at {seen['stage']} and not at {STAGES[name]}")

# A colleague's link, of an attempt of its own: a newer one would take its place.
asked_for, _ = asked(
    f"{SERVER}/onboardings/{ONBOARDINGS['invited']['id']}/colleague", headers=ASHA, verb="POST"
)
INVITATION = asked_for["url"].split("#")[1]

# These end what they are about: each has one of its own, and leaves the others to the rest.
ENDS = {"/onboardings/{id}/abandon": "given up"}
STAYS = [seen["id"] for name, seen in ONBOARDINGS.items() if name not in ("given up", "invited", "leaves")]
LEAVING = ONBOARDINGS["leaves"]["stage"]["Connected"]["number"]["id"]


def chance(case, ways):
    """A number under `ways`, always the same one for the same request."""
    text = repr((case.method, case.path, case.path_parameters, case.query, case.body))
    return int.from_bytes(hashlib.sha256(text.encode(errors="replace")).digest()[:4]) % ways


@schemathesis.hook
def before_call(context, case, kwargs):
    path = case.operation.path.removeprefix("/api/v1")
    draw = chance(case, 16)
    # One in eight lacks something that it must have; a quarter is about things that are not there.
    signs_out = case.method == "DELETE" and path.startswith("/session")
    credentials = dict(RAVI if signs_out else ASHA)
    if draw == 0:
        del credentials["cookie"]
    elif draw == 1:
        credentials = {"cookie": credentials["cookie"]}
    case.headers.update(credentials)
    if draw < 4:
        return
    if "{id}" in path:
        ended = ENDS.get(path)
        pick = STAYS[chance(case, 16 * len(STAYS)) // 16]
        case.path_parameters["id"] = ONBOARDINGS[ended]["id"] if ended else pick
    elif "{phone_number_id}" in path:
        case.path_parameters["phone_number_id"] = LEAVING
    elif path == "/colleague" and case.method == "POST":
        case.body = {"invitation": INVITATION}
    elif path == "/onboardings" and isinstance(case.body, dict):
        case.body["consent_text_version"] = CONSENT
        case.body["number"] = f"+9198333{chance(case, 100_000):05}"
    elif path == "/webhooks/meta" and case.method == "GET":
        case.query.update({"hub.mode": "subscribe", "hub.verify_token": VERIFY_TOKEN})
    elif path == "/webhooks/meta" and isinstance(case.body, str):
        signature = mac(case.body.encode(errors="replace")).hex()
        case.headers["x-hub-signature-256"] = f"sha256={signature}"
    elif path.startswith("/webhooks/meta/"):
        case.body = {"signed_request": signed_request(f"person {chance(case, 1000)}")}
