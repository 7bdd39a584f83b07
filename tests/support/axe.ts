import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
/** The same axe in less than half the bytes: they go into every page anew. */
const axeSource = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * axe over a page as it stands. It works in the page itself: gathering the results in a page of its own, which only frames of other
 * origins need, costs a browser window for every look; and it describes only what is wrong, not each part that is right.
 */
export function axeOn(page: Page, rules: Parameters<AxeBuilder['options']>[0]['rules'] = {}): AxeBuilder {
  return new AxeBuilder({ page, axeSource })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], rules });
}
