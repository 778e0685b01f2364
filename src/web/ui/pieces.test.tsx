import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { english } from '../../locales/english.ts';
import { AudienceLine } from './audience-line.tsx';
import { ChangedWords } from './changed-words.tsx';
import { Folds } from './folds.tsx';
import type { Seat } from './glyph.tsx';
import { OwnWords } from './own-words.tsx';
import type { Person } from './person-mark.ts';
import { RatingLine } from './rating-line.tsx';
import { Signed } from './signed.tsx';
import { Step, Steps } from './steps.tsx';
import { WordsProvider } from './words.tsx';

const mateo: Person = {
  personId: 'm',
  name: 'Mateo',
  initial: 'M',
  marker: 'denim',
  you: true,
};
const amara: Person = { personId: 'a', name: 'Amara', initial: 'A', marker: 'clay' };
const dana: Person = { personId: 'd', name: 'Dana', initial: 'D', marker: 'teal' };

const seats = (...seeing: Person[]): Seat[] =>
  [mateo, amara, dana].map((person) => ({
    ...person,
    you: person.you ?? false,
    sees: seeing.includes(person),
  }));

const html = (piece: ReactNode): string =>
  renderToStaticMarkup(
    <WordsProvider locale="en-US" catalog={english} timeZone="America/New_York">
      {piece}
    </WordsProvider>,
  );

/** What a piece says, drawings and all, to somebody who only hears it. */
const heard = (piece: ReactNode): string =>
  html(piece)
    .replaceAll(/<(\w+)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', '’');

describe('who can see it', () => {
  it('is said by name, now, later and before', () => {
    expect(heard(<AudienceLine seats={seats(mateo)} />)).toBe('Only you can see this');
    expect(heard(<AudienceLine seats={seats(mateo, amara)} tense="will" />)).toBe(
      'You and Amara will see this',
    );
    expect(heard(<AudienceLine seats={seats(mateo, amara)} tense="now" />)).toBe(
      'Now: You and Amara can see it',
    );
    expect(heard(<AudienceLine seats={seats(mateo, amara, dana)} tense="after" />)).toBe(
      'After you save: You, Amara and Dana can see it',
    );
    expect(heard(<AudienceLine seats={seats(amara)} more="You can ask her." />)).toBe(
      'Only Amara can see this. You can ask her.',
    );
  });

  it('is drawn as well: a filled chair for each who sees, a hollow one for each who does not', () => {
    const drawn = html(<AudienceLine seats={seats(mateo, dana)} />);
    expect(drawn.match(/p-denim|p-teal|p-clay/g)).toEqual(['p-denim', 'p-teal']);
    expect(drawn.match(/<circle/g)).toHaveLength(1 + 3);
  });
});

describe('agreement', () => {
  it('is one sentence for who hears it', () => {
    const signed = (
      <Signed
        signatures={[
          { person: mateo, state: 'agreed', on: '2026-10-30' },
          { person: amara, state: 'waiting' },
          { person: dana, state: 'not-now' },
        ]}
      />
    );
    expect(html(signed)).toContain('Agreed: You, October 30. Waiting: Amara. Not now: Dana.');
    expect(html(signed)).toContain('Amara has not answered');
  });
});

describe('numbers', () => {
  const line = (...values: [Person, number][]) =>
    html(
      <RatingLine
        low="Far away"
        high="We’re there"
        marks={values.map(([person, value]) => ({ person, value }))}
      />,
    );

  it('are said with how far apart they are, and never averaged', () => {
    expect(line([mateo, 4], [amara, 6])).toContain(
      'You chose 4 and Amara chose 6. That is 2 apart.',
    );
    expect(line([mateo, 5], [amara, 5])).toContain('That is the same number.');
    expect(line([mateo, 0], [amara, 4], [dana, 10])).toContain(
      'You chose 0, Amara chose 4 and Dana chose 10. That is 10 apart.',
    );
    expect(line([mateo, 3])).toContain('You chose 3.');
  });

  it('are folded with no number in the page', () => {
    const folded = html(
      <Folds
        people={[
          { person: mateo, isIn: true },
          { person: amara, isIn: false },
        ]}
      />,
    );
    expect(folded).toContain('folded');
    expect(folded).toContain('not in yet');
    expect(folded.replaceAll(/<[^>]+>/g, '')).not.toMatch(/\d/);
  });
});

describe('words', () => {
  it('of a person are shown as they were written', () => {
    const typed = '  I <b>want</b>\n\n to stay.  ';
    expect(html(<OwnWords person={mateo} text={typed} />)).toContain(
      '  I &lt;b&gt;want&lt;/b&gt;\n\n to stay.  ',
    );
  });

  it('that changed say so without color', () => {
    const changed = html(<ChangedWords before="every Sunday" after="most Sundays" />);
    expect(changed).toMatch(/<del[^>]*><span class="vh">removed: <\/span>every Sunday<\/del>/);
    expect(changed).toMatch(/<ins[^>]*><span class="vh">added: <\/span>most Sundays<\/ins>/);
    expect(heard(<ChangedWords before="one two" after="one three" show="before" />)).toBe(
      'one removed: two',
    );
  });
});

describe('a small step', () => {
  it('says who did it, and can be ticked only by who may', () => {
    const done = <Step doneBy={amara}>Sit by the door</Step>;
    expect(heard(<Steps>{done}</Steps>)).toBe('Done by Amara: Sit by the door');
    expect(html(done)).not.toContain('checkbox');
    expect(html(<Step onChange={() => undefined}>Sit by the door</Step>)).toContain('checkbox');
  });
});
