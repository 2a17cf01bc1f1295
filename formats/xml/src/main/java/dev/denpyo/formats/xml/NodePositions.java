package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds line and column of the places that findings name by path, in one pass over the document. */
final class NodePositions {
  private final Map<String, Location> found = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();

  /** Names on the way to a wanted place; all others need no path. */
  private final Set<String> namesOnTheWay = new HashSet<>();

  private NodePositions(List<Finding> findings) {
    for (Finding finding : findings) {
      String path = finding.location().path();
      if (path != null && finding.location().line() == 0) {
        want(elementOf(path));
      }
    }
  }

  /** The findings, those placed by path alone now with line and column too. */
  static List<Finding> locate(Document document, List<Finding> findings) {
    NodePositions positions = new NodePositions(findings);
    if (positions.wanted.isEmpty()) {
      return findings;
    }
    try {
      positions.search(document);
    } catch (XMLStreamException e) {
      return findings; // found well-formed before; without lines they still name the path
    }
    List<Finding> located = new ArrayList<>(findings.size());
    findings.forEach(f -> located.add(positions.place(f)));
    return located;
  }

  private void want(String path) {
    if (wanted.add(path)) {
      for (String step : path.split("/", -1)) {
        namesOnTheWay.add(step.replaceFirst("\\[\\d+]$", ""));
      }
    }
  }

  private void search(Document document) throws XMLStreamException {
    XMLStreamReader in = SecureXml.stream(document);
    PathTracker tracker = new PathTracker();
    try {
      while (in.hasNext() && found.size() < wanted.size()) {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          tracker.enter(in.getLocalName());
          note(in, tracker);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          tracker.leave();
        }
      }
    } finally {
      in.close();
    }
  }

  private void note(XMLStreamReader in, PathTracker tracker) {
    if (!namesOnTheWay.contains(in.getLocalName())) {
      return;
    }
    @Nullable String path = tracker.path();
    if (path != null && wanted.contains(path)) {
      found.put(
          path,
          new Location(path, in.getLocation().getLineNumber(), in.getLocation().getColumnNumber()));
    }
  }

  private Finding place(Finding f) {
    String path = f.location().path();
    Location element = path == null ? null : found.get(elementOf(path));
    if (element == null || f.location().line() > 0) {
      return f;
    }
    return f.withLocation(new Location(path, element.line(), element.column()));
  }

  /** An attribute stands where its element does. */
  private static String elementOf(String path) {
    int attribute = path.indexOf("/@");
    return attribute < 0 ? path : path.substring(0, attribute);
  }
}
