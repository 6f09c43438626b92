API=http://localhost:3000/api/v1
TOKENS=http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token

TOKEN=$(curl -sS --fail-with-body "$TOKENS" -d grant_type=client_credentials \
  --data-urlencode "client_id=$CLIENT_ID" --data-urlencode "client_secret=$CLIENT_SECRET" \
  | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

curl -sS --fail-with-body "$API/me" -H "Authorization: Bearer $TOKEN"
