import json
import os
import sys
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = "http://localhost:3000/api/v1"
TOKENS = "http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token"
KEPT = Path("cursor.txt")


def send(request, tries=5):
    try:
        with urlopen(request) as answer:
            return json.load(answer)
    except HTTPError as refusal:
        if refusal.code not in (429, 503) or tries == 1:
            sys.exit(refusal.read().decode())
        # Too fast, or a short outage: the answer says for how many seconds to wait.
        time.sleep(int(refusal.headers.get("Retry-After", 30)))
        return send(request, tries - 1)


form = {
    "grant_type": "client_credentials",
    "client_id": os.environ["CLIENT_ID"],
    "client_secret": os.environ["CLIENT_SECRET"],
}
token = send(Request(TOKENS, urlencode(form).encode()))["access_token"]

# The first time from now on, later from where the last run ended.
where = f"cursor={KEPT.read_text()}" if KEPT.exists() else "start=latest"
more = True
while more:
    batch = send(Request(f"{API}/changes?{where}", headers={"Authorization": f"Bearer {token}"}))
    for change in batch["items"]:
        print(change["occurredAt"], change["type"], change.get("objectPath", ""))
    # Kept last, when all of it has been handled: whatever fails before comes again.
    KEPT.write_text(batch["cursor"])
    where = f"cursor={batch['cursor']}"
    more = batch["more"]
