-- The rule, in SQL: who may see what, now. Its twin is src/record/audience.ts; a test compares
-- the two on random histories. Change both, or neither.
--
-- Each function answers for the viewer of this transaction, as a set, once per query. They are
-- security definer so that a policy does not ask itself; each has a fixed search_path (pg_temp named
-- last, or a temporary table could pass for one of ours) and is on the allow-list of the catalog
-- lint. `(select app.clock())` is asked once, `app.clock()` for every row: three to five times
-- slower for somebody with many tables.

create or replace function app.viewer() returns uuid
language sql stable
return nullif(current_setting('app.viewer', true), '')::uuid;
comment on function app.viewer() is 'The person on whose behalf this transaction runs; null sees nothing';

create or replace function app.only_partnership() returns uuid
language sql stable
return nullif(current_setting('app.partnership', true), '')::uuid;
comment on function app.only_partnership() is 'Where this transaction looks, when it looks in one place only; null looks everywhere the viewer sits';

create or replace function app.first_item() returns uuid
language sql stable
return coalesce(nullif(current_setting('app.item', true), ''), '00000000-0000-0000-0000-000000000000')::uuid;
comment on function app.first_item() is 'Where this transaction asks about one item only: that item; else the least there could be';

create or replace function app.last_item() returns uuid
language sql stable
return coalesce(nullif(current_setting('app.item', true), ''), 'ffffffff-ffff-ffff-ffff-ffffffffffff')::uuid;
comment on function app.last_item() is 'Where this transaction asks about one item only: that item; else the greatest there could be';

create or replace function app.clock() returns timestamptz
language sql stable
return statement_timestamp();
comment on function app.clock() is 'Now. Of the statement, not of the transaction: a share that ends inside one is over';

create or replace function app.my_partnerships() returns uuid[]
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(array_agg(partnership_id), '{}')
  from member
  where person_id = (select app.viewer())
    and ((select app.only_partnership()) is null or partnership_id = (select app.only_partnership()))
    and from_at <= (select app.clock()) and (until_at is null or (select app.clock()) < until_at)
$$;
comment on function app.my_partnerships() is 'Where the viewer is at the table now';

create or replace function app.my_partnerships_as(roles text[]) returns uuid[]
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(array_agg(partnership_id), '{}')
  from member
  where person_id = (select app.viewer()) and role = any (roles)
    and ((select app.only_partnership()) is null or partnership_id = (select app.only_partnership()))
    and from_at <= (select app.clock()) and (until_at is null or (select app.clock()) < until_at)
$$;
comment on function app.my_partnerships_as(text[]) is 'Where the viewer is at the table now in one of these roles';

create or replace function app.running_shares() returns table (
  partnership_id uuid, client_id uuid, member_id uuid, topic text, may text
)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select s.partnership_id, s.client_id, s.member_id, s.topic, s.may
  from share s
  join member c on c.partnership_id = s.partnership_id and c.person_id = s.client_id
  join member m on m.partnership_id = s.partnership_id and m.person_id = s.member_id
  where (s.member_id = (select app.viewer()) or s.client_id = (select app.viewer()))
    and ((select app.only_partnership()) is null or s.partnership_id = (select app.only_partnership()))
    and c.role = 'client'
    and c.from_at <= (select app.clock()) and (c.until_at is null or (select app.clock()) < c.until_at)
    and m.from_at <= (select app.clock()) and (m.until_at is null or (select app.clock()) < m.until_at)
    and s.from_at <= (select app.clock()) and (s.until_at is null or (select app.clock()) < s.until_at)
    and c.from_at <= s.from_at and m.from_at <= s.from_at
$$;
comment on function app.running_shares() is 'The shares that hold now, given to the viewer or by them since both sat down';

create or replace function app.open_to_me() returns table (
  partnership_id uuid, topic text, about uuid[]
)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  with mine as (
    select s.partnership_id, s.topic, array_agg(distinct s.client_id) as clients
    from app.running_shares() s
    where s.member_id = (select app.viewer())
    group by s.partnership_id, s.topic
  )
  select m.partnership_id, m.topic, a.clients
  from mine m join about a on a.partnership_id = m.partnership_id
  where cardinality(a.clients) > 0 and a.clients <@ m.clients
$$;
comment on function app.open_to_me() is 'Topic and set of clients that every one of those clients shares with the viewer now';

create or replace function app.open_for_adding() returns table (
  partnership_id uuid, topic text, about uuid[]
)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  with mine as (
    select s.partnership_id, s.topic, array_agg(distinct s.client_id) as clients
    from app.running_shares() s
    where s.member_id = (select app.viewer()) and s.may = 'add'
    group by s.partnership_id, s.topic
  )
  select m.partnership_id, m.topic, a.clients
  from mine m join about a on a.partnership_id = m.partnership_id
  where cardinality(a.clients) > 0 and a.clients <@ m.clients
$$;
comment on function app.open_for_adding() is 'Topic and set of clients that every one of those clients lets the viewer add to now';

create or replace function app.between_us() returns table (partnership_id uuid, about uuid[])
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select a.partnership_id, a.clients
  from member m join about a on a.partnership_id = m.partnership_id
  where m.person_id = (select app.viewer())
    and ((select app.only_partnership()) is null or m.partnership_id = (select app.only_partnership()))
    and m.from_at <= (select app.clock()) and (m.until_at is null or (select app.clock()) < m.until_at)
    and (m.role = 'therapist'
      or (m.role = 'client'
        and (cardinality(a.clients) = 0 or (select app.viewer()) = any (a.clients))))
$$;
comment on function app.between_us() is 'Sets of clients whose things are between us for the viewer: as their therapist, or as one of them';

create or replace function app.my_people() returns uuid[]
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(array_agg(distinct person_id), '{}')
  from member
  where partnership_id = any ((select app.my_partnerships())::uuid[]) or person_id = (select app.viewer())
$$;
comment on function app.my_people() is 'Those whom the viewer may know by name: everyone who is or was at a table with them';

create or replace function app.my_places() returns table (partnership_id uuid, item_id uuid)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select m.partnership_id, m.seat_item from member m
  where m.person_id = (select app.viewer()) and m.seat_item is not null
    and m.partnership_id = any ((select app.my_partnerships())::uuid[])
  union all
  select i.partnership_id, i.item_id from item i
  where i.owner_id = (select app.viewer()) and i.partnership_id = any ((select app.my_partnerships())::uuid[])
$$;
comment on function app.my_places() is 'Where the viewer may write without seeing what others wrote: the seat they took, and what they began';

create or replace function app.people_at(in_partnership uuid) returns uuid[]
language sql stable
set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(array_agg(person_id), '{}')
  from member
  where partnership_id = in_partnership
    and from_at <= app.clock() and (until_at is null or app.clock() < until_at)
$$;
comment on function app.people_at(uuid) is 'Who sits there now, as far as the viewer may know';

create or replace function app.entries_as_each(in_partnership uuid, of_item uuid)
returns table (
  viewer uuid, entry_id uuid, seq bigint, item_id uuid, kind text, author_id uuid,
  at timestamptz, audience text, body bytea, revealed boolean
)
language plpgsql volatile
set search_path = pg_catalog, public, pg_temp
as $$
declare
  asker uuid := app.viewer();
  people uuid[] := app.people_at(in_partnership);
  each uuid;
begin
  perform set_config('app.item', of_item::text, true);
  foreach each in array people loop
    perform set_config('app.viewer', each::text, true);
    return query
      select each, e.entry_id, e.seq, e.item_id, e.kind, e.author_id, e.at, e.audience, e.body,
        exists (
          select 1 from revealed r
          where r.partnership_id = e.partnership_id and r.entry_id = e.entry_id
        )
      from entry e
      where e.partnership_id = in_partnership and e.item_id = of_item
      order by e.seq;
  end loop;
  perform set_config('app.viewer', asker::text, true), set_config('app.item', '', true);
end $$;
comment on function app.entries_as_each(uuid, uuid) is 'What each who sits there now may see of an item: asked as each of them in turn, under the policies like everything else';

create or replace function app.items_to_add_to() returns table (partnership_id uuid, item_id uuid)
language sql stable
set search_path = pg_catalog, public, pg_temp
as $$
  select i.partnership_id, i.item_id from item i
  where i.audience <> 'by-topic'
    or (i.partnership_id, i.about) in (select partnership_id, about from app.between_us())
    or (i.partnership_id, i.topic, i.about) in (select partnership_id, topic, about from app.open_for_adding())
$$;
comment on function app.items_to_add_to() is 'What the viewer sees and may add to now; its twin is mayAdd';

create or replace function app.write_together(
  in_partnership uuid, of_item uuid, over uuid, ids uuid[], writers uuid[], bodies bytea[]
)
returns table (stopped uuid[], readers uuid[])
language plpgsql volatile
set search_path = pg_catalog, public, pg_temp
as $$
declare
  asker uuid := app.viewer();
  people uuid[] := app.people_at(in_partnership);
  each uuid;
begin
  stopped := '{}';
  readers := '{}';
  perform set_config('app.item', of_item::text, true);
  foreach each in array array(select distinct unnest(writers::uuid[])) loop
    perform set_config('app.viewer', each::text, true);
    if (in_partnership, of_item) in (select partnership_id, item_id from app.items_to_add_to()) then
      insert into writing (partnership_id, item_id, writing_id, over_id, writer_id, body)
      select in_partnership, of_item, w.id, over, each, w.body
      from unnest(ids::uuid[], writers::uuid[], bodies::bytea[]) as w (id, writer, body)
      where w.writer = each;
    else
      stopped := stopped || each;
    end if;
  end loop;
  foreach each in array people loop
    perform set_config('app.viewer', each::text, true);
    if exists (select from item i where i.partnership_id = in_partnership and i.item_id = of_item) then
      readers := readers || each;
    end if;
  end loop;
  perform set_config('app.viewer', asker::text, true), set_config('app.item', '', true);
  return next;
end $$;
comment on function app.write_together(uuid, uuid, uuid, uuid[], uuid[], bytea[]) is 'Keeps what each of these people wrote, as that person; answers with who may not write now, and who may read';

create or replace function app.wait_for(in_partnership uuid, about_item uuid, waiting jsonb) returns void
language sql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
  delete from attention
  where partnership_id = in_partnership and item_id = about_item
    and in_partnership = any ((select app.my_partnerships())::uuid[]);
  insert into attention (partnership_id, item_id, person_id, code, from_at, until_at)
  select in_partnership, about_item, w.person_id, w.code, min(w.from_at), max(w.until_at)
  from jsonb_to_recordset(waiting)
    as w (person_id uuid, code text, from_at timestamptz, until_at timestamptz)
  where in_partnership = any ((select app.my_partnerships())::uuid[])
  group by w.person_id, w.code
$$;
comment on function app.wait_for(uuid, uuid, jsonb) is 'Replaces what an item asks of its people: codes without content. Nobody reads another''s attention, so it is written here';

create or replace function app.open_partnership(
  new_partnership uuid, new_wrapped_key bytea, first_hash bytea
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into partnership (partnership_id, practice_id, wrapped_key, head_hash, is_example)
  select new_partnership, practice_id, new_wrapped_key, first_hash, is_example
  from person
  where person_id = app.viewer() and 'therapist' = any (offices);
  if not found then
    raise exception 'only a therapist opens a partnership' using errcode = 'insufficient_privilege';
  end if;
  insert into member (partnership_id, person_id, role, marker, from_at)
  values (new_partnership, app.viewer(), 'therapist', 'clay', app.clock());
  insert into about (partnership_id, clients) values (new_partnership, '{}');
end $$;
comment on function app.open_partnership(uuid, bytea, bytea) is 'A therapist opens a partnership in their practice and takes the first seat';

create or replace function app.free_marker(in_partnership uuid) returns text
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select marker
  from unnest(array['denim', 'clay', 'teal', 'ochre', 'plum', 'moss', 'rose', 'heather'])
    with ordinality as wanted (marker, place)
  order by (select count(*) from member m
    where m.partnership_id = in_partnership and m.marker = wanted.marker), place
  limit 1
$$;
comment on function app.free_marker(uuid) is 'The first marker that fewest people at the table draw with';

create or replace function app.take_seat(by_invitation uuid) returns uuid
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare offered invitation%rowtype;
begin
  select * into offered from invitation
  where invitation_id = by_invitation and accepted_by = app.viewer() and seated_at is null
    and purpose = 'seat'
  for update;
  if not found then
    raise exception 'no such invitation' using errcode = 'insufficient_privilege';
  end if;
  insert into member
    (partnership_id, person_id, role, marker, relation, seat_item, from_at)
  values (offered.partnership_id, app.viewer(), offered.role,
    app.free_marker(offered.partnership_id), offered.relation, offered.seat_item, app.clock())
  on conflict (partnership_id, person_id) do update
  set role = excluded.role, relation = excluded.relation, seat_item = excluded.seat_item,
    from_at = excluded.from_at, until_at = null
  where member.until_at is not null;
  update invitation set seated_at = app.clock() where invitation_id = by_invitation;
  return offered.partnership_id;
end $$;
comment on function app.take_seat(uuid) is 'The person who accepted an invitation sits down, once, where and as whom it says';

-- The rule's functions belong to the role that may only be asked through them.
grant usage, create on schema app to hearthside_rule;
do $$
declare each regprocedure;
begin
  for each in select oid::regprocedure from pg_proc where pronamespace = 'app'::regnamespace loop
    execute format('alter function %s owner to hearthside_rule', each);
    execute format('revoke all on function %s from public', each);
    execute format('grant execute on function %s to hearthside_record', each);
  end loop;
end $$;
-- Asked by app.take_seat only: it would tell of tables where the viewer does not sit.
revoke execute on function app.free_marker(uuid) from hearthside_record;
revoke create on schema app from hearthside_rule;
grant usage on schema app to hearthside_record;
