import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/words.tsx';
import { Fields } from './fields.tsx';
import type { Me, Preferences } from './me-shape.ts';
import { useMe } from './me.tsx';
import { ProblemNote } from './problem-note.tsx';
import { TimeZoneField } from '../ui/time-zone-field.tsx';

/** How the pages look and speak, on every device of this person. A choice is saved as it is made. */
export function Looks({ me }: { me: Me }) {
  const { say, timeZone } = useWords();
  const { setMe } = useMe();
  const announce = useAnnounce();
  const { preferences } = me;
  const act = useAct(
    async (part: Preferences) => ask<Me>('PUT', '/api/me/preferences', { ...preferences, ...part }),
    (changed) => {
      setMe(changed);
      announce(say('account.saved'));
    },
  );
  return (
    <Section title={say('account.looks.all')}>
      <Fields>
        <ProblemNote problem={act.problem} />
        <Choice
          label={say('account.letters')}
          value={preferences.letters ?? 'usual'}
          onChange={(letters) => act.run({ letters })}
          answers={[
            { value: 'usual', label: say('account.letters.usual') },
            { value: 'large', label: say('account.letters.large') },
            { value: 'largest', label: say('account.letters.largest') },
          ]}
        />
        <Checkbox
          hint={say('account.motion.hint')}
          isSelected={preferences.motion === 'less'}
          onChange={(isLess) => act.run({ motion: isLess ? 'less' : 'usual' })}
        >
          {say('account.motion')}
        </Checkbox>
        <Choice
          label={say('account.mail')}
          hint={say(me.person.address === null ? 'account.mail.noAddress' : 'account.mail.hint')}
          value={me.person.waitingMail}
          onChange={(waitingMail) => act.run({ waitingMail })}
          isDisabled={me.person.address === null}
          answers={[
            { value: 'off', label: say('account.mail.off') },
            { value: 'daily', label: say('account.mail.daily') },
            { value: 'soon', label: say('account.mail.soon') },
          ]}
        />
        <TimeZoneField value={timeZone} onChange={(zone) => act.run({ timeZone: zone })} />
      </Fields>
    </Section>
  );
}
