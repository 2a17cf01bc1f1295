package dev.denpyo.signing.asic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names of entries: read in one way, and refused where they lead out of the container. */
final class EntryNames {
  private static final int UTF_8_FLAG = 1 << 11;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
  private static final String META_INF = "META-INF";

  private EntryNames() {}

  static String of(ZipBytes name, int flags) throws AsicFault {
    var read = (flags & UTF_8_FLAG) != 0 ? utf8(name) : text(name);
    var parts = Arrays.asList(read.split("/", -1));
    var folder = parts.size() > 1 && parts.get(parts.size() - 1).isEmpty();
    var names = folder ? parts.subList(0, parts.size() - 1) : parts;
    if (names.stream().anyMatch(EntryNames::leadsAstray) || isLookalike(names)) {
      throw new AsicFault("The name of an entry is not accepted: " + printable(read));
    }
    return read;
  }

  /** UTF-8 where it is that, whatever the flag says, else the code page of the first PCs. */
  static String text(ZipBytes bytes) {
    try {
      return utf8(bytes);
    } catch (AsicFault notUtf8) {
      var old = Charset.isSupported("IBM437") ? "IBM437" : "ISO-8859-1";
      return new String(bytes.copy(), Charset.forName(old));
    }
  }

  /** What file systems take for one name. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String utf8(ZipBytes bytes) throws AsicFault {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.copy()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new AsicFault("The name of an entry is not UTF-8.");
    }
  }

  /** Absolute, upwards, of a drive, or not a name at all. */
  private static boolean leadsAstray(String part) {
    return part.isEmpty()
        || part.equals(".")
        || part.equals("..")
        || part.indexOf('\\') >= 0
        || DRIVE.matcher(part).lookingAt()
        || part.chars().anyMatch(Character::isISOControl);
  }

  /** {@code meta-inf} would be the place of seals for some programs and a folder for others. */
  private static boolean isLookalike(List<String> parts) {
    return parts.get(0).equalsIgnoreCase(META_INF) && !parts.get(0).equals(META_INF);
  }

  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
