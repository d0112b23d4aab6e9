// eslint-disable-next-line no-control-regex -- the escape character is what colours a terminal's text
const COLOURS = /\u001B\[[0-9;]*[A-Za-z]/g;

/**
 * What went wrong in a Taro build, from what it printed: Taro ends with code 0 after some errors, and calls webpack's
 * warnings "Error". webpack's own words count: `ERROR in` and its summary. A WXMLRT warning is a page that renders nothing.
 * @returns the errors as text, or an empty string
 */
export function taroErrors(output: string, exitCode: number): string {
  const lines = output.replace(COLOURS, '').split('\n');
  const summaryHasErrors = lines.some((line) => /^webpack \S+ compiled with .*\berrors?\b/.test(line));
  const blocks = lines
    .join('\n')
    .split(/\n\s*\n/)
    .filter((block) => /^\s*ERROR in |WXMLRT/.test(block));
  if (exitCode === 0 && !summaryHasErrors && blocks.length === 0) return '';
  const said =
    blocks.length > 0
      ? blocks
      : lines.filter((line) => line.trim() !== '' && !/Webpack █/.test(line)).slice(-40);
  return said.join('\n').trim() || `Taro ended with code ${exitCode} and said nothing.`;
}
