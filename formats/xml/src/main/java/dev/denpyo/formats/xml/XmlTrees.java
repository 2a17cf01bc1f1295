package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.tree.TreeLimits;
import dev.denpyo.formats.xml.tree.TreeReader;
import java.lang.ref.WeakReference;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Parses a document once for all who look at it: schema, rules and bindings. The tree is remembered as
 * long as somebody uses it.
 */
public final class XmlTrees {
  private volatile WeakReference<DocumentTree> last = new WeakReference<>(null);

  private XmlTrees() {}

  /** The tree of a document, or nothing if it is not well-formed or goes beyond the default limits. */
  public static Optional<DocumentTree> of(Document document) {
    return of(document, XmlLimits.DEFAULT);
  }

  /**
   * The tree of a document, or nothing if it is not well-formed or goes beyond the limits; which of
   * these, and where, is for {@link XmlCheck} to say.
   */
  public static Optional<DocumentTree> of(Document document, XmlLimits limits) {
    XmlTrees kept = kept(document);
    DocumentTree tree = kept.last.get();
    if (tree == null) {
      tree = read(document, limits);
      kept.last = new WeakReference<>(tree);
    }
    return tree != null && limits.include(document, tree) ? Optional.of(tree) : Optional.empty();
  }

  /**
   * The tree of a document that was parsed a moment ago, or nothing: nothing is parsed for the sake of
   * this question, and no limits are asked after.
   */
  public static Optional<DocumentTree> alreadyRead(Document document) {
    return Optional.ofNullable(kept(document).last.get());
  }

  private static XmlTrees kept(Document document) {
    return document.derived(XmlTrees.class, d -> new XmlTrees());
  }

  private static @Nullable DocumentTree read(Document document, XmlLimits limits) {
    if (document.size() == 0
        || document.size() > limits.bytes()
        || XmlEncoding.of(document).problem() != null) {
      return null;
    }
    try {
      XMLStreamReader in = SecureXml.stream(document);
      try {
        return TreeReader.read(
            in,
            document.size(),
            new TreeLimits(limits.depth(), limits.attributes(), limits.textLength()));
      } finally {
        in.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      return null; // a parser may trip over hostile bytes in its own ways
    }
  }
}
