API=http://localhost:3000/api/v1
TOKENS=http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token

TOKEN=$(curl -sS --fail-with-body "$TOKENS" -d grant_type=client_credentials \
  --data-urlencode "client_id=$CLIENT_ID" --data-urlencode "client_secret=$CLIENT_SECRET" \
  | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

# The first time from now on, later from where the last run ended.
FROM=start=latest
[ ! -s cursor.txt ] || FROM="cursor=$(cat cursor.txt)"
curl -sS --fail-with-body "$API/changes?$FROM" -H "Authorization: Bearer $TOKEN" | tee changes.json

# Kept last, when all of it has been handled: whatever fails before comes again.
sed 's/.*"cursor":"\([^"]*\)".*/\1/' changes.json > cursor.txt
