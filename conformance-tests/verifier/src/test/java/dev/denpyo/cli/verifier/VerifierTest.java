package dev.denpyo.cli.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.archive.ArchiveGroup;
import dev.denpyo.archive.AuditExport;
import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.Direction;
import dev.denpyo.archive.ErasableRecords;
import dev.denpyo.archive.KeyWrapper;
import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.evidence.Ed25519NoteSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:04:05Z"), ZoneOffset.UTC);
  private static final Reason WHY = new Reason("ivan", "audit");

  @TempDir
  Path directory;

  private ArchiveGroup group;
  private RetentionArchive archive;
  private Ed25519NoteSigner signer;

  @BeforeEach
  void fill() throws IOException {
    group = ArchiveGroup.init(directory.resolve("group"), CLOCK);
    archive = group.tenant("acme").begin("2026");
    signer = Ed25519NoteSigner.generate("example.com/archive", new SecureRandom());
    Files.writeString(directory.resolve("doc.xml"), "<a/>");
  }

  @AfterEach
  void close() {
    group.close();
  }

  private static Deposit deposit() {
    var keys = SearchKeys.builder(Direction.ISSUED, LocalDate.of(2026, 1, 2), "Acme", "1")
        .build();
    return Deposit.of("<a/>".getBytes(StandardCharsets.UTF_8), "application/xml", keys);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private String document() {
    return directory.resolve("doc.xml").toString();
  }

  /** Exit code, then what was printed. */
  private static String run(String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var code = Main.run(List.of(arguments), Locale.ENGLISH, out, out);
    return code + " " + bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPackageIsProvedAndItsSignatureLookedAt() {
    archive.put(deposit());
    var target = directory.resolve("package.zip").toString();
    AuditExport.of(archive).signedBy(signer).write(Path.of(target), WHY);
    assertTrue(run(target).startsWith("0 PROVEN  1 records, entries 0 to 2, 0 left out; root "));
    assertTrue(run("--key", signer.key().toText(), target).contains("is signed by"));
    var other =
        Ed25519NoteSigner.generate("example.com/archive", new SecureRandom()).key();
    assertTrue(run("--key", other.toText(), target).startsWith("1 REFUTED  log/checkpoint"));
  }

  @Test
  void aChangedPackageIsRefuted() throws IOException {
    archive.put(deposit());
    var target = directory.resolve("package");
    AuditExport.of(archive).write(target, WHY);
    Files.writeString(target.resolve("index.csv"), "x");
    assertEquals("1 REFUTED  index.csv was changed\n", run(target.toString()));
  }

  @Test
  void proofsAreCheckedAgainstTheDocument() throws IOException {
    Receipt receipt = archive.put(deposit());
    var proof = file("one.proof", receipt.signedBy(signer).toText());
    assertTrue(run("--document", document(), proof).startsWith("0 PROVEN  record "));
    assertTrue(run("--key", signer.key().toText(), proof).contains("is signed by"));
    assertTrue(run("--document", proof, proof).startsWith("1 REFUTED  the entry names no object"));
    var both = file(
        "both.proof", group.tenant("acme").prove("2026", receipt.recordId()).toText());
    assertTrue(run("--document", document(), both)
        .contains(group.superLog().checkpoint().root().hex()));
  }

  @Test
  void anErasableDocumentIsCheckedWithItsOpening() throws IOException {
    var wrapper = KeyWrapper.aes("k", new SecretKeySpec(new byte[32], "AES"));
    var records = ErasableRecords.of(archive, wrapper);
    var receipt = records.put(deposit());
    var proof = file("one.proof", receipt.toText());
    var opening = file("opening", records.opening(receipt.recordId()).toText());
    assertTrue(run("--document", document(), proof).startsWith("1 "));
    assertTrue(run("--document", document(), "--opening", opening, proof).startsWith("0 "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "--key", "--key x p", "--frob p"})
  void wrongCallsAreToldHowToCall(String line) {
    var answer = run(line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertTrue(answer.startsWith("2 "), answer);
    assertTrue(answer.contains("java -jar denpyo-verify.jar"), answer);
  }

  @Test
  void whatCannotBeReadIsNeitherProvenNorRefuted() throws IOException {
    assertTrue(run(directory.resolve("none.proof").toString()).startsWith("3 "));
    assertTrue(run(file("x.proof", "no proof")).startsWith("3 "));
  }

  @Test
  void everyTextIsThereInEveryLanguage() throws IOException {
    var english = keys("");
    for (var language : List.of("_ja", "_de", "_fr", "_it", "_es")) {
      assertEquals(english, keys(language));
    }
  }

  private static List<String> keys(String language) throws IOException {
    var found = new ArrayList<String>();
    try (var in = Verifier.class.getResourceAsStream("Verifier" + language + ".properties")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().forEach(line -> found.add(line.substring(0, line.indexOf('='))));
    }
    return found;
  }
}
