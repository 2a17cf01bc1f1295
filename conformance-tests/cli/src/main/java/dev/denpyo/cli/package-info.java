/**
 * The {@code denpyo} command: a thin door to the library.
 *
 * <p>Start at {@link dev.denpyo.cli.Main}. One class per command, named after it; what they share is in
 * {@code Inputs} (what to read), {@code OutputFile} (whole or not at all), {@code ExitCode}, {@code
 * Texts} (words for people, in six languages) and the reports. Commands see the outside only through
 * {@code Shell}, so tests run them in one process.
 *
 * <p>Depends on: core, signing, picocli, jackson-core. Used by: people and their build jobs.
 */
@NullMarked
package dev.denpyo.cli;

import org.jspecify.annotations.NullMarked;
