import { judgePage } from '../../../page/judge-page';
import { readPage } from '../../../page/read-page';
import { contestant } from './contestant';

contestant(
  (doc) => readPage(doc, doc.location.href),
  (reading) => {
    const judged = judgePage(reading);
    // Of a front page the product reads the links; what the others read is told of the whole page.
    const { text } = reading.text.linksOnly ? readPage(document, document.location.href, true) : reading;
    return {
      text: text.blocks.flatMap((block) => (block.kind === 'headline' ? [] : [block.text])).join('\n'),
      headline: text.headline,
      date: text.date,
      canonical: text.canonical,
      judged: reading.text.linksOnly ? 'links only' : judged.news ? 'read' : judged.why.code,
    };
  },
);
