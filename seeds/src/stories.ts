import { readdir, readFile } from 'node:fs/promises';
import { readScript, type Line } from './script.ts';

const folder = new URL('./stories/', import.meta.url);

/** Every line of every story. Throws with the name of the file that cannot be read. */
export async function readStories(): Promise<Line[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const stories = await Promise.all(names.map(readStory));
  return stories.flat();
}

async function readStory(name: string): Promise<Line[]> {
  const text = await readFile(new URL(name, folder), 'utf8');
  try {
    return readScript(text);
  } catch (error) {
    throw new Error(`The story ${name} cannot be told.`, { cause: error });
  }
}
