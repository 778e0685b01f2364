import { ActArea } from '../../web/record/act-area.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Button } from '../../web/ui/button.tsx';
import { ProposalSlip } from '../../web/ui/proposal-slip.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './plan.module.css';
import type { Section, SuggestedLine } from './section.ts';

interface SuggestedLineSlipProps {
  shown: Shown<Section>;
  suggestion: SuggestedLine;
}

/** A line that is not in the plan. Its client takes it or leaves it; its author takes it back. */
export function SuggestedLineSlip({ shown, suggestion }: SuggestedLineSlipProps) {
  const { say, sayDay } = useWords();
  const { person, name, names, seats } = usePeople();
  const { view, item, entries, ask, may } = openItem(useView(), shown);
  const acting = useActing();
  const { id, by, at, line, why } = suggestion;
  const about = { suggestion: id };
  const [take, leave, back] = [
    ask('safety-plan/take-line', about),
    ask('safety-plan/leave-line', about),
    ask('safety-plan/withdraw-line', about),
  ];
  const entry = entries.find((each) => each.id === id);
  const readers = entry ? view.whoSeesEntry(item, entry) : [];
  const text = line.call === undefined ? line.text : `${line.text}\n${line.call}`;
  return (
    <div className={styles.unprinted}>
      <ActArea acting={acting}>
        <ProposalSlip
          from={person(by)}
          title={
            by === view.viewer
              ? say('safetyPlan.suggested.yours')
              : say('safetyPlan.suggested.theirs', { name: name(by) })
          }
          note={say('safetyPlan.suggested.note', { day: sayDay(at) })}
          parts={[
            { label: say('safetyPlan.suggested.line'), words: text },
            ...(why === undefined ? [] : [{ label: say('safetyPlan.suggested.why'), words: why }]),
          ]}
        >
          <Acts>
            {may(take) && (
              <Button
                kind="main"
                onPress={() =>
                  acting.run(take, say('safetyPlan.taken', { names: names(view.whoSees(item)) }))
                }
              >
                {say('safetyPlan.take')}
              </Button>
            )}
            {may(leave) && (
              <Button onPress={() => acting.run(leave, say('safetyPlan.left'))}>
                {say('safetyPlan.leave')}
              </Button>
            )}
            {may(back) && (
              <Button onPress={() => acting.run(back, say('safetyPlan.withdrawn'))}>
                {say('safetyPlan.withdraw')}
              </Button>
            )}
          </Acts>
          <div className={styles.foot}>
            <AudienceLine seats={seats(readers)} />
          </div>
        </ProposalSlip>
      </ActArea>
    </div>
  );
}
