/** What people ask for in the stories about coping, practice and plans. */
import type { Id } from '../record/ids.ts';
import type { Exercise } from '../rooms/coping/exercise.ts';
import { versionOf, type Part, type Section } from '../rooms/coping/section.ts';
import type { Helped } from '../rooms/coping/tried.ts';
import type { Ask, InRoom } from './given.ts';

export function notesSign(words: string): Ask {
  return { kind: 'coping/note-sign', body: { is: 'sign', words } };
}

export function addsWay(words: string, about?: Id[]): Ask {
  return { kind: 'coping/add-way', body: { place: 'alone', words }, about };
}

export function suggestsWay(words: string, about?: Id[]): Ask {
  return { kind: 'coping/suggest-way', body: { place: 'together', words }, about };
}

export const takes: Ask = { kind: 'coping/take', body: {} };
export const putsAside: Ask = { kind: 'coping/put-aside', body: {} };
export const withdrawsWay: Ask = { kind: 'coping/withdraw', body: {} };

export function saysWay(words: string): Ask {
  return { kind: 'coping/say-own-words', body: { words } };
}

export function triedWay(helped: Helped, words?: string): Ask {
  return { kind: 'coping/say-tried', body: { helped, ...(words !== undefined && { words }) } };
}

export function proposesPractice(what: string, about?: Id[]): Ask {
  return { kind: 'practice/propose', body: { terms: { what } }, about };
}

/** Yes to the newest suggestion. */
export const agreesToPractice: InRoom = {
  room: 'practice',
  ask: (exercise: Exercise) => ({
    kind: 'practice/agree',
    body: { suggestion: exercise.suggestions.at(-1)?.id },
  }),
};

export function does(act: 'pause' | 'go-on' | 'end'): Ask {
  return { kind: `practice/${act}`, body: {} };
}

export function triedPractice(helped: Helped): Ask {
  return { kind: 'practice/say-tried', body: { helped } };
}

export function asksAlong(...members: Id[]): Ask {
  return { kind: 'practice/ask-along', body: { members } };
}

export function letsGo(member: Id): Ask {
  return { kind: 'practice/let-go', body: { member } };
}

export function answersAlong(says: 'yes' | 'no'): Ask {
  return { kind: 'practice/answer', body: { says } };
}

export function saysHowItWas(words: string): Ask {
  return { kind: 'practice/say-how-it-was', body: { words } };
}

export function hangsFrom(from: Id): Ask {
  return { kind: 'practice/hang-from', body: { from } };
}

export function beginsPart(part: Part, ...lines: string[]): Ask {
  return { kind: 'safety-plan/begin', body: { part, name: part, lines: linesOf(lines) } };
}

export function changesPart(...lines: string[]): InRoom {
  return {
    room: 'safety-plan',
    ask: (section: Section) => ({
      kind: 'safety-plan/change',
      body: { name: section.name, lines: linesOf(lines), over: versionOf(section) },
    }),
  };
}

export function suggestsLine(text: string): Ask {
  return { kind: 'safety-plan/suggest-line', body: { line: { text } } };
}

export function onLine(act: 'take' | 'leave' | 'withdraw'): InRoom {
  return {
    room: 'safety-plan',
    ask: (section: Section) => ({
      kind: `safety-plan/${act}-line`,
      body: { suggestion: section.suggestions.at(-1)?.id },
    }),
  };
}

function linesOf(lines: readonly string[]) {
  return lines.map((text) => ({ text }));
}
