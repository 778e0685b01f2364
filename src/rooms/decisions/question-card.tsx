import { unanswered } from '../../record/agreeing/suggestion.ts';
import { foldedRound } from '../../record/rating/round.ts';
import { ThingCard } from '../../web/record/thing-card.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { Flag } from '../../web/ui/flag.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { questionAddress } from './addresses.ts';
import type { DecisionsAttention } from './decisions.ts';
import { chosenNow, lookAgainAt, type Question } from './question.ts';
import { QuestionProvider, useQuestion } from './use-question.tsx';

/** One question in the list: what is chosen for now, what waits, and who can see it. */
export function QuestionCard({ shown }: { shown: Shown<Question> }) {
  return (
    <QuestionProvider shown={shown}>
      <Card />
    </QuestionProvider>
  );
}

function Card() {
  const { say } = useWords();
  const { view, item, question } = useQuestion();
  const facts = useFacts();
  return (
    <ThingCard item={item} title={question.asks} href={questionAddress(view.partnership, item.id)}>
      <p>{facts.join(say('decisions.card.between'))}</p>
      <QuestionFlags />
    </ThingCard>
  );
}

function useFacts(): string[] {
  const { say, sayDate } = useWords();
  const { question, view, nameOf } = useQuestion();
  const chosen = chosenNow(question);
  const at = lookAgainAt(question);
  const n = question.options.filter(({ isAside }) => !isAside).length;
  return [
    chosen === undefined ? '' : say('decisions.card.chosen', { option: nameOf(chosen) }),
    chosen === undefined ? say('decisions.card.open', { n }) : '',
    // A day that has come is told by its flag. Nothing here is late.
    at === undefined || at <= view.now ? '' : say('decisions.card.look', { day: sayDate(at) }),
  ].filter((fact) => fact !== '');
}

const known = [
  'decisions/suggestion-waits',
  'decisions/rating-waits',
  'decisions/look-again',
] as const satisfies DecisionsAttention[];

/** What the question now asks of the viewer. */
function QuestionFlags() {
  const { say } = useWords();
  const { name } = usePeople();
  const { view, item, question } = useQuestion();
  const codes = view.attention(item.id).map(({ code }) => code);
  const from: Record<DecisionsAttention, string> = {
    'decisions/suggestion-waits': unanswered(question, view.viewer)?.by ?? '',
    'decisions/rating-waits': foldedRound(question.rounds)?.by ?? '',
    'decisions/look-again': view.viewer,
  };
  return known
    .filter((code) => codes.includes(code))
    .map((code) => (
      <Flag
        key={code}
        href={questionAddress(view.partnership, item.id)}
        title={say(`decisions.flag.${code}`, {
          name: name(from[code]),
          who: from[code] === view.viewer ? 'you' : 'other',
        })}
        go={say(`decisions.flag.go.${code}`)}
      >
        {say('decisions.flag.waits')}
      </Flag>
    ));
}
