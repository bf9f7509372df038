import '@digital-go-jp/design-tokens/dist/tokens-simple.css'
import { mount } from 'svelte'
import App from './views/App.svelte'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no element with the id "app"')

// Takes away the text that stands there for pages whose script does not run.
place.replaceChildren()
mount(App, { target: place })
