/** The XML of a part, told piece by piece as it is unpacked: nothing of it is kept here. */
import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { RefusedWorkbook } from './refused'

export type Attributes = Readonly<Record<string, string>>

/** Who listens. Names come without their prefix: programs choose their own. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** An attribute by its name without prefix, when it has one: `r:id`, whatever `r` is called. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((one) => one.endsWith(`:${local}`))
  return name === undefined ? undefined : attributes[name]
}

function decoderFor(first: Buffer): TextDecoder {
  const [a, b] = first
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide, { fatal: true })
}

/**
 * Tells `listener` what the part `place` says.
 * @throws {RefusedWorkbook} when it is not well-formed XML; what `content` or the listener throws
 */
export async function readXml(content: AsyncIterable<Buffer>, place: string, listener: XmlListener): Promise<void> {
  const damaged = () => new RefusedWorkbook('damaged', place)
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw damaged()
  })
  // Document types can define texts that grow without end; workbooks have none.
  parser.on('doctype', () => {
    throw damaged()
  })
  const { open, close, text } = listener
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes as Attributes))
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  let decoder: TextDecoder | null = null
  const decode = (piece?: Buffer) => {
    decoder ??= decoderFor(piece ?? Buffer.alloc(0))
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      // Bytes that are no text, in the encoding that the part says it has.
      throw damaged()
    }
  }
  for await (const piece of content) parser.write(decode(piece))
  parser.write(decode())
  parser.close()
}
