package dev.denpyo.formats.xml.xpath.value;

/**
 * A value of {@code xs:anyURI}; compared like a string.
 *
 * @param text the characters, whitespace collapsed
 */
public record AnyUri(String text) {}
