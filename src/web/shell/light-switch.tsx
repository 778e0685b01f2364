import { useState } from 'react';
import { Choice } from '../ui/choice.tsx';
import { useWords } from '../ui/words.tsx';
import { chooseLight, type Light, readLight } from './light.ts';

/** Day, evening, or as the device says. */
export function LightSwitch() {
  const { say } = useWords();
  const [light, setLight] = useState(readLight);
  const choose = (next: Light) => {
    setLight(next);
    chooseLight(next);
  };
  return (
    <Choice
      label={say('shell.light')}
      value={light}
      onChange={choose}
      answers={[
        { value: 'device', label: say('shell.lightDevice') },
        { value: 'day', label: say('shell.lightDay') },
        { value: 'evening', label: say('shell.lightEvening') },
      ]}
    />
  );
}
