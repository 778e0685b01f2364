/** A table's room, whatever page is open in it. */
export const roomWords = {
  'room.lost': 'No connection right now.',
  'room.lostSafe': 'What you see may be a little old. It comes back by itself.',
  'room.seeingAs': 'You are seeing this as {name} sees it.',
  'room.seeingAsLimits':
    'Nothing can be changed here. What {name} wrote for {name} alone is not shown.',
  'room.stopSeeingAs': 'Stop',
  'room.stoppedSeeingAs': 'You see the room with your own eyes again.',
} as const;
