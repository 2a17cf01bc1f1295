package dev.denpyo.formats.hybridpdf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The profiles of ZUGFeRD and Factur-X, as the metadata and the XML (BT-24) name them. */
enum Profile {
  /** Head and totals. */
  MINIMUM("MINIMUM", "minimum"),
  /** All but the lines. */
  BASIC_WL("BASIC WL", "basicwl"),
  /** With lines. */
  BASIC("BASIC", "basic"),
  /** EN 16931; ZUGFeRD 1 called it COMFORT. */
  EN16931("EN 16931", "(en16931|comfort)"),
  /** Beyond EN 16931. */
  EXTENDED("EXTENDED", "extended"),
  /** Germany's restriction of EN 16931. */
  XRECHNUNG("XRECHNUNG", "(?!)");

  private static final Pattern EN = Pattern.compile("urn:cen\\.eu:en16931:2017");
  private static final Pattern KOSIT = Pattern.compile("xrechnung(:cvd)?_\\d+\\.\\d+$");

  private final String level;
  private final Pattern guideline;

  Profile(String level, String guideline) {
    this.level = level;
    this.guideline = Pattern.compile(
        "(factur-x\\.eu:\\dp\\d|zugferd\\.de:\\dp\\d|CrossIndustryDocument:invoice:1p0):"
            + guideline + "$");
  }

  /** The conformance level in the metadata. */
  String level() {
    return level;
  }

  /** Whether the XML leaves out so much that it cannot stand for the whole invoice. */
  boolean isBelowInvoice() {
    return this == MINIMUM || this == BASIC_WL;
  }

  /** The profile of a conformance level; empty for one that is not known. */
  static Optional<Profile> ofLevel(@Nullable String level) {
    if (level == null) {
      return Optional.empty();
    }
    String plain = level.strip().equals("COMFORT") ? EN16931.level : level.strip();
    return Stream.of(values()).filter(p -> p.level.equals(plain)).findFirst();
  }

  /** The profile of a specification identifier (BT-24); empty for one that is of another family. */
  static Optional<Profile> ofSpecification(@Nullable String specification) {
    if (specification == null) {
      return Optional.empty();
    }
    String id = specification.strip();
    if (EN.matcher(id).matches()) {
      return Optional.of(EN16931);
    }
    if (KOSIT.matcher(id.toLowerCase(Locale.ROOT)).find()) {
      return Optional.of(XRECHNUNG);
    }
    return Stream.of(values()).filter(p -> p.guideline.matcher(id).find()).findFirst();
  }
}
