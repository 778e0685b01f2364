import { Section } from '../../ui/section.tsx';
import { Signed } from '../../ui/signed.tsx';
import { useWords } from '../../ui/words.tsx';
import { useSignatures } from './signatures.tsx';

/** The lines of those who agreed, as a part of the page of one thing. */
export function WhoAgreed() {
  const { say } = useWords();
  const signatures = useSignatures();
  if (signatures.length === 0) return null;
  return (
    <Section title={say('agreeing.agreed')}>
      <Signed signatures={signatures} />
    </Section>
  );
}
