import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BUILT_IN, type AppJson, type Packaged, type PageJson } from '../packaged';
import { builtIns } from '../phone/builtins';
import { styleSheet } from './styles';
import { attributesOf, compileTemplates } from './templates';

/** Everything with this ending in a built mini-program, by path without the ending. */
function filesOf<T>(folder: string, ending: string, read: (file: string) => T): Record<string, T> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = names.map((name) => name.replaceAll('\\', '/')).filter((name) => extname(name) === ending);
  return Object.fromEntries(found.map((name) => [name.slice(0, -ending.length), read(join(folder, name))]));
}

const text = (file: string): string => readFileSync(file, 'utf8');
const builtInTemplates = Object.fromEntries(
  Object.entries(builtIns).map(([name, { template = '<slot />' }]) => [BUILT_IN + name, template]),
);

const json = (file: string): unknown => JSON.parse(text(file));

/** A built mini-program, compiled as WeChat's server compiles what was uploaded. */
export function packagedApp(folder: string): Packaged {
  const { app, ...configs } = filesOf(folder, '.json', json);
  const templates = filesOf(folder, '.wxml', text);
  const scripts = filesOf(folder, '.wxs', text);
  return {
    app: app as AppJson,
    configs: configs as Record<string, PageJson>,
    scripts: filesOf(folder, '.js', text),
    styles: filesOf(folder, '.wxss', styleSheet),
    templates: compileTemplates({ ...templates, ...builtInTemplates }, scripts),
    attributes: attributesOf(Object.values(templates)),
  };
}
