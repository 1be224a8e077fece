export default function RiskScreen() {
  return null
}
