import type { Goal } from '../../rooms/goals/goal.ts';
import * as ask from '../asks.ts';
import { aboutWhom, among, onAny, titles, type Tries } from './tried.ts';

export const onGoals: Tries<Goal> = {
  propose: ({ pick, whom }) => ask.proposes(terms(pick), { about: aboutWhom(pick, whom) }),
  suggest: ({ pick }, { state: goal }) => goal && ask.suggests(terms(pick))(goal),
  answer: ({ pick }, { state: goal }) => goal && ask.answers(terms(pick))(goal),
  agree: (_, { state: goal }) => goal && ask.agrees(goal),
  agreeToAny: ({ pick }, { state: goal }) => onAny('goals/agree', pick, goal),
  putOff: ({ pick }, { state: goal }) => onAny('goals/put-off', pick, goal),
  withdraw: ({ pick }, { state: goal }) => onAny('goals/withdraw', pick, goal),
  look: ({ more }, { state: goal }) => goal && ask.looksAgain(more ? 'keep' : 'pause')(goal),
  step: ({ whom }) => ask.addsStep('Find the shoes', whom),
  tick: ({ more }, { state: goal }) => goal && ask.doesStep(more ? 'Done.' : undefined)(goal),
  untick: (_, { state: goal }) => goal && ask.undoesStep(goal),
  askRating: ({ whom, who }) => ask.asksRatingOf(whom, who),
  rate: ({ pick }, { state: goal }) => goal && ask.rates(pick % 11)(goal),
  open: (_, { state: goal }) => goal && ask.opensRatings(goal),
  say: () => ask.says('In my own words.'),
  comment: () => ask.comments('Good to know.'),
  mark: () => ask.marks('Twice this week.'),
  show: ({ more }) => ask.shows(more ? 'to-the-circle' : 'quietly'),
};

function terms(pick: number) {
  return { title: among(titles, pick), rhythm: 'weekly' as const };
}
