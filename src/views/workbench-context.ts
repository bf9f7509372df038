import { createContext } from 'svelte'
import type { Workbench } from '../app/workbench.svelte'

export const [getWorkbench, setWorkbench] = createContext<Workbench>()
