/**
 * Whether a statement says of every table of the record in which partnership it looks: asked of
 * PostgreSQL's own plan for it, as somebody whom no policy binds, so that only the statement counts.
 */
import type { ClientBase } from 'pg';
import { recordTables } from '../../server/store/catalog-allowed.ts';

type Node = { Plans?: Node[]; Output?: string[] } & Record<string, unknown>;

export type Looked = {
  /** The tables of the record that it touches. */
  tables: string[];
  /**
   * In the partnership it is given; in several, but never across two of them; or it does not say,
   * which no machine could answer by itself.
   */
  where: 'given' | 'everywhere' | 'unsaid';
};

/** In which partnerships a statement looks, however its parameters are set. */
export async function whereItLooks(db: ClientBase, statement: string): Promise<Looked> {
  const asked = `explain (generic_plan, verbose, format json) ${statement}`;
  const { rows } = await db.query<{ 'QUERY PLAN': { Plan: Node }[] }>(asked);
  const nodes = rows.flatMap((row) => row['QUERY PLAN']).flatMap(({ Plan }) => allNodes(Plan));
  const scans = new Map(
    nodes.filter(isOfRecord).map((node) => [String(node['Alias']), String(node['Relation Name'])]),
  );
  const inserts = nodes.filter((node) => node['Operation'] === 'Insert' && isRecordTable(node));
  const tables = [...new Set([...scans.values(), ...inserts.map(nameOf)])];
  if (inserts.length > 0 && !insertsPartnership(statement)) return { tables, where: 'unsaid' };
  const together = joinedIn(nodes, [...scans.keys()]);
  if (together.every((group) => group.isGiven)) return { tables, where: 'given' };
  return { tables, where: together.length === 1 ? 'everywhere' : 'unsaid' };
}

const allNodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(allNodes)];
const nameOf = (node: Node) => String(node['Relation Name']);
const isRecordTable = (node: Node) => recordTables.includes(nameOf(node));
const isOfRecord = (node: Node) =>
  String(node['Node Type']).endsWith('Scan') && isRecordTable(node);

function insertsPartnership(statement: string): boolean {
  const [, columns = ''] = /insert\s+into\s+[\w".]+\s*\(([^)]*)\)/i.exec(statement) ?? [];
  return columns.includes('partnership_id');
}

type Group = { names: Set<string>; isGiven: boolean };

/** Which tables are held to one and the same partnership, and whether it is given from outside. */
function joinedIn(nodes: readonly Node[], aliases: readonly string[]): Group[] {
  let groups: Group[] = aliases.map((alias) => ({ names: new Set([alias]), isGiven: false }));
  const groupOf = (name: string) => groups.find(({ names }) => names.has(name));
  for (const [alias, other] of equalities(nodes)) {
    const group = groupOf(alias);
    if (!group) continue;
    const column = /^(\w+)\.(\w+)$/.exec(other);
    if (!column || isFunction(nodes, column[1])) {
      group.isGiven = true;
      continue;
    }
    const [, name = '', which] = column;
    if (which !== 'partnership_id') continue;
    const joined = groupOf(name) ?? { names: new Set([name]), isGiven: false };
    if (joined === group) continue;
    const names = new Set([...group.names, ...joined.names]);
    groups = groups.filter((each) => each !== group && each !== joined);
    groups.push({ names, isGiven: group.isGiven || joined.isGiven });
  }
  return groups;
}

const isFunction = (nodes: readonly Node[], alias: string | undefined) =>
  nodes.some((node) => node['Alias'] === alias && node['Node Type'] === 'Function Scan');

/** A part of a bitmap holds beside others; what holds for all of it is its recheck. */
const heldBy = (node: Node) =>
  node['Node Type'] === 'Bitmap Index Scan'
    ? []
    : conditions.flatMap((key) => conjuncts(node[key]));

const conditions = [
  'Index Cond',
  'Recheck Cond',
  'Filter',
  'Hash Cond',
  'Merge Cond',
  'Join Filter',
];

/** What each table's partnership must equal: only what holds always, nothing beside an OR. */
function equalities(nodes: readonly Node[]): [alias: string, other: string][] {
  return nodes.flatMap((node) => {
    const held = heldBy(node);
    const looked = node.Output ?? [];
    const all = [...held, ...[...held, ...looked].flatMap(lookedUp)];
    return all.flatMap((text): [string, string][] => {
      const [, left = '', right = ''] = /^(\S+) = (.+)$/s.exec(text) ?? [];
      const sides: [string, string][] = [
        [left, right],
        [right, left],
      ];
      return sides.flatMap(([side, other]): [string, string][] => {
        const [, alias] = /^(\w+)\.partnership_id$/.exec(side) ?? [];
        return alias === undefined ? [] : [[alias, resolved(nodes, other)]];
      });
    });
  });
}

/** Equalities with what a sub-select was looked up by. */
function lookedUp(text: string): string[] {
  return [...text.matchAll(/\w+\.partnership_id = \(hashed SubPlan \d+\)\.col\d+/g)].map(String);
}

function resolved(nodes: readonly Node[], text: string): string {
  const [, plan, column] = /^\(hashed (SubPlan \d+)\)\.col(\d+)$/.exec(text) ?? [];
  const output = nodes.find((node) => node['Subplan Name'] === plan)?.Output;
  return (plan !== undefined && output?.[Number(column) - 1]) || text;
}

function conjuncts(condition: unknown): string[] {
  if (typeof condition !== 'string') return [];
  const text = unwrapped(condition);
  const parts = splitAtAnd(text);
  return parts.length === 1 ? [text] : parts.flatMap(conjuncts);
}

function unwrapped(text: string): string {
  let depth = 0;
  for (const [place, character] of text.split('').entries()) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth === 0 && place < text.length - 1) return text;
  }
  return text.startsWith('(') ? unwrapped(text.slice(1, -1)) : text;
}

function splitAtAnd(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const word of text.split(/( AND )/)) {
    if (word === ' AND ' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + word);
    depth += word.split('(').length - word.split(')').length;
  }
  return parts;
}
