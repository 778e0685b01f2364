import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Blank } from '../../web/ui/blank.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { ReflectionForm } from './reflection-form.tsx';
import { ReflectionRow } from './reflection-row.tsx';
import type { Reflection } from './reflections.ts';
import styles from './reflections.module.css';

/** A therapist's notes for themselves alone, the newest first. For everybody else there is no such page. */
export function ReflectionsPage() {
  const { say } = useWords();
  const view = useView();
  const all = view.shownIn<Reflection>('reflections');
  const [here, removed] = [false, true].map((isOut) =>
    all.filter(({ state }) => (state.removedAt !== undefined) === isOut),
  );
  return (
    <>
      <BackLink href={`/rooms/${view.partnership}`}>{say('shell.today')}</BackLink>
      <PageTitle>{say('reflections.title')}</PageTitle>
      <p className="lede">{say('reflections.lede')}</p>
      <Unfold title={say('reflections.what')}>
        <WhatItIs />
      </Unfold>
      {all.length === 0 && (
        <div className={styles.blank}>
          <Blank drawing="notebook" title={say('reflections.blank')}>
            {say('reflections.blank.what')}
          </Blank>
        </div>
      )}
      {!view.isReadOnly && (
        <div className={styles.write}>
          <InPlace word={say('reflections.write')}>
            {(close) => <ReflectionForm onDone={close} />}
          </InPlace>
        </div>
      )}
      <Rows shown={here} />
      {removed && removed.length > 0 && (
        <Unfold title={say('reflections.out')} note={say('reflections.n', { n: removed.length })}>
          <Rows shown={removed} />
        </Unfold>
      )}
      {all.length > 0 && <EndOfPage>{say('reflections.end')}</EndOfPage>}
    </>
  );
}

/** Plainly, before anything is written: who reads it, what it is for, and what belongs elsewhere. */
function WhatItIs() {
  const { say } = useWords();
  return (
    <div className={styles.what}>
      <p>{say('reflections.what.alone')}</p>
      <p>{say('reflections.what.apart')}</p>
      <p>{say('reflections.what.shared')}</p>
      <p>{say('reflections.what.law')}</p>
      <p>{say('reflections.what.agreement')}</p>
    </div>
  );
}

function Rows({ shown = [] }: { shown: readonly Shown<Reflection>[] | undefined }) {
  if (shown.length === 0) return null;
  return (
    <ol className={styles.notes}>
      {shown.map((each) => (
        <ReflectionRow key={each.item.id} shown={each} />
      ))}
    </ol>
  );
}
