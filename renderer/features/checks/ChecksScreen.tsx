export default function ChecksScreen() {
  return null
}
