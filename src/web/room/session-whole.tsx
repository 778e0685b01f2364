import type { Id } from '../../record/ids.ts';
import { newFeedbackAddress } from '../../rooms/feedback/addresses.ts';
import { useMayGive } from '../../rooms/feedback/use-may-give.tsx';
import type { AgendaLine } from '../../rooms/sessions/session.ts';
import { SessionPage } from '../../rooms/sessions/session-page.tsx';
import type { SessionSides } from '../../rooms/sessions/session-sides.tsx';
import { useView } from '../record/record.tsx';
import { pathTo } from '../record/things.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { BroughtLines } from './brought-lines.tsx';
import { Became } from './became.tsx';
import { MakeFrom } from './make-from.tsx';

/** A session, with what feedback brings to it, and what was made and can be made of its words. */
export function SessionWhole() {
  return <SessionPage sides={sides} />;
}

const sides: SessionSides = {
  brought: (session) => <BroughtLines session={session} />,
  became: (of) =>
    typeof of === 'string' ? (
      <Became from={[of]} />
    ) : (
      <>
        <FromFeedback line={of} />
        <Became from={of.carries === undefined ? [of.id] : [of.id, of.carries]} />
      </>
    ),
  ways: (from) => <MakeFrom from={from} />,
  after: (session) => <SayHowItWas session={session} />,
};

/** A minute of feedback, for those who may give it. It goes to nobody but whom they choose. */
function SayHowItWas({ session }: { session: Id }) {
  const { say } = useWords();
  const { partnership } = useView();
  if (useMayGive().length === 0) return null;
  return (
    <p>
      <ButtonLink href={newFeedbackAddress(partnership, session)}>
        {say('feedback.changes.give')}
      </ButtonLink>
    </p>
  );
}

/** To whoever does not see the feedback, the line came from nowhere. */
function FromFeedback({ line: { from } }: { line: AgendaLine }) {
  const { say } = useWords();
  const view = useView();
  const shown = from && view.shown(from.item);
  if (!shown) return null;
  const { room, id } = shown.item;
  return (
    <p>
      <TextLink href={pathTo(view.partnership, { room, id })}>
        {say('sessions.brought.read')}
      </TextLink>
    </p>
  );
}
