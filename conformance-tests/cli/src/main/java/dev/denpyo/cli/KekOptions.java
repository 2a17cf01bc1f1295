package dev.denpyo.cli;

import dev.denpyo.archive.ErasableRecords;
import dev.denpyo.archive.KeyWrapper;
import dev.denpyo.archive.RetentionArchive;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The key-encryption key of erasable records, if it is given. */
final class KekOptions {
  @Option(
      names = "--kek",
      paramLabel = "PLACE",
      description =
          "Key-encryption key of erasable records, 64 hex digits in env:NAME or file:PATH.")
  private @Nullable String place;

  @Option(
      names = "--kek-id",
      paramLabel = "NAME",
      defaultValue = "kek",
      description = "Its name, kept in the archive; default: kek.")
  private String id = "";

  KekOptions() {}

  boolean isGiven() {
    return place != null;
  }

  /** The erasable records of an archive, null if no key was given. */
  @Nullable
  ErasableRecords records(RetentionArchive open, Shell shell) {
    return place == null ? null : ErasableRecords.of(open, wrapper(id, place, shell));
  }

  /** The same for a command that cannot do without. */
  ErasableRecords require(RetentionArchive open, Shell shell) {
    ErasableRecords records = records(open, shell);
    if (records == null) {
      throw CliException.usage(
          "This needs the key-encryption key of the archive.", "Add --kek env:NAME or file:PATH.");
    }
    return records;
  }

  static KeyWrapper wrapper(String name, String place, Shell shell) {
    try {
      byte[] key = HexFormat.of().parseHex(new String(Password.read(place, shell)).strip());
      return KeyWrapper.aes(name, new SecretKeySpec(key, "AES"));
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE", // the message of the cause could hold the key
          "What " + place + " holds is no key of 32, 48 or 64 hex digits.",
          "Make one with: openssl rand -hex 32",
          e);
    }
  }
}
