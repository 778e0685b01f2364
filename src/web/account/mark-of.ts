import { markers, type PersonMark } from '../ui/person-mark.ts';

// The order of the seats in the example room: its people have the same colors outside of it.
const order = ['denim', 'clay', 'teal', 'ochre', 'plum', 'moss', 'rose', 'heather'] as const;

/** How somebody is marked where there is no table to have a seat at: by the place in the list. */
export function markOf(person: { id: string; name: string }, place: number): PersonMark {
  return {
    personId: person.id,
    name: person.name,
    initial: initialOf(person.name),
    marker: order[place % order.length] ?? markers[0],
  };
}

/** The first letter of the name; of the last name where a title stands first: "Dr. Priya Nair". */
export function initialOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const word = words[0]?.endsWith('.') ? words.at(-1) : words[0];
  const [letter = '·'] = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    .segment(word ?? '')
    [Symbol.iterator]()
    .next().value?.segment ?? ['·'];
  return letter.toLocaleUpperCase();
}
