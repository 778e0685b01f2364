-- Five roles. Two the application signs in as: neither owns anything, neither passes by a policy.
-- `record` reads and writes the record, always as one viewer; `door` knows accounts and no record.
-- `rule` cannot sign in: it owns the functions that the policies ask, and only those.
-- `keeper` cannot sign in either: the owner steps into it when the keeper's tools count and copy.
-- `jobs` works in the queue of letters and sees nothing else (jobs.sql).
-- Passwords are set by the migration, from the master key.

do $$
declare each text;
begin
  foreach each in array array['hearthside_record', 'hearthside_door', 'hearthside_rule', 'hearthside_keeper', 'hearthside_jobs'] loop
    if not exists (select from pg_roles where rolname = each) then
      execute format('create role %I nosuperuser nocreatedb nocreaterole noinherit nobypassrls', each);
    end if;
  end loop;
  if not pg_has_role(current_user, 'hearthside_rule', 'usage') then
    grant hearthside_rule to current_user;
  end if;
  if not pg_has_role(current_user, 'hearthside_keeper', 'usage') then
    grant hearthside_keeper to current_user;
  end if;
end $$;

alter role hearthside_record login;
-- Planning under the policies takes longer than reading, and every read names its partnership.
alter role hearthside_record set plan_cache_mode = 'force_generic_plan';
alter role hearthside_door login;
alter role hearthside_jobs login;
alter role hearthside_rule nologin;
alter role hearthside_keeper nologin;

revoke create on schema public from public;
grant usage on schema public to hearthside_record, hearthside_door, hearthside_rule, hearthside_keeper;
