import type { Id } from '../../record/ids.ts';
import type { Shown } from '../../web/record/view.ts';
import type { Section } from './section.ts';

/** One person's plan, as the viewer sees it. */
export type PlanShown = { owner: Id; sections: readonly Shown<Section>[] };
