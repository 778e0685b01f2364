import type { Id } from '../../record/ids.ts';
import { useView } from '../record/record.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { findSource } from './source.ts';

/** What something comes from. To whoever does not see that, it comes from nowhere. */
export function ComesFrom({ from }: { from: Id }) {
  const { say } = useWords();
  const source = findSource(useView(), from);
  if (!source) return null;
  return <TextLink href={source.href}>{say('decisions.from', { title: source.title })}</TextLink>;
}
