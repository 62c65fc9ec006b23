/**
 * Results and records in the formats that programs and libraries read. Read {@link
 * org.otherwise.publish.Exports} first; {@link org.otherwise.publish.Showing} decides how much of
 * what outlets wrote is in any of them.
 */
@NullMarked
package org.otherwise.publish;

import org.jspecify.annotations.NullMarked;
