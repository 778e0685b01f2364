import { english } from '../../locales/english.ts';
import { speaker } from '../../locales/say.ts';

/** What the house writes to people. `to` is a plain address; no letter holds what anybody wrote. */
export type Letter =
  | { letter: 'waiting'; to: string; language: string }
  | { letter: 'invitation'; to: string; language: string; link: string }
  | { letter: 'account-changed'; to: string; language: string };

const say = speaker('en-US', english);

/** The words of a letter. There is one language so far; `language` chooses when there are more. */
export function writeLetter(letter: Letter, origin: string): { subject: string; text: string } {
  switch (letter.letter) {
    case 'waiting':
      return {
        subject: say('mail.waitingSubject'),
        text: say('mail.waiting', { link: origin }),
      };
    case 'invitation':
      return {
        subject: say('mail.invitationSubject'),
        text: say('mail.invitation', { link: letter.link }),
      };
    case 'account-changed':
      return {
        subject: say('mail.accountSubject'),
        text: say('mail.account', { link: origin }),
      };
  }
}
