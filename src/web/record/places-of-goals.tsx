import { Places } from '../ui/places.tsx';
import { useWords } from '../ui/words.tsx';
import { useView } from './record.tsx';

const places = [
  { place: 'goals', word: 'shell.goals' },
  { place: 'decisions', word: 'shell.decisions' },
  { place: 'changes', word: 'shell.changes' },
] as const;

/** The pages inside Goals, each with an address of its own. */
export function PlacesOfGoals({ here }: { here: (typeof places)[number]['place'] }) {
  const { say } = useWords();
  const { partnership } = useView();
  return (
    <Places
      label={say('shell.goalsParts')}
      places={places.map(({ place, word }) => ({
        href: `/rooms/${partnership}/${place}`,
        word: say(word),
        isHere: place === here,
      }))}
    />
  );
}
