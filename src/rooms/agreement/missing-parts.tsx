import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { membersAs } from '../../record/circle.ts';
import { Blank } from '../../web/ui/blank.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './agreement.module.css';
import { NewPartForm } from './new-part-form.tsx';
import { kinds, type Kind, type Part } from './part.ts';

/** What these people have not spoken about yet, each with the way to suggest it. */
export function MissingParts({ parts }: { parts: readonly Part[] }) {
  const { say } = useWords();
  const view = useView();
  const there = parts.map(({ terms }) => terms.kind);
  const missing = kinds.filter((kind) => kind === 'other' || !there.includes(kind));
  const about = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const example = { kind: 'other' satisfies Kind, name: say('agreement.kind.other') };
  const mayPropose = mayAsk(view, { kind: 'agreement/propose', body: { terms: example }, about });
  if (!mayPropose && parts.length > 0) return null;
  if (!mayPropose) {
    return (
      <Blank drawing="notebook" title={say('agreement.blank.title')}>
        {say('agreement.blank')}
      </Blank>
    );
  }
  return (
    <Section title={say(parts.length === 0 ? 'agreement.begin' : 'agreement.missing')}>
      <ul className={styles.missing}>
        {missing.map((kind) => (
          <li key={kind}>
            <InPlace word={say(`agreement.kind.${kind}`)}>
              {(close) => <NewPartForm kind={kind} onDone={close} />}
            </InPlace>
          </li>
        ))}
      </ul>
    </Section>
  );
}
