import { type Problem } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';

interface InvitationCodeFieldProps {
  by: string | null;
  value: string;
  onChange: (value: string) => void;
  problem: Problem | null;
}

/** The code that came another way than the link: told, not sent. */
export function InvitationCodeField({ by, value, onChange, problem }: InvitationCodeFieldProps) {
  const { say } = useWords();
  return (
    <TextField
      label={say('account.invitation.code')}
      hint={by === null ? undefined : say('account.invitation.code.hint', { by })}
      autoComplete="off"
      value={value}
      onChange={onChange}
      error={sayIssue(say, problem, 'code')}
    />
  );
}
