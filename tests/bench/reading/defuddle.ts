import Defuddle from 'defuddle';
import { contestant, parsed } from './contestant';
import { plainText } from './plain-text';

// The build without Markdown and mathematics; it copies the document itself.
contestant(
  (doc) => new Defuddle(doc, { url: doc.location.href }).parse(),
  (article) => ({
    text: plainText(parsed(article.content)),
    headline: article.title || null,
    date: article.published || null,
  }),
);
