/** The path in words, for whoever takes it along: what a page and a PDF of it both say. */
import { maySeeEntry } from '../../record/audience.ts';
import type { Marker } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import { day } from '../../record/time.ts';
import type { Celebration } from '../../rooms/journey/celebration.ts';
import { foldItem } from '../../rooms/acting.ts';
import { piecesOf, storyValues, type Piece, type Told } from '../../rooms/milestones.ts';
import { roomOf } from '../../rooms/rooms.ts';
import { namesAt, type Names, type Voice } from '../record/voice.ts';
import type { Given, Made } from './told-to.ts';

/** Somebody's words to a small good thing. */
export type SaidTo = { by: Id; head: string; words: string };

export type SheetLine = {
  /** "Step · November 2" */
  head: string;
  title: string;
  sentence: readonly Piece[];
  option: string | undefined;
  words: string | undefined;
  /** Whose words they are; nobody's alone where several agreed on them. */
  voice: Id | undefined;
  said: readonly SaidTo[];
  whoSees: string;
};

export type Sheet = {
  language: string;
  title: string;
  /** The day on which it was made, and no more of the moment: the same path makes the same file. */
  madeOn: Date;
  notes: readonly string[];
  months: readonly { title: string; lines: readonly SheetLine[] }[];
  /** In whose color a voice stands. */
  markerOf: (voice: Id) => Marker;
  /** What stands where there is nothing. */
  none: string;
  /** What is said where a letter could not be drawn. */
  letters: string;
};

export function writeSheet(
  told: readonly Told[],
  given: Given,
  made: Made,
  voice: Voice,
  language: string,
): Sheet {
  const { say } = voice;
  const names = namesAt(made, voice);
  const months = Map.groupBy(told, ({ entry }) => voice.month(entry.at));
  const markers = new Map(made.people.map(({ id, marker }) => [id, marker]));
  return {
    language,
    title: say('journey.kept.title'),
    madeOn: new Date(made.now - (made.now % day)),
    notes: notesOf(made, names, voice),
    months: [...months].map(([title, ofMonth]) => ({
      title,
      lines: ofMonth.map((each) => writeLine(each, given, made, names, voice)),
    })),
    markerOf: (id) => markers.get(id) ?? 'moss',
    none: say('journey.kept.none'),
    letters: say('journey.kept.letters'),
  };
}

function notesOf({ viewer, now, chosen }: Made, names: Names, { say, day }: Voice): string[] {
  const { voice, is } = chosen;
  return [
    say('journey.kept.made', { name: names.of(viewer), day: day(now) }),
    ...(voice === undefined ? [] : [say('journey.kept.voice', { names: names.of(voice) })]),
    ...(is === undefined ? [] : [say('journey.kept.is', { is: say(`journey.is.${is}`) })]),
  ];
}

function writeLine(told: Told, given: Given, made: Made, names: Names, voice: Voice): SheetLine {
  const { item, entry, milestone, title } = told;
  const { say, sayIf, date } = voice;
  const { by, is, option, words } = milestone;
  const values = storyValues(told, names.all);
  const sentence = sayIf(`story.${entry.kind}`, values) ?? say('export.entry', values);
  const voices = by.map((id) => ({ id, name: names.of(id) }));
  const readers = made.circle.members
    .map(({ person }) => person)
    .filter((person) => maySeeEntry(made.circle, item, entry, person, made.now));
  return {
    head: say('journey.on', { is: say(`journey.one.${is}`), day: date(entry.at) }),
    title,
    sentence: piecesOf(sentence, voices, names.all(by)),
    option: option === undefined ? undefined : say('journey.option', { option }),
    words,
    voice: by.length === 1 ? by[0] : undefined,
    said: item.room === 'journey' ? saidTo(told, given, names, voice) : [],
    whoSees: say('journey.kept.whoSees', { names: names.audience([...new Set(readers)]) }),
  };
}

function saidTo({ item }: Told, { entries }: Given, names: Names, { say, date }: Voice): SaidTo[] {
  const own = entries.filter((entry) => entry.item === item.id);
  const state = foldItem(roomOf(item), undefined, own)?.state as Celebration;
  return state.said.map(({ by, at, words }) => ({
    by,
    head: say('journey.on', { is: names.of(by), day: date(at) }),
    words,
  }));
}
