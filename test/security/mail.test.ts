/** The only address that leaves the program: a draft for the mail program, whatever the register holds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_ADDRESS, mailAddress } from '../../electron/security/mail'
import { decodeRequest } from '../../shared/ipc/decode'

const draft = (body: string, subject = 'Autovalutazione', to = '') => mailAddress({ to, subject, body }, 'Incollare.')

test('whatever is written, it is mailto: with a subject and a body, and no other header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme' }), (subject, body) => {
      const { address } = draft(body, subject)
      const url = new URL(address)
      expect(url.protocol).toBe('mailto:')
      expect([...url.searchParams.keys()]).toEqual(['subject', 'body'])
      expect(address).not.toMatch(/[\s"<>]/u)
    }),
  )
})

test('an attempt at a second header or another program stays text', () => {
  const { address } = draft('x&bcc=spia@example.org\r\nBcc: spia@example.org', 'a?cc=b@example.org#c')
  expect(address.match(/[?&][a-z]+=/g)).toEqual(['?subject=', '&body='])
  for (const body of ['file:///etc/passwd', 'https://example.org', 'javascript:alert(1)']) {
    expect(draft(body).address.startsWith('mailto:?subject=')).toBe(true)
  }
})

test('line ends are those of e-mail; a text too long for Windows gives way to «paste it»', () => {
  expect(draft('a\nb').address).toContain('body=a%0D%0Ab')
  const { address, whole } = draft('è'.repeat(LONGEST_ADDRESS))
  expect(whole).toBe(false)
  expect(address.length).toBeLessThanOrEqual(LONGEST_ADDRESS)
  expect(address).toContain('Incollare.')
})

test('main decodes the parts: no line ends in a subject, no address that is none', () => {
  const ok = { to: 'dirigente@ente.example', subject: 'Promemoria', body: 'Testo\nsu due righe' }
  expect(decodeRequest('handouts.mail', ok).ok).toBe(true)
  for (const wrong of [
    { ...ok, subject: 'a\r\nBcc: spia@example.org' },
    { ...ok, to: 'dirigente@ente.example?bcc=spia@example.org' },
    { ...ok, to: 'https://example.org' },
    { ...ok, body: 'x'.repeat(20_001) },
    { ...ok, address: 'file:///etc/passwd' },
  ]) {
    expect(decodeRequest('handouts.mail', wrong)).toMatchObject({ ok: false, error: { code: 'badRequest' } })
  }
})
