package dev.denpyo.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed notes beside values that other implementations of the format are tested with. */
class SignedNoteTest {
  private static final String VERIFIER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT = """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String NOTE = TEXT + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFup"
      + "LLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  private static NoteSigner signer(String name) {
    return Ed25519NoteSigner.generate(name, new SecureRandom());
  }

  @Test
  void signsAsGoDoesByteForByte() {
    var signer = Ed25519NoteSigner.parse(SECRET);
    assertEquals(VERIFIER, signer.key().toText());
    assertEquals(SECRET, signer.secretText());
    assertEquals(NOTE, SignedNote.sign(TEXT, signer).toText());
  }

  @Test
  void verifiesWhatGoSigned() {
    var note = SignedNote.parse(NOTE);
    var key = NoteKey.parse(VERIFIER);
    assertEquals(new NoteCheck.Verified(TEXT, List.of(key)), note.check(List.of(key)));
    assertEquals(NOTE, note.toText());
    assertInstanceOf(
        NoteCheck.Refused.class, note.check(List.of(signer("PeterNeumann").key())));
  }

  @Test
  void readsTheExampleOfTheSpecification() {
    var note = SignedNote.parse("example.com/behind-the-sofa\n20852163\n"
        + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        + "\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5"
        + "/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
        + "\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJ"
        + "sX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n");
    assertEquals(20_852_163, Checkpoint.parse(note.text()).size());
    var witness = note.signatures().get(1);
    assertEquals("witness.example.com/w1", witness.name());
    var time = ByteBuffer.wrap(witness.bytes()).getLong();
    assertEquals(1_679_315_147, time); // as the specification of cosignatures says
  }

  @Test
  void takesSixteenSignaturesAndNamesThoseThatAreTrusted() {
    var signers = new ArrayList<NoteSigner>();
    for (var i = 0; i < 16; i++) {
      signers.add(signer("example.com/" + i));
    }
    var more = signers.subList(1, 16).toArray(NoteSigner[]::new);
    var note = SignedNote.parse(SignedNote.sign(TEXT, signers.get(0), more).toText());
    var trusted =
        List.of(signers.get(3).key(), signers.get(7).key(), signer("other").key());
    assertEquals(new NoteCheck.Verified(TEXT, trusted.subList(0, 2)), note.check(trusted));
  }

  @Test
  void refusesANoteWithABrokenSignatureOfATrustedKey() {
    var one = signer("one");
    var two = signer("two");
    var forged = SignedNote.sign(TEXT, one).with(two.sign("another text\n"));
    assertInstanceOf(NoteCheck.Verified.class, forged.check(List.of(one.key())));
    assertInstanceOf(NoteCheck.Refused.class, forged.check(List.of(one.key(), two.key())));
  }

  @Test
  void believesACosignatureOnlyWithItsTime() {
    var signer = signer("witness");
    var type = NoteKey.Type.COSIGNATURE;
    var material = Base64.getDecoder().decode(signer.key().toText().split("\\+", 3)[2]);
    var witness = NoteKey.of("witness", type, Arrays.copyOfRange(material, 1, 33));
    var signed = signer.sign("cosignature/v1\ntime 1679315147\n" + TEXT).bytes();
    var cosigned = ByteBuffer.allocate(72).putLong(1_679_315_147).put(signed).array();
    var note = new SignedNote(TEXT, List.of(NoteSignature.of(witness, cosigned)));
    assertEquals(new NoteCheck.Verified(TEXT, List.of(witness)), note.check(List.of(witness)));
    cosigned[7]++;
    var later = new SignedNote(TEXT, List.of(NoteSignature.of(witness, cosigned)));
    assertInstanceOf(NoteCheck.Refused.class, later.check(List.of(witness)));
    assertNotEquals(witness.id(), signer.key().id());
  }

  @Test
  void refusesEveryMangledVerifierKey() {
    for (var i = 0; i < VERIFIER.length(); i++) {
      var head = VERIFIER.substring(0, i);
      var tail = VERIFIER.substring(i);
      assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(head));
      if (i > 0) {
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(tail));
      }
      var changed = head + (char) (tail.charAt(0) + 1) + tail.substring(1);
      assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(changed), changed);
    }
  }

  @Test
  void neverBelievesANoteThatWasChanged() {
    var key = List.of(NoteKey.parse(VERIFIER));
    var random = new Random(20261122);
    var bytes = NOTE.getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < 3000; i++) {
      var changed = bytes.clone();
      changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        var note = SignedNote.parse(new String(changed, StandardCharsets.UTF_8));
        assertInstanceOf(NoteCheck.Refused.class, note.check(key));
      } catch (IllegalArgumentException e) {
        assertNotEquals("", e.getMessage()); // it says why it is no note
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\nname sig\n",
        "text\n\n\u2014 name\n",
        "text\n\n\u2014 name AAAA\n",
        "text\n\n\u2014 name AAAAAAA=",
        "text\n\n\u2014 na+me AAAAAAA=\n",
        "text\n\n\u2014  AAAAAAA=\n",
        "text\n\n\u2014 name AAAAAAA=\n\n",
        "text\n\n\u2014 name AAAAAAB=\n",
        "te\txt\n\n\u2014 name AAAAAAA=\n"
      })
  void refusesWhatIsNoNote(String text) {
    assertThrows(IllegalArgumentException.class, () -> SignedNote.parse(text));
  }

  @Test
  void refusesAHundredAndOneSignatures() {
    var line = "\u2014 name AAAAAAA=\n";
    assertEquals(
        100, SignedNote.parse("text\n\n" + line.repeat(100)).signatures().size());
    var tooMany = "text\n\n" + line.repeat(101);
    assertThrows(IllegalArgumentException.class, () -> SignedNote.parse(tooMany));
  }
}
