package dev.denpyo.formats.xml.binding;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one document, handed out in its order as {@link XmlElement}s. Stands at the root in
 * the beginning.
 */
sealed interface Elements permits StreamedElements, TreeElements {
  /** Elements within one another, below a child of the root or of a container. */
  int MOST_DEPTH = 256;

  /** Moves on to the next child of the element last started; false at that element's end. */
  boolean nextChild() throws XMLStreamException;

  /** The name of the element it stands at, as the tables write it. */
  String name();

  /** The element it stands at, without what is below it. */
  XmlElement start(@Nullable XmlElement parent);

  /** The element it stands at with all below it; stands at its end then. */
  XmlElement whole(XmlElement parent) throws XMLStreamException;

  /** Counts the children that are handed out one by one, for their paths. */
  final class Positions {
    private final Map<XmlElement, Map<String, Integer>> counts = new HashMap<>();

    /** The place of the next child among those of its name, from 1. */
    int next(@Nullable XmlElement parent, String name) {
      return parent == null
          ? 1
          : counts.computeIfAbsent(parent, p -> new HashMap<>()).merge(name, 1, Integer::sum);
    }
  }
}
