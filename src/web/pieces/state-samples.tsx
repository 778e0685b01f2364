import { AudienceLine } from '../ui/audience-line.tsx';
import { Blank } from '../ui/blank.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Flag } from '../ui/flag.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { Signed } from '../ui/signed.tsx';
import { Slip } from '../ui/slip.tsx';
import { WaitingList } from '../ui/waiting-list.tsx';
import { amara, dana, everyone, mateo, nair, seatsSeenBy } from './cast.ts';

/** The moments that are easy to forget. */
export function StateSamples() {
  return (
    <>
      <Section title="What waits for you">
        <WaitingList
          things={[
            {
              id: '1',
              href: '#goal',
              title: 'Amara suggests a change to “Stay for Sunday dinner”',
              note: 'You can agree, change it, or leave it for Tuesday.',
              go: 'Read it',
            },
            {
              id: '2',
              href: '#rate',
              title: 'Open your numbers together',
              note: 'Both are in.',
              go: 'Open',
            },
          ]}
        />
        <Flag title="Amara suggests a change." href="#goal" go="Read it">
          It waits for your answer.
        </Flag>
      </Section>
      <Section title="Agreed, waiting, and said no">
        <Signed
          signatures={[
            { person: mateo, state: 'agreed', on: '2026-10-30' },
            { person: amara, state: 'waiting' },
            { person: dana, state: 'not-now' },
          ]}
        />
      </Section>
      <Section title="Empty">
        <Blank
          drawing="notebook"
          title="The page is blank, and that’s fine."
          act={<ButtonLink href="#write">Write it down</ButtonLink>}
        >
          Write one thing you would like to be different.
        </Blank>
        <Blank
          drawing="chair"
          title="This seat is open."
          act={<ButtonLink href="#seat">Offer a seat</ButtonLink>}
        >
          Offer it when you know who you want here.
        </Blank>
      </Section>
      <Section title="Said no, no signal, not for you, ours broke">
        <div className="stack">
          <Notice kind="refused" title="Walt said not right now.">
            His seat stays open. He sees nothing in this room.
          </Notice>
          <Notice kind="offline" title="Saved on this device.">
            It goes to you and Amara when there is a signal.
          </Notice>
          <Notice kind="kept" title="Amara keeps this note to herself.">
            You can ask her about it.
          </Notice>
          <Notice kind="fault" title="This did not go through." hasKeptWords>
            Try again in a minute.
          </Notice>
        </div>
      </Section>
      <Section title="Who can see it: the small table">
        <Slip>
          <AudienceLine seats={seatsSeenBy(mateo)} />
          <AudienceLine seats={seatsSeenBy(mateo, amara)} tense="will" />
          <AudienceLine seats={seatsSeenBy(mateo, amara, dana)} tense="now" />
          <AudienceLine seats={seatsSeenBy(mateo, amara, dana, nair)} tense="after" />
          <AudienceLine seats={seatsSeenBy(...everyone)} />
          <AudienceLine seats={seatsSeenBy(amara)} />
        </Slip>
      </Section>
    </>
  );
}
