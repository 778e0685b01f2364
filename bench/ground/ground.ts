/** What the parts stand on. Each thing is made when a part first needs it, and all is cleared at the end. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Tell } from '../tell.ts';
import { hangUp } from './ask.ts';
import { enterHouse, type EnteredHouse } from './enter-house.ts';
import { fillRoom, type Room } from './fill-room.ts';
import { lazily } from './lazily.ts';
import { openBrowser } from './open-browser.ts';
import { startFloor, type Floor } from './start-floor.ts';
import { startHouse } from './start-house.ts';
import { watchTables, type WatchedTable } from './watch-tables.ts';

export type Ground = {
  /** Small sizes, to see that all of it works. */
  isQuick: boolean;
  /** A fresh folder of its own. */
  makeFolder(name: string): Promise<string>;
  house(): Promise<EnteredHouse>;
  /** A table with a long history, in that house. */
  room(): Promise<Room>;
  /** The same rows without any promise. */
  floor(): Promise<Floor>;
  /** Many small tables, all of whose people have them open. */
  watched(): Promise<readonly WatchedTable[]>;
  browser(): Promise<Browser>;
  /** What a part began and must not outlive the bench, however that ends. */
  atEnd(step: () => Promise<unknown>): void;
  clear(): Promise<void>;
};

export async function layGround(isQuick: boolean, tell: Tell): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-bench-'));
  const undo: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  ];
  const house = lazily(async () => {
    tell('starting a house');
    const started = await startHouse(join(folder, 'house'));
    undo.push(() => started.end());
    const entered = await enterHouse(started);
    undo.push(() => entered.leave());
    return entered;
  });
  const size = isQuick ? { items: 30, entries: 200 } : { items: 300, entries: 2_000 };
  const room = lazily(async () => fillRoom(await house(), size, tell));
  return {
    isQuick,
    async makeFolder(name) {
      await mkdir(join(folder, name));
      return join(folder, name);
    },
    house,
    room,
    floor: lazily(async () => {
      const [entered, filled] = [await house(), await room()];
      tell('starting the floor');
      const floor = await startFloor(entered, filled);
      undo.push(() => floor.end());
      return floor;
    }),
    watched: lazily(async () => {
      const watched = await watchTables(await house(), isQuick ? 10 : 200, tell);
      undo.push(async () => watched.forEach(({ devices }) => devices.forEach((it) => it.hangUp())));
      return watched;
    }),
    browser: lazily(async () => {
      const browser = await openBrowser();
      undo.push(() => browser.close());
      return browser;
    }),
    atEnd: (step) => void undo.push(step),
    async clear() {
      hangUp();
      for (const step of undo.splice(0).toReversed()) await step();
    },
  };
}
