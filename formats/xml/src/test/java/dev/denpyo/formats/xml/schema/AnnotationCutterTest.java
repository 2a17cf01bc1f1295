package dev.denpyo.formats.xml.schema;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnnotationCutterTest {

  private static String cut(String file) {
    return new String(AnnotationCutter.cut(file.getBytes(UTF_8), "x"), UTF_8);
  }

  @Test
  void takesAnnotationsOut() {
    assertEquals("<a><b/>\u00e9</a>", cut("<a><x:annotation>\u00e9</x:annotation><b/>\u00e9</a>"));
    assertEquals("<a></a>", cut("<a><x:annotation id='>'/></a>"));
    assertEquals("<a></a>", cut("<a><x:annotation\n><b><c/></b></x:annotation ></a>"));
  }

  @Test
  void knowsAnnotationsWithinAnnotations() {
    assertEquals(
        "<a><b/></a>",
        cut(
            "<a><x:annotation><x:annotation/><x:annotation></x:annotation></x:annotation><b/></a>"));
  }

  @Test
  void looksPastComments() {
    String comment = "<a><!-- <x:annotation> --><b/></a>";
    assertEquals(comment, cut(comment));
    assertEquals(
        "<a><b/></a>", cut("<a><x:annotation><!-- </x:annotation> --></x:annotation><b/></a>"));
    assertEquals(
        "<a><b/></a>", cut("<a><x:annotation><![CDATA[</x:annotation>]]></x:annotation><b/></a>"));
  }

  @Test
  void leavesSimilarNamesAlone() {
    String similar = "<a><x:annotations/><annotation/></a>";
    assertEquals(similar, cut(similar));
  }

  @Test
  void leavesWideEncodingsAlone() {
    byte[] wide = "<a><x:annotation/></a>".getBytes(UTF_16BE);
    assertArrayEquals(wide, AnnotationCutter.cut(wide, "x"));
  }
}
