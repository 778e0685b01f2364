import type { Routes } from '../http/route.ts';
import { enrolPasskeyRoutes, enrolPasswordRoutes } from './enrolment-routes.ts';
import { acceptRoutes, invitationRoutes } from './invitation-routes.ts';
import { invitingRoutes, openInvitationRoutes } from './inviting-routes.ts';
import { keepingRoutes, myKeepingRoutes } from './keeping-routes.ts';
import { deviceRoutes, meRoutes } from './me-routes.ts';
import { myCodesRoutes, myPasskeyRoutes, myPasswordRoutes } from './my-ways-in-routes.ts';
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
  enrolPasskeyRoutes,
  enrolPasswordRoutes,
  meRoutes,
  deviceRoutes,
  keepingRoutes,
  myKeepingRoutes,
  myPasskeyRoutes,
  myPasswordRoutes,
  myCodesRoutes,
  invitationRoutes,
  acceptRoutes,
  invitingRoutes,
  openInvitationRoutes,
  practiceRoutes,
  houseRoutes,
];
