/**
 * Tells a copy what ended after it was made. Every line only closes, whatever is there to close: a
 * line about what this copy does not know changes nothing.
 */
import type { Client } from 'pg';
import type { LedgerLine } from '../../server/ledger/line.ts';
import { narrowAgain } from './narrow.ts';

export type Replayed = { lines: number; changed: number };

/** Inside a transaction in which the client may change every table. */
export async function replayLedger(
  client: Client,
  lines: readonly LedgerLine[],
  tell: () => void,
): Promise<Replayed> {
  let changed = 0;
  // Who sees what by then depends on the shares and seats, so audiences come last.
  const audiences = lines.filter((line) => line.what === 'audience');
  for (const line of lines) {
    const { text, values } = closing(line);
    if (text !== undefined) changed += (await client.query(text, values)).rowCount ?? 0;
    tell();
  }
  for (const line of audiences) changed += Number(await narrowAgain(client, line));
  return { lines: lines.length, changed };
}

type Closing = { text: string | undefined; values: unknown[] };

function closing(line: LedgerLine): Closing {
  switch (line.what) {
    case 'take-back':
    case 'leave':
    case 'erased':
      return closingTable(line);
    case 'passkey-removed':
    case 'password-ended':
    case 'authenticator-ended':
    case 'recovery-codes-ended':
    case 'recovery-code-used':
    case 'recovery-started':
    case 'recovery-ended':
      return closingWaysIn(line);
    case 'invitation-withdrawn':
    case 'invitation-accepted':
      return closingInvitation(line);
    case 'taken-off-device':
      return closingKeeping(line);
    // Sessions are in no copy at all; audiences are narrowed afterwards.
    case 'session-ended':
    case 'sessions-ended':
    case 'audience':
      return { text: undefined, values: [] };
  }
}

type Of<What extends LedgerLine['what']> = Extract<LedgerLine, { what: What }>;

function closingTable(line: Of<'take-back' | 'leave' | 'erased'>): Closing {
  const at = new Date(line.at);
  switch (line.what) {
    case 'take-back':
      return {
        text: `update share set until_at = from_at
          where partnership_id = $1 and client_id = $2 and member_id = $3 and topic = any ($4)
            and from_at <= $5 and (until_at is null or until_at > $5)`,
        values: [line.partnership, line.client, line.member, line.topics, at],
      };
    case 'leave':
      return {
        text: `update member set until_at = from_at
          where partnership_id = $1 and person_id = $2
            and date_trunc('milliseconds', from_at) <= $3 and (until_at is null or until_at > $3)`,
        values: [line.partnership, line.member, at],
      };
    case 'erased':
      return {
        text: 'select where app.erase_partnership($1, $2)',
        values: [line.partnership, at],
      };
  }
}

function closingWaysIn(
  line: Of<
    | 'passkey-removed'
    | 'password-ended'
    | 'authenticator-ended'
    | 'recovery-codes-ended'
    | 'recovery-code-used'
    | 'recovery-started'
    | 'recovery-ended'
  >,
): Closing {
  if (line.what === 'passkey-removed')
    return { text: 'delete from passkey where passkey_id = $1', values: [line.passkey] };
  if (line.what === 'recovery-code-used')
    return {
      text: 'delete from recovery_code where person_id = $1 and code_hash = $2',
      values: [line.person, Buffer.from(line.code, 'base64url')],
    };
  return { text: waysInTexts[line.what], values: [line.person, new Date(line.at)] };
}

// A way in that was made at that moment, or after it, is not the one that ended.
const waysInTexts = {
  'password-ended': 'delete from password where person_id = $1 and made_at < $2',
  'authenticator-ended': 'delete from authenticator where person_id = $1 and made_at < $2',
  'recovery-codes-ended': 'delete from recovery_code where person_id = $1 and made_at < $2',
  'recovery-started': 'update person set recovering_since = $2 where person_id = $1',
  'recovery-ended':
    'update person set recovering_since = null where person_id = $1 and recovering_since <= $2',
} as const;

/** Also where this copy knows of no keeping: the device still has it, and asks by its mark. */
function closingKeeping(line: Of<'taken-off-device'>): Closing {
  return {
    text: `insert into keeping (keeping_id, mark_hash, kept_at)
      values (gen_random_uuid(), $1, $2)
      on conflict (mark_hash) do update
        set person_id = null, session_id = null, device = null, release_hash = null
        where keeping.person_id is not null`,
    values: [Buffer.from(line.mark, 'base64url'), new Date(line.at)],
  };
}

function closingInvitation(line: Of<'invitation-withdrawn' | 'invitation-accepted'>): Closing {
  const open = 'invitation_id = $1 and accepted_at is null and withdrawn_at is null';
  const at = new Date(line.at);
  if (line.what === 'invitation-withdrawn')
    return {
      text: `update invitation set withdrawn_at = $2 where ${open}`,
      values: [line.invitation, at],
    };
  // Seated, too: sitting down by it a second time could undo a leaving since. Whoever accepted and
  // is not in this copy has no account in it; then the invitation is closed as if withdrawn.
  return {
    text: `update invitation i set
        accepted_by = case when fits then $3::uuid end,
        accepted_at = case when fits then $2::timestamptz end,
        seated_at = case when fits then $2::timestamptz end,
        withdrawn_at = case when fits then null else $2::timestamptz end
      from (
        select invitation_id as same, (for_person is null or for_person = $3)
          and exists (select from person where person_id = $3) as fits
        from invitation where invitation_id = $1
      ) known
      where invitation_id = same and ${open}`,
    values: [line.invitation, at, line.person],
  };
}
