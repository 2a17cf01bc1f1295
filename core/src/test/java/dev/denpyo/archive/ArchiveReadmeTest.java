package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Party;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive's example in README is the region below: it compiles, runs, and is the same text. */
class ArchiveReadmeTest {
  @TempDir
  Path directory;

  private boolean example(Invoice invoice, byte[] xml) {
    // region example
    try (RetentionArchive archive = RetentionArchive.init(directory, Clock.systemUTC())) {
      SearchKeys keys = Denpyo.searchKeys(invoice, Direction.ISSUED);
      Receipt receipt = archive.put(Deposit.of(xml, "application/xml", keys).by("billing"));
      List<RetentionRecord> found = archive.find(Query.builder().party("ＡＯＺＯＲＡ").build());
      String proof = archive.prove(found.get(0).id()).toText(); // checked without the archive
      boolean proven = Receipt.parse(proof).check(xml) instanceof ReceiptCheck.Proven;
      return proven && archive.verify(receipt).isIntact();
    }
    // endregion
  }

  @Test
  void putsFindsProvesAndVerifies() {
    var invoice = Invoice.builder("2026-1122", LocalDate.of(2026, 11, 22), CurrencyCode.JPY)
        .buyer(Party.named("Aozora K.K.").build())
        .build();
    assertTrue(example(invoice, "<Invoice/>".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void standsInReadmeLetterForLetter() throws IOException {
    var house = Path.of("").toAbsolutePath();
    while (house.getParent() != null && !Files.isDirectory(house.resolve(".mvn"))) {
      house = house.getParent();
    }
    var name = ArchiveReadmeTest.class.getName().replace('.', '/') + ".java";
    var source = Files.readString(house.resolve("core/src/test/java").resolve(name));
    var from = source.indexOf("// region example\n") + "// region example\n".length();
    var region = source.substring(from, source.indexOf("    // endregion"));
    var example = region.lines().collect(Collectors.joining("\n")).stripIndent();
    assertTrue(Files.readString(house.resolve("README.md")).contains(example), example);
  }
}
