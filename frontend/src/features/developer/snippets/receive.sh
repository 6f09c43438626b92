# A shell is no web server: keep the body as it came in body.json, and the three headers in these variables.
[ $(($(date +%s) - WEBHOOK_TIMESTAMP)) -le 300 ] || { echo "Too old: somebody may be sending it again"; exit 1; }

KEY=$(printf %s "${WEBHOOK_SECRET#whsec_}" | base64 -d | od -An -vtx1 | tr -d ' \n')
EXPECTED=$({ printf '%s.%s.' "$WEBHOOK_ID" "$WEBHOOK_TIMESTAMP"; cat body.json; } \
  | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | base64)

# While a secret is being exchanged there are two signatures; one of them fits.
case " $WEBHOOK_SIGNATURE " in
  *" v1,$EXPECTED "*) echo "Genuine: $(cat body.json)" ;;
  *) echo "Not from Yhdyspinta"; exit 1 ;;
esac
