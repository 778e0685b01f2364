import { useView } from '../../web/record/record.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { planAddress } from './addresses.ts';
import type { Section } from './section.ts';

/**
 * The way to plans. It is there for every client, with or without a plan, and for others when they
 * may see a part of one: so it tells nothing that they may not know.
 */
export function usePlanLink(): { href: string; word: string } | undefined {
  const { say } = useWords();
  const view = useView();
  const href = planAddress(view.partnership);
  if (view.seat?.role === 'client') return { href, word: say('today.link.plan') };
  if (view.shownIn<Section>('safety-plan').length === 0) return undefined;
  return { href, word: say('today.link.planOf') };
}
