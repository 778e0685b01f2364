import type { Proof, Shown } from '../proof.ts';
import type { RealHouse } from '../kills/real-house.ts';
import { databaseFaults } from './database-faults.ts';
import type { Fault } from './fault.ts';
import { fileFaults } from './file-faults.ts';
import { clear, layOpenHouse, setScene } from './scene.ts';

export const allFaults: readonly Fault[] = [...databaseFaults, ...fileFaults];

export const faults: Proof = {
  name: 'faults',
  promise:
    'Whatever the house stands on goes away (its database, its disk, its key, its ledger), it closes and never opens, says so in plain words, and goes on when it is back',
  unit: 'faults',
  sizes: { test: allFaults.length, prove: allFaults.length * 5 },
  async run({ size, tell }): Promise<Shown> {
    const house = await layOpenHouse();
    const against: string[] = [];
    try {
      for (let n = 0; n < size; n++) {
        const fault = allFaults[n % allFaults.length];
        if (fault) against.push(...(await playFault(house, fault)));
        tell(n + 1);
      }
    } finally {
      await house.end();
    }
    return { against };
  },
};

export async function playFault(house: RealHouse, fault: Fault): Promise<string[]> {
  const scene = await setScene(house);
  try {
    const found = await fault.play(scene);
    const { given, when, holds } = fault;
    return found.map((each) => `Given ${given}, when ${when}, then ${holds}: but ${each}`);
  } finally {
    clear(scene);
  }
}
