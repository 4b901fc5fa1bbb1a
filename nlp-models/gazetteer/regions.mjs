// Writes regions.tsv, the provinces, regencies, districts and villages of Indonesia, from the npm package idn-area-data:
//
//     npm pack idn-area-data@4.0.1 && tar xzf idn-area-data-4.0.1.tgz
//     node regions.mjs package/data > regions.tsv
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node regions.mjs FOLDER_OF_CSV_FILES > regions.tsv");
  process.exit(2);
}

/** The values of a CSV line; a quote inside quotes is written twice. */
function values(line) {
  const found = [];
  let value = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"' && quoted && line[i + 1] === '"') {
      value += line[i++];
    } else if (line[i] === '"') {
      quoted = !quoted;
    } else if (line[i] === "," && !quoted) {
      found.push(value);
      value = "";
    } else {
      value += line[i];
    }
  }
  return [...found, value];
}

function regions(file) {
  const [head, ...lines] = readFileSync(join(folder, file), "utf8").split(/\r?\n/).filter((line) => line);
  const columns = values(head);
  const code = columns.indexOf("code");
  const name = columns.indexOf("name");
  // The source writes the apostrophe of Ku'u as a quotation mark.
  return lines.map(values).map((row) => ({ code: row[code], name: row[name].replaceAll('"', "'").replace(/\s+/g, " ").trim() }));
}

const all = ["provinces.csv", "regencies.csv", "districts.csv", "villages.csv"].flatMap(regions);
// By code, so that what a region contains follows it.
all.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
process.stdout.write(all.map(({ code, name }) => `${code}\t${name}\n`).join(""));
