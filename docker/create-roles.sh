#!/usr/bin/env bash
# Runs once, when the volume is new: the login of the API, which owns nothing and can do only what mingjian_app may.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -v password="$MINGJIAN_API_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE mingjian_app NOLOGIN;
CREATE ROLE mingjian_api LOGIN PASSWORD :'password' IN ROLE mingjian_app;
-- The API reads which migrations have been applied, and refuses to start on a database of another version.
CREATE SCHEMA drizzle;
GRANT USAGE ON SCHEMA drizzle TO mingjian_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA drizzle GRANT SELECT ON TABLES TO mingjian_app;
SQL
