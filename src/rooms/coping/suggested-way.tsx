import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { ActArea } from '../../web/record/act-area.tsx';
import { Acts } from '../../web/ui/acts.tsx';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Button } from '../../web/ui/button.tsx';
import { ProposalSlip } from '../../web/ui/proposal-slip.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import type { ShownNoted } from './use-notes.tsx';

/** Somebody suggests a way to the viewer, who takes it or puts it aside. */
export function SuggestedWay({ shown }: { shown: ShownNoted }) {
  const { say, sayDay } = useWords();
  const { person, name, names, seats } = usePeople();
  const { view, item, state, ask, may } = openItem(useView(), shown);
  const acting = useActing();
  const { by, at, words, why, place = 'alone' } = state;
  const [take, aside] = [ask('coping/take', {}), ask('coping/put-aside', {})];
  const reason = { label: say('agreeing.why', { name: name(by), who: 'other' }), words: why ?? '' };
  return (
    <div id={`noted-${item.id}`}>
      <ActArea acting={acting}>
        <ProposalSlip
          from={person(by)}
          title={say('coping.suggest.theirs', { name: name(by) })}
          note={say('coping.suggest.note', {
            day: sayDay(at),
            place: say(`coping.place.${place}`),
          })}
          parts={[
            { label: say('coping.suggest.words'), words },
            ...(why === undefined ? [] : [reason]),
          ]}
        >
          {may(take) && (
            <Acts>
              <Button
                kind="main"
                onPress={() =>
                  acting.run(take, say('coping.taken', { names: names(view.whoSees(item)) }))
                }
              >
                {say('coping.take')}
              </Button>
              <Button onPress={() => acting.run(aside, say('coping.asideNow'))}>
                {say('coping.putAside')}
              </Button>
            </Acts>
          )}
          <div className={styles.part}>
            <AudienceLine seats={seats(view.whoSees(item))} />
          </div>
        </ProposalSlip>
      </ActArea>
    </div>
  );
}
