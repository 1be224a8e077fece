/** `check REGISTER [--json]`: what the rules have to say about a register. */
import { cli as text } from '../../shared/text/it/cli'
import { type ExitCode, type Io, WrongUsage } from './io'
import { readRegister } from './registerFile'
import { readWords } from './words'

/** Today on this computer, ISO. */
function today(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** @throws {WrongUsage} {CannotDo} */
export async function checkCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = readWords('check', argv, { flags: ['json'] }, 1)
  const [name] = words.positionals
  if (name === undefined) throw new WrongUsage(text.missingRegister)
  const register = await readRegister(name, io)
  const { countBySeverity, runChecks } = await import('../../shared/checks')
  const { checks } = await import('../../shared/text/it/checks')
  const findings = runChecks(register, { today: today(new Date()), text: checks })
  const counts = countBySeverity(findings)
  if (words.flags.has('json')) {
    // The contract's keys, in its order, and no others.
    const told = findings.map(({ rule, severity, message, basis, subject }) => ({
      rule,
      severity,
      message,
      basis,
      subject: { kind: subject.kind, id: subject.id, label: subject.label },
    }))
    io.stdout.write(`${JSON.stringify({ findings: told, counts })}\n`)
  } else {
    for (const { severity, rule, message, basis } of findings) {
      io.stdout.write(`${text.finding(severity, rule, message)}\n${text.basis(basis)}\n`)
    }
    io.stdout.write(`${findings.length === 0 ? text.noFindings : text.counts(counts)}\n`)
  }
  return counts.blocking > 0 ? 1 : 0
}
