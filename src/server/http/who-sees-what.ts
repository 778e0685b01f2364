/** Prints who may do and see what, from the rooms and the routes themselves: docs/who-sees-what.md. */
import { roles } from '../../record/circle.ts';
import { lifeActs } from '../../record/life.ts';
import type { ActRule } from '../../record/room.ts';
import { rooms } from '../../rooms/rooms.ts';
import type { RouteSaid } from './policy.ts';

const audienceWords: Readonly<Record<string, string>> = {
  'only-me': 'its owner alone',
  'between-us': 'the clients it is about and the therapists',
  'by-topic':
    'the clients it is about, the therapists, and whoever every such client shares it with',
  named: 'its owner and the people named',
};

export function whoSeesWhat(routes: readonly RouteSaid[]): string {
  return `# Who sees what

Generated from the rooms and the routes by \`npm run who-sees-what\`; a test compares. Do not edit.

## The rule

A person sees an item when they are at the table now and its audience lets them in:

${Object.entries(audienceWords)
  .map(([name, words]) => `- \`${name}\`: ${words}`)
  .join('\n')}

An entry may be narrower: for its author alone, or for its author and between us. An author at the
table always sees what they wrote. Hidden and absent are answered alike.

## Rooms

${Object.values(rooms).map(roomPart).join('\n\n')}

### Every item

${actTable(lifeActs)}

## Routes

\`anyone\` needs no sign-in. \`member\` reads and writes as the person asking, under row-level security.

| route | who may ask |
|---|---|
${routes.map(({ method, path, policy }) => `| \`${method} ${path}\` | ${policy} |`).join('\n')}
`;
}

function roomPart(room: (typeof rooms)[keyof typeof rooms]): string {
  const { name, topic, audience } = room;
  const shared = audience === 'by-topic' ? `, shared by the topic \`${topic}\`` : '';
  return `### ${name}

A new item is for ${audienceWords[audience]}${shared}.

${actTable(room.acts)}`;
}

function actTable(acts: Readonly<Record<string, ActRule>>): string {
  const lines = Object.entries(acts).map(([kind, rule]) => {
    const by = rule.by && rule.by.length < roles.length ? rule.by.join(', ') : 'any role';
    const needs = rule.begins
      ? 'begins an item'
      : rule.readingIsEnough
        ? 'may see the item'
        : 'may add to the item';
    return `| \`${kind}\` | ${by} | ${needs}${rule.sensitive ? '; signed in within 5 minutes' : ''} |`;
  });
  return ['| act | role | and |', '|---|---|---|', ...lines].join('\n');
}
