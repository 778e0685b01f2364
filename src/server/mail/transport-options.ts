import type SMTPTransport from 'nodemailer/lib/smtp-transport';

const ownComputer = ['localhost', '127.0.0.1', '[::1]'];

/**
 * How to reach the mail server of an `smtp://` or `smtps://` address. What the address says after
 * a `?` is not taken: it could switch off what keeps mail closed on its way.
 */
export function transportOptions(url: string): SMTPTransport.Options {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // Mail in the clear goes no further than this computer.
    requireTLS: !secure && !ownComputer.includes(hostname),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  };
}
