-- Roles, extensions and databases of KBS, made once by a superuser.
--
-- The private cluster of script/db runs this file; for a PostGIS of your own let its administrator run it:
--
--   KBS_OWNER_PASSWORD=... KBS_LOGIN_PASSWORD=... psql -X -v ON_ERROR_STOP=1 -d postgres -f script/sql/external-setup.sql
--
-- It may run again at any time: it makes what is missing and sets the two passwords.
--
--   kbs_owner      owns the database and everything in it; migrations and installation run as this role
--   kbs_login      the running service: may do nothing by itself with features (NOINHERIT) and takes a policy role
--   kbs_anonymous, kbs_staff   policy roles; further ones are made by kbs_owner when policies are compiled

\getenv owner_password KBS_OWNER_PASSWORD
\getenv login_password KBS_LOGIN_PASSWORD
\if :{?owner_password} \else
  \warn 'KBS_OWNER_PASSWORD is not set'
  \quit
\endif
\if :{?login_password} \else
  \warn 'KBS_LOGIN_PASSWORD is not set'
  \quit
\endif

SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET client_min_messages = warning;

SELECT format('CREATE ROLE %I', name)
  FROM unnest(ARRAY['kbs_owner', 'kbs_login', 'kbs_anonymous', 'kbs_staff']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

ALTER ROLE kbs_owner LOGIN CREATEDB CREATEROLE INHERIT NOSUPERUSER PASSWORD :'owner_password';
ALTER ROLE kbs_login LOGIN NOCREATEDB NOCREATEROLE NOINHERIT NOSUPERUSER PASSWORD :'login_password';
ALTER ROLE kbs_anonymous NOLOGIN NOCREATEDB NOCREATEROLE NOSUPERUSER;
ALTER ROLE kbs_staff NOLOGIN NOCREATEDB NOCREATEROLE NOSUPERUSER;
GRANT kbs_anonymous, kbs_staff TO kbs_login;
GRANT kbs_anonymous, kbs_staff TO kbs_owner WITH ADMIN OPTION;

-- Byte order by default: fast, the same on every machine, and ASCII codes behave. Turkish order is asked for by column.
SELECT $$CREATE DATABASE template_kbs TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' IS_TEMPLATE true$$
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'template_kbs') \gexec

\connect template_kbs
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
SELECT 'CREATE EXTENSION IF NOT EXISTS pg_stat_statements'
 WHERE EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements') \gexec

-- Row security evaluates only leakproof functions before a policy. Without this mark `geom && box` becomes a filter
-- behind the policy and the GiST index is lost. The functions compare bounding boxes and raise no error that tells
-- a value (docs/adr on database roles weighs the risk).
SELECT format('ALTER FUNCTION %s LEAKPROOF', p.oid::regprocedure)
  FROM pg_proc p
  JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
  JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND e.extname = 'postgis'
 WHERE p.proname IN ('geometry_overlaps', 'overlaps_2d', 'contains_2d', 'is_contained_2d')
   AND NOT p.proleakproof \gexec

\connect postgres
SELECT 'CREATE DATABASE kbs TEMPLATE template_kbs OWNER kbs_owner'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'kbs') \gexec
ALTER DATABASE kbs OWNER TO kbs_owner;
REVOKE CONNECT ON DATABASE kbs FROM PUBLIC;
GRANT CONNECT ON DATABASE kbs TO kbs_login;
