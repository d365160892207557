/** `npm run schema`: writes the packs' JSON Schema from their validator, so that editors complete and check; `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../lib/pack/format.ts';

const FILE = new URL('../assets/pack.schema.json', import.meta.url);

// What JSON Schema cannot say (markup, links, bidi characters in texts) stays with `npm run packs`.
const schema = `${JSON.stringify({ title: 'Epilogue pack', ...toJsonSchema(packSchema, { errorMode: 'ignore' }) }, null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(FILE, schema);
else if (readFileSync(FILE, 'utf8') !== schema) {
  console.error('assets/pack.schema.json is not what the validator says: run "npm run schema".');
  process.exitCode = 1;
}
