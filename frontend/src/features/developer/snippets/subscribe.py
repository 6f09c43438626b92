import json
import os
import sys
import uuid
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = "http://localhost:3000/api/v1"
TOKENS = "http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token"
MUNICIPALITY = "853"


def post(address, body, headers={}):
    try:
        with urlopen(Request(address, body.encode(), headers)) as answer:
            return json.load(answer)
    except HTTPError as refusal:
        sys.exit(refusal.read().decode())


form = {
    "grant_type": "client_credentials",
    "client_id": os.environ["CLIENT_ID"],
    "client_secret": os.environ["CLIENT_SECRET"],
}
token = post(TOKENS, urlencode(form))["access_token"]
wanted = {
    "url": os.environ["WEBHOOK_URL"],
    "description": "Intranet",
    "municipalityCodes": [MUNICIPALITY],
    # Without any: all, also those that are added later.
    "eventTypes": ["goal.agreed", "goal.changed", "goal.achieved"],
}
headers = {
    "Authorization": f"Bearer {token}",
    "Content-Type": "application/json",
    "Idempotency-Key": str(uuid.uuid4()),
}
made = post(f"{API}/webhooks", json.dumps(wanted), headers)
print("Webhook:", made["webhook"]["id"])
print("Secret, shown this once:", made["secret"])
