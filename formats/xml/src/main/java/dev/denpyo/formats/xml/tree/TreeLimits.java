package dev.denpyo.formats.xml.tree;

/**
 * How much of a document a tree takes.
 *
 * @param depth elements within one another
 * @param attributes attributes of one element
 * @param textLength characters of one text or attribute value
 */
public record TreeLimits(int depth, int attributes, int textLength) {

  /** Whether a document that kept to the others keeps to these too. */
  public boolean include(TreeLimits used) {
    return used.depth <= depth && used.attributes <= attributes && used.textLength <= textLength;
  }
}
