import { membersAs } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Button } from '../../web/ui/button.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Part } from './part.ts';
import { PersonsStory } from './persons-story.tsx';
import styles from './story.module.css';
import { WrittenOutOfSight } from './written-out-of-sight.tsx';

/** A client's own place, to read and to print. Of several clients, one after the other. */
export function StoryPage() {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const clients = useStoryClients();
  const [only, another] = clients;
  const isYours = clients.includes(view.viewer) && !view.isReadOnly;
  const isAlone = another === undefined;
  const hasPages = view.shownIn<Part>('story').length > 0;
  const title = isYours
    ? say('ownStory.title')
    : say(isAlone ? 'ownStory.titleOf' : 'ownStory.titleOfAll', { names: names(clients) });
  const mayBeside = view.shownIn<Part>('story').some(({ item }) => view.mayAdd(item));
  const reader = mayBeside && !view.isReadOnly ? 'ownStory.ledeBeside' : 'ownStory.ledeOf';
  return (
    <>
      <BackLink href={`/rooms/${view.partnership}`}>{say('shell.today')}</BackLink>
      <PageTitle>{title}</PageTitle>
      <p className="lede">{say(isYours ? 'ownStory.lede' : reader)}</p>
      {hasPages && (
        <div className={styles.tools}>
          <Button isSmall icon="printer" onPress={() => globalThis.print()}>
            {say('ownStory.print')}
          </Button>
        </div>
      )}
      {isAlone && only !== undefined && <PersonsStory client={only} level={2} />}
      {!isAlone &&
        clients.map((client) => (
          <Section
            key={client}
            title={
              client === view.viewer
                ? say('ownStory.yours')
                : say('ownStory.titleOf', { names: names([client]) })
            }
          >
            <PersonsStory client={client} level={3} />
          </Section>
        ))}
      <WrittenOutOfSight />
      {hasPages && <EndOfPage>{say('ownStory.end')}</EndOfPage>}
    </>
  );
}

/** Yours first; then the other clients here, and those who have left, where their story can be read. */
function useStoryClients(): Id[] {
  const view = useView();
  const here = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const told = view.shownIn<Part>('story').map(({ item }) => item.owner);
  return [...new Set([...here.filter((each) => each === view.viewer), ...here, ...told])];
}
