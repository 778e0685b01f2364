import { refuse, type Refusal } from '../../record/refusal.ts';

export type PasswordRefusal = 'password/too-short' | 'password/too-long' | 'password/too-common';

const fewest = 12;
/** More than this is a mistake (a whole file pasted), and would only make us work. */
const most = 1_000;

// The long ones among the most common passwords, and what people make of this house's name.
const common = new Set(
  `123456789012 1234567890123 12345678901234 123456789123 123412341234 123123123123 121212121212
  0123456789012 987654321098 111222333444 112233445566 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedcrfv
  qwertyuiopas qwertyuiopasdf qwertyuiop123 qwertyuiop12 qwerty123456 qwerty1234567 asdfghjkl123
  qwertyqwerty asdfasdfasdf zxcvbnmzxcvbnm password1234 password12345 password123456 passwordpassword
  password2024 password2025 password2026 mypassword123 passw0rd1234 p4ssw0rd1234 changeme1234
  changemeplease letmein12345 letmeinplease welcome12345 welcomewelcome administrator admin1234567
  adminadminadmin iloveyou1234 iloveyouforever iloveyousomuch iloveyou12345 princess1234
  superman1234 football1234 baseball1234 basketball12 sunshine1234 abcdefghijkl abcdefghijklm
  abcdefghijklmnop abcd12345678 abc123456789 a1b2c3d4e5f6 1a2b3c4d5e6f trustno1trustno1
  correcthorsebatterystaple hearthside12 hearthside123 hearthside1234 hearthsidehearthside
  counseling12 counseling123 counseling1234 therapist123 therapist1234`.split(/\s+/),
);

/**
 * Long enough, and not one that everybody tries first. Any letters of any script, spaces too, and
 * no rule about which: such rules make passwords worse, not better (NIST SP 800-63B, 5.1.1.2).
 */
export function checkPassword(password: string): Refusal<PasswordRefusal> | undefined {
  const letters = Array.from(password.normalize('NFC'));
  if (letters.length < fewest) return refuse('password/too-short', { fewest });
  if (letters.length > most) return refuse('password/too-long', { most });
  const plain = password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._!?@#$*-]+/g, '');
  const isFewLetters = new Set(plain).size < 4;
  return common.has(plain) || isFewLetters ? refuse('password/too-common') : undefined;
}
