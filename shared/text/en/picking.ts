import type { Text } from '../it'

export const picking: Text['picking'] = {
  search: 'Search',
  noneFound: 'No match: change the words or the filters.',
  more: (count) => (count === 1 ? 'And one more row: add words.' : `And ${count} more rows: add words.`),
  allShown: (count) => (count === 1 ? 'The only row found' : `All ${count} rows found`),
}
