import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { InPlace } from '../ui/in-place.tsx';
import { useWords } from '../ui/words.tsx';
import { AudienceChoice } from './audience-choice.tsx';
import { itemBegun } from './forecast.ts';
import { isTheirs } from './is-theirs.ts';
import { useView } from './record.tsx';
import type { Asking } from './send-act.ts';

interface NewAudienceProps {
  /** What would begin the thing. */
  asking: Asking;
  /** For whom it is to be; nothing while it is for whom its room says. */
  value: Audienced | undefined;
  /** Those who see what it is made from. Only a client whose thing it is lets others see it. */
  within?: readonly Id[] | undefined;
  onChange: (wanted: Audienced | undefined) => void;
}

/** For whom a thing is that is only being written: as usual, or for fewer people. */
export function NewAudience({ asking, value, within, onChange }: NewAudienceProps) {
  const { say } = useWords();
  const view = useView();
  const item = itemBegun(view, asking);
  if (!item) return null;
  const usual = { audience: item.audience, named: item.named };
  return (
    <InPlace word={say('seen.can')}>
      {() => (
        <AudienceChoice
          item={item}
          wanted={value ?? usual}
          within={isTheirs(view, item) ? undefined : within}
          onChange={(wanted) =>
            onChange(
              wanted.audience === usual.audience && wanted.audience !== 'named'
                ? undefined
                : { ...wanted, named: wanted.audience === 'named' ? wanted.named : [] },
            )
          }
        />
      )}
    </InPlace>
  );
}
