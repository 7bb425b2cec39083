import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as Glue from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The board knows no tables or enums that someone else manages. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** The package holds its instance in a module of its own, so a process can have only one. */
let loaded: Promise<typeof Glue> | undefined;

/**
 * Prisma's own engine for migrations, as WebAssembly: the binary of the same engine is a download
 * beside the package registry, which a closed network does not allow. Loaded only when something
 * has to be migrated.
 */
export async function openSchemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  datamodels?: [path: string, text: string][],
): Promise<Glue.SchemaEngine> {
  const { SchemaEngine } = await (loaded ??= load());
  return SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/** The package expects a bundler to instantiate it; node does not, so it is done here. */
async function load(): Promise<typeof Glue> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const path = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const { instance } = await WebAssembly.instantiate(
    await readFile(path.replace(/\.js$/, '.wasm')),
    { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports },
  );
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: rethrow } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** The engine hands over what it says when it gives up, and then traps. */
function rethrow(message: string): never {
  throw new Error(message);
}
