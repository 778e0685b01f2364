-- What today's files do not say does not hold. Functions of an earlier version go first, and the
-- policies that asked them, in the same transaction in which today's come.

do $$
declare each record;
begin
  for each in
    select oid::regprocedure as name from pg_proc where pronamespace = 'app'::regnamespace
  loop
    execute format('drop function %s cascade', each.name);
  end loop;
end $$;
