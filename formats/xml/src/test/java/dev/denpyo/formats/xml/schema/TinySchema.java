package dev.denpyo.formats.xml.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** A schema of a few lines, compiled by us and by the JDK. */
final class TinySchema implements SchemaLibrary {
  private static final String START =
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:t' xmlns:t='urn:t'"
          + " xmlns:o='urn:o' targetNamespace='%s' elementFormDefault='qualified'>";

  private final List<String> files;
  private final CompiledSchema ours;
  private final Schema jdk;

  private TinySchema(List<String> files) {
    this.files = files;
    this.ours = CompiledSchema.of(this);
    try {
      jdk = SchemaFactory.newDefaultInstance()
          .newSchema(files.stream()
              .map(f -> new StreamSource(new StringReader(f)))
              .toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Declarations in namespace {@code urn:t}, which is the one without prefix. */
  static TinySchema of(String declarations) {
    return new TinySchema(List.of(START.formatted("urn:t") + declarations + "</xs:schema>"));
  }

  /** Declarations in {@code urn:t}, which import those in {@code urn:o}, prefix {@code o}. */
  static TinySchema of(String declarations, String others) {
    return new TinySchema(List.of(
        START.formatted("urn:o") + others + "</xs:schema>",
        START.formatted("urn:t")
            + "<xs:import namespace='urn:o'/>"
            + declarations
            + "</xs:schema>"));
  }

  /** An element {@code r} that holds one value of a type. */
  static TinySchema value(String type) {
    return of("<xs:element name='r' type='" + type + "'/>");
  }

  @Override
  public List<String> files() {
    return IntStream.range(0, files.size()).mapToObj(i -> "memory:/" + i).toList();
  }

  @Override
  public byte[] read(String location) {
    return files.get(Integer.parseInt(location.substring("memory:/".length()))).getBytes(UTF_8);
  }

  @Override
  public XMLStreamReader parse(byte[] bytes) {
    return SecureXml.stream(Document.of(bytes));
  }

  List<String> unsupported() {
    return ours.unsupported();
  }

  SchemaVerdict check(String document) {
    return ours.check(XmlTrees.of(Document.of(document.getBytes(UTF_8))).orElseThrow());
  }

  boolean isValidForJdk(String document) {
    try {
      jdk.newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(document.getBytes(UTF_8))));
      return true;
    } catch (SAXException | IndexOutOfBoundsException e) {
      return false; // the JDK trips over base64 that holds a letter beyond ASCII
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A root {@code r} in {@code urn:t} with that content. */
  static String r(String content) {
    return "<r xmlns='urn:t' xmlns:o='urn:o' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
        + content
        + "</r>";
  }

  void accepts(String... contents) {
    for (String content : contents) {
      assertEquals(SchemaVerdict.VALID, check(r(content)), content);
      assertEquals(true, isValidForJdk(r(content)), content);
    }
  }

  void refuses(String... contents) {
    for (String content : contents) {
      assertEquals(Outcome.INVALID, check(r(content)).outcome(), content);
      assertEquals(false, isValidForJdk(r(content)), content);
    }
  }

  void leavesOpen(String... contents) {
    for (String content : contents) {
      assertEquals(Outcome.UNDECIDED, check(r(content)).outcome(), content);
    }
  }
}
