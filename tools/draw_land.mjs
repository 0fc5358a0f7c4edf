// Draws the world's land once, in the Equal Earth projection, for the maps.
//
//   node tools/draw_land.mjs > src/kizuna/ui/templates/ui/svg/land.html
//
// The numbers below are the same as in src/kizuna/ui/rules/map.py; markers are projected there.
// The outlines are Natural Earth's (public domain), as packed by world-atlas.
import { readFileSync } from "node:fs";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const WIDTH = 1000;
const HEIGHT = 487;
const SCALE = 184.7;
const SMALLEST_ISLAND = 1.2; // square units; smaller ones are specks on a map of this size

const world = JSON.parse(readFileSync(new URL("../node_modules/world-atlas/land-110m.json", import.meta.url)));
const projection = geoEqualEarth().scale(SCALE).translate([WIDTH / 2, HEIGHT / 2]).precision(0.3);
const path = geoPath(projection).digits(1);
const land = feature(world, world.objects.land);
const parts = (land.type === "FeatureCollection" ? land.features : [land])
  .flatMap((one) => (one.geometry.type === "MultiPolygon" ? one.geometry.coordinates : [one.geometry.coordinates]))
  .map((coordinates) => ({ type: "Polygon", coordinates }))
  .filter((polygon) => path.area(polygon) > SMALLEST_ISLAND);

// Steps from point to point instead of absolute places: two thirds of the bytes.
const short = (number) => String(number / 10).replace(/^(-?)0\./, "$1.");
const inSteps = (absolute) =>
  absolute.replace(/M([^MZ]*)Z/g, (_, ring) => {
    const points = ring.split("L").map((pair) => pair.split(",").map((number) => Math.round(number * 10)));
    const steps = points.slice(1).map(([x, y], at) => [x - points[at][0], y - points[at][1]]);
    const words = steps.filter(([x, y]) => x || y).map(([x, y]) => `${short(x)}${y < 0 ? "" : " "}${short(y)}`);
    return `M${short(points[0][0])} ${short(points[0][1])}l${words.join(" ")}Z`;
  });
const outline = path({ type: "Sphere" });
process.stdout.write(
  `<path class="kz-map__sea" d="${inSteps(outline)}"/>\n<path class="kz-map__land" d="${inSteps(parts.map((one) => path(one)).join(""))}"/>\n`,
);
if (process.argv.includes("--control")) {
  for (const place of [[7.01, 51.46], [140.36, 37.4], [-122.4, 37.8], [174.8, -41.3], [0, 0]]) {
    process.stderr.write(`${JSON.stringify(place)} ${JSON.stringify(projection(place))}\n`);
  }
}
