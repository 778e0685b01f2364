import type { Id } from '../../record/ids.ts';

export const agreementAddress = (partnership: Id) => `/rooms/${partnership}/agreement`;
