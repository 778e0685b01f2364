import type { Id } from '../../record/ids.ts';
import type { MilestoneKind } from '../../record/milestone.ts';
import type { Chosen } from '../../rooms/milestones.ts';
import { usePeople } from '../record/use-people.ts';
import { Select } from '../ui/select.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './journey-page.module.css';

interface JourneyChoiceProps {
  voices: readonly Id[];
  kinds: readonly MilestoneKind[];
  chosen: Chosen;
  choose: (what: keyof Chosen, value: string | undefined) => void;
}

const everything = 'all';

/** What of the path is read, and from which end. There is only to choose from what is there. */
export function JourneyChoice({ voices, kinds, chosen, choose }: JourneyChoiceProps) {
  const { say } = useWords();
  const { name } = usePeople();
  return (
    <div className={styles.choice}>
      <Select
        label={say('journey.voice')}
        options={[
          { value: everything, label: say('journey.voice.all') },
          ...voices.map((voice) => ({ value: voice, label: name(voice) })),
        ]}
        value={chosen.voice ?? everything}
        onChange={(voice) => choose('voice', voice === everything ? undefined : voice)}
      />
      <Select
        label={say('journey.is')}
        options={[
          { value: everything, label: say('journey.is.all') },
          ...kinds.map((is) => ({ value: is, label: say(`journey.is.${is}`) })),
        ]}
        value={chosen.is ?? everything}
        onChange={(is) => choose('is', is === everything ? undefined : is)}
      />
      <Select
        label={say('journey.order')}
        options={(['oldest', 'newest'] as const).map((order) => ({
          value: order,
          label: say(`journey.order.${order}`),
        }))}
        value={chosen.order}
        onChange={(order) => choose('order', order === 'newest' ? order : undefined)}
      />
    </div>
  );
}
