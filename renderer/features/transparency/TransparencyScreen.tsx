export default function TransparencyScreen() {
  return null
}
