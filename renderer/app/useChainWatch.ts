/** A while after a register was opened, what was added to its journal since the last time is looked through. */
import { useEffect } from 'react'
import { verifyTail } from '../store/chainCheck'
import { openDatabase, useRegister } from '../store/registerStore'
import { say, useText } from '../store/viewStore'

/** Opening comes first: the chain waits for so many milliseconds. */
const WAIT = 5000

/** Tells the user when the chain does not hold; says nothing when it does. */
export function useChainWatch(): void {
  const text = useText()
  const { id } = useRegister().heading
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each register, whatever the language becomes
  useEffect(() => {
    const timer = setTimeout(() => {
      const database = openDatabase()
      verifyTail().then(
        (holds) => {
          if (!holds) say(text.history.tailBroken, 'problem')
        },
        (error: unknown) => {
          // A register that was left meanwhile has closed its database.
          if (openDatabase() === database) say(text.app.failures.databaseStuck(String(error)), 'problem')
        },
      )
    }, WAIT)
    return () => clearTimeout(timer)
  }, [id])
}
