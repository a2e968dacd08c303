"""A customer of the backend that is checked, who has signed in by an API key alone, with one attempt."""

import json
import os
import time
import urllib.request

import schemathesis

SERVER = os.environ["CHECKED_SERVER"].rstrip("/") + "/api/v1"
API_KEY = os.environ["CONFORMANCE_API_KEY"]
CUSTOMER = f"conformance-{int(time.time())}-schemas"


def bearer(token):
    return {"authorization": f"Bearer {token}"}


def asked(path, body, token):
    headers = {"content-type": "application/json", **bearer(token)}
    request = urllib.request.Request(SERVER + path, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.loads(answer.read())


def opened(external_id):
    """The token of a session."""
    account = {"external_id": external_id, "name": "Conformance"}
    session = {"account": account, "actor": {"id": "conformance", "name": "Asha Rao"}}
    return asked("/platform/sessions", session, API_KEY)["token"]


ASHA = opened(CUSTOMER)
# Who signs out is another, so that Asha stays.
RAVI = opened(CUSTOMER + "-2")
ATTEMPT = asked(
    "/onboardings",
    {
        "origin": "OtherProvider",
        "number": f"+919834{int(time.time()) % 1_000_000:06}",
        "cut_over": "AtOnce",
        "readiness": [],
        "consent_text_version": os.environ["CHECKED_CONSENT"],
    },
    ASHA,
)


@schemathesis.hook
def before_call(context, case, kwargs):
    path = case.operation.path.removeprefix("/api/v1")
    signs_out = case.method == "DELETE" and path.startswith("/session")
    token = API_KEY if path.startswith("/platform/") else RAVI if signs_out else ASHA
    case.headers.update(bearer(token))
    # Half of what is about an attempt is about one that is there.
    if "{id}" in path and len(repr(case.path_parameters)) % 2:
        case.path_parameters["id"] = ATTEMPT["id"]
