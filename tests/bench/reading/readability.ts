import { Readability } from '@mozilla/readability';
import { contestant, parsed } from './contestant';
import { plainText } from './plain-text';

// It rewrites the document it reads, so it gets a copy: https://github.com/mozilla/readability#usage
contestant(
  (doc) => new Readability(doc.cloneNode(true) as Document).parse(), // a copy of a document is one
  (article) => ({
    text: article?.content ? plainText(parsed(article.content)) : '',
    headline: article?.title ?? null,
    date: article?.publishedTime ?? null,
  }),
);
