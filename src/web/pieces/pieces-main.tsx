import '../style/fonts.css';
import '../style/tokens.css';
import '../style/ground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { english } from '../../locales/english.ts';
import { pseudo } from '../../locales/pseudo.ts';
import { showLight } from '../shell/light.ts';
import { watchForLeaving } from '../ui/leave-quickly.ts';
import { SaidPolitely } from '../ui/said-politely.tsx';
import { WordsProvider } from '../ui/words.tsx';
import { PiecesPage } from './pieces-page.tsx';
import { PorchSample } from './porch-sample.tsx';

/*
 * Every piece in its states, for whoever builds a page. It is not part of the product.
 * ?light=evening · ?words=pseudo · ?dir=rtl · ?porch · ?sheet
 */
const asked = new URLSearchParams(location.search);
const light = asked.get('light');
if (light === 'day' || light === 'evening') showLight(light);
document.documentElement.dir = asked.get('dir') ?? 'ltr';
watchForLeaving();

const catalog = asked.get('words') === 'pseudo' ? pseudo(english) : english;
const root = document.getElementById('root');
if (root === null) throw new Error('pieces.html has no #root');

createRoot(root).render(
  <StrictMode>
    <WordsProvider locale="en-US" catalog={catalog} timeZone="America/New_York">
      <SaidPolitely>
        {asked.has('porch') ? <PorchSample /> : <PiecesPage opensSheet={asked.has('sheet')} />}
      </SaidPolitely>
    </WordsProvider>
  </StrictMode>,
);
