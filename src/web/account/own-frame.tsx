import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { RoomFrame } from '../shell/room-frame.tsx';
import type { Place } from '../shell/shelf.tsx';
import { useWords } from '../ui/words.tsx';
import { useMyself } from './me.tsx';

/** The frame of pages that are about a person or the practice, and in no room. */
export function OwnFrame({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const { person } = useMyself();
  const { pathname } = useLocation();
  const places: Omit<Place, 'isHere'>[] = [
    { href: '/', word: say('shell.places.rooms'), icon: 'today' },
    { href: '/account', word: say('shell.places.you'), icon: 'key' },
  ];
  if (person.offices.includes('administrator'))
    places.push({ href: '/practice', word: say('shell.places.people'), icon: 'circle' });
  if (person.offices.includes('therapist') || person.offices.includes('administrator')) {
    const word = say('shell.library');
    places.push({ href: '/practice/approaches', word, icon: 'goals' });
  }
  if (person.offices.includes('keeper'))
    places.push({ href: '/house', word: say('shell.places.house'), icon: 'shield' });
  return (
    <RoomFrame
      roomName={person.practiceName}
      homeHref="/"
      places={places.map((place) => ({ ...place, isHere: place.href === pathname }))}
    >
      {children}
    </RoomFrame>
  );
}
