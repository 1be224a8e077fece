/**
 * The JSON Schema kept beside the code is the one that the code makes, and the sample register keeps to it.
 * To write it anew after a change of the schema: REGENERATE=1 npx vitest run --config test/vitest.config.ts jsonSchema
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Ajv from 'ajv/dist/2020'
import { expect, it } from 'vitest'
import { encodeRegister } from '../../shared/register/file'
import { registerJsonSchema } from '../../shared/register/jsonSchema'
import { syntheticRegister } from '../../shared/synthetic'
import { BASE } from './builders'

const root = path.resolve(import.meta.dirname, '../..')
const kept = path.join(root, 'shared/register/register.schema.json')
const generated = `${JSON.stringify(registerJsonSchema(), null, 2)}\n`

if (process.env.REGENERATE) writeFileSync(kept, generated)

// The pattern beside the format says the same: ajv itself knows no formats.
const validate = new Ajv({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  formats: { date: true, 'date-time': true },
}).compile(registerJsonSchema())

it('is the one kept in the repository', () => {
  expect(readFileSync(kept, 'utf8')).toBe(generated)
})

it('accepts the sample, a synthetic register and a small one', () => {
  const texts = [
    readFileSync(path.join(root, 'assets/sample.registro.json'), 'utf8'),
    encodeRegister(syntheticRegister(30)),
    encodeRegister(BASE),
  ]
  for (const text of texts) {
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  }
})

it('refuses a level that is none, an unknown key and a missing table', () => {
  const file = JSON.parse(encodeRegister(BASE))
  file.risks[0].assessment.overall.level = 'X'
  file.units[0].colour = 'red'
  delete file.obligations
  expect(validate(file)).toBe(false)
  const places = validate.errors?.map((error) => `${error.instancePath} ${error.keyword}`) ?? []
  expect(places).toEqual(
    expect.arrayContaining(['/units/0 additionalProperties', ' required', '/risks/0/assessment/overall/level enum']),
  )
})
