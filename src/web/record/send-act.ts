/** Asking for something to be done: foreseen and painted at once, then sent. */
import { v7 as newId } from 'uuid';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import { actRules } from '../../rooms/acting.ts';
import { ask, askAgainIfNeeded, problemOf, type Asked, type Problem } from '../api/ask.ts';
import { serverNow } from '../api/server-time.ts';
import type { KeptCopy } from './kept-copy.ts';
import { foresee } from './pending.ts';

/** What a page asks to be done. Without an item it begins a new one. */
export type Asking = Pick<Act, 'kind' | 'about' | 'for'> & { item?: Id; body: object };

export type Outcome = { ok: true; item: Id } | { ok: false; problem: Problem };

export function createSender(
  keeping: KeptCopy,
  partnership: Id,
  me: Id,
): (asking: Asking) => Promise<Outcome> {
  // An act whose answer was lost keeps its id, so that asking the same again is the same act.
  const unanswered = new Map<string, Act>();
  return async (asking) => {
    const copy = keeping.delivered();
    if (!copy) return { ok: false, problem: problemOf('house/out-of-reach') };
    const fingerprint = JSON.stringify(asking);
    const act = unanswered.get(fingerprint) ?? actOf(asking);
    const now = Math.max(serverNow(), copy.asOf);
    const foreseen = foresee(keeping.read().copy ?? copy, act, me, now);
    if (isRefusal(foreseen)) {
      const { refused: code, values } = foreseen;
      return { ok: false, problem: { ...problemOf(code), values } };
    }
    keeping.paint(foreseen);
    unanswered.set(fingerprint, act);
    const asked = await send(partnership, act);
    if (asked.ok || asked.problem.status !== 0) unanswered.delete(fingerprint);
    if (asked.ok) return { ok: true, item: act.item };
    keeping.withdraw(act);
    return { ok: false, problem: asked.problem };
  };
}

function actOf({ item = newId(), ...asked }: Asking): Act {
  return { id: newId(), item, ...asked };
}

async function send(partnership: Id, act: Act): Promise<Asked<{ entries: Entry[] }>> {
  const sensitive = actRules[act.kind]?.sensitive === true;
  return (sensitive ? askAgainIfNeeded : ask)('POST', `/api/partnerships/${partnership}/acts`, act);
}
