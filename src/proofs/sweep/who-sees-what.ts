/** Prints `docs/who-sees-what.md` from the table that the access sweep holds the house to. */
import { actors, isOfCircle, type Line, type WhoMay } from './who-may.ts';
import type { Section } from './read-tables.ts';

const intro = `# Who sees what

For everybody who wants to know, without reading code. A person wrote the tables below
(\`src/proofs/sweep/who-may.md\`), and the access sweep asks the house every one of these questions, as
every one of these people: what it answers is what stands here, or the tests fail. This page is
printed from the same tables by \`npm run who-sees-what\`. Do not edit it here.

## The rule

A person sees a thing when they are at the table now, and it is for them:

- **only me**: for who began it, alone
- **between us**: for the clients it is about and the therapists
- **by topic**: for the clients it is about, the therapists, and whoever _every_ such client shares
  the topic with
- **named**: for who began it and the people named

What is said in it may be for fewer: for its author alone, or for its author and between us. Authors
at the table always see what they wrote. What is hidden from you is answered like what never was.`;

export function whoSeesWhat(whoMay: WhoMay): string {
  const of = (title: string) => whoMay.sections.filter((section) => section.title === title);
  const parts = [
    intro,
    chapter('Who is who', of('People')),
    chapter('What counts as shared', of('Shares'), counting),
    chapter('What each is given', of('Things'), seeing),
    chapter('Who does not sit at the table', of('Who does not sit at the table'), doing),
    chapter('What each may do', of('Acts'), doing),
    asking(of('Routes'), whoMay),
  ];
  return `${parts.join('\n\n')}\n`;
}

const counting = { 'not shared': 'nothing' };
const seeing = { sees: 'yes', no: '–' };
const doing = {
  may: 'yes',
  no: '–',
  in: 'signs in first',
  again: 'signs in once more',
  read: 'only reads',
  role: 'not their role',
  yours: 'not theirs',
  words: 'is told why not',
};

function chapter(
  title: string,
  sections: readonly Section[],
  said: Readonly<Record<string, string>> = {},
): string {
  return [`## ${title}`, ...sections.map((section) => block(section, said))].join('\n\n');
}

function block({ part, words, rows }: Section, said: Readonly<Record<string, string>>): string {
  const heads = Object.keys(rows[0] ?? {});
  const told = rows.map((row) =>
    heads.map((head, n) => (n === 0 ? nameOf(row[head]) : (said[row[head] ?? ''] ?? row[head]))),
  );
  const named = heads.map((head) => columns[head] ?? head);
  const table = rows.length === 0 ? [] : [printed([named, ...told])];
  return [...(part === undefined ? [] : [`### ${part}`]), words, ...table]
    .filter((text) => text !== '')
    .join('\n\n');
}

const columns: Readonly<Record<string, string>> = {
  'not shared': 'circle, nothing shared',
  sees: 'circle, sees',
  adds: 'circle, adds',
  later: 'after five minutes',
};

/** Acts and routes are code; what people are called is not. */
function nameOf(name = ''): string {
  return name.includes('/') ? `\`${name}\`` : name;
}

function printed([heads = [], ...rows]: readonly (readonly (string | undefined)[])[]): string {
  const line = (cells: readonly (string | undefined)[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Routes with who may ask, in words: a row of thirteen columns nobody reads. */
function asking(sections: readonly Section[], { routes }: WhoMay): string {
  const groups = sections.map(({ part, words, rows }) => {
    const lines = rows.flatMap(({ route = '', ...rest }) => {
      const line = routes.get(route);
      return line ? [[`\`${route}\``, whoOf(line), rest['in words']]] : [];
    });
    const table = lines.length === 0 ? [] : [printed([['asked', 'by', 'what it is'], ...lines])];
    const head = part === undefined ? [] : [`### ${part}`];
    return [...head, words, ...table].filter((text) => text !== '').join('\n\n');
  });
  return ['## What may be asked', ...groups].join('\n\n');
}

const atTheTable = ['client', 'other client', 'therapist', 'supporter', 'professional', 'guardian'];

function whoOf({ cells }: Line): string {
  const may = actors.filter((actor) =>
    ['may', 'words'].includes(cells[isOfCircle(actor) ? 'circle' : actor] ?? ''),
  );
  const again = cells.later === 'again' ? ', if they signed in within five minutes' : '';
  return `${whom(may)}${again}`;
}

function whom(may: readonly string[]): string {
  const isEvery = (those: readonly string[]) => those.every((each) => may.includes(each));
  if (isEvery(actors)) return 'anybody';
  if (may.join() === 'half') return 'who is half signed in';
  const signedIn = actors.slice(2);
  if (isEvery(signedIn))
    return may.includes('half') ? 'who is signed in, or half' : 'who is signed in';
  if (may.join() === atTheTable.join()) return 'everybody at the table';
  if (may.join() === 'client,other client,therapist') return 'clients and therapists at the table';
  if (may.join() === 'therapist,other practice') return 'therapists';
  return may.map((each) => `the ${each}`).join(' and ');
}
