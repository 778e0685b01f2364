/**
 * The example people: the one cast of tests, demo and docs. Made up, all of them. Their ids never
 * change, so that a test, a screenshot and a link speak of the same person.
 */
import type { Role } from '../record/circle.ts';
import type { Id } from '../record/ids.ts';

export type CastPractice = {
  id: Id;
  name: string;
  country: string;
  language: string;
  timeZone: string;
};

export type CastPerson = {
  id: Id;
  practice: keyof typeof castPractices;
  name: string;
  called: string;
  pronouns: string;
  /** Who they are, as the list of example people says it. */
  who: string;
  /** Where they sit at Mateo's table; null: nowhere. */
  role: Role | null;
  /** What they are to Mateo, in his words. */
  relation: string | undefined;
  offices: readonly ('therapist' | 'administrator' | 'keeper')[];
  /** The mark they draw with. */
  marker: 'denim' | 'clay' | 'teal' | 'ochre' | 'plum' | 'moss' | 'rose' | 'heather';
};

export const castPractices = {
  harborStreet: {
    id: '0e1a0000-0000-4000-8000-000000000001',
    name: 'Harbor Street Counseling',
    country: 'US',
    language: 'en-US',
    timeZone: 'America/New_York',
  },
  quietHarbor: {
    id: '0e1a0000-0000-4000-8000-000000000002',
    name: 'Quiet Harbor',
    country: 'US',
    language: 'en-US',
    timeZone: 'America/Los_Angeles',
  },
} as const satisfies Record<string, CastPractice>;

const nobody = { role: null, relation: undefined, offices: [] } as const;

export const cast = {
  mateo: {
    ...nobody,
    id: '0e1b0000-0000-4000-8000-000000000001',
    practice: 'harborStreet',
    name: 'Mateo Reyes',
    called: 'Mateo',
    pronouns: 'he/him',
    who: 'Comes here for himself',
    role: 'client',
    marker: 'denim',
  },
  amara: {
    ...nobody,
    id: '0e1b0000-0000-4000-8000-000000000002',
    practice: 'harborStreet',
    name: 'Amara Obi',
    called: 'Amara',
    pronouns: 'she/her',
    who: 'Mateo’s therapist',
    role: 'therapist',
    offices: ['therapist'],
    marker: 'clay',
  },
  rosa: {
    ...nobody,
    id: '0e1b0000-0000-4000-8000-000000000003',
    practice: 'harborStreet',
    name: 'Rosa Reyes',
    called: 'Rosa',
    pronouns: 'she/her',
    who: 'Mateo’s mother',
    role: 'supporter',
    relation: 'my mother',
    marker: 'teal',
  },
  june: {
    ...nobody,
    id: '0e1b0000-0000-4000-8000-000000000004',
    practice: 'harborStreet',
    name: 'June Park',
    called: 'June',
    pronouns: 'they/them',
    who: 'School social worker',
    role: 'professional',
    relation: 'social worker at my school',
    marker: 'ochre',
  },
  ilse: {
    ...nobody,
    id: '0e1b0000-0000-4000-8000-000000000005',
    practice: 'quietHarbor',
    name: 'Ilse Brandt',
    called: 'Ilse',
    pronouns: 'she/her',
    who: 'Therapist at another practice',
    offices: ['therapist'],
    marker: 'plum',
  },
  priya: {
    ...nobody,
    id: '0e1b0000-0000-4000-8000-000000000006',
    practice: 'harborStreet',
    name: 'Priya Nair',
    called: 'Priya',
    pronouns: 'she/her',
    who: 'Runs the office; sees names and numbers',
    offices: ['administrator'],
    marker: 'moss',
  },
  walt: {
    ...nobody,
    id: '0e1b0000-0000-4000-8000-000000000007',
    practice: 'harborStreet',
    name: 'Walt Keeler',
    called: 'Walt',
    pronouns: 'he/him',
    who: 'Keeps the machine running; sees numbers',
    offices: ['keeper'],
    marker: 'rose',
  },
} as const satisfies Record<string, CastPerson>;

export const castPeople: readonly CastPerson[] = Object.values(cast);
