import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const ICON = /\/@lucide\/svelte\/dist\/icons\/[a-z0-9-]+\.svelte$/;

interface Drawing {
  node: [tag: string, attributes: Record<string, string>][];
}

/**
 * Makes each icon a fixed drawing. The package builds its drawings while a page renders, which
 * costs every page time and some 4 kB of script.
 */
export function iconPlugin(): Plugin {
  return {
    name: 'leerkring-icons',
    enforce: 'pre',
    load: async (id) => (ICON.test(id) ? drawn(await readFile(id, 'utf8'), id) : undefined),
  };
}

/** The source of a component that holds the drawing; throws when the package is made otherwise. */
export function drawn(source: string, id: string): string {
  const data = /const iconData = (\{.*\});/.exec(source)?.[1];
  if (data === undefined) throw new Error(`${id} holds no drawing that we know`);
  // What an icon file holds is checked by looking at it here: tags and attributes of shapes.
  const { node } = JSON.parse(data) as Drawing;
  const shapes = node.map(([tag, attributes]) => `<${tag}${written(attributes)} />`).join('');
  return `<script>const props = $props();</script>\n<svg${written(frame)} {...props}>${shapes}</svg>\n`;
}

const frame = {
  xmlns: 'http://www.w3.org/2000/svg',
  width: '24',
  height: '24',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

function written(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
