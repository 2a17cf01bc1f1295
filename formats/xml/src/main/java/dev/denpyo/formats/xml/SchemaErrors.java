package dev.denpyo.formats.xml;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Hands a document to the schema validator and turns what it complains of into findings. */
final class SchemaErrors extends XMLFilterImpl {
  private final RuleSetId schema;
  private final PathTracker tracker = new PathTracker();
  private final List<Finding> findings = new ArrayList<>();

  SchemaErrors(RuleSetId schema, ValidatorHandler validator) {
    this.schema = schema;
    setContentHandler(validator);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    tracker.enter(local);
    super.startElement(uri, local, name, attributes);
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    super.endElement(uri, local, name);
    tracker.leave();
  }

  @Override
  public void warning(SAXParseException e) {
    // The JDK's validator warns of nothing that concerns the document.
  }

  @Override
  public void error(SAXParseException e) {
    findings.add(finding(e));
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  /** The parser gave up where the first layer did not; the document is not VALID either way. */
  void fatal(SAXParseException e) {
    findings.add(XmlRule.NOT_WELL_FORMED
        .error(Layer.XML, String.valueOf(e.getMessage()))
        .at(place(e))
        .build());
  }

  private Finding finding(SAXParseException e) {
    return Finding.error(XmlRule.SCHEMA.id(), Layer.SCHEMA, String.valueOf(e.getMessage()))
        .ruleSet(schema)
        .at(place(e))
        .fix(XmlRule.SCHEMA.fix(Locale.ROOT))
        .build();
  }

  private Location place(SAXParseException e) {
    return new Location(
        tracker.path(), Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()));
  }
}
