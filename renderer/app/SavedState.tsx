import { saveNow, useRegisterStore } from '../store/registerStore'
import { useText } from '../store/viewStore'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'

/** Whether everything is saved: in the database and in the file journal. Always visible. */
export function SavedState() {
  const text = useText()
  const { savedSeq, waiting, failure } = useRegisterStore((state) => state.save)
  if (failure) {
    return (
      <>
        <span
          className="saved failed"
          role="alert"
          title={text.app.failures[failure.code](failure.detail)}
          data-saved-seq={savedSeq}
        >
          <Icon name="error" />
          {text.frame.notSaved(waiting)}: {text.app.failures[failure.code](failure.detail)}
        </span>
        <Button icon="refresh" onClick={() => void saveNow()}>
          {text.frame.retry}
        </Button>
      </>
    )
  }
  return (
    <span className="saved" role="status" data-saved-seq={savedSeq}>
      <Icon name={waiting > 0 ? 'refresh' : 'check-circle'} />
      {waiting > 0 ? text.frame.saving(waiting) : text.frame.saved}
    </span>
  )
}
