package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages for auditors (T-18): complete, checkable offline, and safe to open. */
class AuditExportTest {
  private static final Reason WHY = new Reason("grace", "tax audit");

  @TempDir
  Path directory;

  private RetentionArchive archive;

  @BeforeEach
  void fill() {
    archive = RetentionArchive.init(directory.resolve("archive"), Samples.CLOCK);
    for (var n = 1; n <= 9; n++) {
      archive.put(Samples.deposit(n).with(Samples.report(n)));
    }
    var first = archive.find(Query.builder().number("INV-1").build()).get(0).id();
    archive.correct(first, Samples.deposit(11), WHY);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Path export(String name) {
    var target = directory.resolve(name);
    AuditExport.of(archive).write(target, WHY);
    return target;
  }

  private static ExportVerification.Intact intact(Path export) {
    var result = ExportVerification.of(export);
    return assertInstanceOf(ExportVerification.Intact.class, result, result::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"package", "package.zip"})
  void everythingVerifiesOffline(String name) {
    var head = archive.checkpoint();
    var report = AuditExport.of(archive).write(directory.resolve(name), WHY);
    assertEquals(head, report.head());
    assertEquals(10, report.records());
    archive.close();
    var intact = intact(directory.resolve(name));
    var none = new ExportVerification.Evidence(0, 0, 0, "");
    assertEquals(new ExportVerification.Intact(head, 0, Sha256.digest(), 10, 0, none), intact);
  }

  @Test
  void whatATimestampCoversHasItsEvidence() {
    ArchiveEvidence.of(archive).stamp(new PlainAuthority(), WHY);
    archive.put(Samples.deposit(12)); // which none covers yet
    var evidence = intact(export("stamped")).evidence();
    assertEquals(11, evidence.present()); // ten versions, and the head
    assertEquals(11, evidence.notChecked());
  }

  @Test
  void theLogSaysThatItWasHandedOut() {
    var report = AuditExport.of(archive).write(directory.resolve("p"), WHY);
    var events = archive.history("archive");
    var last = events.get(events.size() - 1);
    assertEquals(
        new Happening.Exported(report.manifest(), 10, 0, report.head().size()), last.what());
    assertEquals("grace tax audit", last.actor() + " " + last.reason());
  }

  @Test
  void originalsAreByteForByte() throws IOException {
    var export = export("p");
    var record = archive.find(Query.builder().number("INV-2").build()).get(0);
    var folder = export.resolve("records").resolve(record.id()).resolve("1");
    assertArrayEquals(
        Samples.document(2), Files.readAllBytes(folder.resolve("object-original.xml")));
    assertArrayEquals(
        Samples.report(2).content(),
        Files.readAllBytes(folder.resolve("object-validation-report.json")));
    var receipt = Receipt.parse(Files.readString(folder.resolve("receipt.proof")));
    assertInstanceOf(ReceiptCheck.Proven.class, receipt.check(Samples.document(2)));
  }

  @Test
  void theSameStateGivesTheSameBytes() throws IOException {
    var other = RetentionArchive.init(directory.resolve("copy"), Samples.CLOCK);
    try (other) {
      for (var n = 1; n <= 9; n++) {
        other.put(Samples.deposit(n).with(Samples.report(n)));
      }
      var first = other.find(Query.builder().number("INV-1").build()).get(0).id();
      other.correct(first, Samples.deposit(11), WHY);
      AuditExport.of(other).write(directory.resolve("b.zip"), WHY);
    }
    assertArrayEquals(
        Files.readAllBytes(export("a.zip")), Files.readAllBytes(directory.resolve("b.zip")));
  }

  @Test
  void namesEveryFileThatWasChanged() throws IOException {
    var export = export("p");
    var random = new Random(20261122);
    List<Path> files;
    try (var all = Files.walk(export)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (var file : files) {
      var before = Files.readAllBytes(file);
      if (before.length == 0) {
        continue; // the frontier before the first entry
      }
      var after = before.clone();
      after[random.nextInt(after.length)] ^= 1;
      Files.write(file, after);
      var broken = assertInstanceOf(
          ExportVerification.Broken.class, ExportVerification.of(export), file::toString);
      var name = export.relativize(file).toString();
      assertTrue(
          name.equals("manifest.json")
              || broken.problems().stream().anyMatch(p -> p.startsWith(name)),
          () -> name + ": " + broken);
      Files.write(file, before);
    }
    intact(export);
  }

  @Test
  void seesWhatIsMissingAndWhatWasAdded() throws IOException {
    var export = export("p");
    Files.writeString(export.resolve("more.txt"), "x");
    assertEquals(
        new ExportVerification.Broken(List.of("more.txt is not in the manifest")),
        ExportVerification.of(export));
    Files.delete(export.resolve("more.txt"));
    Files.delete(export.resolve("layout.html"));
    assertEquals(
        new ExportVerification.Broken(List.of("layout.html is missing")),
        ExportVerification.of(export));
  }

  @Test
  void aRecordLeftOutOfACompleteExportIsMissed() throws IOException {
    var export = export("p");
    var manifest = Files.readString(export.resolve("manifest.json"));
    var from = manifest.indexOf("\"records\":[{") + "\"records\":[".length();
    var to = manifest.indexOf("},{", from) + 2;
    Files.writeString(
        export.resolve("manifest.json"), manifest.substring(0, from) + manifest.substring(to));
    var broken = assertInstanceOf(ExportVerification.Broken.class, ExportVerification.of(export));
    assertTrue(
        broken.problems().get(0).matches("the record of entry \\d+ is missing"), broken.toString());
  }

  @Test
  void twoExportsJoinWithoutAGap() {
    var first = AuditExport.of(archive).write(directory.resolve("one"), WHY);
    archive.put(Samples.deposit(20));
    archive.put(Samples.deposit(21));
    AuditExport.of(archive).since(first.head()).write(directory.resolve("two"), WHY);
    var one = intact(directory.resolve("one"));
    var two = intact(directory.resolve("two"));
    assertTrue(two.follows(one));
    assertFalse(one.follows(two));
    assertEquals(2, two.records());
    assertEquals(first.head().size(), two.from());
  }

  @Test
  void refusesAHeadOfAnotherLog() {
    try (var other = RetentionArchive.init(directory.resolve("other"), Samples.CLOCK)) {
      other.put(Samples.deposit(77));
      var foreign = AuditExport.of(archive).since(other.checkpoint());
      assertThrows(
          IllegalArgumentException.class, () -> foreign.write(directory.resolve("x"), WHY));
    }
    assertFalse(Files.exists(directory.resolve("x")));
  }

  @Test
  void aSelectionTellsHowMuchItLeavesOut() {
    var query = Query.builder().number("INV-2").build();
    AuditExport.of(archive).matching(query).write(directory.resolve("p"), WHY);
    var intact = intact(directory.resolve("p"));
    assertEquals("1 9", intact.records() + " " + intact.leftOut());
  }

  @Test
  void disposedRecordsAreNotMissed() {
    var term =
        new RetentionTerm("document", LocalDate.of(2020, 1, 1), ZoneOffset.UTC, "a past term");
    var id = archive.put(Samples.deposit(30).keptFor(term)).recordId();
    archive.dispose(id, WHY, null);
    var intact = intact(export("p"));
    assertEquals("10 1", intact.records() + " " + intact.leftOut());
  }

  @Test
  void nothingIsWrittenOverAndNothingLeftHalfDone() throws IOException {
    export("p");
    RetentionArchiveTest.assertCode("ARCHIVE-EXPORT", () -> export("p"));
    RetentionArchiveTest.assertCode("ARCHIVE-EXPORT", () -> export("no/such/place"));
    try (var files = Files.list(directory)) {
      assertEquals(
          List.of("archive", "p"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void readsNothingOutsideThePackage() throws IOException {
    var export = export("p");
    Files.writeString(directory.resolve("secret"), "x");
    var manifest = Files.readString(export.resolve("manifest.json"))
        .replace("\"layout.html\":", "\"../secret\":");
    Files.writeString(
        export.resolve("manifest.json"), manifest, StandardOpenOption.TRUNCATE_EXISTING);
    assertInstanceOf(ExportVerification.Broken.class, ExportVerification.of(export));
    RetentionArchiveTest.assertCode(
        "ARCHIVE-PACKAGE", () -> ExportVerification.of(directory.resolve("secret")));
  }

  @ParameterizedTest
  @CsvSource({
    "'=1+1', '\"''=1+1\"'",
    "'+81 3', '\"''+81 3\"'",
    "'@cmd', '\"''@cmd\"'",
    "'-2', '\"''-2\"'",
    "'＝x', '\"''＝x\"'",
    "'say \"hi\"', '\"say \"\"hi\"\"\"'",
    "'株式会社', '\"株式会社\"'"
  })
  void cellsNeverRun(String text, String cell) {
    assertEquals(cell, ExportCsv.text(text));
  }

  @Test
  void theTableOpensInSpreadsheets() throws IOException {
    var bytes = Files.readAllBytes(export("p").resolve("index.csv"));
    assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
    var lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n", -1);
    assertEquals(12, lines.length); // head, ten versions, nothing after the last line end
    assertTrue(lines[1].contains(",2026-01-02,110,,\"JPY\",\"株式会社サンプル1\","), lines[1]);
  }

  @Test
  void windows31jReportsWhatItCannotWrite() throws IOException {
    var keys = SearchKeys.builder(Direction.RECEIVED, LocalDate.of(2026, 5, 5), "𠮷野家①", "Y-1")
        .build();
    var id =
        archive.put(Deposit.of(Samples.document(40), "application/xml", keys)).recordId();
    var report = AuditExport.of(archive)
        .encoding(CsvEncoding.WINDOWS_31J)
        .write(directory.resolve("p"), WHY);
    assertEquals(List.of(id + " U+20BB7"), report.unmappable());
    var bytes = Files.readAllBytes(directory.resolve("p/index.csv"));
    var text = new String(bytes, Charset.forName("windows-31j"));
    assertTrue(text.contains("\"?野家①\""), text);
    intact(directory.resolve("p"));
  }

  @Test
  void describesTheTableForGermanAuditors() throws Exception {
    var export = export("p");
    var xml = Files.readString(export.resolve("z3/index.xml"));
    assertTrue(xml.contains("<!DOCTYPE DataSet SYSTEM \"gdpdu-01-09-2004.dtd\">"), xml);
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var document =
        factory.newDocumentBuilder().parse(export.resolve("z3/index.xml").toFile());
    var columns = document.getElementsByTagName("VariablePrimaryKey").getLength()
        + document.getElementsByTagName("VariableColumn").getLength();
    var table = Files.readString(export.resolve("z3/records.csv")).lines().toList();
    assertEquals(columns, table.get(0).split(";", -1).length);
    assertTrue(table.get(1).contains(";02.01.2026;110;;"), table.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja", "de", "fr", "it", "es"})
  void describesItselfInSixLanguages(String language) throws IOException {
    AuditExport.of(archive)
        .language(Locale.forLanguageTag(language))
        .write(directory.resolve("p"), WHY);
    var page = Files.readString(directory.resolve("p/layout.html"));
    assertTrue(page.contains("<html lang=\"" + language + "\">"), page);
  }
}
