import { leaveTour, useOverlays } from '../store/overlays'
import { useText } from '../store/viewStore'
import { Banner } from '../ui/Blocks'
import { Button } from '../ui/Button'
import './tourOffer.css'

/** Offers the tour until it was taken, left or refused on this computer; never starts it by itself. */
export function TourOffer({ startLabel, onStart }: { readonly startLabel: string; readonly onStart: () => void }) {
  const words = useText().tour
  const offered = useOverlays((state) => !state.tourLeft && state.tourStep === null)
  if (!offered) return null
  return (
    <div className="tour-offer">
      <Banner
        kind="info"
        actions={
          <>
            <Button icon="flag" onClick={onStart}>
              {startLabel}
            </Button>
            <Button look="plain" onClick={leaveTour}>
              {words.refuse}
            </Button>
          </>
        }
      >
        {words.offer}
      </Banner>
    </div>
  )
}
