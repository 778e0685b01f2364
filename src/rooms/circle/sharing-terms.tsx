import type { Id } from '../../record/ids.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './sharing-form.module.css';
import type { OpenDraft } from './use-sharing-draft.tsx';

interface SharingTermsProps {
  member: Id;
  open: OpenDraft;
  isTried: boolean;
}

/** Whether they may write there too, until when, and what it is for. */
export function SharingTerms({ member, open, isTried }: SharingTermsProps) {
  const { say, sayDayAndYear } = useWords();
  const name = usePeople().name(member);
  const { draft, change, suggested, until } = open;
  return (
    <>
      <div className={styles.part}>
        <Choice
          label={say('sharing.may', { name })}
          value={draft.may}
          onChange={(may) => change({ may })}
          answers={[
            {
              value: 'see',
              label: say('sharing.maySee'),
              note: say('sharing.maySeeNote', { name }),
            },
            {
              value: 'add',
              label: say('sharing.mayAdd'),
              note: say('sharing.mayAddNote', { name }),
            },
          ]}
        />
      </div>
      <div className={styles.part}>
        <Choice
          label={say('sharing.until')}
          value={draft.until}
          onChange={(chosen) => change({ until: chosen })}
          answers={[
            {
              value: 'suggested',
              label: say('sharing.until90', { day: sayDayAndYear(suggested) }),
            },
            { value: 'day', label: say('sharing.untilDay') },
            {
              value: 'open',
              label: say('sharing.untilEnd'),
              note: say('sharing.untilEndNote'),
            },
          ]}
        />
        {draft.until === 'day' && (
          <div className={styles.day}>
            <TextField
              type="date"
              label={say('sharing.day')}
              hint={say('sharing.dayHint', { name })}
              value={draft.day}
              onChange={(day) => change({ day })}
              error={isTried && until === 'not-yet' ? say('sharing.dayNeeded') : undefined}
            />
          </div>
        )}
      </div>
      <div className={styles.part}>
        <TextField
          label={say('sharing.purpose')}
          hint={say('sharing.purposeHint')}
          value={draft.purpose}
          onChange={(purpose) => change({ purpose })}
          maxLength={500}
        />
      </div>
    </>
  );
}
