/**
 * What may change something, as a person can read it: which page it came from, and as what. All else
 * is refused before anything of it is read. This is the list; the code has its own reasons.
 */
export type Cell = {
  /** `POST /api/sign-out`; a WebSocket is its `GET` with an upgrade. */
  route: string;
  upgrade: boolean;
  /** What the browser says of the page that sends it: `Sec-Fetch-Site`. Undefined: it says nothing. */
  site: string | undefined;
  origin: string | undefined;
  type: string | undefined;
  hasBody: boolean;
};

type Allowed = { because: string; is: (cell: Cell) => boolean };

export const ours = 'https://hearth.example';
const json = ['application/json', 'application/json; charset=utf-8'];

/** A page of another site cannot say this, whatever it would like to. */
const fromOurPages: readonly Allowed[] = [
  {
    because: 'the browser says that a page of ours sends it',
    is: ({ site }) => site === 'same-origin',
  },
  {
    because: 'an old browser says only the origin, and it is ours',
    is: ({ site, origin }) => site === undefined && origin === ours,
  },
];

/** Of what comes from our pages, in which shape it may come. */
const inOurShape: readonly Allowed[] = [
  {
    because: 'it is JSON, which no form can send',
    is: ({ type }) => type !== undefined && json.includes(type.toLowerCase()),
  },
  {
    because: 'it is a DELETE of nothing but its address, which no form can send',
    is: ({ route, type, hasBody }) => route.startsWith('DELETE ') && type === undefined && !hasBody,
  },
  {
    because: 'while a page goes away, a browser sends what it can; all that it does is sign out',
    is: ({ route }) => route === 'POST /api/leave',
  },
  { because: 'a WebSocket begins without a body', is: ({ upgrade }) => upgrade },
];

export const reasons: readonly Allowed[] = [...fromOurPages, ...inOurShape];

export function mayChange(cell: Cell): boolean {
  return fromOurPages.some(({ is }) => is(cell)) && inOurShape.some(({ is }) => is(cell));
}
