import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { parts, type Part, type Section, type SignedLine } from './section.ts';

/** A line of a plan with the name of whoever found its words, where that is somebody else. */
export type KeptLine = Omit<SignedLine, 'by'> & { by?: string };

export type KeptSection = { part: Part; name: string; lines: readonly KeptLine[] };

/** A line to call, as Help now has it. */
export type KeptCrisisLine = {
  way: 'call' | 'text' | 'chat';
  title: string;
  about: string;
  address: string;
};

/** A plan as it is kept on a device: what it says now, in the order in which it is read. */
export type KeptPlan = {
  sections: readonly KeptSection[];
  crisis: readonly KeptCrisisLine[];
};

/** Parts without a line are left out: there is nothing in them for a hard moment. */
export function sectionsToKeep(
  sections: readonly Section[],
  owner: Id,
  nameOf: (person: Id) => string,
): KeptSection[] {
  return parts.flatMap((part) =>
    sections
      .filter((section) => section.part === part && section.lines.length > 0)
      .map(({ name, lines }) => ({
        part,
        name,
        lines: lines.map(({ by, ...line }) => (by === owner ? line : { ...line, by: nameOf(by) })),
      })),
  );
}

/** When the plan was last written in; 0 where it never was. */
export function planChangedAt(sections: readonly Section[]): Instant {
  return Math.max(0, ...sections.flatMap(({ versions }) => versions.map(({ at }) => at)));
}
