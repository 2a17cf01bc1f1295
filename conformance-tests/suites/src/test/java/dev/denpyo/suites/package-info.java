/**
 * What must hold for the whole house, whatever the format: who may know whom, and what code may do.
 *
 * <p>Start at {@link dev.denpyo.suites.ArchitectureTest}.
 *
 * <p>Depends on: every other module. Used by: nobody.
 */
@NullMarked
package dev.denpyo.suites;

import org.jspecify.annotations.NullMarked;
