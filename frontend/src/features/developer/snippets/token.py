import json
import os
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = "http://localhost:3000/api/v1"
TOKENS = "http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token"


def fetch_token():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["CLIENT_ID"],
        "client_secret": os.environ["CLIENT_SECRET"],
    }
    with urlopen(TOKENS, urlencode(form).encode()) as answer:
        return json.load(answer)["access_token"]


with urlopen(Request(API + "/me", headers={"Authorization": f"Bearer {fetch_token()}"})) as me:
    print(me.read().decode())
