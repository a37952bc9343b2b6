/**
 * Communes by INSEE code, priority neighbourhoods (QPV) by dated codes and geometry.
 *
 * @module
 */
export {}
