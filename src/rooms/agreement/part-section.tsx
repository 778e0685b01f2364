import { AgreeingOn } from '../../web/record/agreeing/agreeing-on.tsx';
import { Signatures } from '../../web/record/agreeing/signatures.tsx';
import { Suggestions } from '../../web/record/agreeing/suggestions.tsx';
import { useSuggest } from '../../web/record/agreeing/suggest-sheet.tsx';
import { useAgreeing } from '../../web/record/agreeing/use-agreeing.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import type { Shown } from '../../web/record/view.ts';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './agreement.module.css';
import { holds, type Part } from './part.ts';
import { useSayHours, useSpeaking } from './use-speaking.tsx';

/** One part of the agreement: what holds, what is suggested beside it, who agreed, who sees it. */
export function PartSection({ shown }: { shown: Shown<Part> }) {
  const { say } = useWords();
  const speaking = useSpeaking();
  return (
    <section
      id={`part-${shown.item.id}`}
      className={styles.part}
      aria-labelledby={`name-${shown.item.id}`}
    >
      <AgreeingOn shown={shown} speaking={speaking}>
        <div>
          <h2 id={`name-${shown.item.id}`} className="title">
            {shown.state.terms.name}
          </h2>
          <PartWords part={shown.state} />
          <Suggestions level={3} />
          {holds(shown.state) && <ChangeLink />}
        </div>
        <div className={styles.margin}>
          {holds(shown.state) && (
            <>
              <h3 className={styles.label}>{say('agreeing.agreed')}</h3>
              <Signatures />
            </>
          )}
          <ItemAudience item={shown.item} />
        </div>
      </AgreeingOn>
    </section>
  );
}

function PartWords({ part }: { part: Part }) {
  const { say } = useWords();
  const sayHours = useSayHours();
  const { kind, words, replyDays, hours } = part.terms;
  return (
    <>
      {replyDays !== undefined && (
        <p className={styles.fact}>{say('agreement.replyDays', { days: replyDays })}</p>
      )}
      {hours && (
        <>
          <p className={styles.fact}>{sayHours(hours)}</p>
          <p className="quiet">{say('agreement.hours.holds')}</p>
        </>
      )}
      {words !== undefined && (
        <p className={styles.words} dir="auto">
          {words}
        </p>
      )}
      {kind === 'crisis' && (
        <p className={styles.foot}>
          <TextLink href="/help">{say('agreement.help')}</TextLink>
        </p>
      )}
    </>
  );
}

function ChangeLink() {
  const { say } = useWords();
  const { suggest, maySuggest } = useSuggest();
  const { view } = useAgreeing();
  if (view.isReadOnly || !maySuggest()) return null;
  return <TextLink onPress={() => suggest()}>{say('agreeing.suggest')}</TextLink>;
}
