import type { Routes } from '../http/route.ts';
import { enrolmentRoutes } from './enrolment-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { invitingRoutes } from './inviting-routes.ts';
import { deviceRoutes, meRoutes } from './me-routes.ts';
import { myPasskeyRoutes, myPasswordRoutes } from './my-ways-in-routes.ts';
import { houseRoutes, practiceRoutes } from './practice-routes.ts';
import { exampleRoutes, setupRoutes } from './setup-routes.ts';
import { againRoutes, signInRoutes, signOutRoutes } from './sign-in-routes.ts';

/** Every group of routes of the door. */
export const doorRoutes: readonly Routes[] = [
  setupRoutes,
  exampleRoutes,
  signInRoutes,
  againRoutes,
  signOutRoutes,
  enrolmentRoutes,
  meRoutes,
  deviceRoutes,
  myPasskeyRoutes,
  myPasswordRoutes,
  invitationRoutes,
  invitingRoutes,
  practiceRoutes,
  houseRoutes,
];
