import { membersAs } from '../../record/circle.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Blank } from '../../web/ui/blank.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Spread } from '../../web/ui/spread.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { ClientsNotes } from './clients-notes.tsx';
import { CopingMargin } from './coping-margin.tsx';
import { PracticeSection } from './practice-section.tsx';
import { SuggestWay } from './suggest-way-form.tsx';
import { SuggestedWay } from './suggested-way.tsx';
import { SuggestedWays } from './suggested-ways.tsx';
import { useNotes } from './use-notes.tsx';
import type { Exercise } from './exercise.ts';

/** What helps: what waits for an answer on top, then signs, ways, and what is practiced. */
export function CopingPage() {
  const { say } = useWords();
  const { names } = usePeople();
  const view = useView();
  const { notes, forMe, waiting } = useNotes();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const isClient = clients.includes(view.viewer);
  const hasPractice = view.shownIn<Exercise>('practice').length > 0;
  const isBlank = !isClient && notes.length + waiting.length === 0 && !hasPractice;
  return (
    <Spread margin={<CopingMargin />}>
      <BackLink href={`/rooms/${view.partnership}`}>{say('shell.today')}</BackLink>
      <PageTitle>{say('coping.title')}</PageTitle>
      <p className="lede">
        {isClient
          ? say('coping.lede')
          : say('coping.ledeOf', { names: names(clients), n: clients.length })}
      </p>
      {forMe.map((shown) => (
        <SuggestedWay key={shown.item.id} shown={shown} />
      ))}
      {isBlank && (
        <Blank drawing="notebook" title={say('coping.blank.title')}>
          {say('coping.blank.reader')}
        </Blank>
      )}
      {notes.map((each) => (
        <ClientsNotes key={each.client} notes={each} />
      ))}
      <SuggestedWays waiting={waiting} />
      <SuggestWay />
      <PracticeSection />
      {!isBlank && <EndOfPage>{say('coping.end')}</EndOfPage>}
    </Spread>
  );
}
