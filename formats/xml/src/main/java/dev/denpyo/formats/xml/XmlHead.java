package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the first elements of a document say it is. Prefixes make no difference.
 *
 * @param namespace namespace of the root, empty if it has none; null if there is no root
 * @param name local name of the root; null if there is no root
 * @param specification specification identifier (BT-24), or null
 * @param businessProcess business process type (BT-23), or null
 */
public record XmlHead(
    @Nullable String namespace,
    @Nullable String name,
    @Nullable String specification,
    @Nullable String businessProcess) {

  /** The head of what is not XML, or begins with a document type. */
  public static final XmlHead NONE = new XmlHead(null, null, null, null);

  /** No identifier is longer; what claims to be one is not kept in memory. */
  private static final int LONGEST = 4_096;

  private static final String CII_CONTEXT = "ExchangedDocumentContext"; // ZUGFeRD 1: Specified...
  private static final String GUIDELINE = "GuidelineSpecifiedDocumentContextParameter/ID";

  /** Reads as far as needed, at most once for each document; never fails. */
  public static XmlHead of(Document document) {
    return document.derived(XmlHead.class, XmlHead::read);
  }

  /** Whether the root is this one. */
  public boolean isRoot(String expectedNamespace, String expectedName) {
    return expectedNamespace.equals(namespace) && expectedName.equals(name);
  }

  private static XmlHead read(Document document) {
    Peek peek = new Peek();
    try {
      XMLStreamReader in = SecureXml.stream(document);
      try {
        peek.read(in);
      } finally {
        in.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      return peek.head(); // what is wrong with it is said by the check, with the place
    }
    return peek.head();
  }

  /** The state of looking at one document. */
  private static final class Peek {
    private final Deque<String> path = new ArrayDeque<>();
    private int depth;
    private @Nullable String namespace;
    private @Nullable String name;
    private @Nullable String specification;
    private @Nullable String businessProcess;

    XmlHead head() {
      return name == null ? NONE : new XmlHead(namespace, name, specification, businessProcess);
    }

    void read(XMLStreamReader in) throws XMLStreamException {
      boolean more = true;
      while (more && in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.DTD -> more = false;
          case XMLStreamConstants.START_ELEMENT -> more = open(in);
          case XMLStreamConstants.END_ELEMENT -> more = close();
          default -> {}
        }
      }
    }

    private boolean open(XMLStreamReader in) throws XMLStreamException {
      String local = in.getLocalName();
      depth++;
      if (depth == 1) {
        namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        name = local;
      }
      if (depth == 2 && isBody(local)) {
        return false;
      }
      path.addLast(local);
      return !take(in);
    }

    private boolean close() {
      path.removeLast();
      depth--;
      return depth > 0;
    }

    /** Takes the text of an element we look for; true when nothing more is needed. */
    private boolean take(XMLStreamReader in) throws XMLStreamException {
      String where =
          depth > 4 ? "" : String.join("/", path).substring(path.getFirst().length());
      switch (where) {
        case "/CustomizationID",
            "/" + CII_CONTEXT + "/" + GUIDELINE,
            "/Specified" + CII_CONTEXT + "/" + GUIDELINE ->
          specification = specification == null ? text(in) : specification;
        case "/ProfileID",
            "/" + CII_CONTEXT + "/BusinessProcessSpecifiedDocumentContextParameter/ID" ->
          businessProcess = businessProcess == null ? text(in) : businessProcess;
        default -> {}
      }
      return specification != null && businessProcess != null;
    }

    /** The text up to the end tag; null if it is blank, or too long to be an identifier. */
    private @Nullable String text(XMLStreamReader in) throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      int event = in.next();
      while (event != XMLStreamConstants.END_ELEMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          throw new XMLStreamException("a child where text is due");
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          append(in, text);
        }
        event = in.next();
      }
      close();
      String value = text.toString().strip();
      return value.isEmpty() || text.length() > LONGEST ? null : value;
    }

    private static void append(XMLStreamReader in, StringBuilder text) {
      if (text.length() <= LONGEST) {
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
      }
    }

    /** Past the head: nothing that we look for follows the parties or the transaction. */
    private static boolean isBody(String local) {
      return local.endsWith("Party") || local.endsWith("Transaction") || local.endsWith("Line");
    }
  }
}
