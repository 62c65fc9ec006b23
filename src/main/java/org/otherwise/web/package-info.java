/**
 * Routes, handlers with their View records, and the rendering of templates. Read {@link
 * org.otherwise.web.Portal} first.
 */
@NullMarked
package org.otherwise.web;

import org.jspecify.annotations.NullMarked;
