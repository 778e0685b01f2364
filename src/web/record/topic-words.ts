import type { SharedTopic } from '../../record/circle.ts';
import type { Say } from '../../locales/say.ts';

/**
 * Topics as a sentence names them: "your goals", "your goals and your dates". Said about somebody
 * else's they are "goals".
 */
export function sayTopics(
  topics: readonly SharedTopic[],
  say: Say,
  whose: 'your' | 'in' = 'your',
): string {
  const words = [...new Set(topics)].map((topic) => say(`topic.${topic}.${whose}`));
  const last = words.pop() ?? '';
  if (words.length === 0) return last;
  const list = words.reduce((said, next) => say('people.more', { list: said, next }));
  return say('people.two', { first: list, last });
}
