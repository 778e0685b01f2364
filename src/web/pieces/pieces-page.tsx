import { LightSwitch } from '../shell/light-switch.tsx';
import { RoomFrame } from '../shell/room-frame.tsx';
import { AudienceLine } from '../ui/audience-line.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { CornerArt } from '../ui/drawings/corner-art.tsx';
import { EndOfPage } from '../ui/end-of-page.tsx';
import { Folds } from '../ui/folds.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Places } from '../ui/places.tsx';
import { RatingLine } from '../ui/rating-line.tsx';
import { Section } from '../ui/section.tsx';
import { Signed } from '../ui/signed.tsx';
import { Spread } from '../ui/spread.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { AnswerSamples } from './answer-samples.tsx';
import { amara, dana, mateo, seatsSeenBy } from './cast.ts';
import { PeopleSamples } from './people-samples.tsx';
import { SayingSamples } from './saying-samples.tsx';
import { StateSamples } from './state-samples.tsx';

const places = [
  { href: '#today', word: 'Today', icon: 'today', isHere: false, waiting: 2 },
  { href: '#goals', word: 'Goals', icon: 'goals', isHere: true },
  { href: '#circle', word: 'Circle', icon: 'circle', isHere: false },
] as const;

export function PiecesPage({ opensSheet }: { opensSheet: boolean }) {
  return (
    <RoomFrame roomName="Mateo’s room" homeHref="#today" places={places}>
      <Spread margin={<MarginSamples />}>
        <BackLink href="#goals">Goals</BackLink>
        <PageTitle>Pieces and states</PageTitle>
        <p className="lede">Every piece in the moments that are easy to forget.</p>
        <Places
          label="Parts of Goals"
          places={[
            { href: '#1', word: 'Goals', isHere: true },
            { href: '#2', word: 'Decisions', isHere: false },
            { href: '#3', word: 'What we changed', isHere: false },
          ]}
        />
        <SayingSamples />
        <AnswerSamples opensSheet={opensSheet} />
        <StateSamples />
        <PeopleSamples />
        <EndOfPage>That is all for today.</EndOfPage>
      </Spread>
    </RoomFrame>
  );
}

function MarginSamples() {
  return (
    <>
      <CornerArt />
      <Section title="Who can see this goal">
        <AudienceLine seats={seatsSeenBy(mateo, amara, dana)} tense="names" />
        <TextLink href="#change">Change who can see it</TextLink>
        <br />
        <TextLink href="#as">See it as Dana sees it</TextLink>
      </Section>
      <Section title="Who has agreed">
        <Signed
          signatures={[
            { person: mateo, state: 'agreed', on: '2026-10-30' },
            { person: amara, state: 'agreed', on: '2026-10-30' },
            { person: dana, state: 'agreed', on: '2026-11-02' },
          ]}
        />
      </Section>
      <Section title="How close does it feel?">
        <p className="soft">Your number and Amara’s are both in.</p>
        <Folds
          people={[
            { person: mateo, isIn: true },
            { person: amara, isIn: true },
            { person: dana, isIn: false },
          ]}
        />
      </Section>
      <Section title="Opened together">
        <RatingLine
          marks={[
            { person: mateo, value: 4 },
            { person: amara, value: 6 },
          ]}
          low="Far away"
          high="We’re there"
        />
      </Section>
      <Section title="Two the same, at the end">
        <RatingLine
          marks={[
            { person: mateo, value: 10 },
            { person: amara, value: 10 },
            { person: dana, value: 0 },
          ]}
          low="Far away"
          high="We’re there"
        />
      </Section>
      <Section title="Look again">
        <p className="title">Sunday, December 13</p>
        <p className="quiet">You, Amara and Dana chose this date.</p>
      </Section>
      <LightSwitch />
    </>
  );
}
