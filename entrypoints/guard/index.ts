import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placeGuard } from './guard-slot';

/** The guard's script: it runs when a page of a granted site begins, before the page's own. */
export default defineUnlistedScript(() => placeGuard(window));
