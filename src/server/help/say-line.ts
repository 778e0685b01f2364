import type { Say } from '../../locales/say.ts';
import type { Line } from './crisis-lines.ts';

/** A line in words: what to press, what it is, and where it leads. */
export type SaidLine = Pick<Line, 'way' | 'reviewedOn'> & {
  title: string;
  about: string;
  address: string;
};

export function sayLine(line: Line, say: Say): SaidLine {
  const { way, reviewedOn } = line;
  return { way, reviewedOn, about: say(line.about), ...wayTo(line, say) };
}

function wayTo(line: Line, say: Say): Pick<SaidLine, 'title' | 'address'> {
  switch (line.way) {
    case 'call':
      return { title: say('help.call', { number: line.shown }), address: `tel:${line.number}` };
    case 'text': {
      const { number, word } = line;
      const title = word ? say('help.textWord', { word, number }) : say('help.text', { number });
      return { title, address: `sms:${number}${word ? `?body=${word}` : ''}` };
    }
    case 'chat':
      return { title: say('help.chat', { site: line.site }), address: line.address };
  }
}
