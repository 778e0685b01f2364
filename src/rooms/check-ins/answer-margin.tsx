import type { Item } from '../../record/item.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { scaleOf, type CheckIn } from './check-in.ts';

/** Who will see the answers, by name; and that nobody watches around the clock. */
export function AnswerMargin({ item, checkIn }: { item: Item; checkIn: CheckIn }) {
  const { say } = useWords();
  const view = useView();
  const { seats, names } = usePeople();
  const isOwn = view.seat?.role === 'client' || view.seat?.role === 'therapist';
  const audience = isOwn ? ('item' as const) : ('between-us' as const);
  const entry = { author: view.viewer, audience, revealed: false };
  const readers = view.whoSeesEntry(item, entry);
  const closest = view.whoSeesEntry(item, { ...entry, audience: 'between-us' });
  const hasRisk = scaleOf(checkIn.terms).risk !== undefined;
  return (
    <>
      <Section title={say('check-ins.whoWillSee')}>
        <AudienceLine seats={seats(readers)} tense="names" />
        <p className="soft">{say('check-ins.savedAsYouGo')}</p>
        {hasRisk && closest.length < readers.length && (
          <p className="soft">{say('check-ins.riskBetween', { names: names(closest) })}</p>
        )}
      </Section>
      <Section title={say('check-ins.notWatched')}>
        <p className="soft">{say('check-ins.notWatched.what')}</p>
        <TextLink href="/help">{say('shell.help')}</TextLink>
      </Section>
    </>
  );
}
