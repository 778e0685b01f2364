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
