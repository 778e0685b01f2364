/** The page that a person can read anywhere: no script, no network, nothing but what it holds. */
import { createHash } from 'node:crypto';
import { asMarkup, html, type Markup } from '../../server/help/markup.ts';
import { idOf, list, roomName, showRoom } from './room.ts';
import type { Export } from './read.ts';
import type { ExportedAccount } from './shape.ts';
import { createVoice, type Voice } from './voice.ts';

const style = `body{max-width:44rem;margin:0 auto;padding:1.5rem;font:1.125rem/1.6 Georgia,serif;color:#222;background:#fff}
h1,h2,h3{line-height:1.25}h2{margin-top:3rem;border-top:1px solid #767676;padding-top:1.5rem}
article{margin:2rem 0}ol,ul{padding-left:1.25rem}li{margin:.5rem 0}li p{margin:.25rem 0}
dl{margin:.25rem 0}dt{font-weight:bold}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
time{display:block;color:#555;font-size:1rem}a{color:#0b4f8a}
@media print{body{font-size:11pt}article{break-inside:avoid-page}}`;

export function writeExportPage({ what, language, timeZone }: Export): string {
  const voice = createVoice({ language, timeZone });
  const { say } = voice;
  const { account, tables, madeAt } = what;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const name = account.called ?? account.name;
  const made = { name, day: voice.day(madeAt), time: voice.time(madeAt) };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${say('export.title', made)}</title>
        ${asMarkup(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${say('export.title', made)}</h1>
          <p>${say('export.lede', made)}</p>
          <p>${say('export.care')}</p>
          <nav aria-label="${say('export.contents')}">
            <h2>${say('export.contents')}</h2>
            <ul>
              <li><a href="#account">${say('export.account')}</a></li>
              ${tables.map((table) => html`<li><a href="#${idOf(table)}">${roomName(table, voice)}</a></li>`)}
            </ul>
          </nav>
          ${showAccount(account, voice)} ${tables.map((table) => showRoom(table, madeAt, voice))}
        </main>
      </body>
    </html> `.markup;
}

function showAccount(account: ExportedAccount, voice: Voice): Markup {
  const { say, sayIf, day } = voice;
  const devices = account.devices.map(({ device, signedInAt }) =>
    say('export.device', { device, day: day(signedInAt) }),
  );
  const notices = account.notices.map(
    ({ code, at }) =>
      `${day(at)}: ${sayIf(`account.notice.${code}`) ?? say('account.notice.other')}`,
  );
  return html`<section id="account" aria-labelledby="account-title">
    <h2 id="account-title">${say('export.account')}</h2>
    ${showFacts(account, voice)}
    <h3>${say('export.waysIn')}</h3>
    ${list(waysIn(account, voice), voice)}
    <h3>${say('export.devices')}</h3>
    ${list(devices, voice)}
    <h3>${say('export.notices')}</h3>
    ${list(notices, voice)}
  </section>`;
}

function showFacts(account: ExportedAccount, { say, day }: Voice): Markup {
  const facts = [
    [say('export.name'), account.name],
    [say('export.called'), account.called],
    [say('export.pronouns'), account.pronouns],
    [say('export.address'), account.address],
    [say('export.practice'), account.practice],
    [say('export.offices'), account.offices.join(', ')],
    [say('export.since'), day(account.createdAt)],
  ] as const;
  return html`<dl>
    ${facts.flatMap(([label, fact]) =>
      fact
        ? [
            html`<dt>${label}</dt>
              <dd>${fact}</dd>`,
          ]
        : [],
    )}
  </dl>`;
}

function waysIn({ passkeys, passwordSetAt, recoveryCodesLeft }: ExportedAccount, voice: Voice) {
  const { say, day } = voice;
  return [
    ...passkeys.map(({ device, madeAt }) => say('export.passkey', { device, day: day(madeAt) })),
    ...(passwordSetAt === null ? [] : [say('export.password', { day: day(passwordSetAt) })]),
    say('export.codes', { n: recoveryCodesLeft }),
  ];
}
