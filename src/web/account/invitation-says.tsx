import { useWords } from '../ui/words.tsx';
import type { Invitation } from './invitation-shape.ts';
import { sayOffices } from './say-offices.ts';

const purposes = {
  seat: 'account.invitation.seat',
  office: 'account.invitation.office',
  recovery: 'account.invitation.recovery',
} as const;

/** Who asks you to come, and to what. Nothing is said here of anybody else's matters. */
export function InvitationSays({ invitation }: { invitation: Invitation }) {
  const { say, locale } = useWords();
  const { purpose, by, practiceName, role } = invitation;
  return (
    <>
      <p className="lede">{say(purposes[purpose], { by, practiceName })}</p>
      {purpose === 'seat' && role !== null && (
        <p className="lede">{say(`account.invitation.as.${role}`)}</p>
      )}
      {purpose === 'office' && (
        <p className="lede">
          {say('account.invitation.asOffice', {
            offices: sayOffices(say, locale, invitation.offices),
          })}
        </p>
      )}
      <p className="lede">{say('account.invitation.before')}</p>
    </>
  );
}
