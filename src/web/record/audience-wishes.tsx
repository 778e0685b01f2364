import type { Id } from '../../record/ids.ts';
import type { Audienced, Item } from '../../record/item.ts';
import { Acts } from '../ui/acts.tsx';
import { AudienceLine } from '../ui/audience-line.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Slip } from '../ui/slip.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ActArea } from './act-area.tsx';
import styles from './item-audience.module.css';
import { askAudience, forecastAudience, seesThen } from './audience-forecast.ts';
import { isTheirs } from './is-theirs.ts';
import { useView } from './record.tsx';
import { useActing, type Acting } from './use-acting.ts';
import { usePeople } from './use-people.ts';

/** What the clients a joint thing is about wish, while it waits for each to say yes. */
export function AudienceWishes({ item }: { item: Item }) {
  const view = useView();
  const acting = useActing();
  const asked = view.shown(item.id)?.life.asked ?? {};
  const wishes = isTheirs(view, item) ? Object.entries(asked) : [];
  return (
    <ActArea acting={acting}>
      <div className={styles.wishes}>
        {wishes.map(([client, wanted]) =>
          client === view.viewer ? (
            <MyWish key={client} item={item} acting={acting} />
          ) : (
            <Wish key={client} by={client} item={item} wanted={wanted} acting={acting} />
          ),
        )}
      </div>
    </ActArea>
  );
}

interface WishProps {
  by: Id;
  item: Item;
  wanted: Audienced;
  acting: Acting;
}

function Wish({ by, item, wanted, acting }: WishProps) {
  const { say } = useWords();
  const view = useView();
  const { person, name, names, seats } = usePeople();
  const shown = view.shown(item.id);
  if (!shown) return null;
  const then = seesThen(view, item, wanted);
  const { gains } = forecastAudience(view, shown, wanted);
  return (
    <Slip from={person(by)} isInMargin>
      <p className="title">{say('seen.wish', { name: name(by) })}</p>
      <AudienceLine seats={seats(then)} tense="agreed" />
      <Acts>
        <Button
          kind="main"
          isPending={acting.isPending}
          onPress={() =>
            acting.run(askAudience(item, wanted), say('seen.saved', { names: names(then) }))
          }
        >
          {gains.length > 0
            ? say('seen.wishYes', { names: names(gains) })
            : say('seen.wishYesPlain')}
        </Button>
        <Button onPress={() => acting.run(askAudience(item, item), say('seen.wishLeft'))}>
          {say('seen.wishNo')}
        </Button>
      </Acts>
    </Slip>
  );
}

function MyWish({ item, acting }: Pick<WishProps, 'item' | 'acting'>) {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const others = item.about.filter((client) => client !== view.viewer);
  return (
    <Notice title={say('seen.mine', { names: names(others) })}>
      <TextLink onPress={() => acting.run(askAudience(item, item), say('seen.wishLeft'))}>
        {say('seen.mineBack')}
      </TextLink>
    </Notice>
  );
}
