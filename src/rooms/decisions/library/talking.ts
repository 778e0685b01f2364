import type { Approach } from './approach.ts';

/** Ways in which two people talk and work together. */
export const talking: Readonly<Record<string, Approach>> = {
  cbt: {
    name: 'Cognitive behavioral therapy (CBT)',
    what: 'You and your counselor look at what you think, feel and do when things get hard. You find the loops that keep it going. Then you try small new things and see what happens. It often takes 8 to 16 meetings, once a week.',
    good: [
      'It has a clear plan and an end.',
      'What you learn stays with you.',
      'You can see from week to week if it helps.',
    ],
    hard: [
      'You face some things that you would like to stay away from.',
      'It may feel worse for a while before it feels better.',
    ],
    asks: 'It asks you to try things at home, for some minutes on most days. You write down a little of what you notice.',
    forWhat: 'Low mood, worry, panic, fear of people, bad memories, and more.',
    sure: 'well-known',
    instead: ['Behavioral activation', 'Interpersonal therapy', 'Medicine, with a doctor'],
    sources: [
      'NICE guideline NG222: Depression in adults, treatment and management (2022)',
      'NICE guideline CG113: Generalised anxiety disorder and panic disorder in adults (2011)',
      'American Psychological Association: Clinical Practice Guideline for the Treatment of Depression Across Three Age Cohorts (2019)',
    ],
  },
  act: {
    name: 'Acceptance and commitment therapy (ACT)',
    what: 'You learn to make room for hard thoughts and feelings, and not to fight each one. You find out what matters most to you. Then you take small steps toward it, also on hard days.',
    good: [
      'It starts from what matters to you.',
      'You do not have to wait until you feel better to begin.',
    ],
    hard: [
      'It can feel odd at first to let a feeling be there.',
      'It does not try to make each pain go away.',
    ],
    asks: 'It asks you to practice short exercises at home and to try small steps that you choose.',
    forWhat: 'Stress, worry, low mood, and living with pain that stays.',
    sure: 'some-signs',
    instead: ['Cognitive behavioral therapy (CBT)', 'Mindfulness in a group'],
    sources: [
      'NICE guideline NG193: Chronic pain in over 16s (2021)',
      'World Health Organization: Doing What Matters in Times of Stress (2020)',
    ],
  },
  emdr: {
    name: 'Eye movement therapy for bad memories (EMDR)',
    what: 'You think of a bad memory for a short time. At the same time you follow a moving hand or a sound from side to side. Your counselor helps you to stay safe. Over some meetings, the memory often hurts less. It takes about 8 to 12 meetings.',
    good: ['You do not have to tell each detail.', 'There is little to do at home.'],
    hard: [
      'The memory can feel very near while you do it.',
      'You may be tired or dream a lot after a meeting.',
    ],
    asks: 'It asks you to come often for some weeks. It asks for a safe place to rest after each meeting.',
    forWhat: 'Bad memories of something that was very frightening.',
    sure: 'well-known',
    instead: ['Cognitive behavioral therapy (CBT) for bad memories', 'To wait, and look again'],
    sources: [
      'NICE guideline NG116: Post-traumatic stress disorder (2018)',
      'World Health Organization: Guidelines for the management of conditions specifically related to stress (2013)',
      'Cochrane review: Psychological therapies for chronic post-traumatic stress disorder (PTSD) in adults (2013)',
    ],
  },
  'behavioral-activation': {
    name: 'Doing more of what helps (behavioral activation)',
    what: 'When we feel low we do less, and then we feel lower. Here you turn that around. You note what you do and how you feel. Then you plan small things that are good for you, and you do them, also when you do not feel like it.',
    good: [
      'It is simple to learn.',
      'You can begin this week.',
      'It helps about as well as longer ways.',
    ],
    hard: [
      'The first steps can be very hard when you feel low.',
      'Good feelings often come later than the doing.',
    ],
    asks: 'It asks you to do one or two small things each day, and to write down how they felt.',
    forWhat: 'Low mood, and when days have become empty.',
    sure: 'well-known',
    instead: ['Cognitive behavioral therapy (CBT)', 'Moving more'],
    sources: [
      'NICE guideline NG222: Depression in adults, treatment and management (2022)',
      'Cochrane review: Behavioural activation therapy for depression in adults (2020)',
    ],
  },
  interpersonal: {
    name: 'Interpersonal therapy (IPT)',
    what: 'You look at the people in your life and at what has changed there. It may be a loss, a fight, a new role, or being alone. You find words for it and try new ways to talk with each other. It often takes 12 to 16 meetings.',
    good: ['It is about people, and not about what is wrong with you.', 'It has a clear end.'],
    hard: ['It may stir up old hurt.', 'Other people do not always change with you.'],
    asks: 'It asks you to talk with people in your life in new ways between the meetings.',
    forWhat: 'Low mood that came with a loss, a fight, or a big change.',
    sure: 'well-known',
    instead: ['Couple or family meetings', 'Cognitive behavioral therapy (CBT)'],
    sources: [
      'NICE guideline NG222: Depression in adults, treatment and management (2022)',
      'American Psychological Association: Clinical Practice Guideline for the Treatment of Depression Across Three Age Cohorts (2019)',
    ],
  },
  'problem-solving': {
    name: 'Solving one problem at a time',
    what: 'You pick one problem that weighs on you. You think of many ways to solve it, good and odd ones. You choose one, make a small plan and try it. Then you look at how it went. It often takes 4 to 8 meetings.',
    good: ['It is short.', 'You can use it again by yourself, for other problems.'],
    hard: ['Some problems cannot be solved.', 'It does not go deep into old pain.'],
    asks: 'It asks you to try one small plan each week and to tell how it went.',
    forWhat: 'When life has many problems at once and it is hard to begin.',
    sure: 'some-signs',
    instead: [
      'Doing more of what helps (behavioral activation)',
      'Help with money, work or a home',
    ],
    sources: [
      'World Health Organization: Problem Management Plus (PM+) (2016)',
      'World Health Organization: mhGAP Intervention Guide, version 2.0 (2016)',
    ],
  },
};
