API=http://localhost:3000/api/v1
TOKENS=http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token

TOKEN=$(curl -sS --fail-with-body "$TOKENS" -d grant_type=client_credentials \
  --data-urlencode "client_id=$CLIENT_ID" --data-urlencode "client_secret=$CLIENT_SECRET" \
  | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

# The first time from now on, later from where the last run ended.
FROM=start=latest
[ ! -s cursor.txt ] || FROM="cursor=$(cat cursor.txt)"
while :; do
  # Too fast (429), or a short outage (503): --retry waits for as many seconds as the answer says.
  curl -sS --fail-with-body --retry 5 -o changes.json "$API/changes?$FROM" -H "Authorization: Bearer $TOKEN" \
    || { cat changes.json; exit 1; }
  cat changes.json
  echo
  # Kept last, when all of it has been handled: whatever fails before comes again.
  sed 's/.*"cursor":"\([^"]*\)".*/\1/' changes.json > cursor.txt
  FROM="cursor=$(cat cursor.txt)"
  grep -q '"more":true' changes.json || break
done
