package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.schema.AtomicType.Role;
import dev.denpyo.formats.xml.schema.Facets.NumberFacets;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The types that XML Schema brings along (part 2, section 3). Those whose values need more than a tree
 * holds, or that no schema carried here uses, are left to other validators.
 */
final class BuiltInTypes {
  static final AtomicType ANY = plain(Whitespace.PRESERVE, Lexical.ANY);

  private BuiltInTypes() {}

  /** The type of that name; null if there is none. */
  static @Nullable SimpleType find(String name) {
    return switch (name) {
      case "anySimpleType", "string" -> ANY;
      case "normalizedString" -> plain(Whitespace.REPLACE, Lexical.ANY);
      case "token" -> collapsed(Lexical.ANY);
      case "language" -> collapsed(Lexical.LANGUAGE);
      case "NMTOKEN" -> collapsed(Lexical.NMTOKEN);
      case "NMTOKENS" -> new ListType(collapsed(Lexical.NMTOKEN), 1, Integer.MAX_VALUE);
      case "Name" -> collapsed(Lexical.NAME);
      case "NCName" -> collapsed(Lexical.NCNAME);
      case "ID" -> identifier(Role.ID);
      case "IDREF" -> identifier(Role.REFERENCE);
      case "IDREFS" -> new ListType(identifier(Role.REFERENCE), 1, Integer.MAX_VALUE);
      case "boolean" -> collapsed(Lexical.BOOLEAN);
      case "decimal" -> collapsed(Lexical.DECIMAL);
      case "date" -> collapsed(Lexical.DATE);
      case "time" -> collapsed(Lexical.TIME);
      case "dateTime" -> collapsed(Lexical.DATE_TIME);
      case "base64Binary" -> collapsed(Lexical.BASE64);
      case "hexBinary" -> collapsed(Lexical.HEX);
      case "anyURI" -> collapsed(Lexical.URI);
      default -> integer(name);
    };
  }

  private static @Nullable SimpleType integer(String name) {
    return switch (name) {
      case "integer" -> collapsed(Lexical.INTEGER);
      case "nonPositiveInteger" -> between(null, "0");
      case "negativeInteger" -> between(null, "-1");
      case "nonNegativeInteger" -> between("0", null);
      case "positiveInteger" -> between("1", null);
      case "long" -> between("-9223372036854775808", "9223372036854775807");
      case "int" -> between("-2147483648", "2147483647");
      case "short" -> between("-32768", "32767");
      case "byte" -> between("-128", "127");
      case "unsignedLong" -> between("0", "18446744073709551615");
      case "unsignedInt" -> between("0", "4294967295");
      case "unsignedShort" -> between("0", "65535");
      case "unsignedByte" -> between("0", "255");
      default -> elsewhere(name);
    };
  }

  private static @Nullable SimpleType elsewhere(String name) {
    return switch (name) {
      case "float", "double", "duration" -> collapsed(Lexical.ELSEWHERE);
      case "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay" -> collapsed(Lexical.ELSEWHERE);
      case "QName", "NOTATION", "ENTITY", "ENTITIES" -> collapsed(Lexical.ELSEWHERE);
      default -> null;
    };
  }

  private static AtomicType plain(Whitespace whitespace, Lexical lexical) {
    return new AtomicType(whitespace, lexical, Role.PLAIN, Facets.NONE);
  }

  private static AtomicType collapsed(Lexical lexical) {
    return plain(Whitespace.COLLAPSE, lexical);
  }

  private static AtomicType identifier(Role role) {
    return new AtomicType(Whitespace.COLLAPSE, Lexical.NCNAME, role, Facets.NONE);
  }

  private static AtomicType between(@Nullable String min, @Nullable String max) {
    NumberFacets bounds = new NumberFacets(
        min == null ? null : new BigDecimal(min),
        false,
        max == null ? null : new BigDecimal(max),
        false,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE);
    return collapsed(Lexical.INTEGER)
        .with(Whitespace.COLLAPSE, new Facets(0, Integer.MAX_VALUE, null, bounds, null));
  }
}
