package dev.denpyo.formats.xml.xpath;

/**
 * One item of a result.
 *
 * @param type {@code node}, or the atomic type, for example {@code xs:decimal}
 * @param value the positional path of a node, or the value as {@code xs:string} has it
 */
public record XPathItem(String type, String value) {}
