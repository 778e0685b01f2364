import type { Say } from '../../locales/say.ts';
import type { Office } from './me-shape.ts';

const words = {
  therapist: 'account.office.therapist',
  administrator: 'account.office.administrator',
  keeper: 'account.office.keeper',
} as const;

/** "Counselor, Office manager"; nothing for somebody without an office. */
export function sayOffices(say: Say, locale: string, offices: readonly Office[]): string {
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return list.format(offices.map((office) => say(words[office])));
}
