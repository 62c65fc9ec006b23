/**
 * The commands, the settings and the wiring: the only code that names implementations. Read {@link
 * org.otherwise.cli.Main} first.
 */
@NullMarked
package org.otherwise.cli;

import org.jspecify.annotations.NullMarked;
