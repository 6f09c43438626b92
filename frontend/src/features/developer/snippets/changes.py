import json
import os
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = "http://localhost:3000/api/v1"
TOKENS = "http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token"
KEPT = Path("cursor.txt")

form = {
    "grant_type": "client_credentials",
    "client_id": os.environ["CLIENT_ID"],
    "client_secret": os.environ["CLIENT_SECRET"],
}
with urlopen(TOKENS, urlencode(form).encode()) as answer:
    token = json.load(answer)["access_token"]

# The first time from now on, later from where the last run ended.
where = f"cursor={KEPT.read_text()}" if KEPT.exists() else "start=latest"
more = True
while more:
    with urlopen(Request(f"{API}/changes?{where}", headers={"Authorization": f"Bearer {token}"})) as answer:
        batch = json.load(answer)
    for change in batch["items"]:
        print(change["occurredAt"], change["type"], change.get("objectPath", ""))
    # Kept last, when all of it has been handled: whatever fails before comes again.
    KEPT.write_text(batch["cursor"])
    where = f"cursor={batch['cursor']}"
    more = batch["more"]
