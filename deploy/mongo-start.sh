#!/usr/bin/env bash
# Starts MongoDB with the key that members of the replica set know each other by;
# with `check` it makes the replica set when there is none and says whether it can be written to.
set -euo pipefail

if [ "${1:-}" = check ]; then
  exec mongosh --quiet --username "$MONGO_INITDB_ROOT_USERNAME" \
    --password "$MONGO_INITDB_ROOT_PASSWORD" --authenticationDatabase admin \
    /deploy/mongo-replica.js
fi

umask 077
printf '%s' "$MONGO_KEY" > /tmp/replica.key
chown mongodb:mongodb /tmp/replica.key
exec docker-entrypoint.sh "$@"
