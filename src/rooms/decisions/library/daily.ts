import type { Approach } from './approach.ts';

/** Medicine, habits, and time. */
export const daily: Readonly<Record<string, Approach>> = {
  medicine: {
    name: 'Medicine, with a doctor',
    what: 'A doctor talks with you about medicine that may help. You start with a small dose. The doctor asks after one or two weeks how it goes, and again later. Some medicine works within days, other kinds need some weeks.',
    good: ['It can help when it is hard to do anything else.', 'It takes little time each day.'],
    hard: [
      'There can be side effects. Ask your doctor which ones.',
      'Some kinds must be stopped slowly, and with a doctor.',
    ],
    asks: 'It asks you to take it as you agreed, to see your doctor, and not to stop all at once by yourself.',
    forWhat: 'Low mood, strong worry, and other things that your doctor can explain.',
    sure: 'well-known',
    instead: ['Cognitive behavioral therapy (CBT)', 'Medicine and talking, both'],
    sources: [
      'NICE guideline NG222: Depression in adults, treatment and management (2022)',
      'NICE guideline NG215: Medicines associated with dependence or withdrawal symptoms (2022)',
    ],
  },
  sleep: {
    name: 'A sleep plan (CBT for sleep)',
    what: 'For about six weeks you get up at the same time each day. You use the bed for sleep and not for lying awake. Your counselor looks at your sleep notes with you once a week.',
    good: ['It needs no medicine.', 'What you learn stays with you.'],
    hard: ['The first two weeks can be very tiring.', 'Take care with driving when you are tired.'],
    asks: 'It asks you to keep short sleep notes and to get up at the same time, also on weekends.',
    forWhat: 'Bad sleep that has gone on for some months.',
    sure: 'well-known',
    instead: ['Medicine for a short time, with a doctor', 'To wait, and look again'],
    sources: [
      'American College of Physicians: Management of Chronic Insomnia Disorder in Adults (2016)',
      'American Academy of Sleep Medicine: Behavioral and psychological treatments for chronic insomnia disorder in adults (2021)',
    ],
  },
  exercise: {
    name: 'Moving more',
    what: 'You move your body a few times a week, so that you breathe faster. You can walk, swim, dance or ride a bike. You can do it alone, with a friend or in a group. You start small and add a little each week.',
    good: ['It is good for sleep and for the whole body.', 'You can do it with somebody you like.'],
    hard: [
      'It is hard to begin when you have no strength.',
      'With some illnesses you need to ask a doctor first.',
    ],
    asks: 'It asks for about half an hour, two or three times a week.',
    forWhat: 'Low mood, stress and bad sleep.',
    sure: 'some-signs',
    instead: ['Doing more of what helps (behavioral activation)', 'A sleep plan (CBT for sleep)'],
    sources: [
      'Cochrane review: Exercise for depression (2013)',
      'NICE guideline NG222: Depression in adults, treatment and management (2022)',
    ],
  },
  waiting: {
    name: 'To wait, and look again',
    what: 'You start nothing new for now. You pick a day, often in two to four weeks, and look again together. You say what you will watch until then, and whom to call if it gets worse.',
    good: ['Many things get better with time.', 'There is no new task, and each way stays open.'],
    hard: ['Things may stay as they are, or get worse.', 'Waiting can be hard.'],
    asks: 'It asks you to keep the day, and to tell somebody at once if it gets worse.',
    forWhat: 'When it has just begun, or when now is not the time.',
    sure: 'some-signs',
    instead: ['Solving one problem at a time', 'Moving more'],
    sources: [
      'NICE guideline NG222: Depression in adults, treatment and management (2022)',
      'NICE guideline NG116: Post-traumatic stress disorder (2018)',
    ],
  },
};
