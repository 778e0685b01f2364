/** The lint is worth what it finds, so each kind of fault is planted once, and undone. */
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { holdRoles } from '../../testing/hold-roles.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { lintCatalog } from './catalog-lint.ts';

let owner: pg.Client;

beforeAll(async () => {
  const letGo = await holdRoles();
  const database = await createDatabase();
  owner = new pg.Client(database.connection);
  await owner.connect();
  return async () => {
    await owner.end();
    await database.drop();
    await letGo();
  };
});

test('the house as it is has nothing to find', async () => {
  expect(await lintCatalog(owner)).toEqual([]);
});

const policy = (expression: string) =>
  `create policy "planted" on item for select to hearthside_record using (${expression})`;

const definer = (rest: string) =>
  `create function app.planted() returns int language sql security definer ${rest} as 'select 1'`;

test.each([
  ['alter table entry no force row level security', 'table entry is not closed'],
  ['alter table entry disable row level security', 'table entry is not closed'],
  ['create table diary (at int)', 'table diary is not closed'],
  ['create view seen as select * from entry', 'view seen sees as its owner'],
  [
    'create materialized view seen as select * from entry; grant select on seen to hearthside_door',
    'materialized view seen can be read by hearthside_door',
  ],
  ['grant truncate on entry to hearthside_record', 'hearthside_record may truncate entry'],
  ['grant references on entry to hearthside_record', 'hearthside_record may references entry'],
  ['grant trigger on share to hearthside_record', 'hearthside_record may trigger share'],
  ['grant select on item to hearthside_record with grant option', 'may grant on item to others'],
  ['alter table share owner to hearthside_record', 'hearthside_record owns share'],
  [
    'grant create on schema public to hearthside_door',
    'hearthside_door may create in schema public',
  ],
  ['alter role hearthside_record bypassrls', 'role hearthside_record is too mighty'],
  ['alter role hearthside_door superuser', 'role hearthside_door is too mighty'],
  ['alter role hearthside_rule login', 'role hearthside_rule can sign in'],
  ['grant hearthside_rule to hearthside_record', 'role hearthside_record is a member of'],
  ['alter role hearthside_jobs superuser', 'role hearthside_jobs is too mighty'],
  ['grant hearthside_door to hearthside_jobs', 'hearthside_jobs is a member of hearthside_door'],
  ['grant hearthside_jobs to hearthside_record', "may step into the queue's role"],
  ['grant select on person to hearthside_jobs', 'hearthside_jobs may select person'],
  ['grant select (code) on attention to hearthside_jobs', 'hearthside_jobs may select attention'],
  ['grant usage on schema app to hearthside_jobs', 'hearthside_jobs may use schema app'],
  [
    'grant create on schema pgboss to hearthside_jobs',
    'hearthside_jobs may create in schema pgboss',
  ],
  ['alter table pgboss.queue owner to hearthside_jobs', 'hearthside_jobs owns pgboss.queue'],
  ['grant select on pgboss.job_common to hearthside_door', 'hearthside_door may select job_common'],
  ['grant update on pgboss.job to hearthside_record', 'hearthside_record may update job'],
  [
    'grant usage on schema pgboss to hearthside_record',
    "hearthside_record may come into the queue's schema",
  ],
  ['grant usage on schema pgboss to public', "everybody may come into the queue's schema"],
  ['alter role hearthside_keeper login', 'role hearthside_keeper can sign in'],
  [
    'alter role hearthside_keeper bypassrls',
    'role hearthside_keeper can sign in, or is too mighty',
  ],
  ['grant hearthside_keeper to hearthside_door', "may step into the keeper's role"],
  ['grant hearthside_record to hearthside_keeper', 'hearthside_keeper is a member of'],
  [
    'grant update (head_hash) on partnership to hearthside_keeper',
    'may change partnership.head_hash',
  ],
  ['grant insert on entry to hearthside_keeper', 'hearthside_keeper may change entry.body'],
  ['grant delete on entry to hearthside_keeper', 'hearthside_keeper may delete entry'],
  [
    'create policy "planted" on entry for delete to hearthside_keeper using (true)',
    'policy "planted" on entry lets everything through',
  ],
  [
    'create policy "planted" on entry for update to hearthside_keeper using (true)',
    'policy "planted" on entry lets everything through',
  ],
  [
    'alter default privileges in schema public grant select on tables to hearthside_door',
    'what is made later is granted to hearthside_door',
  ],
  [definer('set search_path = pg_catalog'), 'app.planted() runs as'],
  ['alter function app.my_people() owner to current_user', 'function app.my_people() runs as'],
  ['alter function app.my_people() reset search_path', 'app.my_people() looks up names in ""'],
  ['alter function app.my_people() set search_path = public', 'app.my_people() looks up names in'],
  ['grant execute on function app.my_people() to public', 'my_people() may be asked by everyone'],
  ['grant execute on function app.my_people() to hearthside_door', 'may be asked by the door'],
  [
    'grant execute on function app.count_tables(uuid) to hearthside_record',
    'app.count_tables(uuid) may be asked by the record',
  ],
  ['grant select on session to hearthside_record', 'hearthside_record has privileges on session'],
  ['grant update (token_hash) on session to hearthside_record', 'has privileges on session'],
  ['grant insert on entry to hearthside_door', 'hearthside_door has privileges on entry'],
  ['grant select (about) on item to hearthside_door', 'hearthside_door has privileges on item'],
  ['grant select on person to hearthside_record', 'hearthside_record may read person.address'],
  [
    `create table diary (at int); alter table diary enable row level security;
     alter table diary force row level security; grant select on diary to hearthside_record`,
    'table diary is on none of the lists',
  ],
  ['create unique index planted on entry (entry_id)', 'key planted of entry does not begin with'],
  [
    `alter table item add constraint once unique (item_id, partnership_id);
     alter table attention add constraint planted foreign key (item_id, partnership_id)
       references item (item_id, partnership_id)`,
    'foreign key "planted" of attention does not begin with',
  ],
  [
    `create policy "planted" on item for select using (owner_id = (select app.viewer()))`,
    'policy "planted" on item is for everybody',
  ],
  [policy('true'), 'policy "planted" on item lets everything through'],
  [
    'create policy "planted" on item for insert to hearthside_record with check (true)',
    'policy "planted" on item lets everything through',
  ],
  [
    'create policy "planted" on entry for select to hearthside_door using (true)',
    'policy "planted" on entry lets everything through',
  ],
  [policy('owner_id = app.viewer()'), 'policy "planted" on item asks app.viewer() for every row'],
  [
    policy('exists (select from share where share.client_id = owner_id)'),
    'policy "planted" on item has a sub-select that runs for every row',
  ],
  [
    policy('owner_id = (select app.viewer()) and (select now()) > (select app.clock())'),
    'tells the time by something other than app.clock()',
  ],
  [
    policy("owner_id = (select app.viewer()) and current_date > '2000-01-01'"),
    'tells the time by something other than app.clock()',
  ],
  [
    policy("owner_id = (select current_setting('app.viewer')::uuid)"),
    'reads a setting that may be empty',
  ],
  [
    `create or replace function app.clock() returns timestamptz language sql stable
     set search_path = pg_catalog as 'select now()'`,
    'function app.clock() tells the time by something other',
  ],
  [
    `create or replace function app.viewer() returns uuid language sql stable
     set search_path = pg_catalog as $$ select current_setting('app.viewer', true)::uuid $$`,
    'function app.viewer() reads a setting that may be empty',
  ],
])('%s', async (fault, finding) => {
  await owner.query('begin');
  try {
    await owner.query(fault);
    expect((await lintCatalog(owner)).join('\n')).toContain(finding);
  } finally {
    await owner.query('rollback');
  }
});
