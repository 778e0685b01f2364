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
  // Of those who may not do it, nothing is asked either: somebody else stands in for them.
  const standIn = scene.other === 'therapist' ? 'client' : 'therapist';
  // Nobody says the same twice: it could be refused for that.
  let said = 0;
  const asker: Person = scene.may ? (scene.actor as Person) : standIn;
  return {
    people: { client, therapist, friend },
    asker: scene.stage.people[asker],
    about: scene.clients,
    say: () => `Good to know, ${++said}.`,
    async act(by, { body, ...done }) {
      if (by === 'other client' && scene.about === 'of one') return [];
      const who = by === 'asker' ? asker : by === 'other' ? scene.other : others[by];
      return (await scene.act(who, { ...done, body })).entries;
    },
  };
}
