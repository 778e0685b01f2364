import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import type { OpenInvitation } from './practice-shape.ts';
import rows from './rows.module.css';
import { useLast } from './use-last.ts';
import { sayOffices } from './say-offices.ts';

interface OpenInvitationsProps {
  invitations: readonly OpenInvitation[];
  onChange: () => void;
}

/** Who has been asked and has not come yet. No hurry is made of it. */
export function OpenInvitations({ invitations, onChange }: OpenInvitationsProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const [ending, setEnding] = useState<OpenInvitation | null>(null);
  const named = useLast(ending);
  if (invitations.length === 0) return <p className="soft">{say('account.open.none')}</p>;
  return (
    <>
      <ul className={rows.rows}>
        {invitations.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            onEnd={() => setEnding(invitation)}
          />
        ))}
      </ul>
      <ConfirmSheet
        title={say('account.open.endTitle', { name: named?.name ?? '' })}
        verb={say('account.open.end')}
        isOpen={ending !== null}
        onClose={() => setEnding(null)}
        onYes={async () => ask('DELETE', `/api/practice/invitations/${ending?.id}`)}
        onDone={() => {
          announce(say('account.open.ended'));
          onChange();
        }}
      >
        <p>
          {say(
            named?.purpose === 'recovery' ? 'account.open.endRecovery' : 'account.open.endOffice',
          )}
        </p>
      </ConfirmSheet>
    </>
  );
}

function InvitationRow({ invitation, onEnd }: { invitation: OpenInvitation; onEnd: () => void }) {
  const { say, sayDay, sayTime, locale } = useWords();
  const { purpose, name, offices, until, dead } = invitation;
  return (
    <li>
      <span className={rows.what}>
        <b>{name}</b>
        <span className="soft">
          {purpose === 'recovery' ? say('account.open.recovery') : sayOffices(say, locale, offices)}
        </span>
        <span className="quiet">
          {dead
            ? say('account.open.dead')
            : say('account.open.until', { day: sayDay(until), time: sayTime(until) })}
        </span>
      </span>
      <span className={rows.act}>
        <TextLink onPress={onEnd} of={name}>
          {say('account.open.end')}
        </TextLink>
      </span>
    </li>
  );
}
