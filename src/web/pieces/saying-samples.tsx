import { Acts } from '../ui/acts.tsx';
import { AudienceLine } from '../ui/audience-line.tsx';
import { Button } from '../ui/button.tsx';
import { ChangedWords } from '../ui/changed-words.tsx';
import { Disc } from '../ui/disc.tsx';
import { OwnWords } from '../ui/own-words.tsx';
import { Pair } from '../ui/pair.tsx';
import { markers } from '../ui/person-mark.ts';
import { ProposalSlip } from '../ui/proposal-slip.tsx';
import { Section } from '../ui/section.tsx';
import { amara, dana, mateo, seatsSeenBy } from './cast.ts';

const before = 'Stay at the table until dinner is over, every Sunday.';
const after =
  'Stay at the table until dinner is over, most Sundays. Step out when I need to, and come back.';

/** What people say: their words, and a change somebody suggests. */
export function SayingSamples() {
  return (
    <>
      <ProposalSlip
        from={amara}
        title="Amara suggests a change"
        note="Friday, November 20. Nothing changes until you both agree."
        parts={[
          {
            label: 'Now it says',
            words: <ChangedWords before={before} after={after} show="before" />,
          },
          {
            label: 'With Amara’s change',
            words: <ChangedWords before={before} after={after} show="after" />,
          },
          {
            label: 'Why, in Amara’s words',
            words:
              'You stepped out twice last week and came back twice. That counts. I’d like the goal to say so.',
          },
        ]}
      >
        <Acts>
          <Button kind="main">Agree to this change</Button>
          <Button>Suggest other words</Button>
          <Button kind="quiet">Talk about it on Tuesday</Button>
        </Acts>
        <AudienceLine
          seats={seatsSeenBy(mateo, amara)}
          more="Dana will see the new words once you both agree."
        />
      </ProposalSlip>
      <Section title="In our own words">
        <Pair>
          <OwnWords
            person={mateo}
            text="I want to stay at the table. Even when my chest gets tight, I want to hear how Dad’s stories end."
          />
          <OwnWords
            person={amara}
            note="on November 10"
            text="Mateo chooses when to step out. We practice coming back, so leaving early is not the only way out."
          />
        </Pair>
        <Pair>
          <OwnWords
            person={dana}
            text={'I’ll save you the chair by the door.\nAnd I won’t ask why.'}
          />
          <OwnWords
            person={amara}
            waiting="Has not answered yet. You wrote this on Thursday, and Amara usually answers within 2 working days."
          />
        </Pair>
      </Section>
      <Section title="Eight markers: color, stroke and initial">
        <Pair>
          {markers.map((marker) => (
            <OwnWords
              key={marker}
              person={{
                personId: marker,
                name: marker,
                initial: marker.slice(0, 1).toUpperCase(),
                marker,
              }}
              note={
                <Disc
                  size="small"
                  person={{
                    personId: marker,
                    name: marker,
                    initial: marker.slice(0, 1).toUpperCase(),
                    marker,
                  }}
                />
              }
            >
              <p>
                <ChangedWords
                  before="My own words, as I said."
                  after="My own words, as I wrote them."
                />
              </p>
            </OwnWords>
          ))}
        </Pair>
      </Section>
    </>
  );
}
