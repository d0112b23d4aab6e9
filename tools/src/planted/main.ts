import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FriendlyError, runMain } from '../lib/friendly-error';
import { scratchCopy } from '../lib/scratch-copy';
import { parsePlant, type Plant } from './plant';
import { plantedFolder, runTest, testKey, tryPlant } from './try-plant';

/** All plants, or those whose file name contains a given word. */
function readPlants(word = ''): Plant[] {
  const files = existsSync(plantedFolder) ? readdirSync(plantedFolder).sort() : [];
  const plants = files
    .filter((file) => file.endsWith('.patch') && file.includes(word))
    .map((file) => parsePlant(file, readFileSync(join(plantedFolder, file), 'utf8')));
  if (plants.length === 0)
    throw new FriendlyError(`test/planted/ has no patch${word && ` named …${word}…`}.`);
  return plants;
}

await runMain(async () => {
  const plants = readPlants(process.argv[2]);
  const copy = scratchCopy();
  const unplanted = new Map<string, Awaited<ReturnType<typeof runTest>>>();
  let caught = 0;
  try {
    for (const plant of plants) {
      const outcome = unplanted.get(testKey(plant)) ?? (await runTest(copy.folder, plant));
      unplanted.set(testKey(plant), outcome);
      const verdict = await tryPlant(copy.folder, plant, outcome);
      if (verdict === 'caught') caught += 1;
      console.log(`${verdict.padEnd(16)}${plant.rule.padEnd(5)}${plant.mistake}  (${plant.file})`);
      if (verdict !== 'caught')
        console.log(`${' '.repeat(21)}${plant.layer}: ${plant.test} -t "${plant.name}"`);
    }
  } finally {
    copy.remove();
  }
  console.log(`${caught} of ${plants.length} planted mistakes caught`);
  return caught === plants.length ? 0 : 1;
});
