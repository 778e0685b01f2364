/** Something that fits a schema, made from the schema itself: as much of it as must be there. */
import { v7 as newId } from 'uuid';
import * as z from 'zod';

const words = ['kim@sweep.example', 'Kim', 'UTC', 'US', 'en-US', '2026-11-22', 'A'.repeat(22), ''];
const numbers = [1, 0, 10, 100, Date.now()];

export function sampleOf(schema: unknown): unknown {
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(schema.shape as Record<string, unknown>);
    return Object.fromEntries(
      parts.flatMap(([name, part]) => (isLeftOut(part) ? [] : [[name, sampleOf(part)]])),
    );
  }
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element)];
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0]);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodRecord) return {};
  return fitting(schema);
}

function isLeftOut(part: unknown): boolean {
  return part instanceof z.ZodOptional || part instanceof z.ZodDefault;
}

/** The first of some usual words and numbers that the schema takes. */
function fitting(schema: unknown): unknown {
  const fits = (value: unknown) => schema instanceof z.ZodType && schema.safeParse(value).success;
  return [...words.slice(0, 1), newId(), ...words, ...numbers].find(fits) ?? 'nothing fits';
}
