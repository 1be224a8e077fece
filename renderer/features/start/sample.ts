/** The sample register: put on this computer the first time it is opened, then a register like any other. */
import type { Failure, RegisterSummary } from '../../../shared/ipc/contract'
import { decodeRegister } from '../../../shared/register/file'
import { failure, type Result, success } from '../../../shared/register/result'
import { request } from '../../bridge'

/** Makes sure the sample is among the registers; gives its id. */
export async function openSample(
  registers: readonly RegisterSummary[],
): Promise<Result<{ readonly id: string; readonly name: string }, Failure>> {
  const file = await import('../../../assets/sample.registro.json')
  const decoded = decodeRegister(file.default)
  if (!decoded.ok) return failure({ code: 'notRegister', detail: decoded.error.message })
  const { register } = decoded.value
  const { id, body } = register.heading
  if (!registers.some((known) => known.id === id)) {
    const made = await request('registers.create', { register, like: null })
    if (!made.ok) return made
  }
  return success({ id, name: body.name })
}
