/**
 * UN/CEFACT Cross Industry Invoice D16B: where each term of EN 16931 stands in it.
 *
 * <p>{@code CiiBinding} puts the tables together: {@code CiiParties}, {@code CiiMoney} and {@code
 * CiiLines} hold the rows, {@code CiiSyntax} says how CII writes each data type, {@code CiiShape} moves
 * what stands in another place than in the model.
 *
 * <p>Depends on: {@code dev.denpyo.invoice}, {@code dev.denpyo.formats.xml.binding}. Used by: the
 * application, through the registry of formats.
 */
@NullMarked
package dev.denpyo.formats.cii;

import org.jspecify.annotations.NullMarked;
