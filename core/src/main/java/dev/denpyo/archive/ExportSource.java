package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of an export as they lie there. They may have been changed, so nothing is trusted. */
abstract class ExportSource implements AutoCloseable {
  /** The most bytes that one file is read to; above it the file counts as damaged. */
  private static final int LARGEST = 1 << 30;

  private static final int LONGEST_LINE = 1 << 24;
  private static final int BUFFER = 1 << 16;

  private final Path place;

  private ExportSource(Path place) {
    this.place = place;
  }

  static ExportSource open(Path place) {
    try {
      if (Files.isDirectory(place)) {
        return new Folder(place);
      }
      var sorted = SortedZip.open(place);
      return sorted == null ? new Zip(place) : new Sorted(place, sorted);
    } catch (IOException e) {
      throw failed(place, e);
    }
  }

  /** The paths of all files, sorted. */
  final Set<String> paths() {
    try {
      return list();
    } catch (IOException e) {
      throw failed(place, e);
    }
  }

  /** The content of a file, null if there is none of that path. */
  final byte @Nullable [] read(String path) {
    if (!ExportLayout.isSafe(path)) {
      return null;
    }
    try (var in = stream(path)) {
      return in == null ? null : in.readNBytes(LARGEST);
    } catch (IOException e) {
      return null; // a file that cannot be unpacked is not there for us
    }
  }

  /** A file to be read from its beginning to its end, null if there is none of that path. */
  final @Nullable InputStream open(String path) throws IOException {
    return ExportLayout.isSafe(path) ? stream(path) : null;
  }

  /** A file of any size, to be read several times; null if there is none of that path. */
  final @Nullable Content content(String path) {
    try {
      var size = ExportLayout.isSafe(path) ? size(path) : -1;
      return size < 0 ? null : new InPackage(path, size);
    } catch (IOException e) {
      return null; // as above
    }
  }

  private final class InPackage implements Content {
    private final String path;
    private final long size;

    InPackage(String path, long size) {
      this.path = path;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public InputStream open() {
      try {
        var in = ExportSource.this.open(path);
        return in == null ? InputStream.nullInputStream() : in;
      } catch (IOException e) {
        throw ArchiveException.source(String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** SHA-256 of a file of any size, null if there is none of that path. */
  final @Nullable Sha256 hash(String path) {
    var digest = DigestAlgorithm.SHA_256.calculator();
    try (var in = open(path)) {
      if (in == null) {
        return null;
      }
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return Sha256.fromBytes(digest.digest());
    } catch (IOException e) {
      return null; // as above
    }
  }

  /**
   * Hands on the lines of a file as bytes, without their ends.
   *
   * @throws IllegalArgumentException if there is no such file, or a line is longer than any of ours
   */
  final void eachLine(String path, Consumer<byte[]> lines) {
    try (var in = open(path)) {
      if (in == null) {
        throw new IllegalArgumentException(path + " is missing");
      }
      var line = new ByteArrayOutputStream();
      var bytes = new BufferedInputStream(in, BUFFER);
      for (var b = bytes.read(); b >= 0; b = bytes.read()) {
        if (b == '\n') {
          lines.accept(line.toByteArray());
          line.reset();
        } else if (line.size() < LONGEST_LINE) {
          line.write(b);
        } else {
          throw new IllegalArgumentException(path + " has a line that is too long");
        }
      }
      if (line.size() > 0) {
        lines.accept(line.toByteArray());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(path + " breaks off: " + e.getMessage(), e);
    }
  }

  /** How many files there are. */
  final long count() {
    try {
      return files();
    } catch (IOException e) {
      throw failed(place, e);
    }
  }

  abstract Set<String> list() throws IOException;

  abstract long files() throws IOException;

  abstract @Nullable InputStream stream(String path) throws IOException;

  /** How large a file says that it is, -1 if there is none of that path. */
  abstract long size(String path) throws IOException;

  @Override
  public abstract void close();

  static ArchiveException failed(Path place, IOException cause) {
    return new ArchiveException(
        "ARCHIVE-PACKAGE",
        "The export " + place + " cannot be read: " + cause.getMessage() + ".",
        "Give the directory or ZIP file that was exported.",
        cause);
  }

  private static final class Folder extends ExportSource {
    private final Path root;

    Folder(Path root) {
      super(root);
      this.root = root;
    }

    @Override
    Set<String> list() throws IOException {
      var paths = new TreeSet<String>();
      try (var files = Files.walk(root)) {
        files
            .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
            .forEach(file -> paths.add(root.relativize(file).toString().replace('\\', '/')));
      }
      return paths;
    }

    @Override
    long files() throws IOException {
      try (var files = Files.walk(root)) {
        return files
            .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
            .count();
      }
    }

    @Override
    @Nullable
    InputStream stream(String path) throws IOException {
      var file = root.resolve(path);
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Files.newInputStream(file)
          : null;
    }

    @Override
    long size(String path) throws IOException {
      var file = root.resolve(path);
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : -1;
    }

    @Override
    public void close() {
      // holds nothing open
    }
  }

  /** A ZIP file as we write it, whose names need not fit into memory. */
  private static final class Sorted extends ExportSource {
    private final Path place;
    private final SortedZip zip;

    Sorted(Path place, SortedZip zip) {
      super(place);
      this.place = place;
      this.zip = zip;
    }

    @Override
    Set<String> list() throws IOException {
      var paths = new TreeSet<String>();
      zip.eachName(paths::add);
      return paths;
    }

    @Override
    long files() {
      return zip.files();
    }

    @Override
    @Nullable
    InputStream stream(String path) throws IOException {
      var header = zip.find(path);
      return header == null ? null : zip.content(header);
    }

    @Override
    long size(String path) throws IOException {
      var header = zip.find(path);
      return header == null ? -1 : header.size();
    }

    @Override
    public void close() {
      try {
        zip.close();
      } catch (IOException e) {
        throw failed(place, e);
      }
    }
  }

  private static final class Zip extends ExportSource {
    private final ZipFile zip;

    Zip(Path place) throws IOException {
      super(place);
      zip = new ZipFile(place.toFile());
    }

    @Override
    Set<String> list() {
      var paths = new TreeSet<String>();
      zip.stream().map(ZipEntry::getName).forEach(paths::add);
      return paths;
    }

    @Override
    long files() {
      return zip.size();
    }

    @Override
    @Nullable
    InputStream stream(String path) throws IOException {
      var entry = zip.getEntry(path);
      return entry == null ? null : zip.getInputStream(entry);
    }

    @Override
    long size(String path) {
      var entry = zip.getEntry(path);
      return entry == null ? -1 : entry.getSize();
    }

    @Override
    public void close() {
      try {
        zip.close();
      } catch (IOException e) {
        throw failed(Path.of(zip.getName()), e);
      }
    }
  }
}
