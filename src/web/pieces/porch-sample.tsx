import { useState } from 'react';
import { PorchFrame } from '../shell/porch-frame.tsx';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PersonLink } from '../ui/person-link.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { amara, dana, mateo, walt } from './cast.ts';

export function PorchSample() {
  const [email, setEmail] = useState('');
  return (
    <PorchFrame saysHowToLeave>
      <PageTitle>
        Come in.
        <br />
        There’s a seat for you.
      </PageTitle>
      <p className="lede">
        A shared room for counseling. You, the people who support you, and the people who help for a
        living, at one table.
      </p>
      <Section title="Sign in">
        <TextField
          label="Your email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
        />
        <Acts>
          <Button kind="main">Go on</Button>
        </Acts>
      </Section>
      <Section title="Just looking? Take a seat in the demo room.">
        <PersonLink
          person={mateo}
          role="Client"
          quote="I’d like to sleep, and stay for dinner."
          href="#m"
        />
        <PersonLink
          person={amara}
          role="Counselor"
          quote="I work with Mateo, not on him."
          href="#a"
        />
        <PersonLink
          person={dana}
          role="Sister"
          quote="I want to help without hovering."
          href="#d"
        />
        <PersonLink
          person={walt}
          role="Dad"
          quote="I just want to know when to come by."
          href="#w"
        />
      </Section>
    </PorchFrame>
  );
}
