import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import '@doubletick/onboarding';
import type { OnboardingOptions } from '@doubletick/onboarding';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button type="button" (click)="isShown.set(!isShown())">
        {{ isShown() ? 'Leave' : 'Add Number' }}
      </button>
      <p>{{ outcome() }}</p>
      @if (isShown()) {
        <doubletick-onboarding
          [options]="options"
          (doubletick-connected)="outcome.set('Connected: ' + $event.detail.reference)"
          (doubletick-close)="isShown.set(false)"
        />
      }
    </main>
  `,
})
export class App {
  protected readonly isShown = signal(true);
  protected readonly outcome = signal('');
  protected readonly options: OnboardingOptions = {
    backend: 'http://localhost:8080',
    // Where angular.json has the package's files put.
    assets: '/doubletick-onboarding/',
    appearance: { accent: '#5b2fc4' },
  };
}
