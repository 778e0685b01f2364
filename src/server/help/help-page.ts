import { sayDayAndYear } from '../../locales/say-day.ts';
import type { Say } from '../../locales/say.ts';
import { crisisLines, directory, places, type Line, type Place } from './crisis-lines.ts';
import { hearth, icon } from './drawings.ts';
import { asMarkup, html, type Markup } from './markup.ts';
import { sayLine } from './say-line.ts';

export type HelpPage = { say: Say; locale: string; place: Place; style: string; nonce: string };

/** The page Help now: whole without a script, a session or a network once it was kept. */
export function writeHelpPage({ say, locale, place, style, nonce }: HelpPage): string {
  const day = (on: string) => say('help.checked', { day: sayDayAndYear(on, locale, 'UTC') });
  const lines = crisisLines[place];
  return html`<!doctype html>
    <html lang="${locale}">
      ${writeHead(say('shell.name'), style, nonce)}
      <body>
        ${writeLintel(say)}
        <main id="main">
          <a class="back" href="/">${icon('back')}${say('help.back')}</a>
          <h1>${say('help.title')}</h1>
          <p class="lede">${say('help.lede')}</p>
          <ul class="lines" aria-label="${say('help.numbers', { place: say(`help.${place}`) })}">
            ${lines.length > 0 ? lines.map((line) => writeLine(line, say, day(line.reviewedOn))) : [noNumber(say)]}
          </ul>
          <section class="where">
            <h2>${say('help.where')}</h2>
            <form method="get" action="/help">
              <label
                >${say('help.country')}<select name="country">
                  ${places.map((each) => choice(each, place, say))}
                </select></label
              >
              <button>${say('help.show')}</button>
            </form>
          </section>
          <section>
            <h2>${say('help.elsewhere')}</h2>
            <ul class="lines">
              ${calm(directory.address, say('help.directory'), say('help.directoryAbout'), day(directory.reviewedOn))}
            </ul>
          </section>
          <section>
            <p class="quiet">${say('help.notWatched')}</p>
            <p class="quiet">${say('help.nobodyTold')}</p>
            <p class="quiet">${say('help.print')}</p>
          </section>
        </main>
      </body>
    </html> `.markup;
}

/** The title says no more than the name of the house: it stays in the history of the device. */
function writeHead(title: string, style: string, nonce: string): Markup {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <meta name="referrer" content="no-referrer" />
    <meta name="format-detection" content="telephone=no" />
    <title>${title}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <style nonce="${nonce}">
      ${asMarkup(style)}
    </style>
  </head>`;
}

/** The strip at the top: same place, same order and same words as everywhere in the house. */
function writeLintel(say: Say): Markup {
  return html`<a class="skip" href="#main">${say('shell.skip')}</a>
    <header>
      <a class="brand" href="/">${hearth}<span>${say('shell.name')}</span></a>
      <a class="action help" href="/help" aria-current="page"
        >${icon('phone')}${say('shell.help')}</a
      >
      <a class="action leave" href="/leave">${icon('leave')}${say('shell.leave')}</a>
    </header>`;
}

function writeLine(line: Line, say: Say, checked: string): Markup {
  const { way, title, about, address } = sayLine(line, say);
  if (way === 'chat') return calm(address, title, about, checked);
  return brick(address, icon(way === 'call' ? 'phone' : 'letter'), title, about, checked);
}

function brick(address: string, drawing: Markup, title: string, about: string, checked: string) {
  return html`<li>
    <a class="line" href="${address}"
      >${drawing}<span
        ><b>${title}</b><span>${about}</span><span class="checked">${checked}</span></span
      ></a
    >
  </li> `;
}

/** Leads out of the house, which tells the other side nothing. */
function calm(address: string, title: string, about: string, checked: string): Markup {
  return html`<li>
    <a class="line calm" href="${address}" rel="noreferrer noopener"
      >${icon('letter')}<span
        ><b>${title}</b><span>${about}</span><span class="checked">${checked}</span></span
      ></a
    >
  </li> `;
}

function noNumber(say: Say): Markup {
  return html`<li>
    <p class="line">
      ${icon('phone')}<span
        ><b>${say('help.callLocal')}</b><span>${say('help.elsewhereEmergency')}</span></span
      >
    </p>
  </li> `;
}

function choice(each: Place, chosen: Place, say: Say): Markup {
  return html`<option value="${each}" ${asMarkup(each === chosen ? ' selected' : '')}>
    ${say(`help.${each}`)}
  </option>`;
}
