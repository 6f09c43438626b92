import base64
import hmac
import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

KEY = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
HANDLED = set()


def is_genuine(headers, body):
    sent_at = headers.get("webhook-timestamp", "0")
    # An old one may be somebody else sending it again.
    if not sent_at.isdigit() or abs(time.time() - int(sent_at)) > 300:
        return False
    signed = f"{headers.get('webhook-id')}.{sent_at}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.digest(KEY, signed, "sha256")).decode()
    # While a secret is being exchanged there are two signatures; one of them fits.
    return any(hmac.compare_digest(one, expected) for one in headers.get("webhook-signature", "").split(" "))


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        # The signature is of the bytes: they are verified before anything reads them as JSON.
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        genuine = is_genuine(self.headers, body)
        # The same event may come twice, always with the same id.
        if genuine and self.headers["webhook-id"] not in HANDLED:
            HANDLED.add(self.headers["webhook-id"])
            print("Genuine:", body.decode(), flush=True)
        self.send_response(204 if genuine else 401)
        self.end_headers()


server = HTTPServer(("", int(os.environ.get("PORT", "8085"))), Receiver)
print("Listening:", server.server_address, flush=True)
server.serve_forever()
