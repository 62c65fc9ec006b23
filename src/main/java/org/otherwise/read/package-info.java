/**
 * Raw documents become articles: HTML, text and JSON Lines, alone, in folders or in archives. Read
 * {@link org.otherwise.read.Reader} first.
 */
@NullMarked
package org.otherwise.read;

import org.jspecify.annotations.NullMarked;
