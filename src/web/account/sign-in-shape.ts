import type { Me } from './me-shape.ts';

/** What every way in is given. */
export interface WayIn {
  readonly ownDevice: boolean;
  readonly onOwnDevice: (isOwn: boolean) => void;
  readonly onIn: (me: Me) => void;
  /** This way was just chosen, so the focus goes to the first thing to do. */
  readonly takesFocus: boolean;
}

export interface WayByAddress extends WayIn {
  readonly address: string;
  readonly onAddress: (address: string) => void;
}
