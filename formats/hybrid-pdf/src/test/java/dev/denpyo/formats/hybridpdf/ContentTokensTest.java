package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 -1.25 m 3 Tr | 0 0 m; 3 Tr",
        "/F1 12 Tf (a\\(b\\)\\\\) Tj | /F1 12 Tf; (a(b)\\) Tj",
        "(a(b)c)Tj<4a4B4>Tj | (a(b)c) Tj; (JK@) Tj",
        "[(a)-20(b)<63>]TJ | [(a) 0 (b) (c)] TJ",
        "(\\101\\n\\7) Tj | (A?? ) Tj",
        "/A#42 gs | /AB gs",
        "/P <</MCID 3/L [1 2]>> BDC EMC | /P <<>> BDC; EMC",
        "q % comment ) Tj | q",
        "f* B* ' | f*; B*; '",
        "0 g/Im Do | 0 g; /Im Do",
        "] ) } g | ]; ); }; g"
      })
  void givesOperatorsWithTheirOperands(String content, String expected) {
    String shown = expected.replace("(A?? )", "(A\n\7)");
    assertEquals(shown, String.join("; ", all(content)));
  }

  @Test
  void anInlineImageIsOneOperatorWhateverItsDataHold() {
    String image = "BI /W 2 /H 2 /CS /RGB ID \1\2 EI\3 q \n( EI Q 0 g";
    List<COSBase> operands = new ArrayList<>();
    ContentTokens tokens = new ContentTokens(image.getBytes(ISO_8859_1));

    assertEquals("BI", tokens.next(operands));
    COSDictionary dictionary = (COSDictionary) operands.get(0);
    assertEquals("RGB", dictionary.getNameAsString(COSName.CS));
    assertEquals("Q", tokens.next(operands));
    assertEquals("g", tokens.next(operands));
    assertEquals(null, tokens.next(operands));
  }

  @Test
  void anythingEnds() {
    Random random = new Random(20_261_122);
    String alphabet = "()<>[]{}/%#\\ \nBIDEqTj01.-";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder content = new StringBuilder();
      for (int k = 0; k < 60; k++) {
        content.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertTrue(all(content.toString()).size() <= 60);
    }
    assertTrue(all("[".repeat(100_000)).size() <= 100_000);
    assertTrue(all("<<".repeat(100_000)).size() <= 200_000);
  }

  private static List<String> all(String content) {
    List<String> all = new ArrayList<>();
    List<COSBase> operands = new ArrayList<>();
    ContentTokens tokens = new ContentTokens(content.getBytes(ISO_8859_1));
    String operator = tokens.next(operands);
    while (operator != null) {
      StringBuilder one = new StringBuilder();
      operands.forEach(o -> one.append(shown(o)).append(' '));
      all.add(one + operator);
      operator = tokens.next(operands);
    }
    return all;
  }

  private static String shown(COSBase operand) {
    if (operand instanceof COSString text) {
      return "(" + new String(text.getBytes(), ISO_8859_1) + ")";
    } else if (operand instanceof COSName name) {
      return "/" + name.getName();
    } else if (operand instanceof COSInteger number) {
      return String.valueOf(number.longValue());
    } else if (operand instanceof COSArray array) {
      List<String> items = new ArrayList<>();
      array.forEach(item -> items.add(shown(item)));
      return "[" + String.join(" ", items) + "]";
    }
    return "<<>>";
  }
}
