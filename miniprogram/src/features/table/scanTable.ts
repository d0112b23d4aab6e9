import Taro from '@tarojs/taro';
import { go, toast } from '../../ui';
import { scannedTable } from './code';
import { texts } from './texts';

/** Opens the camera, and the table whose code it reads. Closing it changes nothing; another code is named as what it is not. */
export async function scanTable(): Promise<void> {
  const read = await camera();
  if (!read) return;
  const scene = scannedTable(read);
  if (scene) go('/store/pages/table/index', { scene });
  else toast(texts.notATable, 'error');
}

async function camera(): Promise<{ result?: string; path?: string } | undefined> {
  try {
    // No kinds are named: WeChat then also reads a mini-program's own code.
    return await Taro.scanCode({ onlyFromCamera: false });
  } catch (error) {
    // The person closed it; whatever else failed is said.
    const { errMsg = '' } = (error ?? {}) as { errMsg?: string };
    if (!errMsg.includes('cancel')) toast(texts.noCamera, 'error');
    return undefined;
  }
}
