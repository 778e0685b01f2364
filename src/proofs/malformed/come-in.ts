/** People who came into a house that runs: the examples, somebody halfway, and what is at their table. */
import { cast } from '../../testing/cast.ts';
import { newCaller, type Caller } from '../../testing/caller.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import type { StartedHouse } from '../../testing/start-house.ts';
import { there } from '../../testing/there.ts';
import type { Sender, Who } from './case.ts';

/** Believed by a house that trusts this computer as its proxy. */
export const trusting = { HEARTHSIDE_TRUST_PROXY: '127.0.0.1,::1' };

export type People = {
  /** Those at the table stand here twice: they have the most to say. */
  names: readonly string[];
  partnership: string;
  /** Of items, entries and people there. */
  ids: readonly string[];
  items: readonly string[];
  sender: (who: Who) => Sender;
  /** Comes in anew, where a strange request signed somebody out. */
  comeBack(): Promise<void>;
};

const names = ['mateo', 'amara', 'rosa', 'june', 'ilse', 'priya', 'walt'] as const;

export async function comeIn(house: StartedHouse): Promise<People> {
  const addresses = countAddresses();
  const newOne = () => newCaller(house, { 'x-forwarded-for': addresses() });
  const callers = new Map<string, Caller>(names.map((name) => [name, newOne()]));
  await must(newOne().ask('POST', '/api/examples'), 201);
  const comeHalf = await openPractice(house, newOne(), newOne());
  callers.set('half', comeHalf.caller);
  const comeBack = async () => {
    for (const [name, caller] of callers) {
      if ((await caller.ask('GET', '/api/me')).status === 200) continue;
      if (caller === comeHalf.caller) await comeHalf.again();
      else await must(caller.ask('POST', `/api/examples/${idOf(name)}/sign-in`), 200);
    }
  };
  await comeBack();
  const mateo = there(callers.get('mateo'));
  const { tables } = (await must(mateo.ask('GET', '/api/today'), 200)).body;
  const partnership = String(tables[0].partnership);
  const record = await must(mateo.ask('GET', `/api/partnerships/${partnership}/record`), 200);
  return {
    names: [...callers.keys(), 'mateo', 'amara', 'rosa'],
    partnership,
    items: (record.body.items as { id: string }[]).map(({ id }) => id),
    ids: [...new Set(record.text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))],
    sender: (who) => ({
      host: `localhost:${house.port}`,
      cookie: who === undefined ? '' : there(callers.get(who)).cookie(),
      from: addresses(),
      partnership,
    }),
    comeBack,
  };
}

const idOf = (name: string) => there(Object.entries(cast).find(([key]) => key === name))[1].id;

/**
 * A practice with a therapist who can come back, so that nobody takes the house for a new one; and
 * somebody she invited, who came halfway.
 */
async function openPractice(house: StartedHouse, dana: Caller, half: Caller) {
  const firstRun = {
    practice: { name: 'Cedar Lane', country: 'US', language: 'en-US', timeZone: 'America/Chicago' },
    therapist: { name: 'Dana Field', address: 'dana@clinic.example' },
  };
  await must(dana.ask('POST', '/api/setup', firstRun), 201);
  const question = await must(dana.ask('POST', '/api/enrolment/passkey/options'), 200);
  const response = softPasskey(house.origin).create(question.body);
  await must(dana.ask('POST', '/api/enrolment/passkey', { response, ownDevice: false }), 201);
  const invitation = { name: 'Ola Half', offices: ['therapist'] };
  const { body } = await must(dana.ask('POST', '/api/practice/invitations', invitation), 201);
  const given = { token: String(body.link).split('#')[1], code: String(body.code) };
  const again = () => must(half.ask('POST', '/api/invitations/enrol', given), 201);
  return { caller: half, again };
}

function countAddresses(): () => string {
  let counted = 0;
  return () => {
    counted += 1;
    return `10.${(counted >> 16) & 255}.${(counted >> 8) & 255}.${counted & 255}`;
  };
}

async function must(asked: ReturnType<Caller['ask']>, status: number) {
  const heard = await asked;
  if (heard.status !== status) throw new Error(`${heard.status}: ${heard.text}`);
  return heard;
}
