import './plain-schemas.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/ground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { english } from '../locales/english.ts';
import { App } from './app.tsx';
import { keepShell } from './shell/keep-shell.ts';
import { readLight, showLight } from './shell/light.ts';
import { watchForLeaving } from './ui/leave-quickly.ts';
import { SaidPolitely } from './ui/said-politely.tsx';
import { bringSheets } from './ui/sheet.tsx';
import { WordsProvider } from './ui/words.tsx';

watchForLeaving();
bringSheets();
showLight(readLight());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <WordsProvider locale="en-US" catalog={english}>
      <SaidPolitely>
        <App />
      </SaidPolitely>
    </WordsProvider>
  </StrictMode>,
);

if (import.meta.env.MODE === 'development') {
  void import('./shell/reload-on-build.ts').then(({ reloadOnBuild }) => reloadOnBuild());
} else {
  void keepShell();
}
