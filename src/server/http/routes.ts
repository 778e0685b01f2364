import { doorRoutes } from '../auth/routes.ts';
import { libraryRoutes } from '../library/routes.ts';
import { liveRoute } from '../live/live-route.ts';
import { journeyRoutes } from '../journey/journey-routes.ts';
import { recordRoutes } from '../record/routes.ts';
import { helpRoutes } from '../help/help.ts';
import { leaveRoutes } from '../help/leave.ts';
import { checkInRoutes } from '../check-ins/routes.ts';
import { healthRoutes } from './health.ts';
import { openapiRoutes } from './openapi.ts';
import type { Routes } from './route.ts';

/** Every group of routes of the house, each from its own folder. */
export const allRoutes: readonly Routes[] = [
  healthRoutes,
  openapiRoutes,
  helpRoutes,
  leaveRoutes,
  ...doorRoutes,
  libraryRoutes,
  recordRoutes,
  journeyRoutes,
  checkInRoutes,
  liveRoute,
];
