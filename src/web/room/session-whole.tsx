import type { AgendaLine } from '../../rooms/sessions/session.ts';
import { SessionPage } from '../../rooms/sessions/session-page.tsx';
import type { SessionSides } from '../../rooms/sessions/session-sides.tsx';
import { useView } from '../record/record.tsx';
import { pathTo } from '../record/things.ts';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { BroughtLines } from './brought-lines.tsx';
import { MakeFrom } from './make-from.tsx';

/** A session, with what feedback brings to it, and what was made and can be made of its words. */
export function SessionWhole() {
  return <SessionPage sides={sides} />;
}

const sides: SessionSides = {
  brought: (session) => <BroughtLines session={session} />,
  underLine: (line) => (
    <>
      <FromFeedback line={line} />
      <MakeFrom from={line.id} earlier={line.carries} />
    </>
  ),
  underNote: (note) => <MakeFrom from={note} />,
};

/** To whoever does not see the feedback, the line came from nowhere. */
function FromFeedback({ line: { from } }: { line: AgendaLine }) {
  const { say } = useWords();
  const view = useView();
  const shown = from && view.shown(from.item);
  if (!shown) return null;
  const { room, id } = shown.item;
  return (
    <TextLink href={pathTo(view.partnership, { room, id })}>
      {say('sessions.brought.read')}
    </TextLink>
  );
}
