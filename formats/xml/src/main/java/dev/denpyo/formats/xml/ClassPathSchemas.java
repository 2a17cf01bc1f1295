package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.schema.SchemaLibrary;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Finds the files of a schema in its data jars, and nowhere else: what is not there does not exist.
 */
final class ClassPathSchemas implements LSResourceResolver, SchemaLibrary {
  private static final String ROOT = SecureXml.SCHEMA_SCHEME + ":/";

  private final List<XmlSchema.Part> parts;

  ClassPathSchemas(List<XmlSchema.Part> parts) {
    this.parts = parts;
  }

  /** A file of the schema, under a name that refers to the class path. */
  Source source(XmlSchema.Part part) {
    byte[] bytes = part.jar().read(part.path());
    if (bytes == null) {
      throw new IllegalStateException(part.jar().missing());
    }
    return new StreamSource(new ByteArrayInputStream(bytes), ROOT + part.path());
  }

  /** Null where an import names no file: then the schemas given at the start are meant. */
  @Override
  public @Nullable LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String base) {
    if (systemId == null || base == null) {
      return null;
    }
    String name = meant(URI.create(base).resolve(systemId).toString());
    String path = name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    return new SchemaInput(name, read(path, systemId));
  }

  private byte[] read(String path, String called) {
    for (XmlSchema.Part part : parts) {
      byte[] bytes = path.isEmpty() ? null : part.jar().read(path);
      if (bytes != null) {
        return bytes;
      }
    }
    throw new IllegalStateException(
        "the schema refers to " + called + ", which none of its jars holds");
  }

  @Override
  public List<String> files() {
    return parts.stream().map(part -> ROOT + part.path()).toList();
  }

  @Override
  public byte[] read(String location) {
    return read(location.startsWith(ROOT) ? location.substring(ROOT.length()) : "", location);
  }

  @Override
  public XMLStreamReader parse(byte[] bytes) {
    return SecureXml.stream(Document.of(bytes));
  }

  @Override
  public String meant(String location) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    return parts.stream()
        .filter(part -> name.equals(part.knownAs()))
        .map(part -> ROOT + part.path())
        .findFirst()
        .orElse(location);
  }
}
