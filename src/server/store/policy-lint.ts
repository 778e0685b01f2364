/**
 * Looks at the policies, and at the functions they ask, for what would open a record or slow it
 * down: a policy for everybody, one that lets everything through, the transaction's time instead
 * of the statement's, a function asked for every row.
 */
import type { ClientBase } from 'pg';
import { doorTables, keyTables, sharedTables } from './catalog-allowed.ts';

type Policy = {
  table: string;
  name: string;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
  /** True when a sub-select looks at the row outside it, and so runs once for each. */
  looksOut: boolean;
};

export async function lintPolicies(db: ClientBase): Promise<string[]> {
  const { rows: policies } = await db.query<Policy>(`
    select c.relname as table, p.polname as name, p.polcmd::text as command,
      array(select case r when 0 then 'public' else r::regrole::text end from unnest(p.polroles) r) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check,
      coalesce(p.polqual::text, '') || coalesce(p.polwithcheck::text, '') ~ ':varlevelsup [1-9]' as "looksOut"
    from pg_policy p join pg_class c on c.oid = p.polrelid
    order by 1, 2`);
  const { rows: functions } = await db.query<{ name: string; source: string }>(`
    select f.oid::regprocedure::text as name, f.prosrc as source
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace where n.nspname = 'app' order by 1`);
  return [
    ...policies.flatMap(lintPolicy),
    ...functions.flatMap(({ name, source }) => lintText(`function ${name}`, source)),
  ];
}

function lintPolicy({ table, name, command, roles, using, check, looksOut }: Policy): string[] {
  const which = `policy "${name}" on ${table}`;
  const found = [];
  if (roles.includes('public')) found.push(`${which} is for everybody`);
  const letsAll = [using, check].includes('true') || (command === 'a' && !check);
  if (letsAll && !mayLetAll(table, command, roles)) {
    found.push(`${which} lets everything through`);
  }
  if (looksOut) found.push(`${which} has a sub-select that runs for every row`);
  for (const text of [using, check]) {
    if (!text) continue;
    found.push(...lintText(which, text));
    const asked = /[\w.]*\w\(/.exec(withoutSelects(text))?.[0];
    if (asked) found.push(`${which} asks ${asked}) for every row`);
  }
  return found;
}

/**
 * The rule's role sits behind functions; the door's tables are wholly the door's; the keeper's
 * role nobody signs in as, and it looks, or wraps keys anew.
 */
function mayLetAll(table: string, command: string, roles: readonly string[]): boolean {
  const isDoors = [...doorTables, ...sharedTables].includes(table);
  const isKeepers = command === 'r' || (command === 'w' && keyTables.includes(table));
  return roles.every(
    (role) =>
      role === 'hearthside_rule' ||
      (role === 'hearthside_door' && isDoors) ||
      (role === 'hearthside_keeper' && isKeepers),
  );
}

function lintText(which: string, text: string): string[] {
  const found = [];
  if (
    /\b(now|clock_timestamp|transaction_timestamp)\(|\b(current|local)_?(time|date)/i.test(text)
  ) {
    found.push(`${which} tells the time by something other than app.clock()`);
  }
  // After a transaction a setting is '' and not null, so each is read through nullif.
  const guarded = text.replaceAll(/nullif\(current_setting\(/gi, '');
  if (/current_setting\(/i.test(guarded)) {
    found.push(`${which} reads a setting that may be empty, without nullif`);
  }
  return found;
}

/** The text of an expression without its sub-selects, which run once and not for every row. */
function withoutSelects(text: string): string {
  const start = text.search(/\(\s*SELECT\b/);
  if (start < 0) return text;
  let depth = 0;
  let end = start;
  do {
    if (text[end] === '(') depth++;
    if (text[end] === ')') depth--;
    end++;
  } while (depth > 0 && end < text.length);
  return withoutSelects(text.slice(0, start) + text.slice(end));
}
