package dev.denpyo.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of proofs, byte for byte. */
class TlogProofTest {
  private static final Sha256 LEAF = Sha256.fromBytes(NaiveMerkle.leaf(new byte[0]));
  private static final Sha256 ROOT =
      Sha256.fromBase64("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
  private static final NoteSigner SIGNER = Ed25519NoteSigner.parse(
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

  private static final String UNSIGNED = """
      c2sp.org/tlog-proof@v1
      extra aGVsbG8=
      index 0

      example/log
      1
      bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=

      """;

  private static TlogProof proof(List<NoteSignature> signatures) {
    return new TlogProof(
        "hello".getBytes(StandardCharsets.UTF_8),
        new InclusionProof(0, 1, List.of()),
        new Checkpoint("example/log", 1, ROOT),
        signatures);
  }

  @Test
  void writesTheLinesOfTheSpecification() {
    assertEquals(UNSIGNED, proof(List.of()).toText());
    var checkpoint = new Checkpoint("example/log", 1, ROOT).toText();
    var signed = proof(List.of(SIGNER.sign(checkpoint))).toText();
    assertTrue(signed.startsWith(UNSIGNED + "\u2014 PeterNeumann x08go"), signed);
    assertTrue(signed.endsWith("=\n"), signed);
  }

  @Test
  void readsBackAndFindsTheSigner() {
    var checkpoint = new Checkpoint("example/log", 1, ROOT);
    var read = TlogProof.parse(proof(List.of(SIGNER.sign(checkpoint.toText()))).toText());
    assertInstanceOf(NoteCheck.Verified.class, read.check(List.of(SIGNER.key())));
    assertTrue(read.proof().verifies(LEAF, read.checkpoint().root()));
    assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), read.extra());
    assertInstanceOf(
        NoteCheck.Refused.class, TlogProof.parse(UNSIGNED).check(List.of(SIGNER.key())));
  }

  @Test
  void readsAProofWithoutExtra() {
    var text = UNSIGNED.replace("extra aGVsbG8=\n", "");
    assertNull(TlogProof.parse(text).extra());
    assertEquals(text, TlogProof.parse(text).toText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v1\n\n",
        "c2sp.org/tlog-proof@v1\nextra aGVsbG8=\n\nexample/log\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nexample/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n",
        "c2sp.org/tlog-proof@v1\nindex 00\n\nexample/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n",
        "c2sp.org/tlog-proof@v1\nindex 1\n\nexample/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nxyz\n\nexample/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n\nexample/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n\nexample/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\nmore\n\n"
      })
  void refusesWhatIsNoProof(String text) {
    assertThrows(IllegalArgumentException.class, () -> TlogProof.parse(text));
  }
}
