import { useState } from 'react';
import { membersAs } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { ChoosePeople } from '../../web/record/choose-people.tsx';
import { mayAsk, whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Select } from '../../web/ui/select.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import { places, type Place } from './noted.ts';

/** For everyone but clients who may add: the way to suggest something. */
export function SuggestWay() {
  const { say } = useWords();
  const view = useView();
  const clients = membersAs(view.circle, view.now, 'client')
    .map(({ person }) => person)
    .filter((client) => mayAsk(view, { kind: 'coping/suggest-way', body: {}, about: [client] }));
  if (clients.length === 0) return null;
  return (
    <div className={styles.part}>
      <InPlace word={say('coping.suggest.add')}>
        {(close) => <SuggestWayForm clients={clients} onDone={close} />}
      </InPlace>
    </div>
  );
}

function SuggestWayForm({ clients, onDone }: { clients: readonly Id[]; onDone: () => void }) {
  const { say } = useWords();
  const { names } = usePeople();
  const view = useView();
  const [words, setWords] = useState('');
  const [why, setWhy] = useState('');
  const [place, setPlace] = useState<Place>('alone');
  const [about, setAbout] = useState<readonly Id[]>(clients.length === 1 ? clients : []);
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = {
    kind: 'coping/suggest-way',
    body: { place, words, why: written(why) },
    about,
    for: forWhom,
  };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('coping.suggest.save')}
      {...(about.length > 0 && { willSee: whoWillSee(view, asking) })}
      onCancel={onDone}
    >
      {clients.length > 1 && (
        <ChoosePeople
          label={say('coping.suggest.for')}
          people={clients}
          chosen={about}
          onChange={setAbout}
          error={
            acting.problem?.code === 'record/about-nobody'
              ? say('problem.record/about-nobody')
              : undefined
          }
        />
      )}
      <TextArea
        isOwnWords
        rows={2}
        label={say('coping.suggest.words')}
        hint={say('coping.suggest.hint', { names: names(clients) })}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
      <Select
        label={say('coping.suggest.place')}
        options={places.map((value) => ({ value, label: say(`coping.place.${value}`) }))}
        value={place}
        onChange={(value) => setPlace(value as Place)}
      />
      <TextArea
        isOwnWords
        rows={2}
        label={say('coping.suggest.why')}
        hint={say('record.ifYouLike')}
        value={why}
        onChange={setWhy}
        error={issueOf('why')}
      />
      {about.length > 0 && <NewAudience asking={asking} value={forWhom} onChange={setForWhom} />}
    </ActForm>
  );
}
