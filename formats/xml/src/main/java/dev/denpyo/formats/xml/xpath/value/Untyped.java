package dev.denpyo.formats.xml.xpath.value;

/**
 * A value of {@code xs:untypedAtomic}: what a document without schema says, before anyone decides
 * what it means.
 *
 * @param text the characters as they stand
 */
public record Untyped(String text) {}
