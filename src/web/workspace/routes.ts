import type { Deps } from '../../useCases/deps.ts';
import type { Routes } from '../app.ts';
import { queueRoutes } from './queue/queueRoutes.tsx';

/** The officers' pages (interfaces.md §4). */
export function workspaceRoutes(deps: Deps): Routes {
  return (app) => {
    queueRoutes(app, deps);
  };
}
