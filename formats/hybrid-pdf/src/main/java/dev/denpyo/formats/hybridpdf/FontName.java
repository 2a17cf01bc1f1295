package dev.denpyo.formats.hybridpdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a font taken apart, so that {@code Arial,Bold}, {@code Arial-BoldMT} and {@code
 * ABCDEF+Arial-BoldMT} are one.
 *
 * @param family small letters and digits only
 * @param bold whether it is a bold cut
 * @param italic whether it is a slanted cut
 */
record FontName(String family, boolean bold, boolean italic) {
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern STYLE =
      Pattern.compile("bold|italic|oblique|regular|-roman|[^\\p{L}\\p{N}]");

  /** What makers add to a name without meaning another family. */
  private static final Pattern MAKER = Pattern.compile("(?:ps)?(?:mt)?$");

  /** Families whose letters are as wide as those of another, by the other's name. */
  private static final Map<String, List<String>> AS_WIDE = Map.ofEntries(
      Map.entry("helvetica", List.of("arial", "liberationsans", "arimo")),
      Map.entry("arial", List.of("liberationsans", "arimo", "helvetica")),
      Map.entry("times", List.of("timesnewroman", "liberationserif", "tinos")),
      Map.entry("timesnewroman", List.of("liberationserif", "tinos", "times")),
      Map.entry("courier", List.of("couriernew", "liberationmono", "cousine")),
      Map.entry("couriernew", List.of("liberationmono", "cousine", "courier")),
      Map.entry("calibri", List.of("carlito")),
      Map.entry("cambria", List.of("caladea")),
      Map.entry("msgothic", List.of("bizudgothic")),
      Map.entry("msmincho", List.of("bizudmincho")),
      Map.entry("gothicbbbmedium", List.of("bizudgothic", "msgothic")),
      Map.entry("heiseikakugow5", List.of("bizudgothic", "msgothic")),
      Map.entry("ryuminlight", List.of("bizudmincho", "msmincho")),
      Map.entry("heiseiminw3", List.of("bizudmincho", "msmincho")));

  static FontName of(String name) {
    String plain = SUBSET.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
    boolean bold = plain.contains("bold");
    boolean italic = plain.contains("italic") || plain.contains("oblique");
    String family = MAKER.matcher(STYLE.matcher(plain).replaceAll("")).replaceFirst("");
    return new FontName(family, bold, italic);
  }

  /** Names of fonts that may stand in for this one, the best first; its own is the first of all. */
  List<FontName> candidates() {
    List<String> others = AS_WIDE.getOrDefault(family, List.of());
    return Stream.concat(Stream.of(family), others.stream())
        .map(f -> new FontName(f, bold, italic))
        .toList();
  }
}
