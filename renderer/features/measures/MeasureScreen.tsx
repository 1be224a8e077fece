export default function MeasureScreen() {
  return null
}
