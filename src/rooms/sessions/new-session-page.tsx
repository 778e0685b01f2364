import { useState } from 'react';
import { useNavigate } from 'react-router';
import { membersAs } from '../../record/circle.ts';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { mayAsk, whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { sessionAddress, sessionsAddress } from './addresses.ts';
import { blankSession, termsOf } from './draft-session.tsx';
import { SessionFields } from './session-fields.tsx';
import styles from './sessions.module.css';

/** A time to meet, suggested. */
export function NewSessionPage() {
  const { say, timeZone } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => blankSession(say('sessions.name'), timeZone, view.now));
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing((item) => void navigate(sessionAddress(view.partnership, item)));
  const issueOf = useIssues(acting);
  const about = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const body = { terms: termsOf(draft) };
  const asking = { kind: 'sessions/propose', body, about, for: forWhom };
  const readers = whoWillSee(view, asking);
  const unseen = draft.guests.filter((guest) => !readers.includes(guest));
  return (
    <>
      <BackLink href={sessionsAddress(view.partnership)}>{say('shell.sessions')}</BackLink>
      <PageTitle>{say('sessions.new')}</PageTitle>
      {mayAsk(view, asking) ? (
        <div className={styles.form}>
          <ActForm
            acting={acting}
            onSave={() => acting.run(asking)}
            save={say('sessions.propose')}
            willSee={readers}
            more={say(unseen.length > 0 ? 'sessions.guestsUnseen' : 'sessions.propose.more')}
            onCancel={() => void navigate(sessionsAddress(view.partnership))}
          >
            <SessionFields draft={draft} onChange={setDraft} issueOf={issueOf} />
            <NewAudience asking={asking} value={forWhom} onChange={setForWhom} />
          </ActForm>
        </div>
      ) : (
        <Notice kind="kept">{say('problem.record/not-for-your-role')}</Notice>
      )}
    </>
  );
}
