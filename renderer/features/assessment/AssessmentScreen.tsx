export default function AssessmentScreen() {
  return null
}
