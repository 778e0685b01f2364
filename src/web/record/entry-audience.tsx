import type { Id } from '../../record/ids.ts';
import { AudienceLine } from '../ui/audience-line.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ActArea } from './act-area.tsx';
import { mayAsk } from './forecast.ts';
import { useView } from './record.tsx';
import { useActing } from './use-acting.ts';
import { usePeople } from './use-people.ts';
import type { Shown } from './view.ts';

interface EntryAudienceProps {
  within: Pick<Shown<unknown>, 'item' | 'entries'>;
  entry: Id;
}

/**
 * Who can read words that are for fewer people than the thing they belong to, and for their author
 * the way to let the others read them too. Where everyone reads everything there is nothing to say.
 */
export function EntryAudience({ within: { item, entries }, entry }: EntryAudienceProps) {
  const { say } = useWords();
  const view = useView();
  const { seats, names } = usePeople();
  const acting = useActing();
  const found = entries.find(({ id }) => id === entry);
  const readers = found ? view.whoSeesEntry(item, found) : [];
  const others = view.whoSees(item).filter((person) => !readers.includes(person));
  const letRead = { kind: 'item/let-others-read', item: item.id, body: { entry } };
  return (
    <ActArea acting={acting}>
      {others.length > 0 && (
        <AudienceLine seats={seats(readers)} isSmall>
          {mayAsk(view, letRead) && (
            <TextLink
              onPress={() =>
                acting.run(letRead, say('record.othersRead', { names: names(others) }))
              }
            >
              {say('record.letOthersRead', { names: names(others) })}
            </TextLink>
          )}
        </AudienceLine>
      )}
    </ActArea>
  );
}
