package dev.denpyo.formats.xml.schema;

import static java.util.Objects.requireNonNull;

import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An XML Schema 1.0, compiled piece by piece as documents ask for it, and then kept. Safe for threads.
 */
public final class CompiledSchema {
  private final SchemaLibrary library;
  private volatile @Nullable SchemaCompiler compiler;

  private CompiledSchema(SchemaLibrary library) {
    this.library = library;
  }

  /** A schema of these files; none is read yet. */
  public static CompiledSchema of(SchemaLibrary library) {
    return new CompiledSchema(requireNonNull(library, "library"));
  }

  /**
   * Checks a document, up to the first fault.
   *
   * @throws IllegalStateException if a file of the schema is not there
   */
  public SchemaVerdict check(DocumentTree tree) {
    try {
      return new SchemaRun(compiler(), tree).verdict();
    } catch (UnsupportedSchemaException e) {
      return new SchemaVerdict(
          Outcome.UNDECIDED, DocumentTree.NONE, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Compiles everything, and names what is outside of the supported part of the language; documents
   * that need any of it are UNDECIDED.
   */
  public List<String> unsupported() {
    try {
      return List.copyOf(compiler().outside());
    } catch (UnsupportedSchemaException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private SchemaCompiler compiler() {
    SchemaCompiler known = compiler;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      SchemaCompiler again = compiler;
      if (again == null) {
        again = new SchemaCompiler(library);
        compiler = again;
      }
      return again;
    }
  }
}
