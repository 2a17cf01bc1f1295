package dev.denpyo.signing.pades;

/**
 * A part of a file.
 *
 * @param from first byte
 * @param to after the last
 */
record Span(int from, int to) {}
