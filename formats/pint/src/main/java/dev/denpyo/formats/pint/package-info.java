/**
 * Peppol PINT on UBL 2.1: Japan's three specifications, and those of other jurisdictions as data.
 *
 * <p>{@link dev.denpyo.formats.pint.PintFormatProvider} brings the formats; {@code PintSpecification}
 * describes one, {@code PintSpecifications} lists all.
 *
 * <p>Depends on: core, {@code dev.denpyo.formats.xml}, {@code dev.denpyo.formats.ubl}, and as data:
 * phive-rules-peppol. Used by: the application, through the registry of formats.
 */
@NullMarked
package dev.denpyo.formats.pint;

import org.jspecify.annotations.NullMarked;
