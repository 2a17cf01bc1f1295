package dev.denpyo.suites;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.formats.xml.schema.CompiledSchema;
import dev.denpyo.formats.xml.schema.SchemaLibrary;
import dev.denpyo.formats.xml.schema.SchemaVerdict;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** One schema twice: compiled by us, and by the JDK. */
final class SchemaPair implements SchemaLibrary {
  private static final String ROOT = "classpath:/";

  private final List<String> files;
  private final CompiledSchema ours;
  private final Schema jdk;

  /** Of files on the class path; those imported without a location come first. */
  SchemaPair(List<String> paths) {
    files = paths.stream().map(path -> ROOT + path).toList();
    ours = CompiledSchema.of(this);
    jdk = compile();
  }

  @Override
  public List<String> files() {
    return files;
  }

  @Override
  public byte[] read(String location) {
    String path = location.substring(ROOT.length());
    try (InputStream in = SchemaPair.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no " + path + " on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public XMLStreamReader parse(byte[] bytes) {
    return SecureXml.stream(Document.of(bytes));
  }

  List<String> unsupported() {
    return ours.unsupported();
  }

  SchemaVerdict ours(DocumentTree tree) {
    return ours.check(tree);
  }

  /** The path of the first element that the JDK's validator complains of, or null if it is valid. */
  @Nullable
  String firstErrorOfJdk(byte[] document) {
    FirstError first = new FirstError();
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setSchema(jdk);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setContentHandler(first);
      reader.setErrorHandler(first);
      reader.parse(new InputSource(new ByteArrayInputStream(document)));
    } catch (IndexOutOfBoundsException e) {
      return first.here(); // the JDK trips over base64 that holds a letter beyond ASCII
    } catch (SAXParseException e) {
      return "not well-formed: " + e.getMessage();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return first.path;
  }

  private Schema compile() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
        if (systemId == null || base == null) {
          return null;
        }
        String location = URI.create(base).resolve(systemId).toString();
        LSInput input = inputs().createLSInput();
        input.setSystemId(location);
        input.setByteStream(new ByteArrayInputStream(read(location)));
        return input;
      });
      return factory.newSchema(files.stream()
          .map(f -> new StreamSource(new ByteArrayInputStream(read(f)), f))
          .toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DOMImplementationLS inputs() {
    try {
      return (DOMImplementationLS)
          DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A complaint comes just before the event of the tag that it is about. */
  private static final class FirstError extends DefaultHandler {
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>(List.of(new HashMap<>()));
    private boolean waiting;
    private @Nullable String path;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      int position = counts.getLast().merge(uri + " " + local, 1, Integer::sum);
      open.addLast("/" + local + "[" + position + "]");
      counts.addLast(new HashMap<>());
      place();
    }

    @Override
    public void endElement(String uri, String local, String name) {
      place();
      open.removeLast();
      counts.removeLast();
    }

    @Override
    public void endDocument() {
      place();
    }

    @Override
    public void error(SAXParseException e) {
      waiting = path == null;
    }

    String here() {
      return path == null ? String.join("", open) : path;
    }

    private void place() {
      if (waiting && path == null) {
        path = String.join("", open);
        waiting = false;
      }
    }
  }
}
