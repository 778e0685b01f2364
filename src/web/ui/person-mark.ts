/** The eight markers. Each is a color and a way of drawing a stroke. */
export const markers = [
  'plum',
  'denim',
  'moss',
  'ochre',
  'clay',
  'teal',
  'rose',
  'heather',
] as const;

export type Marker = (typeof markers)[number];

/** A person as every piece shows them: one name, one initial, one marker in the whole room. */
export interface PersonMark {
  readonly personId: string;
  readonly name: string;
  readonly initial: string;
  readonly marker: Marker;
}

/** A person as seen by the reader: `you` is the reader. */
export interface Person extends PersonMark {
  readonly you?: boolean | undefined;
}

/** Puts a person's color and stroke within reach of the pieces inside. */
export const markClass = (person: { readonly marker: Marker }): string => `p-${person.marker}`;
