import { cast } from '../../testing/cast.ts';
import { newCaller, type Caller } from '../../testing/caller.ts';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import { startHouse, type StartedHouse } from '../../testing/start-house.ts';
import { there } from '../../testing/there.ts';
import { allRoutes } from '../../server/http/routes.ts';
import { routeTable } from '../../server/http/policy.ts';
import { withApp } from '../csrf/csrf.ts';
import { ours } from '../csrf/may-change.ts';
import type { Grounds, How, Proof, Shown } from '../proof.ts';
import { corpus, unfit } from './corpus.ts';
import { lookAtAnswers, lookAtLetter } from './look-at-answers.ts';
import { beginTalk, sayEverywhere, sayGoodbye } from './say-everywhere.ts';
import type { Talk } from './talk.ts';
import { textFields } from './text-fields.ts';
import { waysOut } from './ways-out.ts';

export const storedScripts: Proof = {
  name: 'stored-scripts',
  promise:
    'Words that would like to run are kept as words, in every field, and leave the house as nothing else by every way out',
  unit: 'rounds of everything that can be said',
  sizes: { test: 9, prove: 320 },
  async run(how) {
    const unnamed = await findUnnamed(how.grounds);
    const post = await openPostOffice();
    const house = await startHouse({
      HEARTHSIDE_SMTP_URL: post.url,
      HEARTHSIDE_MAIL_FROM: 'Hearthside <room@hearth.example>',
    });
    try {
      const said = await sayAndLook(house, post, how);
      return { ...said, against: [...unnamed, ...said.against] };
    } finally {
      await house.end();
      await post.close();
    }
  },
};

/** Ways out that the list does not know, and ways on the list that are gone. */
export async function findUnnamed(grounds: Grounds, known = waysOut): Promise<string[]> {
  const table = await withApp(grounds, allRoutes, ours, async (app) => routeTable(app));
  const read = new Set(table.filter(({ method }) => method === 'GET').map(({ path }) => path));
  // The first page is no route: it answers wherever there is none.
  read.add('/');
  return [
    ...[...read]
      .filter((path) => !(path in known))
      .map((path) => `${path} is a way out without a name`),
    ...Object.keys(known)
      .filter((path) => !read.has(path))
      .map((path) => `${path} is no way out`),
  ];
}

async function sayAndLook(house: StartedHouse, post: PostOffice, how: How): Promise<Shown> {
  const people = await comeIn(house);
  const mateo = there(people.get('mateo'));
  const { tables } = (await mateo.ask('GET', '/api/today')).body;
  const partnership = String(tables[0].partnership);
  const talk = beginTalk(
    (who, ...asked) => there(people.get(who)).ask(...asked),
    partnership,
    corpus,
  );
  const dana = await openPractice(house, talk);
  for (let round = 1; round <= how.size; round++) {
    await sayEverywhere(talk);
    how.tell(round);
  }
  const against = [...(await sayUnfit(mateo))];
  for (const [who, caller] of [...people, ['dana', dana] as const])
    against.push(...(await lookAtAnswers(who, caller, partnership)));
  await sayGoodbye(talk);
  for (const who of ['mateo', 'amara'] as const)
    against.push(...(await lookAtAnswers(who, there(people.get(who)), partnership)));
  against.push(...(await lookAtPost(post)), ...talk.refused.slice(0, 20));
  const fields = textFields((await mateo.ask('GET', '/api/openapi.json')).body);
  const empty = fields.filter((field) => !talk.filled.has(field));
  against.push(...empty.map((field) => `nothing was written into ${field}`));
  return {
    against,
    figures: { words: corpus.length, fields: fields.length, letters: post.letters.length },
  };
}

async function comeIn(house: StartedHouse): Promise<Map<string, Caller>> {
  await newCaller(house).ask('POST', '/api/examples');
  const people = new Map<string, Caller>();
  for (const name of ['mateo', 'amara', 'rosa', 'june', 'priya'] as const) {
    const caller = newCaller(house);
    await caller.ask('POST', `/api/examples/${cast[name].id}/sign-in`);
    people.set(name, caller);
  }
  return people;
}

/** Real people too: a practice, its therapist, and somebody she invites by letter, all with such names. */
async function openPractice(house: StartedHouse, { next, filled }: Talk): Promise<Caller> {
  const dana = newCaller(house);
  const place = { country: 'US', language: 'en-US', timeZone: 'America/Chicago' };
  const therapist = { name: next(), address: 'dana@clinic.example' };
  await must(dana, '/api/setup', { practice: { name: next(), ...place }, therapist });
  const { body: question } = await dana.ask('POST', '/api/enrolment/passkey/options');
  const response = softPasskey(house.origin).create(question);
  await must(dana, '/api/enrolment/passkey', { response, ownDevice: false });
  const wanted = { name: next(), address: 'ola@people.example', offices: ['therapist'] };
  const { link, code } = (await must(dana, '/api/practice/invitations', wanted)).body;
  const given = { token: String(link).split('#')[1], code: String(code), name: next() };
  await must(newCaller(house), '/api/invitations/enrol', { ...given, address: wanted.address });
  filled.add('POST /api/setup.practice.name').add('POST /api/setup.therapist.name');
  filled.add('POST /api/invitations/enrol.name');
  return dana;
}

async function must(caller: Caller, path: string, body: object) {
  const heard = await caller.ask('POST', path, body);
  if (heard.status >= 300) throw new Error(`${path}: ${heard.text}`);
  return heard;
}

/** What would begin a new line, or run back, is not kept at all. */
async function sayUnfit(caller: Caller): Promise<string[]> {
  const against: string[] = [];
  for (const name of unfit) {
    const taken = await caller.ask('PUT', '/api/me/profile', {
      name,
      called: null,
      pronouns: null,
    });
    if (taken.status < 400) against.push(`a name was kept: ${JSON.stringify(name)}`);
  }
  return against;
}

async function lookAtPost(post: PostOffice): Promise<string[]> {
  const until = performance.now() + 30_000;
  while (post.letters.length === 0 && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (post.letters.length === 0) return ['no letter came, so none was looked at'];
  return post.letters.flatMap(({ text }) => lookAtLetter(text));
}
