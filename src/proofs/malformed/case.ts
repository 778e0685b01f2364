/** One thing that a stranger sends, and how its bytes are written. */

/** Who sends it: their name among the people who came in, or nobody. */
export type Who = string | undefined;

export type Case = {
  name: string;
  who?: Who;
  /** The line may be cut without an answer: too much at once, or not HTTP at all. */
  mayBeCut?: true;
  /** It is not whole, or nobody has to end the line: the sender leaves after a moment. */
  thenLeaves?: true;
  write(sender: Sender): Written;
};

export type Written = { bytes: Buffer; isHead: boolean };

/** What is known only when a case is sent. */
export type Sender = {
  host: string;
  cookie: string;
  /** An address that nobody sent from before, so that limits do not end the proof at their door. */
  from: string;
  /** Takes the place of `:partnership` in a target: a table where all but strangers sit. */
  partnership: string;
};

export type Parts = {
  method?: string;
  target: string;
  version?: string;
  /** Header lines; a name given here takes the place of the usual one; undefined leaves it out. */
  headers?: Readonly<Record<string, string | undefined>>;
  /** Lines that go in as they are, after the others. */
  lines?: readonly string[];
  body?: Buffer | string;
};

/** A request as our pages would write it, but for what `parts` say. */
export function writeRequest(parts: Parts, { host, cookie, from, partnership }: Sender): Written {
  const { method = 'GET', version = 'HTTP/1.1', headers = {}, lines = [] } = parts;
  const target = parts.target.replace(':partnership', partnership);
  const body = typeof parts.body === 'string' ? Buffer.from(parts.body) : parts.body;
  const all: Record<string, string | undefined> = {
    host,
    connection: 'close',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': from,
    cookie: cookie || undefined,
    ...(method === 'GET' || method === 'HEAD' ? {} : { 'content-type': 'application/json' }),
    ...(body === undefined ? {} : { 'content-length': String(body.length) }),
    ...headers,
  };
  const said = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  const head = [`${method} ${target} ${version}`, ...said, ...lines, '', ''].join('\r\n');
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), body ?? Buffer.alloc(0)]);
  return { bytes, isHead: method === 'HEAD' };
}

/** A case that is one request. */
export function asking(name: string, parts: Parts, more: Partial<Case> = {}): Case {
  return { name, ...more, write: (sender) => writeRequest(parts, sender) };
}
