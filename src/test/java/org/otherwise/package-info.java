/** Rules that hold for the whole of Otherwise. */
@NullMarked
package org.otherwise;

import org.jspecify.annotations.NullMarked;
