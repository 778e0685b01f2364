import type { Methods, Office } from './me-shape.ts';

/** A person of the practice as its administrator knows them: no content, no partner's name. */
export interface PracticePerson {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly Office[];
  readonly methods: Methods;
  readonly seenDay: string | null;
  readonly partnerships: number;
  /** A recovery is under way: the old ways in wait until it is taken or withdrawn. */
  readonly recovering: boolean;
}

export interface OpenInvitation {
  readonly id: string;
  readonly purpose: 'office' | 'recovery';
  readonly name: string;
  readonly offices: readonly Office[];
  readonly by: string;
  readonly madeAt: number;
  readonly until: number;
  /** It cannot be used any more: its time is over, or too many wrong codes. */
  readonly dead: boolean;
}
