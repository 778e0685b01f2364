import type { Office } from './me-shape.ts';

export type SeatRole = 'client' | 'therapist' | 'guardian' | 'supporter' | 'professional';

export interface Invitation {
  readonly purpose: 'seat' | 'office' | 'recovery';
  /** Who invites. */
  readonly by: string;
  /** Who is invited. */
  readonly name: string;
  readonly role: SeatRole | null;
  readonly offices: readonly Office[];
  readonly practiceName: string;
  readonly needsCode: true;
}

export interface Accepted {
  readonly purpose: Invitation['purpose'];
  /** The table where the seat is, if it was one. */
  readonly partnership: string | null;
}

/** Where somebody finds what they were invited to. */
export const placeOf = ({ partnership }: Accepted): string =>
  partnership === null ? '/' : `/rooms/${partnership}`;
