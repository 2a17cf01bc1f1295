/**
 * A program for auditors: checks packages and proofs that a Denpyo archive has handed out, offline,
 * with nothing but a Java runtime.
 *
 * <p>{@link dev.denpyo.cli.verifier.Main} reads the arguments, {@code Verifier} asks {@code core} and
 * prints the answer. No database, no format, no signature service is in it; timestamps and evidence
 * records are left to the command {@code denpyo}.
 */
@NullMarked
package dev.denpyo.cli.verifier;

import org.jspecify.annotations.NullMarked;
