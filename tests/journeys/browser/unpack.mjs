// The browser and its libraries lie in the package as Brotli streams, which Node reads by itself.
import { createReadStream, createWriteStream, mkdirSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const packed = "node_modules/@sparticuz/chromium/bin";
const unpack = (from, to, mode) =>
  pipeline(createReadStream(`${packed}/${from}`), createBrotliDecompress(), createWriteStream(to, { mode }));

mkdirSync("unpacked", { recursive: true });
await unpack("chromium.br", "unpacked/chromium", 0o755);
await unpack("al2023.tar.br", "unpacked/libraries.tar", 0o644);
