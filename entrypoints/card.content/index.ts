import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerCard } from '../page.content/card-slot';
import { openCard } from './open-card';

/** The card's script: run by the background in a page that has badges, before the first of them is pressed. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => offerCard(openCard),
});
