import { useState } from 'react';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { NowAndAfter } from '../ui/now-and-after.tsx';
import { OwnWords } from '../ui/own-words.tsx';
import { SeenBy } from '../ui/seen-by.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { amara, dana, mateo, nair, seatsSeenBy, walt } from './cast.ts';
import styles from './sharing-sample.module.css';

export function SharingSample({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [isOn, setIsOn] = useState(true);
  const after = isOn ? [mateo, amara, dana, walt] : [mateo, amara, dana];
  return (
    <Sheet title="Who can see “Stay for Sunday dinner”?" isOpen={isOpen} onClose={onClose}>
      <div className={styles.two}>
        <div>
          <SwitchRow
            person={amara}
            note="counselor, agreed to this goal"
            isOn
            isDisabled
            onChange={() => {}}
          />
          <SwitchRow
            person={dana}
            note="your sister, agreed to this goal"
            isOn
            onChange={() => {}}
          />
          <SwitchRow person={walt} note="your dad" isOn={isOn} onChange={setIsOn} />
          <SwitchRow person={nair} note="doctor" isOn={false} onChange={() => {}} />
          <NowAndAfter now={seatsSeenBy(mateo, amara, dana)} after={seatsSeenBy(...after)} />
          <p className="quiet">
            You can change this back at any time. Walt may still remember what he has read.
          </p>
          <Acts>
            <Button kind="main">Let Walt see this goal</Button>
            <Button kind="quiet" onPress={onClose}>
              Keep it as it is
            </Button>
          </Acts>
        </div>
        <div className="stack">
          <h3>See it as Walt will see it</h3>
          <SeenBy
            person={walt}
            hidden={[
              'Your number and Amara’s',
              'Amara’s suggestion',
              'Amara’s and Dana’s own words, unless they say yes too',
            ]}
          >
            <p className="title">Stay for Sunday dinner</p>
            <OwnWords
              person={{ ...mateo, you: false }}
              text="I want to stay at the table. Even when my chest gets tight, I want to hear how Dad’s stories end."
            />
            <p>3 of 5 small steps done.</p>
          </SeenBy>
        </div>
      </div>
    </Sheet>
  );
}
