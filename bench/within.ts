/** Gives something a time to happen; what never comes is an error that says so, and not a halt. */
export async function within<Thing>(
  milliseconds: number,
  what: string,
  work: Promise<Thing>,
): Promise<Thing> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${what}: too late`)), milliseconds);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
