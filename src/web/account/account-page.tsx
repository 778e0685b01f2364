import { LightSwitch } from '../shell/light-switch.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { Spread } from '../ui/spread.tsx';
import { useWords } from '../ui/words.tsx';
import { Devices } from './devices.tsx';
import { KeptOnDevices } from './kept-on-devices.tsx';
import { Looks } from './looks.tsx';
import { useMyself } from './me.tsx';
import { NameForm } from './name-form.tsx';
import { Notices } from './notices.tsx';
import { OwnFrame } from './own-frame.tsx';
import { SignOut } from './sign-out.tsx';
import { WaysIn } from './ways-in.tsx';

/** What is one's own: a name, how the pages look, the ways in, and the devices that are in. */
export function AccountPage() {
  const { say } = useWords();
  const me = useMyself();
  return (
    <OwnFrame>
      <Spread margin={<Margin />}>
        <PageTitle>{say('account.you.title')}</PageTitle>
        <Notices me={me} />
        <Section title={say('account.you.called')}>
          <NameForm me={me} />
        </Section>
        <Section title={say('account.waysIn.title')}>
          <WaysIn me={me} />
        </Section>
        <Section title={say('account.devices.title')}>
          <Devices />
        </Section>
        <KeptOnDevices />
        <Section title={say('account.signOut.title')}>
          <SignOut />
        </Section>
      </Spread>
    </OwnFrame>
  );
}

function Margin() {
  const me = useMyself();
  return (
    <>
      <LightSwitch />
      <Looks me={me} />
    </>
  );
}
