package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;

/**
 * Bytes that are gone or changed, and of which the log itself says so ({@link
 * RetentionArchive#declareLoss}).
 *
 * @param recordId the record that kept them
 * @param logIndex position of the entry that declares the loss
 * @param sha256 hash of what was kept
 */
public record DeclaredLoss(String recordId, long logIndex, Sha256 sha256) {}
