/** What `whence --help` prints: the whole contract of the command on one screen. */
export const HELP = `whence: where a news passage comes from

  whence match FILE [--corpus PACK_OR_FOLDER]... [--date YYYY-MM-DD] [--min-grade weak|strong] [--json]
  whence match --batch LIST [--corpus …]... [--date …] [--min-grade …]
  whence corpus build INPUT... -o PACK [--fingerprints FILE] [--id ID] [--title TEXT] [--version TEXT]
                                       [--licence TEXT] [--author TEXT] [--coverage TEXT] [--no-grouping]
                                       [--date YYYY-MM-DD] [--column FIELD=NAME]... [--columns FILE]
                                       [--as saved-page|clippings] [--json | --quiet]
  whence corpus check PACK_OR_FOLDER [--against FILE]
  whence corpus info PACK_OR_FOLDER [--json]
  whence corpus events PACK_OR_FOLDER [--json]

match    compares a page with corpora (the bundled one where none is named) and prints what it recognised.
         FILE is .html or .txt; in .txt every line is a paragraph. --date is the page's date where the file states
         none, or a wrong one. --min-grade strong leaves out weak matches (default: weak, which prints both).
         --batch reads one path a line from LIST and prints one JSON object a line, in that order.
build    makes a pack. INPUT is a folder of record files, JSON Lines (.jsonl, one record a line), a document of clippings
         (.txt, .md, .html), a table (.csv, .tsv), BibTeX (.bib), RIS (.ris), CSL-JSON or Zotero's JSON (.json), Zotero's
         RDF (.rdf), a feed (.xml, .rss, .atom), fact checks as ClaimReview (.json, .jsonld), a saved page (.html) or a
         folder of them; several are merged, and a line whose id is known already gives that record its text. Rows,
         entries and fields that cannot be read are named and left out; a folder of record files with a fault is refused.
         Text becomes fingerprints and is thrown away. --as says what .html is where the file does not show it.
         Of clippings it prints what was understood and what you have to settle; --date is the day that «today» counts
         from in them. --column says which column of a table holds a field, such as headline=Titel;
         --columns reads that from FILE, and writes there what --column says new.
         --fingerprints also writes the fingerprints by themselves. Rows that say nothing of events are grouped into
         events by likeness of their words and nearness of their dates, or put into one that other rows name;
         "events": [] in a row says it has none, and --no-grouping leaves all rows as they are. On a terminal a bar shows
         progress; --quiet prints nothing but problems.
check    names every fault, one a line; of a pack it reads every entry and compares the look-ups. --against finds six
         words in a row that stand in FILE, too.
info     prints what a corpus says of itself, counts, dates, size and hash.
events   prints every event with its records, and which of them the program grouped. To split or join events, name
         them in the rows and build again.

JSON of match: {"page": {"headline", "date", "blocks"}, "findings": [{"block": {"index", "kind", "start", "end"},
"kind", "grade", "score", "span": {"start", "end"}, "source": {"corpus", "record", "words": {"from", "to", "of"}},
"because", "sources", "otherReports", "removals"}]}, one row for each match, "blocks" the number of blocks.
Offsets count UTF-16 units, ends are exclusive. For .txt, block and span are offsets into the file. For .html, block
offsets are into the text of all blocks joined by one line feed, and span counts from the start of its block.
Spans inside "because" always count from the start of the block. Words of a source count from 0, "to" exclusive;
a hyphen or full stop parts words, an apostrophe does not. Every row's record is among its "sources"; "otherReports" are
the other records of that record's events. Of two corpora with one id the second is called ID-2.
In a batch, each object also has "file"; a file that cannot be read gives {"file", "error"} in its place.
JSON of build: {"pack", "bytes", "records", "withText", "peak" (bytes of memory), "leftOut", "documents": [{"file",
"encoding", "damaged", "length", "records", "questions", "parts"}], "tables": [{"file", "kind", "encoding", "rows",
"columns", "unread"}]}. Each field of a record is {"value", "known", "at"}, known "cited", "inferred" or "guess"; a
question is {"kind", "at", "line", "candidate", "reading", "alternatives"}; parts are all stretches of the document in
order. Places count in the file, of .html in its words.
JSON of events: [{"id", "label", "date", "grouped", "records": [{"id", "headline", "outlet", "published"}]}], "outlet" by
its name, "grouped" true where the program put the records together.

Ends with 0 (done), 1 (a problem, said in one line on the error stream; faults found; files of a batch that could not be
read), 2 (wrong usage).
`;
