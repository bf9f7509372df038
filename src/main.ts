import '@digital-go-jp/design-tokens/dist/tokens-simple.css'
import { mount } from 'svelte'
import { Workbench } from './app/workbench.svelte'
import { browserPool } from './runs/browser-pool'
import { cachedRunner } from './runs/cache'
import { libraryStudies, librarySurveys } from './study/library'
import './views/styles/tokens.css'
import './views/styles/base.css'
import App from './views/App.svelte'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no element with the id "app"')

const cases = { studies: libraryStudies(), surveys: librarySurveys() }
const workbench = new Workbench(cachedRunner(browserPool()), cases)

// Reading the library and showing it are two tasks, so that neither keeps the browser waiting for long.
setTimeout(() => {
  // Takes away the text that stands there for pages whose script does not run.
  place.replaceChildren()
  mount(App, { target: place, props: { workbench } })
})
