/** `isnad`: everything the package offers as a library. */
export * from './language.js'
export * from './reading.js'
export * from './relating.js'
