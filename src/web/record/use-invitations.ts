import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { useAnswer } from '../api/use-answer.ts';

/** An invitation that waits for somebody. `dead`: tried too often with a wrong code. */
export type OpenInvitation = {
  id: Id;
  seat: Id;
  name: string;
  until: Instant;
  dead: boolean;
};

export function useInvitations(partnership: Id) {
  return useAnswer<{ invitations: OpenInvitation[] }>(
    `/api/partnerships/${partnership}/invitations`,
  );
}
