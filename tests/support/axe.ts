import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * axe over a page as it stands. It works in the page itself: gathering the results in a page of its own, which only frames of other
 * origins need, costs a browser window for every look; and it describes only what is wrong, not each part that is right.
 */
export function axeOn(page: Page, rules: Parameters<AxeBuilder['options']>[0]['rules'] = {}): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], rules });
}
