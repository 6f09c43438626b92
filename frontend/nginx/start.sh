#!/bin/sh
# Fills the public address into the configuration and starts nginx in the foreground.
set -eu

: "${YHDYSPINTA_PUBLIC_URL:?is the address that browsers see}"
: "${YHDYSPINTA_BACKEND:=backend:8080}"
: "${YHDYSPINTA_APP_FOLDER:=/srv/app}"
: "${YHDYSPINTA_LISTEN:=8080}"
: "${YHDYSPINTA_RESOLVER:=$(awk '$1 == "nameserver" { print $2; exit }' /etc/resolv.conf)}"
# sites that may show our widgets in a frame; set but empty: none
: "${YHDYSPINTA_EMBED_ANCESTORS=*}"
case $YHDYSPINTA_EMBED_ANCESTORS in
  *[\"\;\$\\\{\}]*) echo "YHDYSPINTA_EMBED_ANCESTORS holds a character that no source list of frame-ancestors has" >&2; exit 1 ;;
esac
YHDYSPINTA_NGINX_FOLDER=$(cd "$(dirname "$0")" && pwd)
YHDYSPINTA_PUBLIC_SCHEME=${YHDYSPINTA_PUBLIC_URL%%://*}
YHDYSPINTA_PUBLIC_HOST=${YHDYSPINTA_PUBLIC_URL#*://}
case $YHDYSPINTA_PUBLIC_HOST in
  *:*) YHDYSPINTA_PUBLIC_PORT=${YHDYSPINTA_PUBLIC_HOST##*:} ;;
  *) [ "$YHDYSPINTA_PUBLIC_SCHEME" = https ] && YHDYSPINTA_PUBLIC_PORT=443 || YHDYSPINTA_PUBLIC_PORT=80 ;;
esac
export YHDYSPINTA_BACKEND YHDYSPINTA_APP_FOLDER YHDYSPINTA_LISTEN YHDYSPINTA_RESOLVER YHDYSPINTA_NGINX_FOLDER \
  YHDYSPINTA_EMBED_ANCESTORS YHDYSPINTA_PUBLIC_SCHEME YHDYSPINTA_PUBLIC_HOST YHDYSPINTA_PUBLIC_PORT

configuration=$(mktemp /tmp/nginx-XXXXXX.conf)
envsubst '$YHDYSPINTA_BACKEND $YHDYSPINTA_APP_FOLDER $YHDYSPINTA_LISTEN $YHDYSPINTA_RESOLVER $YHDYSPINTA_NGINX_FOLDER
  $YHDYSPINTA_EMBED_ANCESTORS $YHDYSPINTA_PUBLIC_SCHEME $YHDYSPINTA_PUBLIC_HOST $YHDYSPINTA_PUBLIC_PORT' \
  <"$YHDYSPINTA_NGINX_FOLDER/nginx.conf.template" >"$configuration"
exec nginx -c "$configuration" -g 'daemon off;' "$@"
