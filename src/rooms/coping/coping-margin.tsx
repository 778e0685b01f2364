import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { usePlanLink } from './use-plan-link.tsx';

/** The way to the plan. */
export function CopingMargin() {
  const { say } = useWords();
  const link = usePlanLink();
  if (link === undefined) return null;
  return (
    <Section title={say('coping.plan')}>
      <TextLink href={link.href}>{link.word}</TextLink>
    </Section>
  );
}
