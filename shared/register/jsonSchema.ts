/** The JSON Schema of the register file, generated from the same zod schemas that decode it. */
import { z } from 'zod'
import { TABLE_NAMES } from '../domain/register'
import { FORMAT } from './file'
import { headingSchema, rowSchemas, sha256Schema } from './schema'
import { CURRENT_VERSION } from './upgrades'

/** JSON Schema (draft 2020-12) of the current version. Kept in `register.schema.json`; a test holds the two together. */
export function registerJsonSchema(): Record<string, unknown> {
  const properties: Record<string, z.ZodType> = { heading: headingSchema }
  for (const table of TABLE_NAMES) properties[table] = z.array(rowSchemas[table])
  const file = z.strictObject({
    format: z.literal(FORMAT),
    version: z.literal(CURRENT_VERSION),
    ...properties,
    files: z.record(sha256Schema, z.string()).optional().describe('Allegati: contenuto in base64, per SHA-256.'),
  })
  return {
    ...(z.toJSONSchema(file) as Record<string, unknown>),
    title: 'Registro dei rischi corruttivi',
    description: `File *.registro.json, formato ${CURRENT_VERSION}. Generato da shared/register/jsonSchema.ts.`,
  }
}
