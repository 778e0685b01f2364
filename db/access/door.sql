-- The door's policies: accounts, sign-in, sessions and invitations. The door is trusted with all of
-- them and with nothing of the record, so a table is either wholly its own or wholly closed to it;
-- what it may do to each is said by the grants. Applied after policies.sql, which closes everything.

grant usage on schema app to hearthside_door;

grant select, insert, update, delete on practice to hearthside_door;
create policy "the door keeps the practices" on practice for all to hearthside_door using (true);

grant select, insert, delete on person to hearthside_door;
grant update (offices, profile, address, address_index, preferences, recovering_since, waiting_letter_at) on person to hearthside_door;
create policy "the door keeps the people" on person for all to hearthside_door using (true);

grant select, insert, delete on invitation to hearthside_door;
grant update (wrong_codes, withdrawn_at, for_person, enrolled_at, accepted_by, accepted_at, sealed_link) on invitation to hearthside_door;
create policy "the door keeps the invitations" on invitation for all to hearthside_door using (true);

grant select, insert, delete on session to hearthside_door;
grant update (token_hash, state, own_device, seen_at, signed_in_at) on session to hearthside_door;
create policy "the door keeps the sessions" on session for all to hearthside_door using (true);

grant select, insert, delete on passkey to hearthside_door;
grant update (counter, synced, used_at) on passkey to hearthside_door;
create policy "the door keeps the passkeys" on passkey for all to hearthside_door using (true);

grant select, insert, update, delete on password to hearthside_door;
create policy "the door keeps the passwords" on password for all to hearthside_door using (true);

grant select, insert, update, delete on authenticator to hearthside_door;
create policy "the door keeps the authenticators" on authenticator for all to hearthside_door using (true);

grant select, insert, delete on recovery_code to hearthside_door;
create policy "the door keeps the recovery codes" on recovery_code for all to hearthside_door using (true);

grant select, insert, update, delete on challenge to hearthside_door;
create policy "the door keeps the open questions" on challenge for all to hearthside_door using (true);

grant select, insert, delete on notice to hearthside_door;
create policy "the door keeps what people are told about their account" on notice for all to hearthside_door using (true);

grant select, insert, update, delete on practice_policy to hearthside_door;
create policy "the door keeps who is reminded" on practice_policy for all to hearthside_door using (true);

grant select, insert, update, delete on practice_measure to hearthside_door;
create policy "the door keeps which measures are in use" on practice_measure for all to hearthside_door using (true);

grant select, insert, update (is_on, acknowledged_by, acknowledged_at) on practice_brought_measure to hearthside_door;
create policy "the door keeps the measures that practices bring" on practice_brought_measure for all to hearthside_door using (true);

grant select, insert, update, delete on reminder to hearthside_door;
create policy "the door keeps who was reminded" on reminder for all to hearthside_door using (true);

grant select, insert on practice_approach to hearthside_door;
create policy "the door keeps the libraries of practices" on practice_approach for all to hearthside_door using (true);

grant select, insert on keeping to hearthside_door;
grant update (release_hash, person_id, session_id, device, kept_at) on keeping to hearthside_door;
create policy "the door keeps on which devices something is kept" on keeping for all to hearthside_door using (true);

-- What the door may ask of the record -----------------------------------------------------------
-- Numbers, and the one great tidying. The functions belong to the rule's role, like those of
-- rule.sql, but only the door may ask them.

create or replace function app.count_tables(of_practice uuid)
returns table (person_id uuid, partnerships bigint)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select m.person_id, count(*)
  from member m
  join person p on p.person_id = m.person_id and p.practice_id = of_practice
  where m.from_at <= (select app.clock()) and (m.until_at is null or (select app.clock()) < m.until_at)
  group by m.person_id
$$;
comment on function app.count_tables(uuid) is 'At how many tables each person of a practice sits now: a number, and not which';

create or replace function app.count_partnerships(example boolean) returns bigint
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$ select count(*) from partnership where is_example = example $$;
comment on function app.count_partnerships(boolean) is 'How many partnerships this house holds';

create or replace function app.close_ended_shares() returns void
language sql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
  update share set until_at = from_at
  where until_at > from_at and until_at <= (select app.clock())
$$;
comment on function app.close_ended_shares() is 'Shares whose date has come are over at every time: a clock that is set back does not open them again';

create or replace function app.remove_example_records() returns void
language sql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
  delete from invitation where partnership_id in (select partnership_id from partnership where is_example);
  delete from attention where partnership_id in (select partnership_id from partnership where is_example);
  delete from opening where partnership_id in (select partnership_id from partnership where is_example);
  delete from writing where partnership_id in (select partnership_id from partnership where is_example);
  delete from revealed where partnership_id in (select partnership_id from partnership where is_example);
  delete from entry where partnership_id in (select partnership_id from partnership where is_example);
  delete from share where partnership_id in (select partnership_id from partnership where is_example);
  delete from item where partnership_id in (select partnership_id from partnership where is_example);
  delete from about where partnership_id in (select partnership_id from partnership where is_example);
  delete from member where partnership_id in (select partnership_id from partnership where is_example);
  delete from partnership where is_example;
$$;
comment on function app.remove_example_records() is 'The made-up tables go as a whole; nothing of a real one can';

grant delete on member, about, partnership, share, item, invitation to hearthside_rule;
grant select (partnership_id), delete on entry, revealed, opening, writing to hearthside_rule;
do $$
declare each text;
begin
  foreach each in array array['entry', 'revealed', 'opening', 'writing'] loop
    execute format('create policy "of the record the rule touches only what is made up" on %I
      for all to hearthside_rule
      using (partnership_id in (select partnership_id from partnership where is_example))', each);
  end loop;
end $$;

grant usage, create on schema app to hearthside_rule;
do $$
declare each regprocedure;
begin
  foreach each in array array['app.count_tables(uuid)', 'app.count_partnerships(boolean)',
    'app.close_ended_shares()', 'app.remove_example_records()']::regprocedure[] loop
    execute format('alter function %s owner to hearthside_rule', each);
    execute format('revoke all on function %s from public, hearthside_record', each);
    execute format('grant execute on function %s to hearthside_door', each);
  end loop;
end $$;
revoke create on schema app from hearthside_rule;
