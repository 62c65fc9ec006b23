/**
 * Direct quotations in languages other than English, by what a language pack says of them. Read
 * {@link org.otherwise.quote.languages.Quotations} first.
 */
@NullMarked
package org.otherwise.quote.languages;

import org.jspecify.annotations.NullMarked;
