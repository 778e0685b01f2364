import type { Against, Scene } from './scene.ts';

/** Something that goes wrong, and what holds then. Whoever plays it puts everything right again. */
export type Fault = {
  given: string;
  when: string;
  holds: string;
  play(scene: Scene): Promise<Against>;
};
