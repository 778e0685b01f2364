/** A page that a person keeps and can read anywhere: no script, no network, nothing but what it holds. */
import { createHash } from 'node:crypto';
import { asMarkup, html, type Markup } from './markup.ts';

const style = `body{max-width:44rem;margin:0 auto;padding:1.5rem;font:1.125rem/1.6 Georgia,serif;color:#222;background:#fff}
h1,h2,h3{line-height:1.25}h2{margin-top:3rem;border-top:1px solid #767676;padding-top:1.5rem}
article{margin:2rem 0}ol,ul{padding-left:1.25rem}li{margin:.5rem 0}li p{margin:.25rem 0}
dl{margin:.25rem 0}dt{font-weight:bold}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
time{display:block;color:#555;font-size:1rem}a{color:#0b4f8a}
@media print{body{font-size:11pt}article{break-inside:avoid-page}}`;

interface KeptPage {
  language: string;
  title: string;
  main: Markup;
  /** How this page looks besides what every kept page looks like. */
  more?: string;
}

export function writeKeptPage({ language, title, main, more = '' }: KeptPage): string {
  const whole = style + more;
  const hash = createHash('sha256').update(whole).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${asMarkup(`<style>${whole}</style>`)}
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html> `.markup;
}
