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
    dotfiles: 'ignore',
  });

  // These names hold a hash of what is in the file, so they may be kept for good.
  app.get('/assets/*', page, async (request, reply) => {
    reply.header('cache-control', aYear);
    return reply.sendFile(join('assets', (request.params as { '*': string })['*']));
  });
  // These names stay when the file changes.
  app.get('/:file', page, async (request, reply) => {
    const { file } = request.params as { file: string };
    if (!isFile(file)) return sendPage(request, reply, folder);
    reply.header('cache-control', 'no-cache');
    return reply.sendFile(file);
  });

  app.setNotFoundHandler(async (request, reply) =>
    isForPage(request) ? sendPage(request, reply, folder) : sendNotHere(reply),
  );
}

function isFile(name: string): boolean {
  return name.includes('.') && name !== 'index.html';
}

/** An address that may be a page; whether there is one, the app's own router knows. */
function isForPage({ method, url }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? '/';
  if (method !== 'GET' && method !== 'HEAD') return false;
  return (
    path !== '/api' && !path.startsWith('/api/') && !(path.split('/').at(-1) ?? '').includes('.')
  );
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
