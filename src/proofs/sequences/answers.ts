/** What the house answers to an act, in the words of the story. */
import type { Entry } from '../../record/entry.ts';
import type { Refusal } from '../../record/refusal.ts';
import type { Heard } from './caller.ts';
import type { Table } from './open-house.ts';

export type Answered = { entries: Entry[] } | Refusal | { status: number };

export function actsOf({ partnership }: Pick<Table, 'partnership'>): string {
  return `/api/partnerships/${partnership}/acts`;
}

export function readAnswer(table: Table, { status, text }: Heard): Answered {
  const said = JSON.parse(table.inward(text)) as { entries?: Entry[] } & {
    code?: string;
    values?: Refusal['values'];
  };
  if (status === 200 && said.entries) return { entries: said.entries };
  const isNo = status === 409 || (status === 404 && said.code === 'record/not-here');
  return isNo && said.code !== undefined
    ? { refused: said.code, values: said.values ?? {} }
    : { status };
}
