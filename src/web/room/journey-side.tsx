import { holds, type Part } from '../../rooms/agreement/part.ts';
import type { Chosen } from '../../rooms/milestones.ts';
import { useView } from '../record/record.tsx';
import { pathTo } from '../record/things.ts';
import { Button } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Section } from '../ui/section.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './journey-page.module.css';
import { queryOf } from './use-journey.ts';

/** What stands beside the path: how these people celebrate, and how to take the path along. */
export function JourneySide({ chosen }: { chosen: Chosen | undefined }) {
  return (
    <>
      <HowWeCelebrate />
      {chosen && <TakeAlong chosen={chosen} />}
    </>
  );
}

/** The way that was agreed on, in the words that hold. How to celebrate is agreed, never assumed. */
function HowWeCelebrate() {
  const { say } = useWords();
  const view = useView();
  const parts = view
    .shownIn<Part>('agreement')
    .filter(({ state }) => state.terms.kind === 'celebrate' && holds(state));
  const mayPropose = view.seat?.role === 'client' || view.seat?.role === 'therapist';
  if (parts.length === 0 && !mayPropose) return null;
  return (
    <Section title={say('journey.celebrate')}>
      {parts.length === 0 && (
        <>
          <p className="soft">{say('journey.celebrate.none')}</p>
          {!view.isReadOnly && (
            <TextLink href={`/rooms/${view.partnership}/agreement`}>
              {say('journey.celebrate.how')}
            </TextLink>
          )}
        </>
      )}
      {parts.map(({ item, state }) => (
        <div key={item.id}>
          <p className={styles.way} dir="auto">
            {state.terms.words ?? state.terms.name}
          </p>
          <div className={styles.tools}>
            <TextLink href={pathTo(view.partnership, item)}>
              {say('journey.celebrate.read')}
            </TextLink>
          </div>
        </div>
      ))}
    </Section>
  );
}

function TakeAlong({ chosen }: { chosen: Chosen }) {
  const { say, timeZone } = useWords();
  const { partnership, isReadOnly } = useView();
  const file = (kind: string) =>
    `/api/partnerships/${partnership}/journey.${kind}${queryOf(chosen, timeZone)}`;
  return (
    <div className={styles.tools}>
      <Section title={say('journey.keep')}>
        <p className="soft">{say('journey.keep.what')}</p>
        <div className={styles.ways}>
          <Button isSmall icon="printer" onPress={() => globalThis.print()}>
            {say('journey.print')}
          </Button>
          {!isReadOnly && (
            <>
              <ButtonLink isSmall isFile href={file('pdf')}>
                {say('journey.pdf')}
              </ButtonLink>
              <ButtonLink isSmall isFile href={file('html')}>
                {say('journey.html')}
              </ButtonLink>
            </>
          )}
        </div>
      </Section>
    </div>
  );
}
