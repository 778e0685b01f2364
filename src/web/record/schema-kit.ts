import * as z from 'zod';

/** All that rooms make schemas of. What is not named here does not come to a page. */
export const schemaKit = {
  array: z.array,
  enum: z.enum,
  int: z.int,
  strictObject: z.strictObject,
  string: z.string,
  uuid: z.uuid,
};

export type SchemaKit = typeof schemaKit;
