/** How often to look whether the pages were built again, in milliseconds. */
const every = 1_000;

const entry = /src="(\/assets\/[^"]+\.js)"/;

/**
 * Only in `npm run dev`: shows new pages as soon as they are built. The page names the file that it
 * begins with, and that name changes with anything in the pages; while a build is under way or the
 * server starts again, there is nothing to read.
 */
export function reloadOnBuild(): void {
  const shown = document.querySelector<HTMLScriptElement>('script[type=module]')?.src;
  const look = async () => {
    const page = await fetch('/', { cache: 'no-store' }).catch(() => undefined);
    const built = page?.ok ? entry.exec(await page.text())?.[1] : undefined;
    if (built !== undefined && !shown?.endsWith(built)) location.reload();
  };
  setInterval(() => void look(), every);
}
