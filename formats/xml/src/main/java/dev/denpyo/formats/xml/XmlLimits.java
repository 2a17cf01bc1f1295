package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.tree.TreeLimits;

/**
 * How much of a document is read before it is refused. A limit that is hit is reported as DNP-XML-03.
 *
 * @param depth elements within one another
 * @param attributes attributes of one element
 * @param textLength characters of one text or attribute value
 * @param bytes size of the document
 */
public record XmlLimits(int depth, int attributes, int textLength, int bytes) {

  private static final int MIB = 1024 * 1024;

  /** Depth 256, 1,000 attributes, 64 Mi characters of text, 100 MiB: far beyond any invoice. */
  public static final XmlLimits DEFAULT = new XmlLimits(256, 1_000, 64 * MIB, 100 * MIB);

  /** Refuses limits below one. */
  public XmlLimits {
    requirePositive(depth, "depth");
    requirePositive(attributes, "attributes");
    requirePositive(textLength, "textLength");
    requirePositive(bytes, "bytes");
  }

  /** Whether a document keeps to them. */
  boolean include(Document document, DocumentTree tree) {
    return document.size() <= bytes
        && new TreeLimits(depth, attributes, textLength).include(tree.used());
  }

  private static void requirePositive(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
