import { useState } from 'react';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { Step, Steps } from '../ui/steps.tsx';
import { Stones } from '../ui/stones.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { dana, mateo } from './cast.ts';
import { SharingSample } from './sharing-sample.tsx';

/** What people answer with. */
export function AnswerSamples({ opensSheet }: { opensSheet: boolean }) {
  const [number, setNumber] = useState<number | null>(6);
  const [answer, setAnswer] = useState<'hard' | 'between' | 'easy' | null>('between');
  const [country, setCountry] = useState<'us' | 'ca' | null>(null);
  const [isDone, setIsDone] = useState(true);
  const [isOpen, setIsOpen] = useState(opensSheet);
  return (
    <>
      <Section title="Buttons">
        <Acts>
          <Button kind="main">Agree to this change</Button>
          <Button icon="plus">Write a new goal</Button>
          <Button kind="quiet">Keep it as it is</Button>
          <Button kind="main" isPending>
            Sending
          </Button>
          <Button isDisabled>Open together</Button>
          <Button isSmall>A little</Button>
          <ButtonLink href="#write">A link as a button</ButtonLink>
          <Button onPress={() => setIsOpen(true)}>Change who can see it</Button>
        </Acts>
        <SharingSample isOpen={isOpen} onClose={() => setIsOpen(false)} />
      </Section>
      <Section title="Writing">
        <div className="stack">
          <TextField label="Your email" type="email" autoComplete="email" />
          <TextField
            label="The code from your message"
            hint="Six numbers. You can paste them."
            error="That code has been used. Ask for a new one."
            inputMode="numeric"
          />
          <TextArea
            label="In your own words"
            hint="Nobody corrects what you write here."
            isOwnWords
            defaultValue="I want to hear how Dad’s stories end."
          />
          <Select
            label="Country"
            value={country}
            onChange={setCountry}
            options={[
              { value: 'us', label: 'United States' },
              { value: 'ca', label: 'Canada' },
            ]}
          />
          <Checkbox hint="Only on a device that nobody else uses.">
            Remember me on this device
          </Checkbox>
          <Checkbox defaultSelected>I have read this</Checkbox>
        </div>
      </Section>
      <Section title="Choosing">
        <Choice
          label="These past few days, how easy was it to fall asleep?"
          value={answer}
          onChange={setAnswer}
          answers={[
            { value: 'hard', label: 'Hard' },
            { value: 'between', label: 'In between', note: 'Some nights yes, some nights no' },
            { value: 'easy', label: 'Easy' },
          ]}
        />
        <br />
        <Stones
          label="How close does it feel, from 0 to 10? Amara sees it when you open your numbers together."
          ends="0 is far away. 10 is we’re there."
          value={number}
          onChange={setNumber}
        />
      </Section>
      <Section title="Small steps">
        <Steps>
          <Step doneBy={mateo} note="You, November 1">
            Sit in the chair by the door
          </Step>
          <Step doneBy={dana} note="Dana and you, November 8" quote="He laughed.">
            Agree on a quiet sign for stepping out
          </Step>
          <Step
            doneBy={isDone ? mateo : undefined}
            note="You, when you feel like it"
            onChange={setIsDone}
          >
            Stay until dessert, once
          </Step>
          <Step note="You">Step out and come back, two Sundays</Step>
        </Steps>
      </Section>
    </>
  );
}
