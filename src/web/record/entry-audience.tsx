import type { Id } from '../../record/ids.ts';
import { AudienceLine } from '../ui/audience-line.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { mayAsk } from './forecast.ts';
import { useView } from './record.tsx';
import { Trouble } from './trouble.tsx';
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
export function EntryAudience({ within, entry }: EntryAudienceProps) {
  const { say } = useWords();
  const view = useView();
  const { seats, names } = usePeople();
  const acting = useActing();
  const found = within.entries.find(({ id }) => id === entry);
  const readers = found ? view.whoSeesEntry(within.item, found) : [];
  const others = view.whoSees(within.item).filter((person) => !readers.includes(person));
  if (!found || others.length === 0) return <Trouble problem={acting.problem} />;
  const letRead = { kind: 'item/let-others-read', item: within.item.id, body: { entry } };
  return (
    <>
      <AudienceLine seats={seats(readers)} isSmall>
        {mayAsk(view, letRead) && (
          <TextLink
            onPress={() => acting.run(letRead, say('record.othersRead', { names: names(others) }))}
          >
            {say('record.letOthersRead', { names: names(others) })}
          </TextLink>
        )}
      </AudienceLine>
      <Trouble problem={acting.problem} />
    </>
  );
}
