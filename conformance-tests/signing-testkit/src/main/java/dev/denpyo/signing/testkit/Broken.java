package dev.denpyo.signing.testkit;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;

/** Copies whose signature value no longer holds, though it still has its form. */
final class Broken {
  private Broken() {}

  static BasicOCSPResp copy(BasicOCSPResp signed) throws IOException {
    var structure = BasicOCSPResponse.getInstance(signed.getEncoded());
    return new BasicOCSPResp(new BasicOCSPResponse(
        structure.getTbsResponseData(),
        structure.getSignatureAlgorithm(),
        changed(structure.getSignature()),
        structure.getCerts()));
  }

  static byte[] lastBytesChanged(byte[] encoded) {
    var copy = encoded.clone();
    copy[copy.length - 3] ^= 1;
    return copy;
  }

  private static DERBitString changed(ASN1BitString signature) {
    return new DERBitString(lastBytesChanged(signature.getOctets()));
  }
}
