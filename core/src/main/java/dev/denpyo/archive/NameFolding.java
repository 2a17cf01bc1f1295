package dev.denpyo.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folds the spellings of one name into one key: width and case variants, the ways to write a legal
 * form, spaces and punctuation. Search compares keys; records keep the name as it was written.
 *
 * <p>Part of the archive layout: another folding needs another layout version and a new index.
 */
final class NameFolding {
  /**
   * Japanese legal forms. NFKC has turned the one-character forms (U+3231, U+337F) into these
   * already. They are distinctive enough to be taken out wherever they stand, as in names with a
   * branch behind the form.
   */
  private static final Pattern JAPANESE_FORMS =
      Pattern.compile("株式会社|有限会社|合同会社|合資会社|合名会社|\\((株|有|同|資|名)\\)"
          + "|^[カユド]\\)|\\([カユド]\\)?$|\\b[ky]\\.\\s?k\\.|\\bkabushiki\\s?[kg]aisha\\b");

  /** Forms written in letters; taken off the end only, word by word. */
  private static final Set<String> LATIN_FORMS = Set.of(
      "kk",
      "gk",
      "yk",
      "co",
      "company",
      "ltd",
      "limited",
      "inc",
      "incorporated",
      "corp",
      "corporation",
      "llc",
      "llp",
      "plc",
      "gmbh",
      "mbh",
      "ag",
      "kg",
      "ug",
      "ohg",
      "sa",
      "sas",
      "sarl",
      "srl",
      "spa",
      "bv",
      "nv",
      "ab",
      "oy",
      "as",
      "aps");

  /** Marks and numbers of every kind. */
  private static final BitSet OTHERS_OF_WORDS = categories(
      Character.NON_SPACING_MARK,
      Character.ENCLOSING_MARK,
      Character.COMBINING_SPACING_MARK,
      Character.DECIMAL_DIGIT_NUMBER,
      Character.LETTER_NUMBER,
      Character.OTHER_NUMBER);

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private NameFolding() {}

  private static BitSet categories(byte... types) {
    var set = new BitSet();
    for (var type : types) {
      set.set(type);
    }
    return set;
  }

  /** The key of a name; never empty for a name with at least one letter or digit. */
  static String fold(String name) {
    var form = nfkc(name);
    var small = form.toLowerCase(Locale.ROOT);
    var wide = small.equals(form) ? form : nfkc(small); // case mapping may undo the form
    var words = words(JAPANESE_FORMS.matcher(wide.strip()).replaceAll(" "));
    var last = words.size();
    while (last > 0 && LATIN_FORMS.contains(words.get(last - 1))) {
      last--;
    }
    var key = String.join("", words.subList(0, last));
    return key.isEmpty() ? String.join("", words(wide)) : key; // a name that is only a form
  }

  /** The key of a code or number: width and case folded, blanks dropped, signs kept. */
  static String foldCode(String code) {
    if (isPlain(code)) {
      return code;
    }
    var form = nfkc(code);
    var dense = BLANKS.matcher(form.toUpperCase(Locale.ROOT)).replaceAll("");
    return dense.equals(form) ? form : nfkc(dense); // upper case and new neighbours undo the form
  }

  /** Whether a code is of visible ASCII without small letters: it folds to itself. */
  private static boolean isPlain(String code) {
    for (var i = 0; i < code.length(); i++) {
      var c = code.charAt(i);
      if (c <= ' ' || c > '~' || (c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return true;
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Dots join (S.A. is one word), everything else that is no letter, mark or digit separates. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    text.codePoints().filter(c -> c != '.').forEach(c -> {
      if (isOfWords(c)) {
        word.appendCodePoint(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isOfWords(int c) {
    return Character.isLetter(c) || OTHERS_OF_WORDS.get(Character.getType(c));
  }
}
