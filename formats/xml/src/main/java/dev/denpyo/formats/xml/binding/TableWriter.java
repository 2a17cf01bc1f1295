package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Opens and closes elements as rows ask for their paths: rows that share the beginning of a path share
 * the elements.
 */
final class TableWriter implements ElementWriter {
  /** A line break and the white space before an element, by depth; deeper ones are not indented more. */
  private static final List<String> INDENTS =
      IntStream.range(0, 32).mapToObj(depth -> "\n" + "  ".repeat(depth)).toList();

  private final XMLStreamWriter xml;
  private final Syntax syntax;
  private final Invoice invoice;
  private final List<Step> open = new ArrayList<>();
  private final List<Integer> bases = new ArrayList<>();
  private int base;
  private boolean hasText;
  private boolean justClosed;

  TableWriter(XMLStreamWriter xml, Syntax syntax, Invoice invoice) {
    this.xml = xml;
    this.syntax = syntax;
    this.invoice = invoice;
  }

  @Override
  public Invoice invoice() {
    return invoice;
  }

  /** The element just opened becomes the one that paths are relative to. */
  void enter() {
    bases.add(base);
    base = open.size();
  }

  /** Closes what is open below the current group. */
  void leave() {
    closeTo(base);
    base = bases.remove(bases.size() - 1);
  }

  boolean isOpen(Step first) {
    return open.size() > base && open.get(base).text().equals(first.text());
  }

  /** Makes the path's last element the one that is open, sharing what it can. */
  void at(Path path) {
    at(path, false);
  }

  /**
   * The same; the first value of a list may join the element that a row before has opened, the others
   * want their own.
   */
  void at(Path path, boolean first) {
    List<Step> steps = path.steps();
    int repeating = path.repeating();
    int most = repeating < 0 || first ? steps.size() : repeating;
    int common = 0;
    while (common < most
        && base + common < open.size()
        && open.get(base + common).text().equals(steps.get(common).text())) {
      common++;
    }
    if (common == steps.size() && open.size() == base + common && hasText) {
      common--; // the leaf has its text: another value wants another element
    }
    closeTo(base + common);
    for (int i = common; i < steps.size(); i++) {
      open(steps.get(i));
    }
  }

  private void open(Step step) {
    try {
      newLine(open.size() + 1);
      xml.writeStartElement(step.prefix(), step.local(), syntax.uri(step.prefix()));
      open.add(step);
      hasText = false;
      justClosed = false;
      for (Condition condition : step.conditions()) {
        condition.ownAttribute().ifPresent(a -> attribute(a, String.valueOf(condition.value())));
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // the writer's target is memory
    }
  }

  private void closeTo(int depth) {
    try {
      while (open.size() > depth) {
        if (justClosed) {
          newLine(open.size());
        }
        xml.writeEndElement();
        open.remove(open.size() - 1);
        justClosed = true;
        hasText = false;
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters(INDENTS.get(Math.min(depth, INDENTS.size() - 1)));
  }

  @Override
  public void attribute(String name, String value) {
    try {
      xml.writeAttribute(name, checked(value));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void text(String text) {
    try {
      xml.writeCharacters(checked(text));
      hasText = true;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  // XML 1.0 clause 2.2: these characters cannot be written at all, not even as references.
  private static String checked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < Character.MIN_SURROGATE) {
        continue; // nearly every one
      }
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (control || c == '\uFFFE' || c == '\uFFFF' || isLone(text, i)) {
        throw new IllegalArgumentException(
            String.format("invoice holds the character U+%04X, which XML cannot carry", (int) c));
      }
    }
    return text;
  }

  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
