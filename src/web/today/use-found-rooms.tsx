import { useState, type ReactNode } from 'react';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';
import { findRooms } from './find-rooms.ts';
import type { Table } from './today.tsx';
import styles from './use-found-rooms.module.css';

/** With more rooms than this, they are also found by name. */
const fewRooms = 8;

/** Those that fit what is written, and the field to write it in where there are many. */
export function useFoundRooms<Room extends Table>(
  rooms: readonly Room[],
): { found: readonly Room[]; field: ReactNode } {
  const { say, locale } = useWords();
  const [written, setWritten] = useState('');
  if (rooms.length <= fewRooms) return { found: rooms, field: null };
  const found = findRooms(rooms, written, locale);
  const field = (
    <>
      <div className={styles.find}>
        <TextField
          type="search"
          label={say('today.roomFind')}
          autoComplete="off"
          value={written}
          onChange={setWritten}
        />
      </div>
      <p role="status" className={found.length === 0 ? 'soft' : 'vh'}>
        {found.length === 0 && say('today.roomNone')}
      </p>
    </>
  );
  return { found, field };
}
