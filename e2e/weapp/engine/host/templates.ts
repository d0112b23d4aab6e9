import { TmplGroup } from 'glass-easel-template-compiler';

interface Complaint {
  path: string;
  message: string;
}

const TAG = /<([a-z-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([\w:-]+)(?:="[^"]*")?/g;
const NOT_A_PROPERTY = /^(wx:|data-|bind|catch|style$|class$|id$)/;

/** The attributes that templates give to each tag, without events and what every element has. */
export function attributesOf(sources: string[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const source of sources) {
    for (const [, tag = '', text = ''] of source.matchAll(TAG)) {
      const names = [...text.matchAll(ATTRIBUTE)].map(([, name = '']) => name);
      const set = (found[tag] ??= new Set());
      for (const name of names.filter((each) => !NOT_A_PROPERTY.test(each))) set.add(name);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([tag, names]) => [tag, [...names]]));
}

const LOOK_UP = 'return S[P]}';
const OR_COMPLAIN = "if(P&&!S[P])console.error('WXMLRT: Template `'+P+'` not found');return S[P]}";

/** WeChat says so when a template is not there; this compiler's code leaves the place empty. */
function complaining(expression: string): string {
  if (!expression.includes(LOOK_UP)) throw new Error('templates are looked up in another way now');
  return expression.replaceAll(LOOK_UP, OR_COMPLAIN);
}

/**
 * Compiles all templates of a mini-program with WeChat's compiler for glass-easel.
 * @param templates wxml by path without its ending
 * @param scripts wxs by path without its ending
 * @returns a JavaScript expression: the generators of all templates, by path
 * @throws when the compiler complains about anything
 */
export function compileTemplates(templates: Record<string, string>, scripts: Record<string, string>): string {
  const group = new TmplGroup();
  const complaints = Object.entries(templates).flatMap(([path, source]) => {
    // The colon tells the engine that it is an event and no property.
    const marked = source.replace(/\s(bind|catch)([a-z]+)=/g, ' $1:$2=');
    return group.addTmpl(path, marked) as Complaint[];
  });
  if (complaints.length > 0)
    throw new Error(complaints.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  for (const [path, source] of Object.entries(scripts)) group.addScript(path, source);
  const expression = group.getTmplGenObjectGroups();
  group.free();
  return complaining(expression);
}
