package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.util.function.Function;

/** The paths and hashes of all files of a package, in the order of their paths. */
final class ExportFiles implements AutoCloseable {
  private final SortedNames names;

  /**
   * @param spools makes a file for a name
   */
  ExportFiles(Function<String, ExportSpool> spools) {
    this.names = new SortedNames(spools, "files");
  }

  /** Takes each file. */
  @FunctionalInterface
  interface Visitor {
    void file(String path, Sha256 sha256) throws IOException;
  }

  /** One more, of a path that was not there before. */
  void add(String path, Sha256 sha256) {
    names.add(path, sha256.hex());
  }

  /** Hands on all of them, sorted. */
  void each(Visitor visitor) throws IOException {
    names.each((path, sha256) -> visitor.file(path, Sha256.fromHex(sha256)));
  }

  @Override
  public void close() {
    names.close();
  }
}
