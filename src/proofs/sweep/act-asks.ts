/**
 * How each act is asked for, so that it can succeed: what it needs is made just before by those who
 * may. An act that has no lines here is asked with what its schema takes, about an item of its room.
 */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { actRules } from '../../rooms/acting.ts';
import { rooms } from '../../rooms/rooms.ts';
import { goWay } from '../../testing/ways/go.ts';
import { ways } from '../../testing/ways/ways.ts';
import type { Person } from './people.ts';
import { sampleOf } from './sample.ts';
import type { Asked, On, Scene } from './scene.ts';
import { must, type Done } from './set-tables.ts';
import { walkOf } from './walk-of.ts';
import type { About, Actor } from './who-may.ts';

type Recipe = (scene: Scene) => Promise<Omit<Asked, 'kind'>> | Omit<Asked, 'kind'>;

const terms = { title: 'Rest before supper', rhythm: 'never' };

export async function askForAct(kind: string, on: On): Promise<Asked> {
  const { stage, table, actor, about } = on;
  const { client, 'other client': partner } = stage.people;
  const scene: Scene = {
    ...on,
    me: actor === 'nobody' ? newId() : stage.people[actor],
    clients: about === 'of one' ? [client] : [client, partner],
    other: actor === 'therapist' ? 'client' : 'therapist',
    act: (who, done) => must(stage.house, stage.people[who], table.partnership, done),
  };
  const way = ways[kind];
  if (way) return goWay(kind, way, walkOf(scene));
  const recipe = recipes[kind];
  const asked = recipe ? await recipe(scene) : await plainly(kind, scene);
  return { kind, ...asked };
}

/** True when something is begun for it each time it is asked for. */
export function goesAWay(kind: string): boolean {
  return Object.hasOwn(ways, kind);
}

/** What is always one client's own is asked about as such. */
export function aboutOf(kind: string, about: About): About {
  return ways[kind]?.isOfOne ? 'of one' : about;
}

/** True when somebody wrote how this act is asked so that it succeeds. */
export function isWritten(kind: string): boolean {
  return Object.hasOwn(recipes, kind) || Object.hasOwn(ways, kind);
}

async function goal({ fresh, table, about, act, other, clients }: Scene) {
  if (!fresh) return { ...table.things.goals[about], version: newId() };
  const begun = await act(other, { kind: 'goals/propose', body: { terms }, about: clients });
  return { item: begun.item, suggestion: begun.id, version: begun.id };
}

const onGoal = (body: object): Recipe => {
  return async (scene) => ({ item: (await goal(scene)).item, body });
};

const onSuggestion: Recipe = async (scene) => {
  const { item, suggestion } = await goal(scene);
  return { item, body: { suggestion } };
};

const changed = { title: 'Write it down', rhythm: 'never' };

/** The asker's own suggestion, where they may make one. */
const onMySuggestion: Recipe = async (scene) => {
  const { item, suggestion, version } = await goal(scene);
  if (!scene.fresh) return { item, body: { suggestion } };
  const body = { terms: changed, over: version };
  const mine = await scene.act(scene.actor as Person, {
    item,
    kind: 'goals/suggest-change',
    body,
  });
  return { item, body: { suggestion: mine.id } };
};

const step = { text: 'Find the shoes', who: null, due: null };

const onStep = (isDone: boolean): Recipe => {
  return async (scene) => {
    const there = await goal(scene);
    if ('step' in there)
      return { item: there.item, body: { step: isDone ? there.done : there.step } };
    const { item } = there;
    const { id } = await scene.act(scene.other, { item, kind: 'goals/add-step', body: step });
    const body = { step: id };
    if (isDone) await scene.act(scene.other, { item, kind: 'goals/do-step', body });
    return { item, body };
  };
};

/** A number asked of the asker by another, or by the asker where they may. */
const onRound = (by: 'other' | 'asker'): Recipe => {
  return async (scene) => {
    const there = await goal(scene);
    if ('round' in there) return { item: there.item, body: { round: there.round } };
    const { item } = there;
    const { people } = scene.stage;
    const asker =
      by === 'asker' && isBetweenUs(scene.actor) ? (scene.actor as Person) : scene.other;
    const asked = [...new Set([scene.me, people[scene.other], people.client])];
    const round = { round: (await scene.act(asker, ask(item, asked))).id };
    if (by === 'asker')
      await scene.act(scene.other, { item, kind: 'goals/rate', body: { ...round, number: 3 } });
    return { item, body: round };
  };
};

function ask(item: Id, asked: Id[]): Done {
  return { item, kind: 'goals/ask-rating', body: { asked } };
}

function isBetweenUs(actor: Actor): boolean {
  return ['client', 'other client', 'therapist'].includes(actor);
}

const lookAgain: Recipe = async (scene) => {
  const { item, suggestion } = await goal(scene);
  const signers: Person[] = [
    'client',
    ...(scene.about === 'of both' ? ['other client' as const] : []),
  ];
  const waiting = [...signers, 'therapist' as const].filter((who) => who !== scene.other);
  if (scene.fresh)
    for (const who of waiting)
      await scene.act(who, { item, kind: 'goals/agree', body: { suggestion } });
  return { item, body: { where: 'keep', look: 0 } };
};

const rate: Recipe = async (scene) => {
  const { item, body } = await onRound('other')(scene);
  return { item, body: { ...body, number: 5 } };
};

const seat: Recipe = async ({ fresh, table, act }) => {
  const offer = { kind: 'seat/offer', body: { name: 'Kim', role: 'supporter' } };
  return { item: fresh ? (await act('therapist', offer)).item : table.things.seat, body: {} };
};

/** About the client, or about the other client where that is whose things are meant. */
const sharing = (kind: 'share' | 'take-back'): Recipe => {
  return async ({ stage, about, act, actor, fresh }) => {
    const item = newId();
    const { people } = stage;
    const whose = about === 'of one' ? 'client' : actor === 'other client' ? actor : 'client';
    const terms = { may: 'see', until: null };
    const body = { member: people.friend, topics: ['story'] };
    const shared = { item, about: [people[whose]], body: { ...body, ...terms } };
    if (kind === 'share') return shared;
    if (fresh && whose === actor) await act(whose, { ...shared, kind: 'sharing/share' });
    return { ...shared, body };
  };
};

const letOthersRead: Recipe = async (scene) => {
  if (!scene.fresh) {
    const { goals, words } = scene.table.things;
    return { item: goals[scene.about].item, body: { entry: words } };
  }
  const { item, body } = await onMySuggestion(scene);
  return { item, body: { entry: (body as { suggestion: Id }).suggestion } };
};

const begun = (body: object, isAbout = false): Recipe => {
  return ({ clients }) => ({ item: newId(), body, ...(isAbout ? { about: clients } : {}) });
};

const suggestChange: Recipe = async (scene) => {
  const { item, version } = await goal(scene);
  return { item, body: { terms: changed, over: version } };
};

const askRating: Recipe = async (scene) => {
  const asked = [scene.stage.people.therapist];
  return { item: (await goal(scene)).item, body: { asked } };
};

const recipes: Readonly<Record<string, Recipe>> = {
  'goals/propose': begun({ terms }, true),
  'goals/suggest-change': suggestChange,
  'goals/agree': onSuggestion,
  'goals/put-off': onSuggestion,
  'goals/withdraw': onMySuggestion,
  'goals/add-step': onGoal(step),
  'goals/do-step': onStep(false),
  'goals/undo-step': onStep(true),
  'goals/ask-rating': askRating,
  'goals/rate': rate,
  'goals/open-ratings': onRound('asker'),
  'goals/look-again': lookAgain,
  'goals/say-own-words': onGoal({ words: 'To me it means sleep.' }),
  'goals/comment': onGoal({ words: 'Good to know.' }),
  'goals/mark-progress': onGoal({ words: 'Twice this week.' }),
  'goals/show-progress': onGoal({ showing: 'to-the-circle' }),
  'seat/offer': begun({ name: 'Kim', role: 'supporter' }),
  'seat/allow': seat,
  'seat/decline': seat,
  'seat/take-back': seat,
  'sharing/share': sharing('share'),
  'sharing/take-back': sharing('take-back'),
  'leaving/leave': begun({}),
  'leaving/ask-to-leave': ({ stage }) => ({ item: newId(), body: { member: stage.people.friend } }),
  'item/set-audience': onGoal({ audience: 'between-us', named: [] }),
  'item/let-others-read': letOthersRead,
};

async function plainly(kind: string, scene: Scene): Promise<Omit<Asked, 'kind'>> {
  const rule = actRules[kind];
  const body = sampleOf(rule?.schema) as object;
  if (rule?.begins) return begun(body, true)(scene);
  const room = Object.values(rooms).find(({ acts }) => Object.hasOwn(acts, kind));
  const begins = Object.entries(actRules).find(
    ([each, { begins }]) => begins && Object.hasOwn(room?.acts ?? {}, each),
  );
  if (!begins) throw new Error(`${kind} has nothing that it could be about`);
  const [first, { schema, by = ['client'] }] = begins;
  const who = by.includes('client') ? 'client' : 'therapist';
  const begunBody = sampleOf(schema) as object;
  const { item } = await scene.act(who, { kind: first, body: begunBody, about: scene.clients });
  return { item, body };
}
