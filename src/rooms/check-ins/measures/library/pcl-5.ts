import { asked, choices, type Measure } from '../measure.ts';

const howMuch = choices(['Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely']);

export const measure: Measure = {
  scale: 'pcl-5',
  title: 'PTSD Checklist for DSM-5',
  stem: 'In the past month, how much were you bothered by:',
  questions: asked(howMuch, [
    'Repeated, disturbing, and unwanted memories of the stressful experience?',
    'Repeated, disturbing dreams of the stressful experience?',
    'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
    'Feeling very upset when something reminded you of the stressful experience?',
    'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
    'Avoiding memories, thoughts, or feelings related to the stressful experience?',
    'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
    'Trouble remembering important parts of the stressful experience?',
    'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
    'Blaming yourself or someone else for the stressful experience or what happened after it?',
    'Having strong negative feelings such as fear, horror, anger, guilt, or shame?',
    'Loss of interest in activities that you used to enjoy?',
    'Feeling distant or cut off from other people?',
    'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
    'Irritable behavior, angry outbursts, or acting aggressively?',
    'Taking too many risks or doing things that could cause you harm?',
    'Being “superalert” or watchful or on guard?',
    'Feeling jumpy or easily startled?',
    'Having difficulty concentrating?',
    'Trouble falling or staying asleep?',
  ]),
  direction: 'lower-better',
  lowest: 0,
  highest: 80,
  // The publisher says 31 to 33. The lower one is taken, so that nobody is overlooked by a point.
  caseness: 31,
  reliableChange: 5,
  meaningfulChange: 10,
  // 70221-7 is the form for the manual before this one, and another measure.
  loinc: { panel: '101697-1', total: '101698-9' },
  license: {
    words: 'A work of the U.S. Government, not copyrighted.',
    commercialUse: true,
  },
  attribution:
    'Weathers, F.W., Litz, B.T., Keane, T.M., Palmieri, P.A., Marx, B.P., & Schnurr, P.P. (2013). The PTSD Checklist for DSM-5 (PCL-5). National Center for PTSD. This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license.',
  sources: ['https://www.ptsd.va.gov/professional/assessment/adult-sr/ptsd-checklist.asp'],
  reviewedOn: '2026-11-22',
};
