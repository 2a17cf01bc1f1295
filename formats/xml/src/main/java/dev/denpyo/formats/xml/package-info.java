/**
 * XML without a format in it: hardened parsing, recognition by a document's head, the schema and rule
 * layers of a check, and the one shape in which a format on XML is described as data.
 *
 * <p>Start at {@link dev.denpyo.formats.xml.XmlFormat}: a format module describes its formats with the
 * builder of that class. {@link dev.denpyo.formats.xml.XmlValidator} runs the layers in order: well
 * formed and within {@link dev.denpyo.formats.xml.XmlLimits}, schema ({@link
 * dev.denpyo.formats.xml.XmlSchema}), official rules ({@link dev.denpyo.formats.xml.RuleEngine}). {@link
 * dev.denpyo.formats.xml.RuleSetTable} holds which rule sets a module carries and when they are in force,
 * {@link dev.denpyo.formats.xml.ReceiverLevels} what receivers make of single rules; both are data files.
 * {@link dev.denpyo.formats.xml.UnclaimedXml} reports on documents that no format recognises. {@link
 * dev.denpyo.formats.xml.SecureXml} is the only place that creates parsers; {@link
 * dev.denpyo.formats.xml.XmlRule} lists our own rule ids.
 *
 * <p>Depends on: core, Aalto, the JDK. Used by: the UBL, CII and PINT modules.
 */
@NullMarked
package dev.denpyo.formats.xml;

import org.jspecify.annotations.NullMarked;
