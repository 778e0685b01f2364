-- The record's policies. Sets, never a function per row. Every table is closed (forced) and opens
-- only by a sentence below; applied whole at every start, so what is not here does not hold.

do $$
declare each record;
begin
  for each in select schemaname, tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I.%I', each.policyname, each.schemaname, each.tablename);
  end loop;
  for each in select schemaname, tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I.%I enable row level security', each.schemaname, each.tablename);
    execute format('alter table %I.%I force row level security', each.schemaname, each.tablename);
    execute format('revoke all on %I.%I from public, hearthside_record, hearthside_door, hearthside_rule, hearthside_keeper, hearthside_jobs',
      each.schemaname, each.tablename);
  end loop;
end $$;

-- Who is here ---------------------------------------------------------------------------------

grant select (person_id, practice_id, profile, is_example) on person to hearthside_record;
create policy "people at my tables are known to me" on person
  for select to hearthside_record
  using (person_id = any ((select app.my_people())::uuid[]));

grant select on partnership to hearthside_record;
grant update (head_seq, head_hash, head_at) on partnership to hearthside_record;
create policy "I know the partnerships I sit in" on partnership
  for select to hearthside_record
  using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy "who sits in it moves its head" on partnership
  for update to hearthside_record
  using (partnership_id = any ((select app.my_partnerships())::uuid[]));

grant select on member to hearthside_record;
grant update (until_at) on member to hearthside_record;
create policy "those at a table see who sits there" on member
  for select to hearthside_record
  using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy "I may leave, and a client may ask others to" on member
  for update to hearthside_record
  using (
    (person_id = (select app.viewer())
      and partnership_id = any ((select app.my_partnerships())::uuid[]))
    or (role <> 'client'
      and partnership_id = any ((select app.my_partnerships_as(array['client']))::uuid[]))
  );

-- What they keep ------------------------------------------------------------------------------

grant select, insert on about to hearthside_record;
create policy "those at a table see whom its things are about" on about
  for select to hearthside_record
  using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy "those at a table begin things about somebody" on about
  for insert to hearthside_record
  with check (partnership_id = any ((select app.my_partnerships())::uuid[]));

grant select, insert on item to hearthside_record;
grant update (audience, named) on item to hearthside_record;
create policy "an item is seen by those it is for" on item
  for select to hearthside_record
  using (
    partnership_id = any ((select app.my_partnerships())::uuid[])
    and item_id between (select app.first_item()) and (select app.last_item())
    and (
      (audience = 'only-me' and owner_id = (select app.viewer()))
      or (audience = 'named'
        and (owner_id = (select app.viewer()) or (select app.viewer()) = any (named)))
      or (audience in ('between-us', 'by-topic')
        and (partnership_id, about) in (select partnership_id, about from app.between_us()))
      or (audience = 'by-topic'
        and (partnership_id, topic, about) in
          (select partnership_id, topic, about from app.open_to_me()))
    )
  );
create policy "who begins an item owns it" on item
  for insert to hearthside_record
  with check (
    owner_id = (select app.viewer())
    and partnership_id = any ((select app.my_partnerships())::uuid[])
  );
create policy "a client changes who an item about them is for" on item
  for update to hearthside_record
  using (
    (select app.viewer()) = any (about)
    and partnership_id = any ((select app.my_partnerships_as(array['client']))::uuid[])
  );

grant select, insert on entry to hearthside_record;
create policy "an entry is seen by its author and those it is for" on entry
  for select to hearthside_record
  using (
    partnership_id = any ((select app.my_partnerships())::uuid[])
    and (
      author_id = (select app.viewer())
      or (
        (partnership_id, item_id) in (select partnership_id, item_id from item)
        and (
          audience = 'item'
          or (partnership_id, entry_id) in (select partnership_id, entry_id from revealed)
          or (audience = 'between-us'
            and (partnership_id, item_id) in (
              select partnership_id, item_id from item
              where (partnership_id, about) in (select partnership_id, about from app.between_us())
            ))
        )
      )
    )
  );
create policy "I write as myself, about what I see, own or sit on" on entry
  for insert to hearthside_record
  with check (
    author_id = (select app.viewer())
    and partnership_id = any ((select app.my_partnerships())::uuid[])
    and (
      (partnership_id, item_id) in (select partnership_id, item_id from item)
      or (partnership_id, item_id) in (select partnership_id, item_id from app.my_places())
    )
  );

grant select, insert on revealed to hearthside_record;
create policy "those at a table know what was opened" on revealed
  for select to hearthside_record
  using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy "those at a table open things" on revealed
  for insert to hearthside_record
  with check (partnership_id = any ((select app.my_partnerships())::uuid[]));

grant select, insert, delete on writing to hearthside_record;
create policy "words on their way are seen by those their item is for" on writing
  for select to hearthside_record
  using ((partnership_id, item_id) in (select partnership_id, item_id from item));
create policy "I write as myself, where I may add" on writing
  for insert to hearthside_record
  with check (
    writer_id = (select app.viewer())
    and (partnership_id, item_id) in (select partnership_id, item_id from app.items_to_add_to())
  );
create policy "who may add makes kept words of them" on writing
  for delete to hearthside_record
  using ((partnership_id, item_id) in (select partnership_id, item_id from app.items_to_add_to()));

-- What is shared ------------------------------------------------------------------------------

grant select, insert on share to hearthside_record;
grant update (until_at) on share to hearthside_record;
create policy "a client and the therapists see the client's shares" on share
  for select to hearthside_record
  using (
    (client_id = (select app.viewer())
      and partnership_id = any ((select app.my_partnerships())::uuid[]))
    or partnership_id = any ((select app.my_partnerships_as(array['therapist']))::uuid[])
  );
create policy "with whom a topic is shared sees who else has it" on share
  for select to hearthside_record
  using (
    from_at <= (select app.clock()) and (until_at is null or (select app.clock()) < until_at)
    and (partnership_id, topic, client_id) in (
      select partnership_id, topic, client_id from app.running_shares()
      where member_id = (select app.viewer())
    )
  );
create policy "clients who share the same see what decides on joint things" on share
  for select to hearthside_record
  using (
    from_at <= (select app.clock()) and (until_at is null or (select app.clock()) < until_at)
    and (partnership_id, topic, member_id) in (
      select partnership_id, topic, member_id from app.running_shares()
      where client_id = (select app.viewer())
    )
  );
create policy "only a client shares, and only for themselves" on share
  for insert to hearthside_record
  with check (
    client_id = (select app.viewer())
    and partnership_id = any ((select app.my_partnerships_as(array['client']))::uuid[])
  );
create policy "only the client takes it back" on share
  for update to hearthside_record
  using (
    client_id = (select app.viewer())
    and partnership_id = any ((select app.my_partnerships_as(array['client']))::uuid[])
  );

-- What waits, and who looked ------------------------------------------------------------------

grant select on attention to hearthside_record;
create policy "what waits for me, about what I may see" on attention
  for select to hearthside_record
  using (
    person_id = (select app.viewer())
    and (partnership_id, item_id) in (select partnership_id, item_id from item)
  );

grant select, insert on opening to hearthside_record;
create policy "clients see who opened what, and everyone what they opened" on opening
  for select to hearthside_record
  using (
    partnership_id = any ((select app.my_partnerships_as(array['client']))::uuid[])
    or (person_id = (select app.viewer())
      and partnership_id = any ((select app.my_partnerships())::uuid[]))
  );
create policy "I open as myself" on opening
  for insert to hearthside_record
  with check (
    person_id = (select app.viewer())
    and partnership_id = any ((select app.my_partnerships())::uuid[])
  );

-- The rule itself -----------------------------------------------------------------------------
-- The functions of rule.sql run as this role, which nobody can sign in as.

grant select, insert, update on member to hearthside_rule;
grant select, insert on about, partnership to hearthside_rule;
grant select on share, item, person to hearthside_rule;
grant update (until_at) on share to hearthside_rule;
grant select, insert, delete on attention to hearthside_rule;
grant select on invitation to hearthside_rule;
grant update (seated_at) on invitation to hearthside_rule;
do $$
declare each text;
begin
  foreach each in array array['member', 'about', 'partnership', 'share', 'item', 'person', 'attention', 'invitation'] loop
    execute format('create policy "the rule itself may look" on %I for all to hearthside_rule using (true) with check (true)', each);
  end loop;
end $$;

-- The house's own bookkeeping ------------------------------------------------------------------
-- Forced row-level security binds the owner of the tables too, where it is no superuser; what was
-- applied already is the one thing it must read.
-- The owner is a member of the role below (roles.sql).

create policy "the owner keeps the list of migrations" on migration
  for all to hearthside_rule
  using (true) with check (true);
