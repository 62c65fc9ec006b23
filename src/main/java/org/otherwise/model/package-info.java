/**
 * The nouns of Otherwise: values that every stage speaks of. Nothing here does I/O or knows a
 * library. Read {@link org.otherwise.model.Quote} first.
 */
@NullMarked
package org.otherwise.model;

import org.jspecify.annotations.NullMarked;
