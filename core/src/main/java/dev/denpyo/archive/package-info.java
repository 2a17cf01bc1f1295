/**
 * Retention: documents kept byte for byte, found again, and proved unchanged.
 *
 * <p>Start at {@link dev.denpyo.archive.RetentionArchive}. A {@link dev.denpyo.archive.Deposit}
 * (bytes, {@link dev.denpyo.archive.SearchKeys}, companions) goes in and a {@link
 * dev.denpyo.archive.Receipt} comes out; a {@link dev.denpyo.archive.Query} finds {@link
 * dev.denpyo.archive.RetentionRecord}s; {@link dev.denpyo.archive.ArchiveVerification} says whether
 * everything is still as it was put in.
 *
 * <p>Every event is one canonical JSON entry (RFC 8785) in a Merkle log (RFC 6962). Entries name
 * objects by SHA-256 and search keys by the SHA-256 of their canonical JSON, so the head of the log
 * stands for all content. The search index is derived from the keys and checked against them.
 *
 * <p>What happens to a record later is one {@link dev.denpyo.archive.Happening} each, with a {@link
 * dev.denpyo.archive.Reason}: nothing is overwritten. {@link dev.denpyo.archive.RetentionSchedule}
 * says how long it is kept; {@link dev.denpyo.archive.AuditExport} hands it over, and {@link
 * dev.denpyo.archive.ExportVerification} checks the package without the archive.
 *
 * <p>{@link dev.denpyo.archive.ArchiveEvidence} proves since when documents exist: one timestamp over
 * many of them and the head of the log, renewed before it ends.
 *
 * <p>{@link dev.denpyo.archive.ArchiveGroup} keeps many archives, one for each tenant and fiscal
 * year, under one head. {@link dev.denpyo.archive.ErasableRecords} keeps documents that can be
 * erased by destroying their keys.
 *
 * <p><b>What the log alone cannot show:</b> someone who can write the whole database can cut off
 * the newest entries, or rewrite everything, and compute a new head that fits. Keep receipts or
 * checkpoints elsewhere, signed if others are to trust them, and verify against them ({@code
 * RetentionArchive.verify(Checkpoint...)}): a log that was cut or rewritten cannot agree with them.
 *
 * <p>Where the bytes lie is behind {@link dev.denpyo.archive.ArchiveStore}; {@link
 * dev.denpyo.archive.JdbcArchiveStore} keeps them in a database. Depends on: {@code failure},
 * {@code evidence}. Used by: the facade and the command line.
 */
@NullMarked
package dev.denpyo.archive;

import org.jspecify.annotations.NullMarked;
