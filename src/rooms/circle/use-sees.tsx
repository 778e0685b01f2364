import type { Member } from '../../record/circle.ts';
import { useView } from '../../web/record/record.tsx';
import { thingsIn } from '../../web/record/things.ts';
import { sayTopics } from '../../web/record/topic-words.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { countByRoom, sharedWith, thingsSeenBy } from '../../web/record/what-one-sees.ts';
import { useWords } from '../../web/ui/words.tsx';
import { mayOfferSeats } from './circle-seats.ts';

const sentences = {
  byYou: { see: 'circle.shareSee', add: 'circle.shareAdd' },
  withYou: { see: 'circle.sharedYou', add: 'circle.sharedYouAdd' },
  others: { see: 'circle.sharedBy', add: 'circle.sharedByAdd' },
} as const;

/**
 * What this person can see, in words and counts, by the rule over what the viewer may see. Those
 * who only see what is shared with them are not told what others see.
 */
export function useSees(member: Member): string[] {
  const { say, sayDayAndYear } = useWords();
  const view = useView();
  const { name: nameOf } = usePeople();
  const isYou = member.person === view.viewer;
  if (isYou && member.role === 'client') return [say('circle.yoursSee')];
  if (!isYou && !mayOfferSeats(view.seat)) return [];
  const counts = countByRoom(thingsSeenBy(view, thingsIn(view), member.person));
  const things = counts
    .map(({ room, n }) => say(`things.${room}`, { n }))
    .reduce((said, next) => (said === '' ? next : say('people.more', { list: said, next })), '');
  const isBetween = member.role === 'therapist' || member.role === 'client';
  if (isBetween && things === '') return [say('circle.betweenNothing')];
  if (isBetween) return [say('circle.between'), say('circle.betweenSee', { things })];
  const terms = sharedWith(view, member.person).map(({ client, may, until, topics }) => {
    const isMine = client === view.viewer;
    return say(sentences[isMine ? 'byYou' : isYou ? 'withYou' : 'others'][may], {
      client: nameOf(client),
      name: nameOf(member.person),
      topics: sayTopics(topics, say, isMine ? 'your' : 'in'),
      until:
        until === null
          ? say('circle.untilOpen')
          : say('circle.until', { day: sayDayAndYear(until - 1) }),
    });
  });
  return [things === '' ? say('circle.seeNothing') : say('circle.see', { things }), ...terms];
}
