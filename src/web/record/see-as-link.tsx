import { useState } from 'react';
import type { Item } from '../../record/item.ts';
import { Button } from '../ui/button.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { useRecord, useView } from './record.tsx';
import styles from './see-as-link.module.css';
import { usePeople } from './use-people.ts';

/** "See it as Rosa sees it": for those between whom the thing is, of each who can see it. */
export function SeeAsLink({ item, of }: { item: Item; of?: string | undefined }) {
  const { say } = useWords();
  const view = useView();
  const { seeAs } = useRecord();
  const { name, person } = usePeople();
  const [isOpen, setOpen] = useState(false);
  const others = view.whoSees(item).filter((each) => each !== view.viewer);
  const [only, another] = others;
  if (view.isReadOnly || only === undefined || !view.isBetweenUs(item)) return null;
  if (another === undefined)
    return (
      <TextLink of={of} onPress={() => seeAs(only)}>
        {say('seen.as', { name: name(only) })}
      </TextLink>
    );
  return (
    <>
      <TextLink of={of} onPress={() => setOpen(true)}>
        {say('seen.asAny')}
      </TextLink>
      <Sheet title={say('seen.asWho')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ul className={styles.people}>
          {others.map((each) => (
            <li key={each}>
              <PersonName person={person(each)} />
              <Button
                isSmall
                onPress={() => {
                  setOpen(false);
                  seeAs(each);
                }}
              >
                {say('seen.as', { name: name(each) })}
              </Button>
            </li>
          ))}
        </ul>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {say('record.notNow')}
        </Button>
      </Sheet>
    </>
  );
}
