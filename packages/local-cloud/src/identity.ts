import { createHmac, timingSafeEqual } from 'node:crypto';
import { CloudError } from './errors';

/** Who calls, as WeChat would tell a function. `from` is the caller's own app when the environment is shared by several. */
export interface Identity {
  appId: string;
  openId: string;
  unionId?: string;
  clientIp?: string;
  from?: { appId: string; openId: string; unionId?: string };
}

/** A labelled identity of the seed file, for a "who am I" switch; what else it carries is passed on untouched. */
export interface Person extends Identity {
  label: string;
  [more: string]: unknown;
}

/** @throws INVALID_PARAM with the field that is missing */
export function checkIdentity(value: unknown): Identity {
  const { appId, openId, unionId, clientIp, from } = (value ?? {}) as Record<string, unknown>;
  if (!isName(appId) || !isName(openId))
    throw new CloudError('INVALID_PARAM', 'an identity needs appId and openId');
  const identity: Identity = { appId, openId };
  if (isName(unionId)) identity.unionId = unionId;
  if (isName(clientIp)) identity.clientIp = clientIp;
  if (from !== undefined) identity.from = checkIdentity(from) as Identity['from'];
  return identity;
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 128;

/** Session tokens carry the identity and a signature, so that a session outlives a restart and takes no memory. */
export class Sessions {
  constructor(private readonly secret: string) {}

  create(identity: unknown): string {
    const payload = Buffer.from(JSON.stringify(checkIdentity(identity))).toString('base64url');
    return `${payload}.${this.sign(payload)}`;
  }

  /** @throws 401 if the token is missing or not one of ours */
  identity(token: unknown): Identity {
    const [payload = '', signature = ''] = typeof token === 'string' ? token.split('.') : [];
    const expected = Buffer.from(this.sign(payload));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new CloudError(
        'INVALID_SESSION',
        'x-local-session is missing or not valid: POST /local/sessions first',
        401,
      );
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Identity;
  }

  private sign(payload: string): string {
    return createHmac('sha256', this.secret).update(payload).digest('base64url');
  }
}
