/**
 * A database whose clock stands still. What asks for the statement's time is given the same moment
 * until it is set again, so that "ends exactly now" is exactly now.
 */
import type { Client } from 'pg';
import type { Instant } from '../../record/time.ts';

export async function setClock(superuser: Client, now: Instant): Promise<void> {
  const at = `timestamptz '${new Date(now).toISOString()}'`;
  const still = `language sql stable set search_path = pg_catalog as $$ select ${at} $$`;
  await superuser.query(`create or replace function still.statement_timestamp()
    returns timestamptz ${still}`);
  await superuser.query(`create or replace function app.clock() returns timestamptz ${still}`);
}

/** From the next connection on: before any other function of that name, ours is found. */
export async function stopClock(superuser: Client, now: Instant): Promise<void> {
  await superuser.query('create schema still');
  await setClock(superuser, now);
  await superuser.query('grant usage on schema still to public');
  await superuser.query(`do $$ begin
    execute format('alter database %I set search_path = still, pg_catalog, public', current_database());
  end $$`);
}
