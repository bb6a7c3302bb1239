import { encodePng, type Colour } from './png.ts';

const WIDTH = 720;
const HEIGHT = 420;

const floor: Colour = [236, 222, 196];
const line: Colour = [150, 116, 74];
const mat: Colour = [86, 130, 163];
const bench: Colour = [120, 86, 52];
const cone: Colour = [214, 106, 60];
const ring: Colour = [255, 252, 244];

type Shape = (x: number, y: number) => boolean;

/** A gym from above: a field, six stations with a mat, benches and the route with cones. */
export function gymPlan(): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) pixels.set(colourAt(x, y), (y * WIDTH + x) * 3);
  }
  return encodePng(WIDTH, HEIGHT, pixels);
}

function colourAt(x: number, y: number): Colour {
  return layers.findLast(([, shape]) => shape(x, y))?.[0] ?? floor;
}

const stations = [120, 360, 600].flatMap((x) => [110, 310].map((y) => ({ x, y })));

const layers: [Colour, Shape][] = [
  [line, frame(30, 30, 660, 360, 4)],
  [line, box(358, 30, 4, 360)],
  [line, circle(360, 210, 62)],
  [floor, circle(360, 210, 58)],
  ...stations.flatMap(({ x, y }): [Colour, Shape][] => [
    [mat, box(x - 52, y - 30, 104, 60)],
    [ring, circle(x, y, 16)],
  ]),
  ...[60, 640].map((x): [Colour, Shape] => [bench, box(x, 180, 18, 60)]),
  ...[180, 240, 300, 420, 480, 540].map((x): [Colour, Shape] => [cone, circle(x, 210, 7)]),
];

function box(left: number, top: number, width: number, height: number): Shape {
  return (x, y) => x >= left && x < left + width && y >= top && y < top + height;
}

function frame(left: number, top: number, width: number, height: number, thick: number): Shape {
  const outside = box(left, top, width, height);
  const inside = box(left + thick, top + thick, width - 2 * thick, height - 2 * thick);
  return (x, y) => outside(x, y) && !inside(x, y);
}

function circle(atX: number, atY: number, radius: number): Shape {
  return (x, y) => (x - atX) ** 2 + (y - atY) ** 2 <= radius ** 2;
}
