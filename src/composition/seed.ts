import type { Deps } from '../useCases/deps.ts';
import { seedDemo as buildDemo, type SeedDemoOutcome } from '../useCases/demo/seedDemo.ts';

/** The demo country on a first start (interfaces §3); nothing on any later one. */
export function seedDemo(
  deps: Deps,
  options: { readonly report: (line: string) => void },
): Promise<SeedDemoOutcome> {
  return buildDemo(deps, options);
}
