import './plain-schemas.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/ground.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { english } from '../locales/english.ts';
import { App } from './app.tsx';
import { FaultPage } from './shell/fault-page.tsx';
import { keepShell } from './shell/keep-shell.ts';
import { readLight, showLight } from './shell/light.ts';
import { watchForLeaving } from './ui/leave-quickly.ts';
import { SaidPolitely } from './ui/said-politely.tsx';
import { bringSheets } from './ui/sheet.tsx';
import { WordsProvider } from './ui/words.tsx';

watchForLeaving();
bringSheets();
showLight(readLight());

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

const house = createRoot(place, {
  onUncaughtError(fault) {
    reportError(fault);
    show(<FaultPage />);
  },
});
show(<App />);

function show(page: ReactNode) {
  house.render(
    <StrictMode>
      <WordsProvider locale="en-US" catalog={english}>
        <SaidPolitely>{page}</SaidPolitely>
      </WordsProvider>
    </StrictMode>,
  );
}

if (import.meta.env.MODE === 'development') {
  void import('./shell/reload-on-build.ts').then(({ reloadOnBuild }) => reloadOnBuild());
} else {
  void keepShell();
}
