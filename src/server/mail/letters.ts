import { english } from '../../locales/english.ts';
import { speaker } from '../../locales/say.ts';

/** What the house writes to people. `to` is a plain address; no letter holds what anybody wrote. */
export type Letter =
  | { letter: 'waiting'; to: string; language: string }
  | { letter: 'invitation'; to: string; language: string; link: string }
  | { letter: 'account-changed'; to: string; language: string }
  | { letter: 'reminder'; to: string; language: string }
  | { letter: 'backup'; to: string; language: string; name: string };

const say = speaker('en-US', english);

/** The words of a letter. There is one language so far; `language` chooses when there are more. */
export function writeLetter(letter: Letter, origin: string): { subject: string; text: string } {
  switch (letter.letter) {
    case 'waiting':
      return {
        subject: say('mail.waitingSubject'),
        text: say('mail.waiting', { link: origin }),
      };
    case 'reminder':
      return {
        subject: say('mail.reminderSubject'),
        text: say('mail.reminder', { link: origin }),
      };
    case 'backup':
      return {
        subject: say('mail.backupSubject'),
        text: say('mail.backup', { name: letter.name }),
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
