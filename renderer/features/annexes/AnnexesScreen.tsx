export default function AnnexesScreen() {
  return null
}
