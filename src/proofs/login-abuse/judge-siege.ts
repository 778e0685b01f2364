/** What was promised of an attack, held against one. */
import type { Siege } from './siege.ts';

/** The limits as the pages and the README of the door tell them. */
const account = { first: 5, aMinute: 2 };
const place = { first: 30, aMinute: 30 };
const longestWait = 30;
const mostHashes = 4;

export function judgeSiege(siege: Siege, hashes: { most: number }): string[] {
  const { logins, looked, victim, minutes } = siege;
  const away = victim.filter((how) => how !== 'in');
  const against: (string | false)[] = [
    logins > 0 && `${logins} strangers came in`,
    ...[...looked.account].map(([whose, many]) => over('account', whose, many, account, minutes)),
    ...[...looked.place].map(([where, many]) => over('place', where, many, place, minutes)),
    victim.length === 0 && 'the victim never tried',
    away.length > 0 &&
      `the victim was sent away ${away.length} times of ${victim.length}: ${away[0]}`,
    siege.longestWait > longestWait && `somebody is to wait ${siege.longestWait} seconds`,
    hashes.most > mostHashes && `${hashes.most} slow hashes at once`,
  ];
  return against.filter((each) => each !== false);
}

function over(
  what: string,
  which: string,
  many: number,
  { first, aMinute }: { first: number; aMinute: number },
  minutes: number,
): string | false {
  const may = first + Math.ceil(minutes * aMinute);
  return many > may && `${many} guesses were looked at, of one ${what} (${which}), and not ${may}`;
}
