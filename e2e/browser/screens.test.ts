import { setEveryScene } from '../screens/scene';
import { screens, type SceneIds } from '../screens/screens';
import { openScreen, stands } from '../screens/shoot';
import { openHouse } from './house';

jest.setTimeout(60_000);

const house = openHouse();
let ids: SceneIds;
beforeAll(async () => {
  ids = await setEveryScene(house.stage);
});

test.each(screens)('$name comes to stand without an error, and nothing of it sticks out', async (screen) => {
  const { page, app, wrongs, close } = await openScreen(house.browser, house.stage.url, screen, ids);
  try {
    expect(await stands(page)).toBe(true);
    expect(wrongs).toEqual([]);
    const sticksOut = await app.screen.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(sticksOut).toBeLessThanOrEqual(0);
  } finally {
    await close();
  }
});
