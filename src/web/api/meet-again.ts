/**
 * Some acts ask again who you are. The question is a sheet on the page (`account/step-up.tsx`);
 * whoever sends an act waits here for how it went.
 */
type Meeting = () => Promise<boolean>;

let sheet: Meeting | null = null;
let meeting: Promise<boolean> | null = null;

/** The sheet puts itself in reach while it is on the page. */
export function offerMeeting(open: Meeting): () => void {
  sheet = open;
  return () => {
    if (sheet === open) sheet = null;
  };
}

/** True when the person has shown again who they are. Two acts at once share one question. */
export async function meetAgain(): Promise<boolean> {
  if (sheet === null) return false;
  meeting ??= sheet().finally(() => {
    meeting = null;
  });
  return meeting;
}
