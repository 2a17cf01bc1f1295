package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * An official XML schema, from data jars; compiled when first used, once, and shared by threads.
 */
public final class XmlSchema {
  private final RuleSetId id;
  private final List<Part> parts;
  private final Lazy<Schema> compiled = new Lazy<>(this::compile);

  /**
   * A schema of these parts.
   *
   * @param id its name and version, for example {@code ubl:2.1}
   * @param parts its files; those imported without a location come before those that import them
   */
  public XmlSchema(RuleSetId id, List<Part> parts) {
    this.id = requireNonNull(id, "id");
    this.parts = List.copyOf(parts);
  }

  /**
   * One file of a schema.
   *
   * @param jar the jar it is in
   * @param path where it is in the jar
   * @param knownAs the name by which other parts refer to it, where whoever filled the jar renamed the file
   *     and not the references; null if it has kept its name
   */
  public record Part(DataJar jar, String path, @Nullable String knownAs) {
    /** All but the other name are needed. */
    public Part {
      requireNonNull(jar, "jar");
      requireNonNull(path, "path");
    }

    /** A file under the name by which it is referred to. */
    public Part(DataJar jar, String path) {
      this(jar, path, null);
    }
  }

  /** Name and version. */
  public RuleSetId id() {
    return id;
  }

  /** Checks a well-formed document; adds what it finds. */
  LayerResult check(Document document, List<Finding> findings) {
    for (Part part : parts) {
      if (!part.jar().holds(part.path())) {
        return LayerResult.notChecked(Layer.SCHEMA, id, part.jar().missing());
      }
    }
    try {
      List<Finding> errors = errors(document);
      findings.addAll(errors);
      return LayerResult.ran(Layer.SCHEMA, id, errors.isEmpty() ? Verdict.VALID : Verdict.INVALID);
    } catch (IllegalStateException e) {
      return LayerResult.notChecked(Layer.SCHEMA, id, String.valueOf(e.getMessage()));
    }
  }

  private List<Finding> errors(Document document) {
    SchemaErrors errors = new SchemaErrors(id);
    XMLReader reader = SecureXml.reader(compiled.get());
    reader.setContentHandler(errors);
    reader.setErrorHandler(errors);
    try {
      reader.parse(SecureXml.input(document));
    } catch (SAXParseException e) {
      errors.fatal(e);
    } catch (SAXException e) {
      throw new IllegalStateException("the schema check broke off: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
    return errors.findings();
  }

  private Schema compile() {
    SchemaFactory factory = SecureXml.schemaFactory();
    ClassPathSchemas files = new ClassPathSchemas(parts);
    factory.setResourceResolver(files);
    List<Source> sources = new ArrayList<>();
    for (Part part : parts) {
      sources.add(files.source(part));
    }
    try {
      return factory.newSchema(sources.toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException("the schema " + id + " does not compile: " + where(e), e);
    }
  }

  private static @Nullable String where(SAXException e) {
    return e instanceof SAXParseException place
        ? e.getMessage() + " (" + place.getSystemId() + ":" + place.getLineNumber() + ")"
        : e.getMessage();
  }
}
