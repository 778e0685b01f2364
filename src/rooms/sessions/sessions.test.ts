import { describe, expect, test } from 'vitest';
import {
  addsLine,
  answersHeard,
  callsOff,
  ends,
  promises,
  proposesTime,
  saysBack,
  setsLimit,
  shares,
  starts,
} from '../../testing/asks.ts';
import { amara, given, mateo, rosa, type Ask } from '../../testing/given.ts';
import { there } from '../../testing/there.ts';
import { sessions } from './sessions.ts';
import { day, minute } from '../../record/time.ts';
import {
  carriedOver,
  endOf,
  firstAuthor,
  inOrder,
  isAhead,
  leftOver,
  nextSession,
  sessionBefore,
  type AgendaLine,
  type Session,
  type SessionThere,
} from './session.ts';

type Told = ReturnType<typeof given>;
const session = (story: Told, viewer: string) => story.state(viewer, 'sessions') as Session;
const agrees = {
  room: 'sessions',
  ask: ({ suggestions }: Session): Ask => ({
    kind: 'sessions/agree',
    body: { suggestion: suggestions.at(-1)?.id },
  }),
};
const proposed = () => given(mateo, amara, rosa).when(amara, proposesTime());
const shared = (may: 'see' | 'add' = 'add') =>
  given(mateo, amara, rosa)
    .when(mateo, shares(mateo, rosa, ['sessions'], may))
    .when(amara, proposesTime('Family talk', [rosa]));
const onLast = (kind: string, more: object = {}) => ({
  room: 'sessions',
  ask: ({ lines }: Session): Ask => ({ kind, body: { line: lines.at(-1)?.id, ...more } }),
});

describe('a time', () => {
  test('holds once the client agreed, and asks both on the day before', () => {
    const story = proposed();
    expect(story.waiting(mateo, 'sessions')).toEqual(['sessions/suggestion-waits']);
    story.when(mateo, agrees);
    expect(session(story, amara).signed).toHaveLength(2);
    expect(story.waiting(mateo, 'sessions')).toEqual(['sessions/soon']);
  });

  test('that was never answered asks nothing any more once it is over', () => {
    const story = proposed().later(day);
    expect(story.waiting(mateo, 'sessions')).toEqual([]);
  });

  test('is near for a guest who may see it, and not for others who may', () => {
    const story = shared().when(mateo, agrees);
    expect(story.waiting(rosa, 'sessions')).toEqual(['sessions/soon']);
    const without = given(mateo, amara, rosa)
      .when(mateo, shares(mateo, rosa, ['sessions']))
      .when(amara, proposesTime())
      .when(mateo, agrees);
    expect(without.waiting(rosa, 'sessions')).toEqual([]);
  });
});

describe('a session that was', () => {
  const agreed = () => proposed().when(mateo, agrees);

  test('begun and never ended is over after half a day, and can still be ended', () => {
    const story = agreed().later(day).when(amara, starts());
    expect(isAhead(session(story, mateo), story.now())).toBe(true);
    story.later(day);
    expect(isAhead(session(story, mateo), story.now())).toBe(false);
    story.when(mateo, ends(mateo, amara));
    expect(session(story, amara).endedAt).toBe(story.now());
  });

  test('begun by mistake has not begun, and is near again', () => {
    const story = agreed().when(amara, starts());
    expect(story.waiting(mateo, 'sessions')).toEqual([]);
    story.when(mateo, { kind: 'sessions/undo-start', body: {} });
    expect(session(story, amara).startedAt).toBeUndefined();
    expect(story.waiting(mateo, 'sessions')).toEqual(['sessions/soon']);
  });

  test('called off asks nothing, does not begin, and its lines come along to the next', () => {
    const story = agreed().when(mateo, addsLine('The bus')).when(mateo, callsOff('I am ill.'));
    expect(story.waiting(amara, 'sessions')).toEqual([]);
    expect(story.refusal(amara, starts()).refused).toBe('sessions/is-called-off');
    const off = { item: story.item('sessions'), state: session(story, mateo) };
    expect(off.state.calledOff).toEqual({ by: mateo, words: 'I am ill.' });
    story.when(amara, proposesTime('Another day'));
    const next = { item: story.item('sessions'), state: session(story, mateo) };
    const carried = carriedOver([off, next], next, story.now() - day);
    expect(carried.map(({ line }) => line.text)).toEqual(['The bus']);
  });

  test('is not near for whoever said that they stay away', () => {
    const story = agreed().when(mateo, { kind: 'sessions/say-coming', body: { coming: 'no' } });
    expect(story.waiting(mateo, 'sessions')).toEqual([]);
    expect(story.waiting(amara, 'sessions')).toEqual(['sessions/soon']);
  });

  test('suggested and never answered waits only until it is over', () => {
    const story = proposed();
    const { circle } = story.record();
    const scene = { circle, item: story.item('sessions'), now: story.now() };
    const member = there(circle.members.find(({ person }) => person === mateo));
    const [waits] = sessions.attention(session(story, mateo), member, scene);
    expect(waits).toMatchObject({ until: endOf(session(story, mateo)) });
  });
});

describe('the agenda', () => {
  test('has the client’s lines first, then the others as they came', () => {
    const story = shared()
      .when(amara, addsLine('Sleep'))
      .when(rosa, addsLine('Sunday'))
      .later(minute)
      .when(mateo, addsLine('The bus'));
    const texts = inOrder(session(story, mateo).lines, [mateo]).map(({ text }) => text);
    expect(texts).toEqual(['The bus', 'Sleep', 'Sunday']);
  });

  test('never drops a line: what was put off is left over until it is talked about', () => {
    const story = proposed()
      .when(mateo, addsLine('The bus'))
      .when(amara, onLast('sessions/put-off-line', { words: 'No time left today.' }));
    expect(leftOver(session(story, mateo))).toMatchObject([
      { text: 'The bus', putOff: { by: amara, words: 'No time left today.' } },
    ]);
    story.when(mateo, onLast('sessions/talk-about'));
    expect(leftOver(session(story, mateo))).toEqual([]);
  });

  test('takes a topic that a client limited only from that client', () => {
    const story = proposed().when(mateo, setsLimit('my father'));
    const outcome = story.refusal(amara, addsLine('How it is with my father'));
    expect(outcome).toMatchObject({ refused: 'sessions/limited-topic', values: { by: mateo } });
    story.when(mateo, addsLine('My father'));
    expect(session(story, amara).lines).toHaveLength(1);
  });

  test('does not heed a limit that the writer may not see: nothing tells of it', () => {
    const forAmara = {
      ...setsLimit('my father'),
      for: { audience: 'between-us', named: [] },
    } as Ask;
    const story = shared().when(mateo, forAmara).when(rosa, addsLine('His father called'));
    expect(session(story, mateo).lines).toHaveLength(1);
  });
});

describe('what I heard', () => {
  test('waits for the one who was heard, who alone says whether it is right', () => {
    const story = proposed().when(amara, saysBack(mateo, 'You are tired of waiting.'));
    expect(story.waiting(mateo, 'sessions')).toContain('sessions/heard-waits');
    expect(story.refusal(amara, answersHeard('right')).refused).toBe('sessions/not-your-words');
    story.when(mateo, answersHeard('close', 'Not tired. Angry.'));
    expect(session(story, amara).heard).toMatchObject([
      { words: 'You are tired of waiting.', answers: [{ words: 'Not tired. Angry.' }] },
    ]);
    expect(story.waiting(mateo, 'sessions')).not.toContain('sessions/heard-waits');
  });

  test('is not asked of somebody who could not answer', () => {
    const story = shared('see');
    expect(story.refusal(amara, saysBack(rosa)).refused).toBe('sessions/nobody-to-hear');
  });
});

test('the times at which it began and ended belong to everybody who sees it', () => {
  const story = shared('see')
    .when(amara, starts())
    .later(50 * minute);
  story.when(mateo, ends(mateo, amara, rosa)).when(amara, promises(mateo));
  expect(session(story, rosa)).toMatchObject({
    there: [mateo, amara, rosa],
    startedAt: story.now() - 50 * minute,
    endedAt: story.now(),
  });
});

describe('from one session to the next', () => {
  const line = (id: string, by: string, more: Partial<AgendaLine> = {}): AgendaLine => ({
    id,
    by,
    at: 0,
    text: id,
    state: 'open',
    putOff: undefined,
    from: undefined,
    carries: undefined,
    isBetweenUs: false,
    ...more,
  });
  const met = (id: string, at: number, ...lines: AgendaLine[]): SessionThere => {
    const state = session(proposed(), mateo);
    return {
      item: { id, about: [mateo] },
      state: { ...state, terms: { ...state.terms, at }, lines },
    };
  };
  const before = met('before', 0, line('bus', mateo), line('sleep', amara, { state: 'talked' }));
  const ahead = (...lines: AgendaLine[]) => met('ahead', 10 * day, ...lines);
  const left = (...all: SessionThere[]) =>
    carriedOver(all, all.at(-1) as SessionThere, 5 * day).map((each) => each.line.id);

  test('what was not talked about is left over, until somebody brings it along', () => {
    expect(left(before, ahead())).toEqual(['bus']);
    expect(left(before, ahead(line('again', amara, { carries: 'bus' })))).toEqual([]);
  });

  test('who brought a line along does not let it go for its author', () => {
    const gone = { carries: 'bus', state: 'let-go' as const };
    expect(left(before, ahead(line('again', amara, gone)))).toEqual(['bus']);
    expect(left(before, ahead(line('again', mateo, gone)))).toEqual([]);
  });

  test('a line that somebody else brought along still comes first, as its author’s', () => {
    const again = line('again', amara, { carries: 'bus' });
    const all = [line('bus', mateo), again, line('x', amara, { carries: 'y' })];
    expect(all.map((each) => firstAuthor(all, each))).toEqual([mateo, mateo, amara]);
    const circle = [line('a', amara, { carries: 'b' }), line('b', mateo, { carries: 'a' })];
    expect(circle.map((each) => firstAuthor(circle, each))).toEqual([amara, mateo]);
    const ordered = inOrder([line('z', amara), again], [mateo], (each) => firstAuthor(all, each));
    expect(ordered.map(({ id }) => id)).toEqual(['again', 'z']);
  });

  test('what one partner wrote for a session of their own is not offered where the other reads', () => {
    const both = { item: { id: 'both', about: [mateo, rosa] }, state: ahead().state };
    const alone = { item: { id: 'alone', about: [mateo] }, state: ahead().state };
    expect(carriedOver([before, both], both, 5 * day)).toEqual([]);
    const together = { ...before, item: { id: 'together', about: [mateo, rosa] } };
    expect(carriedOver([together, alone], alone, 5 * day)).toHaveLength(1);
  });

  test('the next one is the first that lies ahead for the same people, the one before the last', () => {
    const later = met('later', 20 * day);
    const all = [later, before, ahead()];
    expect(nextSession(all, [mateo], 5 * day)?.item.id).toBe('ahead');
    expect(nextSession(all, [rosa], 5 * day)).toBeUndefined();
    expect(sessionBefore(all, later, 5 * day)?.item.id).toBe('before');
    expect(sessionBefore(all, before, 5 * day)).toBeUndefined();
  });
});
