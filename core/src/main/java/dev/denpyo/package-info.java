/**
 * The front door: the few calls that most users ever need.
 *
 * <p>{@link dev.denpyo.Denpyo} recognises, checks, reads, writes, creates and converts documents of every
 * format on the class path, and says by which keys the archive finds them. It adds nothing that the
 * packages behind it could not do alone; start here, and go there for more.
 *
 * <p>Depends on: every other package of core. Used by: applications, the command line.
 */
@NullMarked
package dev.denpyo;

import org.jspecify.annotations.NullMarked;
