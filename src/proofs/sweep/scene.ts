import type { Id } from '../../record/ids.ts';
import type { Act } from '../../record/room.ts';
import type { Person } from './people.ts';
import type { Done, must } from './set-tables.ts';
import type { Stage, SweepTable } from './stage.ts';
import type { About, Actor } from './who-may.ts';

/** What is asked for. */
export type Asked = Pick<Act, 'item' | 'kind' | 'about' | 'for'> & { body: object };

export type On = {
  stage: Stage;
  table: SweepTable;
  actor: Actor;
  about: About;
  /** True: make what it needs anew, by those who may. False: what lies there will do. */
  fresh: boolean;
  /** True where the asker may do it, and so may do what comes before it. */
  may: boolean;
};

export type Scene = On & {
  me: Id;
  clients: Id[];
  act: (who: Person, done: Done) => ReturnType<typeof must>;
  /** Somebody at the table besides the asker who may do everything here. */
  other: Person;
};
