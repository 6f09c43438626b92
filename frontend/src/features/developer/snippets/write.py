import json
import os
import uuid
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = "http://localhost:3000/api/v1"
TOKENS = "http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token"
MUNICIPALITY = "853"


def send(method, address, body=None, headers={}):
    """The answer's JSON and its version."""
    with urlopen(Request(address, body, headers, method=method)) as answer:
        text = answer.read()
        return (json.loads(text) if text else None), answer.headers["ETag"]


form = {
    "grant_type": "client_credentials",
    "client_id": os.environ["CLIENT_ID"],
    "client_secret": os.environ["CLIENT_SECRET"],
}
token, _ = send("POST", TOKENS, urlencode(form).encode())
groups, _ = send("GET", f"{API}/groups?municipality={MUNICIPALITY}")


def change(method, path, headers, goal=None):
    common = {"Authorization": f"Bearer {token['access_token']}", "Content-Type": "application/json"}
    return send(method, API + path, json.dumps(goal).encode() if goal else None, {**common, **headers})


# A draft. However often the same key comes with the same goal, the goal is made once.
goal = {"title": "Every family knows where to ask", "themeCodes": ["FAMILY_CENTRE"]}
made, version = change(
    "POST", f"/groups/{groups['items'][0]['id']}/goals", {"Idempotency-Key": str(uuid.uuid4())}, goal
)

# A change names the version that it is based on: if somebody was faster, it is refused with 412 and theirs.
goal["measure"] = "A survey of families"
changed, version = change("PUT", f"/goals/{made['id']}", {"If-Match": version}, goal)

# Only a draft can be thrown away.
change("DELETE", f"/goals/{made['id']}", {"If-Match": version})
print("Written, changed and thrown away:", made["id"])
