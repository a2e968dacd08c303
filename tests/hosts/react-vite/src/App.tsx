import { DoubletickOnboarding } from '@doubletick/onboarding/react'
import { useState } from 'react'

export default function App() {
  const [isShown, setIsShown] = useState(true)
  const [outcome, setOutcome] = useState('')

  return (
    <main>
      <button type="button" onClick={() => setIsShown(!isShown)}>
        {isShown ? 'Leave' : 'Add Number'}
      </button>
      <p>{outcome}</p>
      {isShown && (
        <DoubletickOnboarding
          className="onboarding"
          backend="http://localhost:8080"
          appearance={{ accent: '#5b2fc4' }}
          onConnected={({ reference }) => setOutcome(`Connected: ${reference}`)}
          onClose={() => setIsShown(false)}
        />
      )}
    </main>
  )
}
