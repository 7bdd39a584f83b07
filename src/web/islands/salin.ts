import { watchCopies } from './parts/copy.ts';

/** Addresses that can be copied. */
watchCopies();
