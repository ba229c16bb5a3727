import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';

const FOLDER = join(import.meta.dirname, '../../fixtures/pages');

/** The text of a fixture page. */
export const fixture = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** The DOMs the reader must run on: the command line's, and one that behaves like a browser's. */
export const DOMS: Readonly<Record<string, (html: string) => Document>> = {
  linkedom: (html) => parseHTML(html).document as unknown as Document, // linkedom's types are not the DOM's
  'happy-dom': (html) => {
    const window = new Window({ url: 'https://ridge.example/news/stairs' });
    window.document.write(html);
    return window.document as unknown as Document; // nor are happy-dom's
  },
};
