import { WhoAgreed } from '../../web/record/agreeing/who-agreed.tsx';
import { useSuggest } from '../../web/record/agreeing/suggest-sheet.tsx';
import { ActArea } from '../../web/record/act-area.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import type { Shown } from '../../web/record/view.ts';
import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { CheckIn } from './check-in.ts';
import styles from './check-ins.module.css';

/** Who can see it, who agreed, how often it is asked, and what it is not. */
export function CheckInMargin({ shown }: { shown: Shown<CheckIn> }) {
  const { say } = useWords();
  return (
    <>
      <Section title={say('check-ins.whoSees')}>
        <ItemAudience item={shown.item} tense="names" />
      </Section>
      <WhoAgreed />
      {shown.state.signed.length > 0 && <HowOften shown={shown} />}
      <Section title={say('check-ins.isNot')}>
        <p className="soft">{say('check-ins.isNot.what')}</p>
      </Section>
    </>
  );
}

function HowOften({ shown }: { shown: Shown<CheckIn> }) {
  const { say } = useWords();
  const view = useView();
  const { suggest, maySuggest } = useSuggest();
  const { state, ask, may } = openItem(view, shown);
  const acting = useActing();
  const letRest = ask('check-ins/let-rest', {});
  const takeUp = ask('check-ins/take-up', {});
  return (
    <Section title={say('check-ins.rhythm')}>
      <ActArea acting={acting}>
        <p className="soft">
          {say(state.isResting ? 'check-ins.rests' : `check-ins.rhythm.${state.terms.rhythm}`)}
        </p>
        <div className={styles.ways}>
          {!view.isReadOnly && maySuggest() && (
            <TextLink onPress={() => suggest()}>{say('check-ins.otherRhythm')}</TextLink>
          )}
          {may(letRest) && (
            <TextLink onPress={() => acting.run(letRest)}>{say('check-ins.letRest')}</TextLink>
          )}
          {may(takeUp) && (
            <TextLink onPress={() => acting.run(takeUp)}>{say('check-ins.takeUp')}</TextLink>
          )}
        </div>
      </ActArea>
    </Section>
  );
}
