-- The keeper's tools (status, verify, backup and their like) run beside the house, as the owner of
-- the database stepped into this role: nobody signs in as it, and the application cannot become it.
-- It reads every table, because what it copies and counts is ciphertext, ids and times; what people
-- wrote opens with the master key alone. It changes one thing: how a key is wrapped. Applied last.

do $$
declare each text;
begin
  for each in select tablename from pg_tables where schemaname = 'public' loop
    execute format('grant select on %I to hearthside_keeper', each);
    execute format('create policy "the keeper''s tools count and copy" on %I
      for select to hearthside_keeper using (true)', each);
  end loop;
  foreach each in array array['practice', 'partnership'] loop
    execute format('grant update (wrapped_key) on %I to hearthside_keeper', each);
    execute format('create policy "the keeper''s tools wrap keys anew" on %I
      for update to hearthside_keeper using (true)', each);
  end loop;
end $$;

-- Erasing --------------------------------------------------------------------------------------
-- The keeper destroys the key of one partnership, and what belongs to it elsewhere. For everybody
-- who sat there it is then as if it were not here; they are told, without which one it was.

create or replace function app.erase_partnership(which uuid, erased timestamptz) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Also where the grants below were widened by mistake.
  if session_user in ('hearthside_record', 'hearthside_door', 'hearthside_jobs') then
    raise exception 'only the keeper erases' using errcode = 'insufficient_privilege';
  end if;
  update partnership set wrapped_key = '', erased_at = erased
  where partnership_id = which and erased_at is null;
  if not found then
    return false;
  end if;
  insert into notice (notice_id, person_id, code, at)
  select gen_random_uuid(), person_id, 'account/room-erased', erased from member
  where partnership_id = which and (until_at is null or until_at > erased);
  update member set until_at = from_at
  where partnership_id = which and (until_at is null or until_at > erased);
  update member set relation = null where partnership_id = which;
  delete from attention where partnership_id = which;
  delete from invitation where partnership_id = which;
  return true;
end $$;
comment on function app.erase_partnership(uuid, timestamptz) is 'Destroys the key of a partnership, ends its seats and invitations, and tells who sat there. False: there is none, or it was erased before';

grant update (wrapped_key, erased_at) on partnership to hearthside_rule;
grant insert on notice to hearthside_rule;
create policy "who sat in an erased room is told" on notice
  for insert to hearthside_rule with check (code = 'account/room-erased');

grant usage, create on schema app to hearthside_rule;
alter function app.erase_partnership(uuid, timestamptz) owner to hearthside_rule;
revoke all on function app.erase_partnership(uuid, timestamptz) from public, hearthside_record;
grant usage on schema app to hearthside_keeper;
grant execute on function app.erase_partnership(uuid, timestamptz) to hearthside_keeper;
revoke create on schema app from hearthside_rule;
