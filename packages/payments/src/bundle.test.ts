import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundle } from '../test/bundle';
import { closeShops, openShop } from '../test/shop';

const LARGEST_BYTES = 26 * 1024;

afterAll(closeShops);

describe('the client in a cloud function', () => {
  it('is a small bundle without an HTTP library', async () => {
    const { bytes, inputs, remove } = await bundle('src/index.ts');
    remove();
    expect(
      inputs.filter((input) => /axios\/|fast-xml|libsql/.test(input.replace('wechatpay-axios-plugin/', ''))),
    ).toEqual([]);
    expect(bytes).toBeLessThan(LARGEST_BYTES);
  });

  it('works in plain Node from its environment alone', async () => {
    const shop = await openShop();
    const { outfile, remove } = await bundle('src/index.ts');
    const order = shop.order();
    const script = `const { createPayClient, payConfigFromEnv } = require(${JSON.stringify(outfile)});
      createPayClient(payConfigFromEnv(process.env)).prepayJsapi(${JSON.stringify(order)}).then((answer) => console.log(JSON.stringify(answer)))`;
    const { apiBase, mchId, mchSerial, mchPrivateKeyPem, apiV3Key, publicKeyId, publicKeyPem, notifyBase } =
      shop.config;
    const env = {
      ...{
        PATH: process.env['PATH'],
        WXPAY_API_BASE: apiBase,
        WXPAY_MCH_ID: mchId,
        WXPAY_MCH_SERIAL: mchSerial,
      },
      ...{
        WXPAY_MCH_PRIVATE_KEY: mchPrivateKeyPem,
        WXPAY_API_V3_KEY: apiV3Key,
        WXPAY_PUBLIC_KEY_ID: publicKeyId,
      },
      ...{ WXPAY_PUBLIC_KEY: publicKeyPem, WXPAY_NOTIFY_BASE: notifyBase },
    };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env });
    const { prepayId } = JSON.parse(stdout) as { prepayId: string };
    expect((await shop.door('GET', `/pay/${prepayId}`)).json).toMatchObject({ outTradeNo: order.outTradeNo });
    remove();
  });
});
