/** Catalogues and starter libraries: how a register begins. */
export {
  type Catalogue,
  type CatalogueArea,
  type CatalogueMeasure,
  type CatalogueObligation,
  decodeCatalogue,
  decodeObligations,
  decodeStarterLibrary,
  type StarterLibrary,
  type StarterProcess,
  type StarterRisk,
} from './catalogue'
export { commandsToAdd, type LibraryArea, libraryByArea } from './library'
export { areasFor, type NewRegister, newRegister } from './newRegister'
export { type NextEdition, nextEdition, stepsDueBefore } from './nextEdition'
