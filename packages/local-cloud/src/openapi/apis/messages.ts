import type { Cloud } from '../../kernel';
import { isText, OpenApiError, type OpenApi } from '../api';

/** Longest value by the kind of a template's field (`thing1` is a `thing`), as documented for subscribe messages. */
const LONGEST: Record<string, number> = {
  thing: 20,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
  phone_number: 17,
  car_number: 8,
  name: 20,
  phrase: 5,
};

/** `subscribeMessage.send`: to a person who has asked for it. 40003, 40037, 43101, 47003 as documented. */
export const subscribeMessage: OpenApi = ({ cloud, data }) => {
  const { touser, template_id: templateId, data: fields } = data;
  if (!isText(touser)) throw new OpenApiError(40003, 'invalid openid');
  if (!isText(templateId)) throw new OpenApiError(40037, 'invalid template_id');
  if (refuses(cloud, touser, templateId)) throw new OpenApiError(43101, 'user refuse to accept the msg');
  if (typeof fields !== 'object' || fields === null) throw new OpenApiError(47003, 'argument invalid! data');
  for (const [name, field] of Object.entries(fields)) checkField(name, field);
  return {};
};

function checkField(name: string, field: unknown): void {
  const value = (field as { value?: unknown } | null | undefined)?.value;
  const invalid = () => new OpenApiError(47003, `argument invalid! data.${name}.value invalid`);
  if (typeof value !== 'string' && typeof value !== 'number') throw invalid();
  const text = String(value);
  const kind = name.replace(/\d+$/, '');
  if (text === '' || [...text].length > (LONGEST[kind] ?? Infinity)) throw invalid();
  if (kind === 'number' && !/^[\d.]+$/.test(text)) throw invalid();
}

/** A person of the seed file may carry `refusesMessages`: true, or a list of template ids. */
function refuses({ people }: Cloud, openId: string, templateId: string): boolean {
  const refused = people.find((person) => person.openId === openId)?.['refusesMessages'];
  return refused === true || (Array.isArray(refused) && refused.includes(templateId));
}

const KINDS = ['text', 'image', 'link', 'miniprogrampage'];

/** `customerServiceMessage.send` */
export const customerServiceMessage: OpenApi = ({ data }) => {
  const { touser, msgtype } = data;
  if (!isText(touser)) throw new OpenApiError(40003, 'invalid openid');
  if (!isText(msgtype) || !KINDS.includes(msgtype)) throw new OpenApiError(40008, 'invalid message type');
  const content = data[msgtype];
  if (typeof content !== 'object' || content === null) throw new OpenApiError(44004, 'empty content');
  if (msgtype === 'text' && !isText((content as { content?: unknown }).content))
    throw new OpenApiError(44004, 'empty content');
  return {};
};

/** `uniformMessage.send`: to the mini-program, or to the official account beside it. */
export const uniformMessage: OpenApi = ({ data }) => {
  if (!isText(data['touser'])) throw new OpenApiError(40003, 'invalid openid');
  const message = (data['weapp_template_msg'] ?? data['mp_template_msg']) as { template_id?: unknown } | null;
  if (!isText(message?.template_id)) throw new OpenApiError(40037, 'invalid template_id');
  return {};
};
