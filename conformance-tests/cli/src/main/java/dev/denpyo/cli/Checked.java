package dev.denpyo.cli;

import dev.denpyo.validation.ValidationReport;

/**
 * One checked document.
 *
 * @param file its name as in {@link Input#name}
 * @param report what was found
 * @param nanos how long it took, reading included
 * @param exitCode what it alone would make the process answer
 */
record Checked(String file, ValidationReport report, long nanos, int exitCode) {}
