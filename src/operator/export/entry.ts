/** One entry in words: a sentence that says what happened, and everything that was written with it. */
import type { Entry } from '../../record/entry.ts';
import { isId } from '../../record/ids.ts';
import { tellStory } from '../../rooms/goals/story.ts';
import { html, type Markup } from '../../server/help/markup.ts';
import type { Names, Voice } from '../../server/record/voice.ts';

export function sayEntry(entry: Entry, earlier: readonly Entry[], names: Names, voice: Voice) {
  const { kind, author, body } = entry;
  const chapter = tellStory([...earlier, entry]).find((each) => each.entry === entry);
  const told = body as Readonly<Record<string, unknown>>;
  const values = {
    name: names.of(author),
    names: names.all(chapter?.people ?? []),
    step: chapter?.step ?? '',
    again: chapter?.isAgain ? 'yes' : 'no',
    where: textOf(told['where']),
    how: voice.sayIf(`goals.showing.${textOf(told['showing'])}`) ?? '',
    answers: told['answers'] === undefined ? 'no' : 'yes',
  };
  return voice.sayIf(`story.${kind}`, values) ?? voice.say('export.entry', values);
}

/** Every field of an entry's body, with its label. What only names other entries is left to the file. */
export function showBody(body: unknown, names: Names, voice: Voice): Markup | undefined {
  const rows = Object.entries(body as Readonly<Record<string, unknown>>).flatMap(
    ([field, value]): Markup[] => {
      // Terms and facts are fields of the same entry to whoever reads.
      if (field === 'terms' || field === 'facts') return [showBody(value, names, voice) ?? html``];
      const said = sayValue(field, value, names, voice);
      if (said === '') return [];
      const label = voice.sayIf(`export.field.${field}`) ?? field;
      return [
        html`<dl>
          <dt>${label}</dt>
          <dd>${said}</dd>
        </dl>`,
      ];
    },
  );
  return rows.length === 0 ? undefined : html`${rows}`;
}

/** Codes that stand for words, by field. */
const coded: Readonly<Record<string, string>> = {
  rhythm: 'goals.rhythm.',
  where: 'goals.where.',
  showing: 'goals.showing.',
  sure: 'decisions.sure.',
  topics: 'topic.',
  role: 'circle.role.',
  may: 'export.may.',
  audience: 'export.audience.',
  part: 'ownStory.part.',
  is: 'coping.is.',
  place: 'coping.place.',
  helped: 'coping.helped.',
};

function sayValue(field: string, value: unknown, names: Names, voice: Voice): string {
  if (Array.isArray(value)) {
    if (value.every(names.isPerson)) return value.length === 0 ? '' : names.all(value);
    return value
      .map((each) => sayValue(field, each, names, voice))
      .filter((said) => said !== '')
      .join(', ');
  }
  if (names.isPerson(value)) return names.of(value);
  if (value === null || value === undefined || isId(value)) return '';
  if (typeof value === 'number') return field === 'until' ? voice.day(value) : String(value);
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([part, each]) => sayValue(part, each, names, voice));
    return parts.filter((said) => said !== '').join(' ');
  }
  if (typeof value === 'object') return sayLine(value) ?? JSON.stringify(value);
  const text = textOf(value);
  return voice.sayIf(`${coded[field] ?? 'no code: '}${text}`) ?? text;
}

/** A line of a plan: its words, and what can be called or opened. */
function sayLine(value: object): string | undefined {
  if (!('text' in value)) return undefined;
  const { text, call, link } = value as Readonly<Record<string, unknown>>;
  return [text, call, link]
    .map(textOf)
    .filter((each) => each !== '')
    .join(' · ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}
