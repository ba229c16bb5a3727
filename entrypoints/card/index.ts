import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../page.content/card-slot';
import { openCard } from './open-card';

/** The card's script: run by the background in a page that has badges, before the first of them is pressed. */
export default defineUnlistedScript(() => offerCard(openCard));
