/**
 * The wire contract, version 1: topics, messages and their JSON Schemas, as docs/mqtt.md tells them to terminal makers.
 * Written for years: a field may be added, never renamed or given another meaning. Decides nothing and keeps nothing.
 */
@NullMarked
package fr.romans.mes.shopfloor.wire;

import org.jspecify.annotations.NullMarked;
