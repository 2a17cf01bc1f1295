package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Bool;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Num;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Str;

/** Writes values, one character per byte (ISO 32000-1, 7.3). */
final class ValueWriter {
  private static final String HEX = "0123456789ABCDEF";

  private ValueWriter() {}

  static String write(PdfValue value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /**
   * @throws IllegalArgumentException for a stream, which has to be an object of its own
   */
  static void write(PdfValue value, StringBuilder out) {
    if (value instanceof Dict dict) {
      write(dict, out);
    } else if (value instanceof Arr array) {
      write(array, out);
    } else if (value instanceof Name name) {
      write(name, out);
    } else if (value instanceof Str string) {
      write(string, out);
    } else if (value instanceof PdfValue.Stream) {
      throw new IllegalArgumentException("value must not be a stream");
    } else {
      out.append(word(value));
    }
  }

  private static String word(PdfValue value) {
    if (value instanceof Num number) {
      return number.text();
    }
    if (value instanceof Ref ref) {
      return ref.number() + " " + ref.generation() + " R";
    }
    return value instanceof Bool bool ? Boolean.toString(bool.value()) : "null";
  }

  private static void write(Dict dict, StringBuilder out) {
    out.append("<<");
    dict.entries().forEach((key, value) -> {
      write(new Name(key), out);
      out.append(' ');
      write(value, out);
      out.append('\n');
    });
    out.append(">>");
  }

  private static void write(Arr array, StringBuilder out) {
    out.append('[');
    String between = "";
    for (PdfValue item : array.items()) {
      out.append(between);
      write(item, out);
      between = " ";
    }
    out.append(']');
  }

  private static void write(Name name, StringBuilder out) {
    out.append('/');
    for (char c : name.value().toCharArray()) {
      if (c > ' ' && c < 0x7f && "()<>[]{}/%#".indexOf(c) < 0) {
        out.append(c);
      } else {
        hex(c, out.append('#'));
      }
    }
  }

  private static void write(Str string, StringBuilder out) {
    out.append('<');
    for (char c : string.value().toCharArray()) {
      hex(c, out);
    }
    out.append('>');
  }

  private static void hex(char c, StringBuilder out) {
    out.append(HEX.charAt((c >> 4) & 0xf)).append(HEX.charAt(c & 0xf));
  }
}
