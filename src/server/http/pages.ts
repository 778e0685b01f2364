/** The web app: its files, and the one page that all its addresses answer with. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendNotHere } from './problem.ts';
import type { App } from './route.ts';

export const builtWeb = fileURLToPath(new URL('../../../dist/web/', import.meta.url));

const page = { config: { policy: 'anyone' as const }, schema: { hide: true } };
const aYear = 'public, max-age=31536000, immutable';

export async function servePages(app: App, folder: string = builtWeb): Promise<void> {
  await app.register(files, {
    root: folder,
    serve: false,
    cacheControl: false,
    // The build lays compressed files beside these. They are the same for everybody. What is made
    // for one person is never compressed: where secrets and words from outside go through one
    // compressor, the size of an answer tells of the secrets.
    preCompressed: true,
    dotfiles: 'ignore',
  });

  // These names hold a hash of what is in the file, so they may be kept for good.
  app.get('/assets/:file', page, async (request, reply) =>
    sendNamed(reply, request.params, 'assets', aYear),
  );
  // These names stay when the file changes.
  app.get('/:file', page, async (request, reply) =>
    isForPage(request)
      ? sendPage(request, reply, folder)
      : sendNamed(reply, request.params, '', 'no-cache'),
  );

  app.setNotFoundHandler(async (request, reply) =>
    isForPage(request) ? sendPage(request, reply, folder) : sendNotHere(reply),
  );
}

/** An address that may be a page; whether there is one, the app's own router knows. */
function isForPage({ method, url }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const [, first, ...rest] = (url.split('?', 1)[0] ?? '').split('/');
  return first !== 'api' && !(rest.at(-1) ?? first ?? '').includes('.');
}

/** Chosen by what a browser takes, never asked for by name. */
const compressed = /\.(br|gz)$/;
const fileName = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/;

function sendNamed(
  reply: FastifyReply,
  params: unknown,
  folder: string,
  kept: string,
): FastifyReply {
  const { file } = params as { file: string };
  if (!fileName.test(file) || compressed.test(file) || file === 'index.html') {
    return sendNotHere(reply);
  }
  reply.header('cache-control', kept);
  return reply.sendFile(join(folder, file));
}

async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  folder: string,
): Promise<FastifyReply> {
  reply.type('text/html; charset=utf-8');
  // Read each time, so that pages built anew are there at once; the system keeps the file at hand.
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined) return reply.code(503).send(notBuilt);
  return reply.send(html.replaceAll('__CSP_NONCE__', request.styleNonce));
}

const notBuilt = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Hearthside</title>
<p>The pages of this house are not built yet. Start it with <code>npm start</code>.</p>
<p><a href="/help">Help now</a> works without them.</p></html>
`;
