import { ChangesPage } from '../../rooms/feedback/changes-page.tsx';
import { useView } from '../record/record.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { choicesAbout } from './choices-about.ts';

/** What we changed, with the decisions beside it where the way of working does not fit. */
export function ChangesWhole() {
  const { say } = useWords();
  const view = useView();
  return (
    <ChangesPage
      whereItDoesNotFit={({ item }) =>
        choicesAbout(view, item.about).map(({ id, asks, href }) => (
          <p key={id}>
            <TextLink href={href}>{say('feedback.lookAgain', { title: asks })}</TextLink>
          </p>
        ))
      }
    />
  );
}
