API=http://localhost:3000/api/v1
MUNICIPALITY=853

curl -sS --fail-with-body "$API/groups?municipality=$MUNICIPALITY" | tee groups.json
echo
GROUP=$(sed 's/.*"items":\[{"id":"\([^"]*\)".*/\1/' groups.json)
# Each perspective with its state: COVERED, EXPIRING, DEPUTY_ONLY, VACANT, MISSING or WAIVED.
curl -sS --fail-with-body "$API/groups/$GROUP/coverage"
