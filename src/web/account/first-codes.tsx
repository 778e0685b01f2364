import { PorchFrame } from '../shell/porch-frame.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** The second way back, right after the first: codes on paper for the day the phone is lost. */
export function FirstCodes({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  return (
    <PorchFrame>
      <PageTitle>{say('account.codes.title')}</PageTitle>
      <p className="lede">{say('account.codes.what')}</p>
      <RecoveryCodes onDone={onDone}>
        <TextLink onPress={onDone}>{say('account.codes.later')}</TextLink>
      </RecoveryCodes>
    </PorchFrame>
  );
}
