/**
 * Leaving in a hurry. What stays on the screen says nothing about us, not even in its title or icon.
 *
 * No Clear-Site-Data: nothing that people wrote is kept by the browser in the clear (pages and answers
 * are no-store, the record is in memory), so it would take away only the means to leave well: Help now
 * without a network, the mark that keeps Back empty, and a plan that somebody needs in the hour after. And Chromium finishes clearing before it
 * shows the next page, which has been seen to take seconds.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { english } from '../../locales/english.ts';
import { speaker } from '../../locales/say.ts';
import type { House } from '../house.ts';
import { html } from './markup.ts';
import type { Routes } from '../http/route.ts';

const say = speaker('en-US', english);

const blankPage = html`<!doctype html>
  <html lang="en-US">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light" />
      <meta name="referrer" content="no-referrer" />
      <title>${say('help.leftTitle')}</title>
      <link rel="icon" href="data:," />
    </head>
    <body></body>
  </html> `.markup;

export const leaveRoutes: Routes = async (app, house) => {
  app.get(
    '/leave',
    { config: { policy: 'anyone' }, schema: { hide: true } },
    async (request, reply) => {
      // A plain link, for pages without a script: pressed there, it must do the same.
      if (isPressedHere(request)) await endQuietly(house, request, reply, 300);
      return reply.type('text/html; charset=utf-8').send(blankPage);
    },
  );

  // While a page goes away, browsers send what they can: JSON, text or nothing.
  await app.register(async (beacon) => {
    beacon.removeAllContentTypeParsers();
    beacon.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: 1024 },
      (_request, _body, done) => done(null, undefined),
    );
    beacon.post(
      '/api/leave',
      {
        config: { policy: 'anyone', takesAnyBody: true },
        schema: { response: { 204: z.undefined() } },
      },
      async (request, reply) => {
        await endQuietly(house, request, reply, 5_000);
        return reply.code(204).send();
      },
    );
  });
};

/** Not when another site leads here, and not when our service worker fetches the page to keep it. */
function isPressedHere({ headers }: FastifyRequest): boolean {
  return (
    headers['sec-fetch-site'] === 'same-origin' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-purpose'] === undefined
  );
}

/** Somebody is in a hurry: whatever happens here, they get their answer, and soon. */
async function endQuietly(
  { accounts, log }: House,
  request: FastifyRequest,
  reply: FastifyReply,
  patience: number,
): Promise<void> {
  const ending = accounts
    .endSession(request, reply)
    .catch((error: unknown) => log.error('a session was not ended by leaving', { error }));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([ending, late]);
  clearTimeout(timer);
}
