package dev.denpyo.formats.xml.saxon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvrlLocationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/*:Invoice[namespace-uri()='urn:a'][1]/*:Line[namespace-uri()='urn:b'][2] | /Invoice[1]/Line[2]",
        "/Q{urn:a:b}Invoice[1]/Q{urn:c/d}Line[2]/@unit | /Invoice[1]/Line[2]/@unit",
        "/ubl:Invoice[1]/cac:Line[3] | /Invoice[1]/Line[3]",
        "/*[local-name()='Invoice' and namespace-uri()='urn:a'][1] | /Invoice[1]",
        "/*:Invoice[namespace-uri()='urn:a'][1]/@*[local-name()='unit' and namespace-uri()=''] | /Invoice[1]/@unit",
        "/Invoice/Line[2] | /Invoice[1]/Line[2]",
        "\"\" | /",
        "/ | /"
      })
  void pathsGoByLocalNames(String svrl, String plain) {
    assertEquals(plain, SvrlLocation.plain(svrl));
  }
}
