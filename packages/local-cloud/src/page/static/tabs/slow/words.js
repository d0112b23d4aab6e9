/** @satisfies {Record<string, import('../../lib/language.js').Words>} */
export const words = {
  title: ['慢查询', 'Slow queries'],
  about: [
    '读了 1,000 条以上、却只找到不到 100 条的查询，最近的在前。把建议的索引写进 cloud.json，重启后生效。',
    'Queries that read more than 1,000 documents to find fewer than 100, latest first. Put the index suggested into cloud.json; it is built at the next start.',
  ],
  none: [
    '没有慢查询。一个查询读得多、找到得少时，会和有用的索引一起出现在这里。',
    'There is no slow query. One that reads much and finds little appears here, with the index that would help.',
  ],
  facts: [
    '读了 {read} 条，找到 {returned} 条 · {times} 次 · 最近 {time}',
    '{read} documents read, {returned} found · {times} times · last {time}',
  ],
  index: ['有用的索引（cloud.json）', 'The index that would help (cloud.json)'],
};
