-- The queue of letters lives in a schema of its own, made by the queue's own library. One role works
-- there and nowhere else: it sees ids of letters, and nothing of accounts or the record. The door may
-- put a job in, within the transaction that causes it, and cannot read one. Applied whole at each
-- start, so that tables which a newer library brings are closed in the same way.

do $$
begin
  execute format('revoke all on schema pgboss from public, %s', (
    select string_agg(rolname, ', ') from pg_roles where rolname like 'hearthside\_%'));
  execute format('revoke all on all tables in schema pgboss from public, %s', (
    select string_agg(rolname, ', ') from pg_roles where rolname like 'hearthside\_%'));
  execute format('revoke all on all functions in schema pgboss from public, %s', (
    select string_agg(rolname, ', ') from pg_roles where rolname like 'hearthside\_%'));
end $$;

grant usage on schema pgboss to hearthside_jobs;
grant select, insert, update, delete on all tables in schema pgboss to hearthside_jobs;
grant execute on all functions in schema pgboss to hearthside_jobs;

grant usage on schema pgboss to hearthside_door;
grant insert on pgboss.job_common to hearthside_door;
grant select on pgboss.queue to hearthside_door;
grant execute on function pgboss.job_now() to hearthside_door;
