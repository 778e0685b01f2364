/** Check-ins: what is asked, answering it, looking back. The wording of measures is not here. */
export const checkInsWords = {
  'check-ins.title': 'Check-ins',
  'check-ins.this': 'this check-in',
  'check-ins.lede':
    'A few questions now and then, asked once they are agreed. They help you talk about how it goes.',
  'check-ins.suggest': 'Suggest a check-in',
  'check-ins.blank.title': 'No check-ins yet',
  'check-ins.blank': 'Suggest a few questions. They are asked once you both agree.',
  'check-ins.blank.reader': 'When somebody shares a check-in with you, it is here.',
  'check-ins.end': 'Those are all the check-ins here.',
  'check-ins.answer': 'Answer now',
  'check-ins.answerOther': 'Say how you see it',
  'check-ins.goOn': 'Go on where you were',
  'check-ins.lookBack': 'Look back',
  'check-ins.next': '{rhythm}. Next on {day}.',
  'check-ins.rests': 'It rests for now. Nothing is asked.',
  'check-ins.gone.title': 'This check-in is not here',
  'check-ins.gone': 'It may have been taken back, or it was never for you.',
  'check-ins.gone.back': 'Back to check-ins',
  'check-ins.outOfReach':
    'The questions cannot be read right now. Nothing is lost. Try again in a moment.',

  'check-ins.rhythm': 'How often',
  'check-ins.rhythm.weekly': 'Once a week',
  'check-ins.rhythm.fortnightly': 'Every two weeks',
  'check-ins.rhythm.monthly': 'Once a month',
  'check-ins.rhythm.whenever': 'Whenever you like',
  'check-ins.part.question': 'What it asks',
  'check-ins.part.goals': 'The goals',
  'check-ins.part.rhythm': 'How often',
  'check-ins.otherRhythm': 'Suggest another rhythm',
  'check-ins.letRest': 'Let it rest for now',
  'check-ins.takeUp': 'Take it up again',

  'check-ins.measure.own': 'A question of your own, from 0 to 10',
  'check-ins.measure.phq-9': 'Mood over two weeks (PHQ-9)',
  'check-ins.measure.gad-7': 'Worry over two weeks (GAD-7)',
  'check-ins.measure.phq-2': 'Mood, in two questions (PHQ-2)',
  'check-ins.measure.phq-4': 'Mood and worry, in four questions (PHQ-4)',
  'check-ins.measure.pcl-5': 'After something very stressful (PCL-5)',
  'check-ins.measure.audit-c': 'Drinking, in three questions (AUDIT-C)',
  'check-ins.measure.k10': 'Strain over four weeks (K10)',
  'check-ins.measure.who-5': 'Well-being over two weeks (WHO-5)',
  'check-ins.measure.core-10': 'How things were over the last week (CORE-10)',
  'check-ins.measure.gbo': 'How close you are to your goals (GBO)',
  'check-ins.note.gbo':
    'Up to three goals in your own words, each from 0 to 10. For care that is not run for profit.',
  'check-ins.note.own': 'One question in your own words.',
  'check-ins.note':
    '{n} questions.{risk, select, yes { One asks about thoughts of dying or being hurt.} other {}}{free, select, no { For care that is not run for profit.} other {}}',

  'check-ins.new': 'A new check-in',
  'check-ins.new.lede': 'Choose what to ask and how often. It begins when you both have agreed.',
  'check-ins.new.whom': 'Whom is it about?',
  'check-ins.new.measure': 'What does it ask?',
  'check-ins.new.save': 'Suggest this check-in',
  'check-ins.new.risk': 'One answer is about safety. {names} alone can read it.',
  'check-ins.own.text': 'The question',
  'check-ins.own.text.hint': 'For example: How well did I sleep this week?',
  'check-ins.goal': 'Goal {n}',
  'check-ins.goal.hint': 'In the words of the person whose goal it is.',
  'check-ins.own.low': 'What 0 means',
  'check-ins.own.high': 'What 10 means',

  'check-ins.intro':
    '{n, plural, one {One question. You can skip it.} other {# questions, one at a time. You can skip any of them.}}',
  'check-ins.introOther':
    'You answer as you see it, beside what {names} says. {names} and the counselors can read it.',
  'check-ins.begin': 'Begin',
  'check-ins.beginAnew': 'Begin anew',
  'check-ins.goOnWhere': 'Go on where you were',
  'check-ins.reads':
    '{names} {n, plural, one {reads this and usually answers} other {read this and usually answer}} {days, plural, =0 {on the same working day} one {within # working day} other {within # working days}}. Nobody reads it around the clock.',
  'check-ins.reads.noTime':
    'Nobody reads this right away. {names} {n, plural, one {reads} other {read}} it when {n, plural, one {they are} other {they are}} here next.',
  'check-ins.reads.nobody':
    'Nobody here reads this. There is no counselor in this room now. If you need someone, call.',
  'check-ins.reads.closed':
    'No counselor can read this. It was closed for them. If you need someone, call.',
  'check-ins.whoWillSee': 'Who will see your answers',
  'check-ins.savedAsYouGo': 'Your answers are saved as you go. You can stop and come back.',
  'check-ins.riskBetween': 'One answer is about safety. {names} alone can read it.',
  'check-ins.notWatched': 'Not watched around the clock',
  'check-ins.notWatched.what': 'If you need someone sooner, help is one press away.',
  'check-ins.questionOf': 'Question {n} of {all}',
  'check-ins.back': 'Back',
  'check-ins.nextQuestion': 'Next question',
  'check-ins.toEnd': 'Go on',
  'check-ins.skip': 'Skip this one',
  'check-ins.kept': 'Kept. Question {n} of {all}.',
  'check-ins.yourAnswer': 'Your answer',
  'check-ins.yourNumber': 'Your number, from 0 to 10',
  'check-ins.ends': '0 is: {low}. 10 is: {high}.',
  'check-ins.finish.title': 'That was the last question',
  'check-ins.finish.lede':
    'You can go back and change an answer. When you finish, they stay as they are.',
  'check-ins.finish.words': 'Would you like to add something?',
  'check-ins.finish': 'Finish',

  'check-ins.risk.title': 'You can reach a person right now',
  'check-ins.risk.what':
    'Thank you for saying so. Many people have such thoughts. You do not have to be alone with them.',
  'check-ins.risk.whatOther':
    'Thank you for saying so. If you think {names} is in danger now, call. You do not have to be alone with it.',
  'check-ins.risk.reminds':
    'If nobody has read it after {hours, plural, one {# hour} other {# hours}}, the practice reminds them.',
  'check-ins.risk.kept':
    'Once you go on, this answer is kept for them to read, also if you change it.',
  'check-ins.risk.plan': 'My safety plan',
  'check-ins.task.title': '{name} gave an answer about safety',
  'check-ins.task.when': '{day}, {time}',
  'check-ins.task.what':
    'Please speak with {name} as soon as you can. This stays here until somebody has said that it was read.',
  'check-ins.task.changed':
    'This is how it stands now. Before, another answer was given, and it was changed.',
  'check-ins.task.words': 'What happens now?',
  'check-ins.task.words.hint': '{name} can read this. For example: I call you today at five.',
  'check-ins.task.save': 'Say that I have read it',
  'check-ins.read': 'read it on {day}, {time}',

  'check-ins.whoSees': 'Who can see this',
  'check-ins.isNot': 'What this is not',
  'check-ins.isNot.what':
    'It is no test and no verdict. It is one way to notice a change. You can talk about what it misses.',
  'check-ins.noAnswers': 'No answers yet',
  'check-ins.noAnswers.what': 'When somebody has answered, you can look back here.',
  'check-ins.withoutRisk':
    'One question of this check-in is for fewer people. The number here is the sum of the others.',
  'check-ins.of': '{who, select, you {Your answers} other {What {name} answered}}',
  'check-ins.ofOther': '{who, select, you {How you see it} other {How {name} sees it}}',
  'check-ins.sentence.none':
    '{who, select, you {You skipped a question each time, so there is no number.} other {{name} skipped a question each time, so there is no number.}}',
  'check-ins.sentence.one':
    '{who, select, you {Your answers} other {{name}’s answers}} came to {first} on {from}.',
  'check-ins.sentence':
    '{who, select, you {Your answers} other {{name}’s answers}} came to {first} on {from}, and to {last} on {to}.{n, plural, =2 {} other { Over # times they were from {low} to {high}.}}',
  'check-ins.band':
    '{name, select, minimal {minimal} mild {mild} moderate {moderate} severe {severe} normal {usual} low {low} high {high} other {{name}}}',
  'check-ins.end.easier': 'easier',
  'check-ins.end.harder': 'harder',
  'check-ins.table': 'The same as a table, the newest first',
  'check-ins.table.day': 'Day',
  'check-ins.table.number': 'Number',
  'check-ins.table.change': 'Since the first time',
  'check-ins.change': '{n, number} {way, select, up {higher} other {lower}}',
  'check-ins.change.chance': 'Little change. It can be chance.',
  'check-ins.chance':
    'The pale strip: a number less than {n, number} away from the first can be chance.',
  'check-ins.table.words': 'Added',
  'check-ins.number':
    '{total}{band, select, none {} other {, called “{band}”}}{n, plural, =0 {} one {. # skipped} other {. # skipped}}',
  'check-ins.noNumber': '{n, plural, one {No number: # skipped} other {No number: # skipped}}',
  'check-ins.each': 'The answers of {day}, one by one',
  'check-ins.skipped': 'skipped',
  'check-ins.signal.deteriorating': 'The last two times were harder than the first.',
  'check-ins.signal.little-change-yet':
    'It is much the same as the first time, after six times or more.',
  'check-ins.signal.improving': 'The last time was easier than the first.',
  'check-ins.signal.help': 'What would help?',
  'check-ins.signal.helped': 'What helped?',
  'check-ins.signal.what': 'You both see this. It says nothing about why.',
  'check-ins.signal.talk': 'Talk about it',
  'check-ins.signal.lookAgain': 'Look at the decision again: “{title}”',
  'problem.check-ins/not-agreed-yet': 'This check-in is not agreed yet.',
  'problem.check-ins/no-such-answering': 'These answers are not here any more.',
  'problem.check-ins/not-your-answering': 'Somebody else began these answers. Begin your own.',
  'problem.check-ins/finished-already':
    'You have finished these answers. They stay as they are. You can begin anew.',
  'problem.check-ins/no-such-question': 'This check-in has no such question.',
  'problem.check-ins/no-such-answer': 'This question has no such answer.',
  'problem.check-ins/nothing-answered': 'Nothing is answered or skipped yet.',
  'problem.check-ins/rests-already': 'This check-in rests already.',
  'problem.check-ins/does-not-rest': 'This check-in does not rest.',
  'problem.check-ins/no-question': 'Please write the question that you want to be asked.',
  'problem.check-ins/no-goal': 'Please write at least one goal.',
  'problem.check-ins/no-measure': 'Please choose what this check-in asks.',
  'problem.check-ins/measure-not-in-use':
    'This practice does not use this measure now. You can suggest another check-in.',
  'problem.check-ins/for-one-person':
    'This check-in asks about safety. It can be about one person, and not about two together.',
  'problem.check-ins/another-question':
    'That would be another question. Suggest a new check-in for it.',
  'problem.practice/not-a-professional-here': 'Please choose somebody who works in this practice.',
  'problem.practice/license-not-acknowledged': 'Please say first that you have read the license.',
  'check-ins.practice.measures': 'Which measures are in use',
  'check-ins.practice.off':
    'A measure that is off is not suggested any more. Where it is agreed, it goes on.',
  'check-ins.practice.license.core-10':
    'CORE-10, © CORE System Trust, Creative Commons BY-NC-ND 4.0. It is free for care that is not run for profit, and nothing in it may be changed. Before you use it, please compare it with the form from the CORE System Trust.',
  'check-ins.practice.license.gbo':
    'GBO, © Dr Duncan Law, Creative Commons BY-NC-SA 4.0. It is free for care that is not run for profit.',
  'check-ins.practice.license.who-5':
    '© World Health Organization 2024, Creative Commons BY-NC-SA 3.0 IGO. It is free for care that is not run for profit. The World Health Organization does not endorse this house.',
  'check-ins.practice.license.read': 'Read the license',
  'check-ins.practice.acknowledge': 'We read the license and may use it',
  'check-ins.practice.acknowledged': 'License acknowledged by {name} on {day}',
  'check-ins.practice.policy': 'When nobody has read a risk answer',
  'check-ins.practice.policy.what':
    'Some questions are about dying or being hurt. Such an answer waits for the counselors of the room until one of them has said that it was read.',
  'check-ins.practice.none': 'There is no rule yet. Nobody is reminded by letter.',
  'check-ins.practice.noMail': 'This house sends no mail. Until it does, nobody can be reminded.',
  'check-ins.practice.holds':
    'Counselors get a letter after {hours, plural, one {# hour} other {# hours}}.{backup, select, none {} other { After {more, plural, one {# more hour} other {# more hours}}, {backup} is asked to speak with them. The letter says no more than that.}}',
  'check-ins.practice.remind': 'Remind the counselors after',
  'check-ins.practice.backup': 'Then ask somebody to speak with them',
  'check-ins.practice.nobody': 'Nobody',
  'check-ins.practice.after': 'How long after the first letter',
  'check-ins.practice.hours': '{hours, plural, one {# hour} other {# hours}}',
  'check-ins.practice.save': 'Use this rule',
  'check-ins.practice.drop': 'Remind nobody',
  'story.check-ins/proposed': '{name} suggested this check-in.',
  'story.check-ins/change-suggested':
    '{who, select, you {You suggested} other {{name} suggested}} a change.',
  'story.check-ins/agreed': '{name} agreed.',
  'story.check-ins/put-off': '{name} wanted to talk about it next time.',
  'story.check-ins/withdrawn': '{name} took the suggestion back.',
  'story.check-ins/settled': '{names} agreed. This check-in held from then on.',
  'story.check-ins/started': '{name} began to answer.',
  'story.check-ins/answered': '{name} answered a question, or skipped it.',
  'story.check-ins/finished': '{name} finished the answers.',
  'story.check-ins/acknowledged': '{name} read the answers and said so.',
  'story.check-ins/rested': '{name} let this check-in rest.',
  'story.check-ins/taken-up': '{name} took this check-in up again.',
} as const;
