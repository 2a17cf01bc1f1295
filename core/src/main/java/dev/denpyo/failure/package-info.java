/**
 * The one shape in which failures of the world are thrown: unchecked, with a stable code and a
 * remedy.
 *
 * <p>Depends on: the JDK. Used by: every other package.
 */
@NullMarked
package dev.denpyo.failure;

import org.jspecify.annotations.NullMarked;
