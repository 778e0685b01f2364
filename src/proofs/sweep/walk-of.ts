import type { Walk } from '../../testing/ways/go.ts';
import type { Person } from './people.ts';
import type { Scene } from './scene.ts';

/** Those at the table do what a way needs; what the asker may not do, somebody else does. */
export function walkOf(scene: Scene): Walk {
  const { client, therapist, friend } = scene.stage.people;
  const others = {
    client: 'client',
    therapist: 'therapist',
    friend: 'friend',
    'other client': 'other client',
  } as const;
  return {
    people: { client, therapist, friend },
    asker: scene.me,
    about: scene.clients,
    say: () => 'Good to know.',
    async act(by, { body, ...done }) {
      if (by === 'other client' && scene.about === 'of one') return [];
      const asker = scene.fresh ? (scene.actor as Person) : scene.other;
      const who = by === 'asker' ? asker : by === 'other' ? scene.other : others[by];
      return (await scene.act(who, { ...done, body })).entries;
    },
  };
}
