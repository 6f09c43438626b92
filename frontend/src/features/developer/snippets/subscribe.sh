API=http://localhost:3000/api/v1
TOKENS=http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token
MUNICIPALITY=853

TOKEN=$(curl -sS --fail-with-body "$TOKENS" -d grant_type=client_credentials \
  --data-urlencode "client_id=$CLIENT_ID" --data-urlencode "client_secret=$CLIENT_SECRET" \
  | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

# Without event types: all, also those that are added later.
MADE=$(curl -sS --fail-with-body "$API/webhooks" -H "Authorization: Bearer $TOKEN" \
  -H 'Content-Type: application/json' -H "Idempotency-Key: subscribe-$(date +%s)-$$" \
  -d '{"url": "'"$WEBHOOK_URL"'", "description": "Intranet", "municipalityCodes": ["'$MUNICIPALITY'"],
       "eventTypes": ["goal.agreed", "goal.changed", "goal.achieved"]}') || { echo "$MADE"; exit 1; }
echo "Webhook: $(sed 's/.*"webhook":{"id":"\([^"]*\)".*/\1/' <<< "$MADE")"
echo "Secret, shown this once: $(sed 's/.*"secret":"\([^"]*\)".*/\1/' <<< "$MADE")"
