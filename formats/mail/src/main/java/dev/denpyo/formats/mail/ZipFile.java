package dev.denpyo.formats.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files in an attached ZIP file, unpacked in memory; ZIP files in it are left as they are. */
final class ZipFile {
  private static final Set<String> TYPES =
      Set.of("application/zip", "application/x-zip-compressed", "application/x-zip");

  private final byte[] bytes;
  private final Budget budget;

  ZipFile(byte[] bytes, Budget budget) {
    this.bytes = bytes;
    this.budget = budget;
  }

  /** Spreadsheets and signed containers are ZIP files too, and meant as a whole. */
  static boolean isZip(String name, String type, byte[] bytes) {
    boolean called = TYPES.contains(type) || name.toLowerCase(Locale.ROOT).endsWith(".zip");
    return called && bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  /** Hands out name and content of each file; the names are those in the ZIP file, paths and all. */
  void files(BiConsumer<String, byte[]> taker) throws IOException {
    // Names that are not marked as UTF-8 are in a charset that nobody states; this one refuses
    // none.
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), ISO_8859_1)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        budget.part();
        if (!entry.isDirectory()) {
          taker.accept(entry.getName(), budget.decode(zip));
        }
      }
    }
  }
}
