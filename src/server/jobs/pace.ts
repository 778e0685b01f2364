import type { ConstructorOptions, Queue } from 'pg-boss';

/** How often the queue is looked at and how long a new try waits, in seconds. */
export type Pace = {
  /** For jobs that nobody woke us for: new tries, and what other processes put in. */
  look: number;
  /** For jobs whose process is gone. */
  rescue: number;
  firstWait: number;
  longestWait: number;
};

/** Asking the database a few times a minute costs nothing that one could measure. */
export const usualPace: Pace = { look: 30, rescue: 60, firstWait: 30, longestWait: 2 * 60 * 60 };

const hour = 60 * 60;
const day = 24 * hour;

/** Nobody hears of a process that was killed; a job without a sign of life for so long is free. */
const signOfLife = 10;

/** What the library looks after by itself. What we have no use for, it does as rarely as it may. */
export function libraryAt({ rescue }: Pace): ConstructorOptions {
  return {
    // The owner made the schema when the house was brought up.
    migrate: false,
    createSchema: false,
    schedule: false,
    superviseIntervalSeconds: rescue,
    monitorIntervalSeconds: rescue,
    maintenanceIntervalSeconds: hour,
    queueCacheIntervalSeconds: hour,
    flowIntervalSeconds: hour,
    registerInstance: false,
    persistWarnings: false,
    monitorVacuum: false,
    // It would need the owner.
    reindex: false,
    openTelemetry: { enabled: false },
  };
}

export function queueAt({ firstWait, longestWait }: Pace): Omit<Queue, 'name'> {
  return {
    // Whoever works on a job decides when to give up, and says so in the log.
    retryLimit: 1_000,
    retryDelay: firstWait,
    retryDelayMax: longestWait,
    retryBackoff: true,
    heartbeatSeconds: signOfLife,
    expireInSeconds: 3 * 60,
    retentionSeconds: 3 * day,
    deleteAfterSeconds: hour,
  };
}
