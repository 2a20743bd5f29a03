/**
 * The self-contained plan file (docs/plan-file.md, docs/plan-file.schema.json): a planning problem, a plan, and what the
 * plan claims to cost, in plain JSON values, so that an outsider can verify it without our code. Written by the command
 * line, read by {@code check}; makes no decision.
 */
@NullMarked
package fr.romans.mes.core.planning.file;

import org.jspecify.annotations.NullMarked;
