import { forgetKept } from './lapor/store.ts';

/** Somebody signed out or threw a form away: the device forgets what it kept of it, for the next person at it. */
forgetKept(true);
