package dev.denpyo.formats.xml.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedTest {
  @ParameterizedTest
  @CsvSource({
    "number, number",
    "lines[1].id, lines[1].id",
    "lines[2].id, lines[2].id",
    "lines[10000].item.attributes[1].name, lines[2].item.attributes[1].name",
    "lines[1].item.attributes[17].name, lines[1].item.attributes[2].name",
    "lines[11].subLines[12].notes[13], lines[2].subLines[2].notes[2]",
    "extensions.a[b]c[], extensions.a[b]c[]",
    "extensions.[3, extensions.[3"
  })
  void takesAllPositionsButTheFirstForTheSecond(String path, String shape) {
    assertEquals(shape, Carried.shape(path));
  }
}
