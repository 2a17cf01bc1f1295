package dev.denpyo.formats.xml.binding;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streams a document through a binding's tables: the children of the root, and of elements said to be
 * containers, are built up and read one at a time, so that memory holds the model and one line. A
 * document that was parsed for its check a moment ago is not parsed again; what is read is the same.
 */
public final class InvoiceXmlReader implements DocumentReader {
  private final Function<String, Optional<InvoiceBinding>> bindings;

  /**
   * @param bindings the binding for a root element, {@code {namespace}localName}
   */
  public InvoiceXmlReader(Function<String, Optional<InvoiceBinding>> bindings) {
    this.bindings = bindings;
  }

  @Override
  public Reading read(Document document) {
    return XmlTrees.alreadyRead(document)
        .filter(TreeElements::canRead)
        .map(this::read)
        .orElseGet(() -> stream(document));
  }

  private Reading read(DocumentTree tree) {
    int name = tree.name(tree.rootElement());
    try {
      return readRoot(
          tree.namespace(name), tree.localName(name), syntax -> new TreeElements(tree, syntax));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("there is no stream behind a tree", e);
    }
  }

  private Reading stream(Document document) {
    try {
      XMLStreamReader xml = SecureXml.stream(document);
      while (!xml.isStartElement()) {
        if (!xml.hasNext()) {
          return new Reading(null, List.of(notXml("There is no element.", 1, 1)));
        }
        if (xml.next() == XMLStreamConstants.DTD) {
          return new Reading(null, List.of(documentType(xml)));
        }
      }
      return readRoot(
          xml.getNamespaceURI(), xml.getLocalName(), syntax -> new StreamedElements(xml, syntax));
    } catch (XMLStreamException e) {
      return broken(e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof XMLStreamException cause) { // thrown so where text is parsed late
        return broken(cause);
      }
      throw e;
    }
  }

  private static Reading broken(XMLStreamException e) {
    var at = e.getLocation();
    int line = at == null ? 0 : at.getLineNumber();
    int column = at == null ? 0 : at.getColumnNumber();
    return new Reading(null, List.of(notXml(String.valueOf(e.getMessage()), line, column)));
  }

  private static Finding documentType(XMLStreamReader xml) {
    var at = xml.getLocation();
    return Finding.error("DNP-XML-02", Layer.XML, "A document type is refused.")
        .at(new Location(null, at.getLineNumber(), at.getColumnNumber()))
        .fix("Remove the DOCTYPE; no invoice format has one.")
        .build();
  }

  private static Finding notXml(String message, int line, int column) {
    return Finding.error("DNP-XML-01", Layer.XML, "Not well-formed: " + message)
        .at(new Location(null, Math.max(0, line), Math.max(0, column)))
        .fix("Get the document anew from its sender; it may have been cut off on the way.")
        .build();
  }

  private Reading readRoot(String namespace, String name, Function<Syntax, Elements> elementsIn)
      throws XMLStreamException {
    String root = "{" + namespace + "}" + name;
    Optional<InvoiceBinding> binding = bindings.apply(root);
    if (binding.isEmpty()) {
      Finding unknown = Finding.error(
              "DNP-XML-06", Layer.XML, "The root element " + root + " is no invoice.")
          .at(new Location("/" + name + "[1]", 1, 1))
          .fix("Check that this is the right file, or add the module that reads its format.")
          .build();
      return new Reading(null, List.of(unknown));
    }
    ReadContext context = new ReadContext(binding.get().syntax());
    Frame<Invoice.Builder> frame = new Frame<>(Invoice.draft());
    Elements elements = elementsIn.apply(binding.get().syntax());
    XmlElement rootElement = elements.start(null);
    children(elements, rootElement, binding.get().table().root(), frame, context);
    Invoice invoice = binding.get().arrived().apply(frame.builder().build(), context);
    return new Reading(invoice, new ArrayList<>(context.problems()));
  }

  private static void children(
      Elements elements,
      XmlElement parent,
      TableNode<Invoice, Invoice.Builder> node,
      Frame<Invoice.Builder> frame,
      ReadContext context)
      throws XMLStreamException {
    while (elements.nextChild()) {
      String name = elements.name();
      TableNode<Invoice, Invoice.Builder> container = containerIn(node, name);
      if (container != null) {
        children(elements, elements.start(parent), container, frame, context);
      } else {
        node.readChild(elements.whole(parent), frame, context);
      }
    }
  }

  private static @Nullable TableNode<Invoice, Invoice.Builder> containerIn(
      TableNode<Invoice, Invoice.Builder> node, String name) {
    for (var fork : node.forks(name)) {
      if (fork.node().isContainer()) {
        return fork.node();
      }
    }
    return null;
  }
}
