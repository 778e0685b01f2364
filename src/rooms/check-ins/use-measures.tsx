import { useWords } from '../../web/ui/words.tsx';
import type { Terms } from './check-in.ts';
import { scaleOfBrought } from './measures/brought-scale.ts';
import { isFree } from './measures/library/load-measure.ts';
import { scales, type Scale, type ScaleName } from './measures/scales.ts';
import { useHouseSide } from './use-house-side.tsx';

/** One that can be chosen: by which name, what people read of it, and what it puts into the terms. */
export type Offered = {
  value: string;
  label: string;
  note: string;
  asked: Pick<Terms, 'measure' | 'brought'>;
};

/** What can be asked here: a question of one's own, and the measures that the practice uses. */
export function useMeasures(): Offered[] {
  const { say } = useWords();
  const { on, brought } = useHouseSide();
  const noteOn = ({ questions, risk }: Scale, isForAll: boolean) =>
    say('check-ins.note', {
      n: questions.length,
      risk: risk ? 'yes' : 'no',
      free: isForAll ? 'yes' : 'no',
    });
  const published = (name: ScaleName): Offered => ({
    value: name,
    label: say(`check-ins.measure.${name}`),
    note: name === 'gbo' ? say('check-ins.note.gbo') : noteOn(scales[name], isFree(name)),
    asked: { measure: name },
  });
  return [
    {
      value: 'own',
      label: say('check-ins.measure.own'),
      note: say('check-ins.note.own'),
      asked: { measure: 'own' },
    },
    ...on.map(published),
    ...brought.map((scale) => ({
      value: `brought/${scale.key}`,
      label: scale.name,
      note: noteOn(scaleOfBrought(scale), true),
      asked: { measure: 'brought' as const, brought: scale },
    })),
  ];
}
