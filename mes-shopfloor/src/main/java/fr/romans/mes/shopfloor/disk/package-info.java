/**
 * The file of the embedded database, below H2: it waits where it cannot be written ({@code PatientFile}), and is whole after a crash
 * or a power cut ({@code LoggedFile}). Why: docs/decisions/a-file-that-is-safe.md.
 */
@NullMarked
package fr.romans.mes.shopfloor.disk;

import org.jspecify.annotations.NullMarked;
