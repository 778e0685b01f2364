import { describe, expect, test } from 'vitest';
import {
  adds,
  agrees,
  asks,
  asksComfortOf,
  changes,
  chooses,
  factsOf,
  opensAgain,
  opensComfort,
  rates,
  saysOfOption,
  saysWhatMatters,
  setsAside,
  takesUp,
} from '../../testing/asks-decisions.ts';
import { letsOthersRead, shares } from '../../testing/asks.ts';
import { amara, given, ines, june, mateo, noon, rosa, sam } from '../../testing/given.ts';
import { entriesFor, houseRules } from '../../testing/pure-record.ts';
import { there } from '../../testing/there.ts';
import { day } from '../../record/time.ts';
import { chosenNow, type Question } from './question.ts';

type Story = ReturnType<typeof given>;
const seen = (viewer: string, story: Story) => story.state(viewer, 'decisions') as Question;
const names = (viewer: string, story: Story) =>
  seen(viewer, story).options.map(({ facts }) => facts.name);
const chosen = (viewer: string, story: Story) => {
  const question = seen(viewer, story);
  return question.options.find(({ id }) => id === chosenNow(question))?.facts.name;
};
const waits = (who: string, story: Story) => story.waiting(who, 'decisions');

/** A question that Rosa may add to and June may see, with two options. */
const asked = () =>
  given(mateo, amara, ines, rosa, june)
    .when(mateo, shares(mateo, rosa, ['decisions']))
    .when(mateo, shares(mateo, june, ['decisions'], 'see'))
    .when(mateo, asks({ words: 'I drive at six.' }));
const withOptions = () => asked().when(amara, adds('A sleep plan')).when(mateo, adds('Wait'));

describe('given a question with two options', () => {
  test('it says who wrote each and when, and what matters to whom', () => {
    const story = withOptions().when(amara, saysWhatMatters('That it lasts.'));
    expect(seen(june, story).options.map(({ by, at }) => [by, at])).toEqual([
      [amara, noon],
      [mateo, noon],
    ]);
    expect(seen(june, story).matters.map(({ by, words }) => [by, words])).toEqual([
      [mateo, 'I drive at six.'],
      [amara, 'That it lasts.'],
    ]);
  });

  test('nobody’s words about it are replaced by somebody else’s, and one’s own are', () => {
    const story = withOptions().when(amara, saysOfOption('Kind.')).when(mateo, saysOfOption('No.'));
    story.when(mateo, saysOfOption('Not yet.'));
    const words = seen(june, story).matters.filter(({ option }) => option !== undefined);
    expect(words.map((each) => each.words)).toEqual(['Kind.', 'Not yet.']);
  });

  test('an option is changed by its author, and by nobody else', () => {
    const story = withOptions();
    expect(story.refusal(amara, changes('Hurry'))).toEqual({
      refused: 'decisions/not-your-option',
      values: { by: mateo },
    });
    expect(names(june, story.when(mateo, changes('Wait a month')))).toEqual([
      'A sleep plan',
      'Wait a month',
    ]);
  });

  test('it is set aside when client and therapist say so, and taken up by either', () => {
    const story = withOptions().when(amara, setsAside).when(ines, setsAside);
    expect(seen(mateo, story).options[1]).toMatchObject({ isAside: false, asideBy: [amara, ines] });
    story.when(mateo, setsAside);
    expect(seen(june, story).options[1]).toMatchObject({ isAside: true });
    expect(story.refusal(rosa, setsAside).refused).toBe('record/not-for-your-role');
    story.when(amara, takesUp);
    expect(seen(june, story).options[1]).toMatchObject({ isAside: false, asideBy: [] });
  });
});

describe('given that somebody suggests a choice', () => {
  const suggested = () => withOptions().when(amara, chooses('A sleep plan', '2027-01-12'));

  test('it waits for the client, is between us, and nothing is chosen', () => {
    const story = suggested();
    expect(waits(mateo, story)).toEqual(['decisions/suggestion-waits']);
    expect([chosen(mateo, story), seen(june, story).suggestions]).toEqual([undefined, []]);
  });

  test('when the client agrees, then it is chosen for now, the other options stay', () => {
    const story = suggested().when(mateo, agrees);
    expect([mateo, amara, rosa, june].map((each) => chosen(each, story))).toEqual(
      Array(4).fill('A sleep plan'),
    );
    expect(names(june, story)).toEqual(['A sleep plan', 'Wait']);
    expect(story.sees(june, 'decisions').slice(-1)).toEqual(['decisions/settled']);
    expect(seen(mateo, story).signed.map(({ by }) => by)).toEqual([amara, mateo]);
  });

  test('two therapists do not choose for the client, nor a client without a therapist', () => {
    expect(chosen(mateo, suggested().when(ines, agrees))).toBeUndefined();
    const alone = withOptions().when(mateo, chooses('Wait'));
    expect(alone.refusal(mateo, agrees).refused).toBe('agreeing/already-agreed');
    expect(chosen(mateo, alone)).toBeUndefined();
  });

  test('of a couple, both choose', () => {
    const story = given(mateo, sam, amara).when(mateo, asks({ about: [mateo, sam] }));
    story.when(amara, adds('A sleep plan')).when(amara, chooses()).when(mateo, agrees);
    expect(chosen(mateo, story)).toBeUndefined();
    expect(chosen(mateo, story.when(sam, agrees))).toBe('A sleep plan');
  });

  test('when its author changes the option meanwhile, then nobody agrees to what they have not read', () => {
    const story = suggested();
    const late = agrees.ask(seen(mateo, story) as never);
    story.when(amara, { room: 'decisions', ask: changesFirst });
    expect(story.refusal(mateo, late)).toEqual({
      refused: 'agreeing/suggestion-answered',
      values: { by: amara },
    });
  });
});

const changesFirst = ({ options }: Question) => ({
  kind: 'decisions/change-option',
  body: { option: there(options[0]).id, facts: there(options[1]).facts },
});

const putsOff = {
  room: 'decisions',
  ask: ({ suggestions }: Question) => ({
    kind: 'decisions/put-off',
    body: { suggestion: there(suggestions.at(-1)).id },
  }),
};

describe('given a choice for now', () => {
  const made = () =>
    withOptions().when(amara, chooses('A sleep plan', '2026-11-15')).when(mateo, agrees);

  test('it asks to be looked at again on its day, those who agreed and nobody else', () => {
    const story = made().later(14 * day - 1);
    expect(waits(mateo, story)).toEqual([]);
    story.later(1);
    expect([mateo, amara, rosa, june].map((each) => waits(each, story))).toEqual([
      ['decisions/look-again'],
      ['decisions/look-again'],
      [],
      [],
    ]);
  });

  test('what somebody wants to talk about first does not silence its day', () => {
    const story = made()
      .when(amara, chooses('Wait'))
      .when(mateo, putsOff)
      .later(14 * day);
    expect(waits(mateo, story)).toEqual(['decisions/look-again']);
  });

  test('what was chosen before keeps the name it had', () => {
    const story = made().when(amara, chooses('Wait')).when(mateo, agrees);
    story.when(amara, {
      room: 'decisions',
      ask: ({ options }: Question) => ({
        kind: 'decisions/change-option',
        body: { option: there(options[0]).id, facts: factsOf('Medication') },
      }),
    });
    const [first] = seen(mateo, story).choices;
    expect(first?.name).toBe('A sleep plan');
  });

  test('on its day the same is chosen anew, and what was chosen before is kept', () => {
    const story = made();
    const same = chooses('A sleep plan', '2026-11-15');
    expect(story.refusal(mateo, same).refused).toBe('agreeing/nothing-changed');
    story.later(14 * day).when(mateo, chooses('A sleep plan', '2026-12-20'));
    expect(waits(amara, story)).toEqual(['decisions/suggestion-waits']);
    story.when(amara, agrees);
    expect(waits(mateo, story)).toEqual([]);
    expect(seen(june, story).choices.map(({ choice }) => choice.again)).toEqual([
      '2026-11-15',
      '2026-12-20',
    ]);
  });

  test('whoever may add can ask to look sooner; what was chosen holds until then', () => {
    const story = made().when(rosa, opensAgain('He is so tired.'));
    expect(waits(mateo, story)).toEqual(['decisions/look-again']);
    expect(chosen(june, story)).toBe('A sleep plan');
    // A supporter's own words start between us.
    expect(seen(june, story).openedAgain).toBeUndefined();
    story.when(mateo, chooses('Wait')).when(amara, agrees);
    expect([chosen(june, story), waits(mateo, story)]).toEqual(['Wait', []]);
    expect(seen(june, story).choices).toHaveLength(2);
  });

  test('what is chosen is not changed or set aside under the signatures', () => {
    const story = made();
    const set = { kind: 'decisions/set-aside', body: { option: seen(mateo, story).terms.option } };
    expect(story.refusal(mateo, set).refused).toBe('decisions/chosen-now');
    const change = { room: 'decisions', ask: changesFirst };
    expect(story.refusal(amara, change).refused).toBe('decisions/chosen-now');
  });
});

describe('how comfortable each feels', () => {
  const apart = () => withOptions().when(amara, asksComfortOf(mateo, amara, rosa));
  const numbers = (viewer: string, story: Story) =>
    entriesFor(houseRules, story.record(), viewer, story.now())
      .filter(({ kind }) => kind === 'decisions/rating')
      .map(({ body }) => (body as { comfort: { number: number }[] }).comfort[0]?.number);

  test('nobody sees another’s numbers until all are in; then all open together', () => {
    const story = apart().when(mateo, rates(7)).when(rosa, rates(2));
    expect([mateo, amara, rosa, june].map((each) => numbers(each, story))).toEqual([
      [7],
      [],
      [2],
      [],
    ]);
    story.when(amara, rates(6));
    expect([mateo, amara, rosa, june].map((each) => numbers(each, story))).toEqual(
      Array(4).fill([7, 2, 6]),
    );
  });

  test('the asker opens what is there, and nobody else does', () => {
    const story = apart().when(mateo, rates(7));
    expect(story.refusal(mateo, opensComfort).refused).toBe('rating/not-yours-to-open');
    expect(numbers(june, story.when(amara, opensComfort))).toEqual([7]);
  });

  test('an option that came meanwhile is rated too', () => {
    const story = apart();
    const old = rates(4).ask(seen(mateo, story) as never);
    story.when(amara, adds('Talk with a doctor'));
    expect(story.refusal(mateo, old).refused).toBe('decisions/rate-each');
    story.when(mateo, rates(4));
    expect(seen(mateo, story).rounds[0]?.numbers[mateo]?.comfort).toHaveLength(3);
  });
});

describe('an option of a supporter', () => {
  const hers = () => withOptions().when(rosa, adds('Stay with us'));

  test('is between us, and so is what is said of it', () => {
    const story = hers().when(mateo, saysOfOption('Maybe.')).when(mateo, setsAside);
    expect(names(june, story)).toEqual(['A sleep plan', 'Wait']);
    expect(seen(june, story).matters).toHaveLength(1);
    const { id } = there(seen(mateo, story).options[2]);
    const told = entriesFor(houseRules, story.record(), june, story.now());
    expect(JSON.stringify(told)).not.toContain(id);
  });

  test('is rated and chosen once she lets the others read it', () => {
    const story = hers();
    expect(story.refusal(mateo, chooses('Stay with us'))).toEqual({
      refused: 'decisions/option-between-us',
      values: { by: rosa },
    });
    const { version } = there(seen(rosa, story).options[2]);
    const { id: item } = story.item('decisions');
    story.when(rosa, { ...letsOthersRead(version), item });
    story.when(mateo, chooses('Stay with us')).when(amara, agrees);
    expect([chosen(june, story), names(june, story)]).toEqual([
      'Stay with us',
      ['A sleep plan', 'Wait', 'Stay with us'],
    ]);
  });
});

test('a question that a supporter asks is for her, the client and the therapists', () => {
  const story = given(mateo, amara, rosa, june)
    .when(mateo, shares(mateo, rosa, ['decisions']))
    .when(mateo, shares(mateo, june, ['decisions']))
    .when(rosa, asks());
  expect([mateo, amara, rosa, june].map((who) => story.maySee(who, 'decisions'))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(story.refusal(june, { ...adds('Mine'), item: story.item('decisions').id }).refused).toBe(
    'record/not-here',
  );
});
