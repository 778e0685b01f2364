import { useView } from '../../web/record/record.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { LimitsSection } from './limits-section.tsx';
import { MissingParts } from './missing-parts.tsx';
import { kinds, type Part } from './part.ts';
import { PartSection } from './part-section.tsx';

/** How we work together: what the client asks to leave alone, and what was agreed, part by part. */
export function AgreementPage() {
  const { say } = useWords();
  const view = useView();
  const parts = view
    .shownIn<Part>('agreement')
    .toSorted((a, b) => placeOf(a.state) - placeOf(b.state));
  return (
    <>
      <BackLink href={`/rooms/${view.partnership}/circle`}>{say('shell.circle')}</BackLink>
      <PageTitle>{say('agreement.title')}</PageTitle>
      <p className="lede">{say('agreement.lede')}</p>
      <LimitsSection />
      {parts.map((shown) => (
        <PartSection key={shown.item.id} shown={shown} />
      ))}
      <MissingParts parts={parts.map(({ state }) => state)} />
      {parts.length > 0 && <EndOfPage>{say('agreement.end')}</EndOfPage>}
    </>
  );
}

const placeOf = ({ terms }: Part) => kinds.indexOf(terms.kind);
