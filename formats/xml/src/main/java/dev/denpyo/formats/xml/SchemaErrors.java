package dev.denpyo.formats.xml;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns what a schema complains of into findings. The complaint about an element comes just before the
 * event of its start or end tag, so it waits for that event to learn its path.
 */
final class SchemaErrors extends DefaultHandler {
  private final RuleSetId schema;
  private final PathTracker tracker = new PathTracker();
  private final List<SAXParseException> waiting = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  SchemaErrors(RuleSetId schema) {
    this.schema = schema;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    tracker.enter(local);
    place();
  }

  @Override
  public void endElement(String uri, String local, String name) {
    place();
    tracker.leave();
  }

  @Override
  public void endDocument() {
    place();
  }

  @Override
  public void error(SAXParseException e) {
    waiting.add(e);
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  /** The parser gave up where the first layer did not; the document is not VALID either way. */
  void fatal(SAXParseException e) {
    place();
    findings.add(XmlRule.NOT_WELL_FORMED
        .error(Layer.XML, String.valueOf(e.getMessage()))
        .at(location(e))
        .build());
  }

  private void place() {
    for (SAXParseException e : waiting) {
      findings.add(Finding.error(XmlRule.SCHEMA.id(), Layer.SCHEMA, String.valueOf(e.getMessage()))
          .ruleSet(schema)
          .at(location(e))
          .fix(XmlRule.SCHEMA.fix(Locale.ROOT))
          .build());
    }
    waiting.clear();
  }

  private Location location(SAXParseException e) {
    return new Location(
        tracker.path(), Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()));
  }
}
