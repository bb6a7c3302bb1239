import { prepareChromium } from './browser.ts';

console.log(prepareChromium());
