import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isId } from '../../record/ids.ts';
import { Refused } from '../account/refused.tsx';
import { useView } from '../record/record.tsx';
import { sayTitle } from '../record/things.ts';
import { dayFrom } from '../record/until.ts';
import { Acts } from '../ui/acts.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { Blank } from '../ui/blank.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EndOfPage } from '../ui/end-of-page.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { chooseOpenings, gatherOpenings } from './openings.ts';
import { OpenedOnDay } from './opened-on-day.tsx';
import styles from './openings-page.module.css';
import { useOpenings } from './use-openings.ts';

/** Who opened this: for the clients, everything that ever came to a screen, by day and person. */
export function OpeningsPage() {
  const { say } = useWords();
  const view = useView();
  const [search] = useSearchParams();
  const asked = search.get('thing');
  const thing = isId(asked) ? view.shown(asked) : undefined;
  const isTheirs = view.seat?.role === 'client' && !view.isReadOnly;
  return (
    <>
      <div className={styles.back}>
        <BackLink href={`/rooms/${view.partnership}/circle`}>{say('shell.circle')}</BackLink>
      </div>
      <PageTitle>{say(thing ? 'openings.title' : 'openings.titleRoom')}</PageTitle>
      {isTheirs ? (
        <>
          <p className="lede">
            {thing
              ? say('openings.ledeOne', { title: sayTitle(say, thing) })
              : say('openings.lede')}
          </p>
          <Openings thing={thing?.item.id} />
        </>
      ) : (
        <div className={styles.tools}>
          <Notice kind="kept">{say('openings.notYours')}</Notice>
        </div>
      )}
    </>
  );
}

function Openings({ thing }: { thing: string | undefined }) {
  const { say, timeZone } = useWords();
  const view = useView();
  const { openings, isAll, problem, readOlder } = useOpenings(view.partnership);
  const [hidesMine, setHidesMine] = useState(false);
  if (!openings) return problem ? <Refused problem={problem} onAgain={readOlder} /> : <Waiting />;
  const chosen = chooseOpenings(openings, { thing, without: hidesMine ? view.me : undefined });
  const days = gatherOpenings(chosen, (at) => dayFrom(at, 0, timeZone), view.me);
  return (
    <>
      <div className={styles.tools}>
        <Checkbox isSelected={hidesMine} onChange={setHidesMine}>
          {say('openings.hideMine')}
        </Checkbox>
        <Button isSmall icon="printer" onPress={() => globalThis.print()}>
          {say('openings.print')}
        </Button>
        {thing !== undefined && (
          <TextLink href={`/rooms/${view.partnership}/openings`}>{say('openings.all')}</TextLink>
        )}
      </div>
      {days.length === 0 && isAll && (
        <Blank drawing="notebook" title={say('openings.none')}>
          {say('openings.noneWhat')}
        </Blank>
      )}
      {days.map((onDay) => (
        <OpenedOnDay key={onDay.day} onDay={onDay} isOfOne={thing !== undefined} />
      ))}
      {problem && <Refused problem={problem} onAgain={readOlder} />}
      {isAll ? (
        <EndOfPage>{say('openings.oldest')}</EndOfPage>
      ) : (
        <Acts>
          <Button onPress={readOlder}>{say('openings.older')}</Button>
        </Acts>
      )}
    </>
  );
}
