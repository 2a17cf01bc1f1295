package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.schema.CompiledSchema;
import dev.denpyo.formats.xml.schema.SchemaVerdict;
import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
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
  private final CompiledSchema fast;
  private volatile boolean complete;
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
    this.fast = CompiledSchema.of(new ClassPathSchemas(this.parts));
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

  /** Checks a well-formed document, given as such and parsed; adds what it finds. */
  LayerResult check(Document document, DocumentTree tree, List<Finding> findings) {
    String missing = missing();
    if (missing != null) {
      return LayerResult.notChecked(Layer.SCHEMA, id, missing);
    }
    try {
      SchemaVerdict quick = fast.check(tree);
      List<Finding> errors = quick.outcome() == Outcome.VALID ? List.of() : errors(document);
      if (errors == null) {
        errors = tripped(tree, quick);
      }
      findings.addAll(errors);
      return LayerResult.ran(Layer.SCHEMA, id, errors.isEmpty() ? Verdict.VALID : Verdict.INVALID);
    } catch (IllegalStateException e) {
      return LayerResult.notChecked(Layer.SCHEMA, id, String.valueOf(e.getMessage()));
    }
  }

  /** What to tell a user who lacks a jar; null if all are there, which is looked up once. */
  private @Nullable String missing() {
    if (complete) {
      return null;
    }
    for (Part part : parts) {
      if (!part.jar().holds(part.path())) {
        return part.jar().missing();
      }
    }
    complete = true;
    return null;
  }

  /** Our own finding where the JDK's validator fails, as it does on letters beyond ASCII in base64. */
  private List<Finding> tripped(DocumentTree tree, SchemaVerdict verdict) {
    if (verdict.outcome() != Outcome.INVALID) {
      throw new IllegalStateException("the JDK's validator failed on it");
    }
    int node = verdict.node();
    return List.of(XmlRule.SCHEMA
        .error(Layer.SCHEMA, verdict.reason())
        .ruleSet(id)
        .at(new Location(tree.path(node), tree.line(node), tree.column(node)))
        .build());
  }

  /**
   * What the JDK's validator says: it words the findings of all documents that are not valid. Null if
   * it fails on a document, which is a fault of its own.
   */
  private @Nullable List<Finding> errors(Document document) {
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
    } catch (IndexOutOfBoundsException e) {
      return errors.findings().isEmpty() ? null : errors.findings();
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
