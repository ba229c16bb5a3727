import { FILLER, newsPage } from '../e2e/news-site';

/** The article that is clipped, and a passage of it as another paper prints it. */
const LAMPS =
  'The harbour board switched off every second lamp along the eastern quay last night, saying that moths had settled in the lanterns in such numbers that the keeper could no longer reach the wicks without a net and a borrowed ladder.';
const LAMPS_EDITED =
  'The harbour board has switched off every second lamp along the eastern quay, saying moths had settled in the lanterns in such great numbers that the old keeper could no longer reach the wicks without a net and a ladder.';
/** The rest of that article; no other page has it. */
const ARTICLE_REST =
  'Nobody on the quay could remember a summer in which the ferry bell had been rung by hand, yet the purser did so eleven times on Sunday because the rope of the old one had been carried off by a gull with ambitions.';
/** The passage in the document that is brought in as a corpus, and as a paper prints it. */
const TRAM =
  'The orchard tram stood still for an hour on Monday because a swarm of bees had settled on the overhead wire, and the conductor read to the passengers from a seed catalogue until the beekeeper came with his smoke and his ladder.';
const TRAM_EDITED =
  'The orchard tram stood still for nearly an hour on Monday because a swarm of bees had settled on its overhead wire; the conductor read to passengers from an old seed catalogue until the beekeeper came with smoke and a ladder.';
/** Reports in the bundled corpus; only addresses. */
const KNOWN = 'https://dawn.com/2011/08/26/mqm-ppp-take-row-to-diplomats';
const DISMISSED = 'https://dawn.com/2011/05/23/armed-gangs-outnumber-police-in-karachi.html';

/** Headline of the clipped article. */
export const CLIPPED = 'Lamps along the quay go dark';
/** A document of clippings, brought in as a corpus of the reader's. */
export const NOTES = `${TRAM}\nREFERENCE: Bees stop the orchard tram, By Ida Moor, Valley Echo, 6 May 2011\n`;

const linkTo = (address: string) => `${FILLER}<p>Others <a href="${address}">told it</a> before.</p>`;

/** Files of the papers, the same on each host, by path. */
export const PAPERS: Readonly<Record<string, string>> = {
  '/2024/lamps': newsPage(`<p>${LAMPS}</p><p>${ARTICLE_REST}</p>`, {
    title: CLIPPED,
    head: '<meta property="og:site_name" content="Quay Courier"><meta name="author" content="Ida Moor">',
  }),
  '/moths': newsPage(`${FILLER}<p>${LAMPS_EDITED}</p>`, { title: 'Quiet nights at the water' }),
  '/tram': newsPage(`${FILLER}<p>${TRAM_EDITED}</p>`, { title: 'A swarm and a timetable' }),
  '/letters': newsPage(linkTo(KNOWN)),
  '/dismissed': newsPage(linkTo(DISMISSED)),
};

/** The page of the article, and the host that is switched off. */
export const ARTICLE = 'http://quay-courier.example/2024/lamps';
export const OFF = 'off.example';

/** Pages that a reader with the things of `fill.ts` opens, and how many badges each must have. */
export const EXPECTED: Readonly<Record<string, number>> = {
  'http://otherside.example/moths': 1,
  'http://valley-echo.example/tram': 1,
  'http://otherside.example/letters': 1,
  'http://otherside.example/dismissed': 0,
  [`http://${OFF}/letters`]: 0,
};
/** Every host of these. */
export const HOSTS = ['quay-courier.example', 'otherside.example', 'valley-echo.example', OFF];
