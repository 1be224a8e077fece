/**
 * Storage buckets (https://wicg.github.io/storage-buckets/): the part of the browser's storage that a register has for
 * itself, one in clear text and another when it is locked. A bucket is a folder of its own on disk, and goes from it
 * whole when it is deleted. A database deleted from a storage that many share leaves its texts in their common files
 * until the browser happens to write them anew; and one that is stuck would hold up the others.
 */
import { sha256Of } from '../../shared/journal/chain'

/** How a register is kept. */
export type Kept = 'plain' | 'locked'

interface StorageBucket {
  readonly indexedDB: IDBFactory
}

/** What of the browser's own object is used here: TypeScript does not know it yet. */
export interface StorageBuckets {
  open(name: string): Promise<StorageBucket>
  keys(): Promise<readonly string[]>
  delete(name: string): Promise<void>
}

const PREFIX: Readonly<Record<Kept, string>> = { plain: 'registro-', locked: 'cifrato-' }

function buckets(): StorageBuckets {
  return (navigator as unknown as { readonly storageBuckets: StorageBuckets }).storageBuckets
}

/** At most 64 small letters, digits and hyphens, as the browser wants it: an id may have more, and capital letters. */
function bucketName(id: string, kept: Kept): string {
  return `${PREFIX[kept]}${sha256Of(id).slice(0, 48)}`
}

/** The first name of a register's database. */
export function databaseName(id: string, kept: Kept): string {
  return `${PREFIX[kept]}${id}`
}

/** The databases of a register that are kept one way; null when there is no bucket for them. */
export async function findBucket(id: string, kept: Kept): Promise<IDBFactory | null> {
  const name = bucketName(id, kept)
  return (await buckets().keys()).includes(name) ? (await buckets().open(name)).indexedDB : null
}

/** As {@link findBucket}; it is made when it is not there. */
export async function openBucket(id: string, kept: Kept): Promise<IDBFactory> {
  return (await buckets().open(bucketName(id, kept))).indexedDB
}

/** Takes away the databases of a register that are kept one way, and their files. Nobody may have them open. */
export async function deleteBucket(id: string, kept: Kept): Promise<void> {
  await buckets().delete(bucketName(id, kept))
}
