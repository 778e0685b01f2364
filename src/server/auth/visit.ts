import type { FastifyRequest } from 'fastify';
import { addressBlock } from './address-block.ts';
import { readCookie } from './cookies.ts';
import { deviceName } from './device-name.ts';

/** What a request brings along besides its body: from where, on what, with which cookies. */
export type Visit = {
  from: string;
  /** A plain name of the device, like "Firefox on Windows". */
  device: string;
  sessionToken: string | undefined;
  porchToken: string | undefined;
  deviceCookie: string | undefined;
};

export function visitOf(request: FastifyRequest, origin: string): Visit {
  return {
    from: addressBlock(request.ip),
    device: deviceName(request.headers['user-agent']),
    sessionToken: readCookie(request, origin, 'session'),
    porchToken: readCookie(request, origin, 'porch'),
    deviceCookie: readCookie(request, origin, 'device'),
  };
}
