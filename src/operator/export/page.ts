/** The page on which a person reads all that was exported for them. */
import { writeKeptPage } from '../../server/help/kept-page.ts';
import { html, type Markup } from '../../server/help/markup.ts';
import { idOf, list, roomName, showRoom } from './room.ts';
import type { Export } from './read.ts';
import type { ExportedAccount } from './shape.ts';
import { createVoice, type Voice } from '../../server/record/voice.ts';

export function writeExportPage({ what, language, timeZone }: Export): string {
  const voice = createVoice({ language, timeZone });
  const { say } = voice;
  const { account, tables, madeAt } = what;
  const name = account.called ?? account.name;
  const made = { name, day: voice.day(madeAt), time: voice.time(madeAt) };
  return writeKeptPage({
    language,
    title: say('export.title', made),
    main: html`<h1>${say('export.title', made)}</h1>
      <p>${say('export.lede', made)}</p>
      <p>${say('export.care')}</p>
      <nav aria-label="${say('export.contents')}">
        <h2>${say('export.contents')}</h2>
        <ul>
          <li><a href="#account">${say('export.account')}</a></li>
          ${tables.map((table) => html`<li><a href="#${idOf(table)}">${roomName(table, voice)}</a></li>`)}
        </ul>
      </nav>
      ${showAccount(account, voice)} ${tables.map((table) => showRoom(table, madeAt, voice))}`,
  });
}

function showAccount(account: ExportedAccount, voice: Voice): Markup {
  const { say, sayIf, day } = voice;
  const devices = account.devices.map(({ device, signedInAt }) =>
    say('export.device', { device, day: day(signedInAt) }),
  );
  const keepings = account.keepings.map(({ device, keptAt }) =>
    say('export.device', { device, day: day(keptAt) }),
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
    <h3>${say('export.keepings')}</h3>
    ${list(keepings, voice)}
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
