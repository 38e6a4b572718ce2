-- Probity's database and its five logins, as src/app/embedded-postgres.ts makes them for the embedded server. What each
-- login may do with tables is granted by the migrations. Run by psql 14 or later as a superuser, on PostgreSQL 15 to 18:
-- by compose when its volume is empty, or by hand, any number of times:
--   PROBITY_APP_PASSWORD=… PROBITY_MIGRATOR_PASSWORD=… PROBITY_SEQUENCER_PASSWORD=… PROBITY_WORKER_PASSWORD=… \
--   PROBITY_BACKUP_PASSWORD=… psql --no-psqlrc --dbname postgres --file docker/logins.sql
-- Passwords come from the environment; a second run sets them anew.
\set ON_ERROR_STOP on
\set QUIET on
\set app ''
\getenv app PROBITY_APP_PASSWORD
\set migrator ''
\getenv migrator PROBITY_MIGRATOR_PASSWORD
\set sequencer ''
\getenv sequencer PROBITY_SEQUENCER_PASSWORD
\set worker ''
\getenv worker PROBITY_WORKER_PASSWORD
\set backup ''
\getenv backup PROBITY_BACKUP_PASSWORD
-- A password that is missing or empty fails here, before anything is made.
select '' in (:'app', :'migrator', :'sequencer', :'worker', :'backup') as incomplete \gset
\if :incomplete
  do $$ begin raise exception 'Give each of PROBITY_APP_PASSWORD, …MIGRATOR…, …SEQUENCER…, …WORKER… and …BACKUP… a value.'; end $$;
\endif

-- The server's log must not keep a password.
set log_statement = 'none';
set log_min_duration_statement = -1;
set log_min_error_statement = 'panic';
set password_encryption = 'scram-sha-256';

begin;
select format('create role %I', name)
from unnest(array['probity_app', 'probity_migrator', 'probity_sequencer', 'probity_worker', 'probity_backup']) as name
where not exists (select from pg_catalog.pg_roles where rolname = name) \gexec

alter role probity_app login nosuperuser nocreatedb nocreaterole noreplication inherit nobypassrls password :'app';
-- Under forced row-level security an owner's backfill would silently update nothing, and a backup would hold nothing:
-- these two pass it by, nobody else does. Without an institution in the session, the others see no row.
alter role probity_migrator login nosuperuser nocreatedb nocreaterole noreplication inherit bypassrls password :'migrator';
alter role probity_sequencer login nosuperuser nocreatedb nocreaterole noreplication inherit nobypassrls password :'sequencer';
alter role probity_worker login nosuperuser nocreatedb nocreaterole noreplication inherit nobypassrls password :'worker';
alter role probity_backup login nosuperuser nocreatedb nocreaterole noreplication inherit bypassrls password :'backup';
alter role probity_backup set default_transaction_read_only = on;
grant pg_read_all_data to probity_backup;
commit;

-- Sorting must not depend on the machine; only template0 lets one choose.
select $$create database probity owner probity_migrator template template0 encoding 'UTF8' locale_provider libc locale 'C'$$
where not exists (select from pg_catalog.pg_database where datname = 'probity') \gexec

revoke all on database probity from public;
grant connect on database probity to probity_app, probity_sequencer, probity_worker, probity_backup;
\connect probity
alter schema public owner to probity_migrator;
