/**
 * The SPI through which format modules enter, and the registry that finds them.
 *
 * <p>A module brings one {@link dev.denpyo.format.FormatProvider}; it offers {@link
 * dev.denpyo.format.DocumentFormat}s, each of which recognises its documents and, as far as it can,
 * reads, writes and checks them. {@link dev.denpyo.format.FormatRegistry} asks them all.
 *
 * <p>Depends on: {@code invoice}, {@code validation}. Used by: the format modules, the facade.
 */
@NullMarked
package dev.denpyo.format;

import org.jspecify.annotations.NullMarked;
