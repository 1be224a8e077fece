/**
 * Loaded into the electron package's own install.js: reports to the parent how much has come
 * and aborts a download in which nothing moves, as on networks that swallow connections.
 */
const patience = 20_000
const originalFetch = globalThis.fetch

globalThis.fetch = async (resource, options) => {
  const giveUp = new AbortController()
  const expire = () => giveUp.abort(new Error(`nessuna risposta per ${patience / 1000} secondi`))
  let timer = setTimeout(expire, patience)
  const stillMoving = () => {
    clearTimeout(timer)
    timer = setTimeout(expire, patience)
  }
  try {
    const response = await originalFetch(resource, { ...options, signal: giveUp.signal })
    stillMoving()
    if (!response.ok) tell({ reason: `risposta ${response.status}` })
    const total = Number(response.headers.get('content-length'))
    let come = 0
    const counted = response.body?.pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          stillMoving()
          come += chunk.length
          if (total > 1_000_000) tell({ fraction: come / total })
          controller.enqueue(chunk)
        },
        flush: () => clearTimeout(timer),
      }),
    )
    return new Response(counted, response)
  } catch (error) {
    clearTimeout(timer)
    const cause = /** @type {any} */ (error).cause ?? error
    tell({ reason: String(cause.code ?? cause.message).replace(/^Error: /, '') })
    throw error
  }
}

/** @param {{ fraction?: number, reason?: string }} message */
function tell(message) {
  process.send?.(message)
}

// The channel to the parent must not keep the download alive once it is through.
process.channel?.unref()
