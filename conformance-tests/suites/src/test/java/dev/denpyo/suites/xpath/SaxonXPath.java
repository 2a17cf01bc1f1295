package dev.denpyo.suites.xpath;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.SecureXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Answers by Saxon-HE. */
final class SaxonXPath {
  private static final Processor PROCESSOR = new Processor(false);

  private SaxonXPath() {}

  /** The document as Saxon keeps it. */
  static XdmNode tree(Document document) {
    try {
      return PROCESSOR
          .newDocumentBuilder()
          .build(new SAXSource(SecureXml.reader(), SecureXml.input(document)));
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException("document is not well-formed", e);
    }
  }

  /** What the expression gives, in the notation of {@link Answers}. */
  static String answer(String expression, XdmNode document, Map<String, String> namespaces) {
    XPathCompiler compiler = PROCESSOR.newXPathCompiler();
    namespaces.forEach(compiler::declareNamespace);
    compiler.setWarningHandler(problem -> {});
    try {
      XPathSelector selector = compiler.compile(expression).load();
      selector.setContextItem(document);
      List<String> items = new ArrayList<>();
      for (XdmItem item : selector.evaluate()) {
        items.add(item(item));
      }
      return Answers.sequence(items);
    } catch (SaxonApiException e) {
      return Answers.error(e.getErrorCode() == null ? "" : e.getErrorCode().getLocalName());
    } catch (RuntimeException | StackOverflowError e) {
      return Answers.BROKEN; // a fault of Saxon's own
    }
  }

  private static String item(XdmItem item) {
    if (item instanceof XdmAtomicValue atomic) {
      return Answers.atomic("xs:" + atomic.getTypeName().getLocalName(), atomic.getStringValue());
    }
    return path((XdmNode) item);
  }

  private static String path(XdmNode node) {
    XdmNodeKind kind = node.getNodeKind();
    if (kind == XdmNodeKind.DOCUMENT) {
      return "/";
    }
    String parent = path(node.getParent());
    String step = (parent.equals("/") ? "" : parent) + "/";
    return switch (kind) {
      case ATTRIBUTE -> step + "@" + node.getNodeName().getLocalName();
      case TEXT -> step + "text()[" + position(node) + "]";
      case COMMENT -> step + "comment()[" + position(node) + "]";
      case PROCESSING_INSTRUCTION -> step + "processing-instruction()[" + position(node) + "]";
      default -> step + node.getNodeName().getLocalName() + "[" + position(node) + "]";
    };
  }

  private static int position(XdmNode node) {
    int position = 1;
    for (XdmItem other : (Iterable<XdmItem>) () -> asItems(node)) {
      XdmNode sibling = (XdmNode) other;
      boolean same = sibling.getNodeKind() == node.getNodeKind()
          && (node.getNodeName() == null || node.getNodeName().equals(sibling.getNodeName()));
      position += same ? 1 : 0;
    }
    return position;
  }

  private static java.util.Iterator<XdmItem> asItems(XdmNode node) {
    List<XdmItem> siblings = new ArrayList<>();
    node.axisIterator(Axis.PRECEDING_SIBLING).forEachRemaining(siblings::add);
    return siblings.iterator();
  }
}
