API=http://localhost:3000/api/v1
TOKENS=http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token
MUNICIPALITY=853

TOKEN=$(curl -sS --fail-with-body "$TOKENS" -d grant_type=client_credentials \
  --data-urlencode "client_id=$CLIENT_ID" --data-urlencode "client_secret=$CLIENT_SECRET" \
  | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
GROUP=$(curl -sS --fail-with-body "$API/groups?municipality=$MUNICIPALITY" | sed 's/.*"items":\[{"id":"\([^"]*\)".*/\1/')
send() { curl -sS --fail-with-body -D headers.txt -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@"; echo; }
version() { sed -n 's/^[Ee][Tt]ag: *\("[^"]*"\).*/\1/p' headers.txt; }

# A draft. However often the same key comes with the same goal, the goal is made once.
send "$API/groups/$GROUP/goals" -H "Idempotency-Key: try-$(date +%s)-$$" \
  -d '{"title": "Every family knows where to ask", "themeCodes": ["FAMILY_CENTRE"]}'
GOAL=$(sed -n 's/^[Ll]ocation:.*\/goals\/\([0-9a-f-]*\).*/\1/p' headers.txt)

# A change names the version that it is based on: if somebody was faster, it is refused with 412 and theirs.
send -X PUT "$API/goals/$GOAL" -H "If-Match: $(version)" \
  -d '{"title": "Every family knows where to ask", "themeCodes": ["FAMILY_CENTRE"], "measure": "A survey of families"}'

# Only a draft can be thrown away.
send -X DELETE "$API/goals/$GOAL" -H "If-Match: $(version)"
echo "Written, changed and thrown away: $GOAL"
