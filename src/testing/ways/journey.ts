import type { Done, Made, Way } from './way.ts';

const small = ({ say }: Made) => ({
  words: say(),
  from: {
    item: '00000000-0000-7000-8000-000000000002',
    entry: '00000000-0000-7000-8000-000000000003',
  },
});
const spoken = ({ say }: Made) => ({ words: say() });
const nothing = () => ({});

const marked: Done = { by: 'client', kind: 'journey/mark', body: small };
const suggested: Done = { by: 'therapist', kind: 'journey/mark', body: small };

export const journeyWays: Readonly<Record<string, Way>> = {
  'journey/mark': { body: small },
  'journey/take': { before: [suggested], body: spoken },
  'journey/let-be': { before: [marked], body: nothing },
  'journey/withdraw': { before: [suggested], by: 'therapist', body: nothing },
  'journey/say': { before: [marked], body: spoken },
};
