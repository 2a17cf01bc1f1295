package dev.denpyo.formats.view;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of a postal address: from the country down in Japanese, from the street up elsewhere. */
final class AddressLines {
  private static final Pattern JAPANESE_POST_CODE = Pattern.compile("([0-9]{3})-?([0-9]{4})");

  private AddressLines() {}

  static List<String> of(Address address, Words words) {
    CountryCode country = address.country();
    String land = country == null ? null : words.meaning(CodeKind.COUNTRY, country.value());
    boolean japanese = words.language() == Language.JA && CountryCode.JP.equals(country);
    Stream<@Nullable String> lines = japanese ? japanese(address, land) : western(address, land);
    List<String> present = new ArrayList<>();
    lines.filter(Objects::nonNull).filter(line -> !line.isEmpty()).forEach(present::add);
    return present;
  }

  private static Stream<@Nullable String> western(Address address, @Nullable String land) {
    return Stream.of(
        address.line1(),
        address.line2(),
        address.line3(),
        joined(" ", address.postCode(), address.city()),
        address.subdivision(),
        land);
  }

  private static Stream<@Nullable String> japanese(Address address, @Nullable String land) {
    String place = joined("", address.subdivision(), address.city(), address.line1());
    return Stream.of(postCode(address), place, address.line2(), address.line3(), land);
  }

  private static @Nullable String postCode(Address address) {
    String code = address.postCode();
    return code == null ? null : "〒" + JAPANESE_POST_CODE.matcher(code).replaceFirst("$1-$2");
  }

  private static String joined(String between, @Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
  }
}
