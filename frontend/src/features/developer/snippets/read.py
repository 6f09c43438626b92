import json
from urllib.request import urlopen

API = "http://localhost:3000/api/v1"
MUNICIPALITY = "853"


def read(path):
    with urlopen(API + path) as answer:
        return json.load(answer)


for group in read(f"/groups?municipality={MUNICIPALITY}")["items"]:
    print(group["name"])
    for item in read(f"/groups/{group['id']}/coverage")["items"]:
        print(" ", item["state"], item["name"].get("fi") or item["name"].get("sv"))
