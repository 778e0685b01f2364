import type { Id } from '../../record/ids.ts';
import type { Audience, Audienced, Item } from '../../record/item.ts';
import { Choice, type Answer } from '../ui/choice.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { useWords } from '../ui/words.tsx';
import { seesThen } from './audience-forecast.ts';
import styles from './audience-sheet.module.css';
import { useView } from './record.tsx';
import { isTheirs } from './is-theirs.ts';
import { sayRole } from './role-words.ts';
import { usePeople } from './use-people.ts';

interface AudienceChoiceProps {
  item: Item;
  wanted: Audienced;
  /** Nobody else than these is offered. */
  within?: readonly Id[] | undefined;
  onChange: (wanted: Audienced) => void;
}

/** Whom a thing is for: one of the ways, and for "these people" each of them by a switch. */
export function AudienceChoice({ item, wanted, within, onChange }: AudienceChoiceProps) {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const [topic, your] =
    item.topic === 'circle'
      ? [say('topic.circle'), say('topic.circle')]
      : [say(`topic.${item.topic}.in`), say(`topic.${item.topic}.your`)];
  const sees = (audience: Audience) => seesThen(view, item, { audience, named: [] });
  const then = (audience: Audience) => names(sees(audience));
  const isWithin = (audience: Audience) =>
    !within || sees(audience).every((person) => within.includes(person));
  const mayBeAlone = item.owner === view.viewer && item.about.length === 1;
  const answers: Answer<Audience>[] = [
    ...(mayBeAlone ? [{ value: 'only-me' as const, label: say('seen.onlyMe') }] : []),
    { value: 'between-us', label: say('seen.betweenUs'), note: then('between-us') },
    {
      value: 'by-topic',
      label: say('seen.byTopic', { topic }),
      note: say('seen.byTopicNote', { names: then('by-topic'), your }),
    },
    { value: 'named', label: say('seen.named'), note: say('seen.namedNote') },
  ];
  return (
    <div>
      <Choice<Audience>
        label={say('seen.choose')}
        value={wanted.audience}
        onChange={(audience) => onChange({ ...wanted, audience })}
        answers={answers.filter(({ value }) => value === 'named' || isWithin(value))}
      />
      {wanted.audience === 'named' && (
        <NamedPeople
          item={item}
          named={wanted.named}
          within={within}
          onChange={(named) => onChange({ ...wanted, named })}
        />
      )}
    </div>
  );
}

interface NamedPeopleProps {
  item: Item;
  named: readonly Id[];
  within: readonly Id[] | undefined;
  onChange: (named: readonly Id[]) => void;
}

/** The clients it is about always see it, and so does who wrote it first: they have no choice here. */
function NamedPeople({ item, named, within, onChange }: NamedPeopleProps) {
  const { say } = useWords();
  const view = useView();
  const { person } = usePeople();
  const maySeeIt = (each: Id) => view.whoSees(item).includes(each);
  // Only the one it is about lets people see it who otherwise would not.
  const mayLet = isTheirs(view, item) && item.about.length === 1;
  const others = view.members.filter(
    ({ person: each }) =>
      !item.about.includes(each) && (mayLet || maySeeIt(each)) && (within?.includes(each) ?? true),
  );
  return (
    <fieldset className={styles.people}>
      <legend>{say('seen.people')}</legend>
      {others.map((member) => {
        const role = sayRole(
          say,
          member.role,
          view.person(member.person)?.relation,
          view.seat?.role,
        );
        const isOwner = member.person === item.owner;
        return (
          <SwitchRow
            key={member.person}
            person={person(member.person)}
            note={isOwner ? say('seen.begun', { role }) : role}
            isOn={isOwner || named.includes(member.person)}
            isDisabled={isOwner}
            onChange={(isOn) =>
              onChange(
                isOn ? [...named, member.person] : named.filter((each) => each !== member.person),
              )
            }
          />
        );
      })}
    </fieldset>
  );
}
