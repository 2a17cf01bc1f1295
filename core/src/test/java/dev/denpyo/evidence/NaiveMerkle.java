package dev.denpyo.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * RFC 6962 section 2.1 as it is written there, on bare bytes and with none of the code under test:
 * MTH, PATH and PROOF by recursion over lists.
 */
public final class NaiveMerkle {
  private NaiveMerkle() {}

  /** SHA-256 of a prefix and two parts. */
  private static byte[] hash(int prefix, byte[] one, byte[] two) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) prefix);
      digest.update(one);
      digest.update(two);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] leaf(byte[] entry) {
    return hash(0, entry, new byte[0]);
  }

  private static int split(int n) {
    var k = 1;
    while (2 * k < n) {
      k = 2 * k;
    }
    return k;
  }

  /** MTH over leaf hashes. */
  public static byte[] root(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    var k = split(leaves.size());
    return hash(1, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  /** PATH(m, D[n]). */
  public static List<byte[]> path(int m, List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    var k = split(leaves.size());
    var left = leaves.subList(0, k);
    var right = leaves.subList(k, leaves.size());
    var path = m < k ? path(m, left) : path(m - k, right);
    path.add(root(m < k ? right : left));
    return path;
  }

  /** PROOF(m, D[n]). */
  public static List<byte[]> proof(int m, List<byte[]> leaves) {
    return subproof(m, leaves, true);
  }

  private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean whole) {
    if (m == leaves.size()) {
      var proof = new ArrayList<byte[]>();
      if (!whole) {
        proof.add(root(leaves));
      }
      return proof;
    }
    var k = split(leaves.size());
    var left = leaves.subList(0, k);
    var right = leaves.subList(k, leaves.size());
    var proof = m <= k ? subproof(m, left, whole) : subproof(m - k, right, false);
    proof.add(root(m <= k ? right : left));
    return proof;
  }
}
