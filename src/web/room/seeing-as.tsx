import { Button } from '../ui/button.tsx';
import { useRecord } from '../record/record.tsx';
import { personIn } from '../record/people.ts';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words.tsx';

/** Stands above every page while the room is shown as somebody else sees it. */
export function SeeingAs() {
  const { say } = useWords();
  const { view, seeAs } = useRecord();
  if (!view?.isReadOnly) return null;
  const { name } = personIn(view, view.viewer, say('people.someone'));
  return (
    <Notice icon="eye" title={say('room.seeingAs', { name })}>
      <p>{say('room.seeingAsLimits', { name })}</p>
      <Button onPress={() => seeAs(undefined)}>{say('room.stopSeeingAs')}</Button>
    </Notice>
  );
}
