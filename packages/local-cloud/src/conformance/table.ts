import { noteFor, SDK_VERSIONS, type Row, type SdkVersion } from './row';

/** Tests that carried a row's id, in the run on one version of the SDK. */
export interface Outcome {
  passed: number;
  failed: number;
}

export type Outcomes = Record<SdkVersion, Map<string, Outcome>>;

/** A row works if at least one of its tests ran and all passed. */
function stand(row: Row, version: SdkVersion, outcome: Outcome | undefined): string {
  const why = noteFor(row.notOffered, version);
  if (why) return `not offered: ${why}`;
  if (!outcome) return 'no test';
  if (outcome.failed > 0) return 'FAILS';
  const how = noteFor(row.differs, version);
  return how ? `differs: ${how}` : 'works';
}

/** The line of one row. Columns: id, what it does, one for each version, source. */
export function line(row: Row, outcomes: Outcomes): string {
  const stands = SDK_VERSIONS.map((version) => stand(row, version, outcomes[version].get(row.id)));
  const source = row.source.startsWith('https:') ? `[documentation](${row.source})` : row.source;
  return `| \`${row.id}\` | ${row.what} | ${stands.join(' | ')} | ${source} |`;
}

const HEAD = `# What of the server SDK works here

Every method and operator of \`wx-server-sdk\`, on both versions. Made by \`pnpm conformance\` from the tests that carry a
row's id: a row works if at least one of its tests ran and all of them passed. Where the real cloud's behaviour is not
documented, the README says what is assumed.
`;

/** The whole of CONFORMANCE.md. */
export function table(rows: Row[], outcomes: Outcomes): string {
  const parts = [HEAD];
  for (const name of new Set(rows.map(groupOf))) {
    parts.push(`## ${name}\n`);
    parts.push(`| id | what | ${SDK_VERSIONS.join(' | ')} | source |\n| --- | --- | --- | --- | --- |`);
    const own = rows.filter((row) => groupOf(row) === name).map((row) => line(row, outcomes));
    parts.push(`${own.join('\n')}\n`);
  }
  return parts.join('\n');
}

const groupOf = (row: Row) => row.id.slice(0, row.id.indexOf('.'));
