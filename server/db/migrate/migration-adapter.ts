import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks functions and texts that hold
 * one. Sent whole it is parsed by PostgreSQL itself.
 *
 * @param shadow opens an empty database to replay the migrations on; only `diff` asks for it
 * @param onFailure told the first error of a script: the engine goes on to write down the failure,
 *   which hides it when the transaction is already lost
 */
export function migrationAdapter(
  pool: pg.Pool,
  shadow: () => Promise<pg.Pool>,
  onFailure: (error: pg.DatabaseError) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const open = async (target: pg.Pool, closes: boolean): Promise<SqlDriverAdapter> => {
    const adapter = await new PrismaPg(target, { disposeExternalPool: closes }).connect();
    readInternalChars(target, adapter);
    adapter.executeScript = async (script) => {
      await target.query(script).catch((error: unknown) => {
        if (!(error instanceof pg.DatabaseError)) throw error;
        onFailure(error);
        throw asAdapterError(error);
      });
    };
    return adapter;
  };
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(pool, false),
    connectToShadowDb: async () => open(await shadow(), true),
  };
}

/** Numbers in pg_type: PostgreSQL's one-byte "char", and text. */
const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * The engine reads one-byte "char" columns of the catalogue as characters; Prisma's adapter refuses
 * them as a type it does not know. So it is shown text, and the engine characters.
 */
function readInternalChars(pool: pg.Pool, adapter: SqlDriverAdapter): void {
  const charColumns = new WeakMap<unknown[][], number[]>();
  const query: (...args: unknown[]) => Promise<pg.QueryArrayResult> = pool.query.bind(pool);
  const queryAsText = async (...args: unknown[]): Promise<pg.QueryArrayResult> => {
    const result = await query(...args);
    const found = (result.fields ?? []).filter((field) => field.dataTypeID === INTERNAL_CHAR);
    if (found.length > 0) {
      charColumns.set(
        result.rows,
        found.map((field) => result.fields.indexOf(field)),
      );
      for (const field of found) field.dataTypeID = TEXT;
    }
    return result;
  };
  Object.assign(pool, { query: queryAsText });

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (request) => {
    const result = await queryRaw(request);
    for (const column of charColumns.get(result.rows) ?? []) {
      result.columnTypes[column] = ColumnTypeEnum.Character;
    }
    return result;
  };
}

function asAdapterError(error: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'XX000',
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  });
}
