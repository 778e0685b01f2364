import type { Id } from '../../record/ids.ts';

export const storyAddress = (partnership: Id) => `/rooms/${partnership}/story`;
