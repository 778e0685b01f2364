-- Two roles the application signs in as. Neither owns anything and neither passes by a policy.
-- record reads and writes the record, always as one viewer; door knows accounts and no record.
-- Passwords are set by the migration, from the master key.

do $$
begin
  if not exists (select from pg_roles where rolname = 'hearthside_record') then
    create role hearthside_record login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'hearthside_door') then
    create role hearthside_door login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
  end if;
end $$;

revoke create on schema public from public;
grant usage on schema public to hearthside_record, hearthside_door;
